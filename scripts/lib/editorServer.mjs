// Starts the served VS Code on loopback and stops it with all its processes. Knows its command line and its
// address; knows no browser and no test.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const host = '127.0.0.1';
const startLimitMs = 60_000;

/**
 * In: the editor's folder (of `ensureEditor`), a data folder, user settings, a port (0: any free one), the
 * token that the address must carry (none: anyone on this machine), more environment for the extension host.
 * Out, once the server listens: `address`, `uri`, `ended` (resolves when the server is gone), `stop`.
 */
export async function startEditorServer({ vscode, dataFolder, settings = {}, port = 0, token, env = {} }) {
  mkdirSync(join(dataFolder, 'user', 'User'), { recursive: true });
  writeFileSync(join(dataFolder, 'user', 'User', 'settings.json'), JSON.stringify(settings, null, 2));
  offerJapanese(join(dataFolder, 'user'));
  const args = [join(vscode, 'out', 'server-main.js'), '--host', host, '--port', String(port)];
  args.push(...(token === undefined ? ['--without-connection-token'] : ['--connection-token', token]));
  args.push('--accept-server-license-terms', '--telemetry-level', 'off');
  args.push('--user-data-dir', join(dataFolder, 'user'), '--server-data-dir', join(dataFolder, 'server'));
  args.push('--extensions-dir', join(dataFolder, 'extensions'));
  // A process group of its own is what makes the extension hosts stop with the server.
  const child = spawn(process.execPath, args, {
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
    // No gallery: the editor then asks nothing of the network.
    env: { ...process.env, EXTENSIONS_GALLERY: '{}', ...env },
  });
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', resolve);
  });
  const stop = stopOnExit(child, ended);
  try {
    const listening = await waitForPort(child, ended, port);
    return { port: listening, ended, stop, ...addressesOf(listening, token) };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * A language pack without a word in it: the editor itself stays English, but to a browser that asks for Japanese
 * it shows what an extension says of itself in Japanese.
 */
function offerJapanese(userFolder) {
  const words = join(userFolder, 'ja.json');
  const extensions = [{ extensionIdentifier: { id: 'hyoka.no-words' }, version: '1.0.0' }];
  const pack = { hash: 'none', extensions, translations: { vscode: words }, label: '日本語' };
  writeFileSync(words, JSON.stringify({ contents: {} }));
  writeFileSync(join(userFolder, 'languagepacks.json'), JSON.stringify({ ja: pack }));
  // Without this file English is fixed; with nothing in it the browser's wish counts.
  writeFileSync(join(userFolder, 'User', 'argv.json'), '{}');
}

function waitForPort(child, ended, wanted) {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (reason) =>
      reject(new Error(`the served VS Code ${reason}; it said:\n${output.slice(-4000)}`));
    const timer = setTimeout(() => fail('did not start within a minute'), startLimitMs);
    void ended.then(() => {
      clearTimeout(timer);
      fail('ended while starting');
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        if (output.length < 100_000) output += text;
        if (output.includes('EADDRINUSE')) {
          clearTimeout(timer);
          reject(new Error(`port ${wanted} is in use by another program`));
        }
        const port = /agent listening on (\d+)/.exec(output)?.[1];
        if (port === undefined) return;
        clearTimeout(timer);
        resolve(Number(port));
      });
    }
  });
}

function addressesOf(port, token) {
  const uri = (path) => `vscode-remote://${host}:${port}${pathToFileURL(path).pathname}`;
  /** The page that opens a folder; payload: pairs of what the workbench takes beside it. */
  const address = (folder, payload) => {
    const query = new URLSearchParams();
    if (token !== undefined) query.set('tkn', token);
    query.set('folder', decodeURIComponent(pathToFileURL(folder).pathname));
    query.set('payload', JSON.stringify(payload));
    return `http://${host}:${port}/?${query}`;
  };
  return { uri, address };
}

function stopOnExit(child, ended) {
  const kill = () => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    else process.kill(-child.pid, 'SIGKILL');
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const leave = () => process.exit(130);
  process.once('exit', kill);
  for (const signal of signals) process.once(signal, leave);
  return async () => {
    kill();
    await ended;
    process.removeListener('exit', kill);
    for (const signal of signals) process.removeListener(signal, leave);
  };
}
