// Which VS Code `npm start` opens and how, on each system, without one being there.
import { describe, expect, it } from 'vitest';
import { vscodeCommand, vscodePlaces } from '../../scripts/lib/vscodeCommand.mjs';

const wish = {
  hasScreen: true,
  isRoot: false,
  extension: '/x',
  folder: '/x/samples',
  document: '/x/samples/a.hyoka',
};

describe('the places where VS Code is looked for', () => {
  it('are PATH and the usual folders on Linux', () => {
    const pathFolders = ['/usr/local/bin', '/usr/bin'];
    expect(vscodePlaces({ platform: 'linux', env: {}, pathFolders })).toEqual([
      '/usr/local/bin/code',
      '/usr/bin/code',
      '/usr/share/code/bin/code',
      '/snap/bin/code',
    ]);
  });

  it('leave out the messenger to a remote window', () => {
    const pathFolders = ['/home/a/.vscode-server/bin/1/bin/remote-cli', '/usr/bin'];
    expect(vscodePlaces({ platform: 'linux', env: {}, pathFolders })[0]).toBe('/usr/bin/code');
  });

  it('are PATH and the applications on macOS', () => {
    expect(vscodePlaces({ platform: 'darwin', env: { HOME: '/Users/a' }, pathFolders: [] })).toEqual([
      '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code',
      '/Users/a/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code',
    ]);
  });

  it('are Code.exe above code.cmd on PATH and the install folders on Windows', () => {
    const env = { LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local', ProgramFiles: 'C:\\Program Files' };
    const pathFolders = ['C:\\Windows', 'D:\\Microsoft VS Code\\bin'];
    expect(vscodePlaces({ platform: 'win32', env, pathFolders })).toEqual([
      'D:\\Microsoft VS Code\\Code.exe',
      'C:\\Users\\a\\AppData\\Local\\Programs\\Microsoft VS Code\\Code.exe',
      'C:\\Program Files\\Microsoft VS Code\\Code.exe',
    ]);
  });
});

describe('the command line', () => {
  it.each([
    ['linux', '/usr/bin/code'],
    ['darwin', '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code'],
    ['win32', 'C:\\Program Files\\Microsoft VS Code\\Code.exe'],
  ])('opens folder and document with the extension in development on %s', (platform, place) => {
    expect(vscodeCommand({ ...wish, platform, found: [place, '/other'] })).toEqual({
      command: place,
      args: ['--extensionDevelopmentPath=/x', '--new-window', '/x/samples', '/x/samples/a.hyoka'],
    });
  });

  it('is not made where no VS Code was found', () => {
    expect(vscodeCommand({ ...wish, platform: 'win32', found: [] })).toBeUndefined();
  });

  it('is not made on Linux without a screen, nor for root', () => {
    const found = ['/usr/bin/code'];
    expect(vscodeCommand({ ...wish, platform: 'linux', found, hasScreen: false })).toBeUndefined();
    expect(vscodeCommand({ ...wish, platform: 'linux', found, isRoot: true })).toBeUndefined();
  });
});
