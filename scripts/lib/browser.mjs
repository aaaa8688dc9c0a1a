// Finds a browser of the Chromium family and a Japanese font, and installs both from Debian's packages
// where that is possible. Does not start the browser.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installFromDebian } from './debian.mjs';
import { findOnPath, isExecutable } from './onPath.mjs';
import { ask } from './run.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
];

/** Gives the path of a browser that can be driven; throws one line that says what to install. */
export async function ensureBrowser() {
  const wanted = process.env.HYOKA_BROWSER;
  if (wanted !== undefined && wanted !== '') {
    if (existsSync(wanted)) return wanted;
    throw new Error(`HYOKA_BROWSER names ${wanted}, which does not exist`);
  }
  let browser = findBrowser();
  const missing = [...(browser ? [] : ['chromium']), ...(hasJapaneseFont() ? [] : ['fonts-noto-cjk'])];
  if (missing.length > 0) {
    const hint = missing.includes('chromium') ? ' (or set HYOKA_BROWSER to a Chromium, Chrome or Edge)' : '';
    await installFromDebian(missing, hint);
    browser = findBrowser();
  }
  if (browser === undefined)
    throw new Error('Chromium is not on PATH after its install; set HYOKA_BROWSER to it');
  return browser;
}

/** The browser of this machine, or undefined. */
function findBrowser() {
  return findOnPath(names) ?? usualPlaces().find(isExecutable);
}

function usualPlaces() {
  const { env } = process;
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/', `${env.HOME ?? ''}/`].map((home) => `${home}Applications/${name}.app/Contents/MacOS/${name}`),
    );
  }
  if (process.platform === 'win32') {
    return [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].flatMap((folder = 'C:') => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]);
  }
  return ['/usr/bin/chromium', '/snap/bin/chromium', '/opt/google/chrome/chrome'];
}

/** macOS and Windows come with Japanese fonts; elsewhere fontconfig knows. */
function hasJapaneseFont() {
  if (process.platform !== 'linux') return true;
  return (ask('fc-list', [':lang=ja']) ?? '').trim() !== '';
}
