// Serves a real VS Code on loopback with the extension of this checkout and opens the user's browser on it.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { startEditorServer } from './editorServer.mjs';
import { editorFolder, root } from './paths.mjs';
import { ensureEditor } from './setup.mjs';

/** Prints the address and stays until the editor ends, or the user ends it with Ctrl+C. */
export async function openServed({ folder, document, port, open }) {
  const vscode = await ensureEditor();
  const token = randomBytes(24).toString('hex');
  const dataFolder = join(editorFolder, 'start');
  // The folder is the user's own checkout: nothing is gained by asking whether to trust it.
  const settings = {
    'security.workspace.trust.enabled': false,
    // The samples lie in the repository of the project, which is no concern of an author's.
    'git.openRepositoryInParentFolders': 'never',
  };
  const server = await startEditorServer({ vscode, dataFolder, settings, port, token });
  const address = server.address(folder, [
    ['extensionDevelopmentPath', server.uri(root)],
    ['openFile', server.uri(document)],
    ['skipWelcome', 'true'],
  ]);
  console.log(
    `VS Code is served at (Ctrl+C ends it) / 次のアドレスで開けます（Ctrl+C で終わります）:\n\n${address}\n`,
  );
  if (open) openBrowser(address);
  await server.ended;
  throw new Error('the served VS Code has ended');
}

function openBrowser(address) {
  const { platform, env } = process;
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return;
  const [command, ...args] =
    platform === 'win32'
      ? ['rundll32', 'url.dll,FileProtocolHandler', address]
      : [platform === 'darwin' ? 'open' : 'xdg-open', address];
  const child = spawn(command, args, { detached: true, stdio: 'ignore' });
  child.once('error', () =>
    console.log('Open the address in a browser / ブラウザでこのアドレスを開いてください'),
  );
  child.unref();
}
