// A session with the built language server over its standard input and output. The one place in these tests that
// starts it.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, expect } from 'vitest';
import {
  type ClientCapabilities,
  type ConfigurationParams,
  createProtocolConnection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type LogMessageParams,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type RegistrationParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';

const server = fileURLToPath(new URL('../../dist/server.js', import.meta.url));
if (!existsSync(server)) throw new Error('dist/server.js is missing: run npm run build first');

export interface Session {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** The methods that the server registered for so far. */
  readonly registered: readonly string[];
  /** The next diagnostics of a document that belong to `version`; undefined: to no version, as of a closed document. */
  readonly told: (uri: string, version?: number) => Promise<readonly Diagnostic[]>;
  /** What the server logged as an error so far. */
  readonly errors: readonly string[];
  /** Opens a document as version 1 and gives its diagnostics. */
  readonly open: (text: string, uri?: string) => Promise<readonly Diagnostic[]>;
  /** Sends one change of the next version; each part counts in the text after those before it. */
  readonly change: (
    changes: TextDocumentContentChangeEvent[],
    uri?: string,
  ) => Promise<readonly Diagnostic[]>;
  /** Closes a document and gives what is published then. */
  readonly close: (uri?: string) => Promise<readonly Diagnostic[]>;
  /** A request whose answer is taken as it comes. */
  readonly ask: <Answer>(method: string, params: unknown) => Promise<Answer | null>;
  /** Hangs up as an editor that crashed does, and gives the exit code of the process. */
  readonly hangUp: () => Promise<number | null>;
  /** Ends the session as LSP demands, and gives the exit code of the process. */
  readonly end: () => Promise<number | null>;
}

export const uri = 'file:///%E8%A9%95%E4%BE%A1%E6%9B%B8.hyoka';

const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** Diagnostics as they arrive, each taken by one who waits for that document's version. */
function published(connection: ProtocolConnection) {
  const arrived: PublishDiagnosticsParams[] = [];
  const waiting: { readonly suits: Suits; readonly take: (params: PublishDiagnosticsParams) => void }[] = [];
  type Suits = (params: PublishDiagnosticsParams) => boolean;
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    const taker = waiting.findIndex(({ suits }) => suits(params));
    if (taker === -1) arrived.push(params);
    else for (const { take } of waiting.splice(taker, 1)) take(params);
  });
  return (suits: Suits) =>
    new Promise<PublishDiagnosticsParams>((take) => {
      const index = arrived.findIndex(suits);
      const [there] = index === -1 ? [] : arrived.splice(index, 1);
      if (there === undefined) waiting.push({ suits, take });
      else take(there);
    });
}

/** What the editor has beside its documents. */
export interface Surroundings {
  /** URIs of the workspace's folders. */
  readonly folders?: readonly string[];
  /** What else the client says when it begins: its locale, its options. */
  readonly said?: Pick<InitializeParams, 'locale' | 'initializationOptions'>;
  /** The settings `hyoka.*`; asked for anew each time, so a test may change them. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** A server that was initialized. */
export async function startSession(
  capabilities: ClientCapabilities = {},
  { folders = [], settings = {}, said = {} }: Surroundings = {},
): Promise<Session> {
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  running.add(child);
  const exited = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const errors: string[] = [];
  connection.onNotification('window/logMessage', ({ type, message }: LogMessageParams) => {
    if (type === 1) errors.push(message);
  });
  const next = published(connection);
  const registered: string[] = [];
  connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
    registered.push(...registrations.map(({ method }) => method));
    return null;
  });
  connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) =>
    items.map(() => settings),
  );
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: folders.map((folder) => ({ uri: folder, name: folder })),
    capabilities,
    ...said,
  });
  await connection.sendNotification('initialized', {});

  const versions = new Map<string, number>();
  const diagnosticsOf = async (of: string, version?: number) =>
    (await next((params) => params.uri === of && params.version === version)).diagnostics;
  return {
    connection,
    initialized,
    registered,
    errors,
    told: diagnosticsOf,
    open: async (text, of = uri) => {
      versions.set(of, 1);
      const textDocument = { uri: of, languageId: 'hyoka', version: 1, text };
      await connection.sendNotification('textDocument/didOpen', { textDocument });
      return diagnosticsOf(of, 1);
    },
    change: async (contentChanges, of = uri) => {
      const version = (versions.get(of) ?? 0) + 1;
      versions.set(of, version);
      const textDocument = { uri: of, version };
      await connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
      return diagnosticsOf(of, version);
    },
    close: async (of = uri) => {
      await connection.sendNotification('textDocument/didClose', { textDocument: { uri: of } });
      return diagnosticsOf(of, undefined);
    },
    ask: (method, params) => connection.sendRequest(method, params),
    hangUp: async () => {
      child.stdin.end();
      return exited;
    },
    end: async () => {
      expect(await connection.sendRequest('shutdown')).toBe(null);
      await connection.sendNotification('exit');
      const code = await exited;
      running.delete(child);
      connection.dispose();
      return code;
    },
  };
}
