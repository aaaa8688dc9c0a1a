// The command line that opens a document in an installed VS Code with the extension of this checkout. Pure: it is
// told what was found on the machine.

/**
 * Where VS Code usually is. In: platform, environment, folders on PATH. Out: candidate files, the likeliest first.
 * On Windows only Code.exe counts: Node does not start `code.cmd` without a shell, so the one beside it is taken.
 */
export function vscodePlaces({ platform, env, pathFolders }) {
  if (platform === 'win32') {
    const folder = (base) => `${base}\\Microsoft VS Code\\Code.exe`;
    return [
      // `code.cmd` lies in bin/ of the folder that holds Code.exe.
      ...pathFolders.filter((path) => /VS Code[\\/]bin[\\/]?$/i.test(path)).map((path) => codeExeAbove(path)),
      ...(env.LOCALAPPDATA ? [folder(`${env.LOCALAPPDATA}\\Programs`)] : []),
      ...[env.ProgramFiles, env['ProgramFiles(x86)']].filter((base) => base !== undefined).map(folder),
    ];
  }
  // Inside a remote window `code` is a messenger to that window, which takes no extension in development.
  const onPath = pathFolders.filter((path) => !path.includes('remote-cli')).map((path) => `${path}/code`);
  if (platform === 'darwin') {
    const bundle = 'Applications/Visual Studio Code.app/Contents/Resources/app/bin/code';
    return [...onPath, `/${bundle}`, ...(env.HOME ? [`${env.HOME}/${bundle}`] : [])];
  }
  return [...onPath, '/usr/share/code/bin/code', '/snap/bin/code'];
}

/**
 * In: platform, the files of `vscodePlaces` that exist, whether there is a screen to open a window on, whether the
 * user is root (whom VS Code on Linux refuses), and what to open. Out: what to start, without a shell — or
 * undefined when no VS Code can be opened here.
 */
export function vscodeCommand({ platform, found, hasScreen, isRoot, extension, folder, document }) {
  const [command] = found;
  if (command === undefined) return undefined;
  if (platform === 'linux' && (!hasScreen || isRoot)) return undefined;
  return { command, args: [`--extensionDevelopmentPath=${extension}`, '--new-window', folder, document] };
}

function codeExeAbove(path) {
  return `${path.replace(/[\\/]bin[\\/]?$/i, '')}\\Code.exe`;
}
