// Opens a document in the VS Code that is installed on this machine. Knows processes; what is started is
// vscodeCommand.mjs's to say.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { root } from './paths.mjs';
import { vscodeCommand, vscodePlaces } from './vscodeCommand.mjs';

const settledMs = 5000;

/** In: folder and document. Out: whether a VS Code was found and started. */
export async function openInstalled({ folder, document }) {
  const { env, platform } = process;
  const pathFolders = (env.PATH ?? '').split(delimiter).filter((path) => path !== '');
  const found = vscodePlaces({ platform, env, pathFolders }).filter((path) => existsSync(path));
  const hasScreen = Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
  const isRoot = process.getuid?.() === 0;
  const command = vscodeCommand({ platform, found, hasScreen, isRoot, extension: root, folder, document });
  if (command === undefined) return false;
  await startApart(command);
  console.log(`Opened ${document} in ${command.command}`);
  return true;
}

/** Starts a program that outlives this one; throws when it fails in its first seconds. */
function startApart({ command, args }) {
  // Set by a terminal inside VS Code, it would make Code.exe run as a plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { detached: true, stdio: 'ignore', env });
    const timer = setTimeout(() => {
      child.unref();
      resolve();
    }, settledMs);
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(new Error(`${command} cannot be started: ${error.message}`));
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else reject(new Error(`${command} ended with exit code ${code}`));
    });
  });
}
