// Finds a browser of the Chromium family and a Japanese font, and installs both from Debian's packages
// where that is possible. Does not start the browser.
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ask, run } from './run.mjs';

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
    await installPackages(missing);
    browser = findBrowser();
  }
  if (browser === undefined)
    throw new Error('Chromium is not on PATH after its install; set HYOKA_BROWSER to it');
  return browser;
}

/** The browser of this machine, or undefined. */
export function findBrowser() {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) =>
      names.map((name) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)),
    );
  return [...onPath, ...usualPlaces()].find(isExecutable);
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

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not for us: the next place is tried.
    return false;
  }
}

/** macOS and Windows come with Japanese fonts; elsewhere fontconfig knows. */
function hasJapaneseFont() {
  if (process.platform !== 'linux') return true;
  return (ask('fc-list', [':lang=ja']) ?? '').trim() !== '';
}

async function installPackages(packages) {
  const hint = packages.includes('chromium') ? ' (or set HYOKA_BROWSER to a Chromium, Chrome or Edge)' : '';
  const advice = `Install ${packages.join(' and ')}${hint}`;
  if (process.platform !== 'linux' || ask('apt-get', ['--version']) === undefined) throw new Error(advice);
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && ask('sudo', ['-n', 'true']) === undefined) {
    throw new Error(`${advice}: sudo apt-get install ${packages.join(' ')}`);
  }
  console.log(`Installing ${packages.join(' and ')} from Debian's packages …`);
  const prefix = isRoot ? [] : ['sudo', '-n'];
  const install = ['apt-get', 'install', '--yes', '--no-install-recommends', '-qq', ...packages];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const line of [['apt-get', 'update', '-qq'], install]) {
    const [command, ...args] = [...prefix, ...line];
    const code = await run(command, args, { env });
    if (code !== 0) throw new Error(`${advice}: ${line.join(' ')} failed with exit code ${code}`);
  }
}
