// The client of the servers that are measured: one and the same code for Hyōka and for the floor.
import { spawn } from 'node:child_process';
import {
  createProtocolConnection,
  type Position,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

export interface Change {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

export interface Client {
  readonly pid: number;
  /** From before the process was started until `initialize` was answered, in milliseconds. */
  readonly startTime: number;
  /** Opens the document and waits for what is published for it; gives how many diagnostics that is. */
  readonly open: (text: string) => Promise<number>;
  /** Makes one change and waits for what is published for its version. */
  readonly change: (change: Change) => Promise<number>;
  /** Ends the server as LSP demands, and waits until it is gone. */
  readonly end: () => Promise<void>;
}

const uri = 'file:///a.hyoka';

/** Starts `script` as a server on its standard input and output. */
export async function startClient(script: string): Promise<Client> {
  const started = performance.now();
  const child = spawn(process.execPath, [script, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  let told = (_count: number): void => {};
  let failed = (_error: Error): void => {};
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.once('exit', (code) => failed(new Error(`a server ended with ${code}`)));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  let version = 0;
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    if (params.version === version) told(params.diagnostics.length);
  });
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: null,
    capabilities: {},
  });
  const startTime = performance.now() - started;
  await connection.sendNotification('initialized', {});
  const send = (method: string, textDocument: object, rest: object): Promise<number> => {
    version++;
    const answer = new Promise<number>((resolve, reject) => {
      told = resolve;
      failed = reject;
    });
    const sent = connection.sendNotification(method, {
      textDocument: { uri, version, ...textDocument },
      ...rest,
    });
    return Promise.all([answer, sent]).then(([count]) => count);
  };
  if (child.pid === undefined) throw new Error('a server could not be started');
  return {
    pid: child.pid,
    startTime,
    open: (text) => send('textDocument/didOpen', { languageId: 'hyoka', text }, {}),
    change: (change) => send('textDocument/didChange', {}, { contentChanges: [change] }),
    end: async () => {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await exited;
      connection.dispose();
    },
  };
}
