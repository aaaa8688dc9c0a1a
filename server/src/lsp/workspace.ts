// What the server does about the workspace as a whole: which folders it has, what changes on disk, and the settings, all
// of them while it runs. Looking at the documents is closedFiles.ts's business.
import {
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type InitializeParams,
  TextDocumentSyncKind,
  type TextDocuments,
  WatchKind,
} from 'vscode-languageserver';
import { type ClosedDocuments, ClosedFiles } from './closedFiles.ts';
import { keyOf } from './uriKey.ts';
import { guard } from './guard.ts';
import type { OpenDocument } from './openDocument.ts';
import type { Publisher } from './publisher.ts';
import { isSettingsUri, type SettingsFiles } from './settingsFiles.ts';
import type { UsedSentences } from './usedSentences.ts';

export interface Workspace {
  readonly initialize: (params: InitializeParams) => void;
  /** A document was closed; what stands on disk counts again. */
  readonly closed: (uri: string) => void;
  /** The URIs of its folders. */
  readonly folders: () => readonly string[];
  /** Another configuration is in force for documents that are not open. */
  readonly configured: () => void;
}

/** The settings `hyoka.*` that the server reads. */
interface Settings {
  readonly checkClosedFiles: boolean;
}

const settingsOf = (value: unknown): Settings => ({
  checkClosedFiles:
    typeof value !== 'object' ||
    value === null ||
    !('checkClosedFiles' in value) ||
    value.checkClosedFiles !== false,
});

/** Serves the workspace that the client has open. */
export function serveWorkspace(
  connection: Connection,
  from: Omit<ClosedDocuments, 'configs'> & {
    readonly settings: SettingsFiles;
    readonly used: Pick<UsedSentences, 'changed'>;
  },
  publisher: Publisher,
  documents: TextDocuments<OpenDocument>,
  reconfigure: () => void,
  log: (message: string) => void,
): Workspace {
  const isOpen = (uri: string) => documents.all().some((open) => keyOf(open.uri) === keyOf(uri));
  const { files, settings } = from;
  const closedFiles = new ClosedFiles(connection, { ...from, configs: settings.configs }, publisher, isOpen);
  let capabilities: ClientCapabilities = {};
  let folders: string[] = [];
  const folderOf = (uri: string) =>
    folders.find((folder) => keyOf(uri).startsWith(`${keyOf(folder).replace(/\/$/, '')}/`));
  const look = guard(log, 'look', undefined, async (uri: string) => {
    const folder = folderOf(uri);
    if (folder !== undefined && (await files.isDocument(folder, uri))) await closedFiles.look(uri);
    else closedFiles.forget(uri);
  });
  const lookAround = guard(log, 'lookAround', undefined, async () => {
    const settings = settingsOf(
      capabilities.workspace?.configuration === true
        ? await connection.workspace.getConfiguration('hyoka')
        : null,
    );
    if (settings.checkClosedFiles) await closedFiles.lookAround(folders);
    else closedFiles.turnOff();
  });

  const lookAtSettings = guard(log, 'settings', undefined, async (uri: string) => {
    if (isSettingsUri(uri)) await settings.look(uri);
    else await Promise.all(settings.all.map((each) => each.lookBelow(uri)));
  });
  /** The editor sends these documents only when it is asked to: they are none of the language. */
  const registerSettings = () => {
    const documentSelector = settings.all.map(({ name }) => ({ pattern: `**/${name}` }));
    const { client } = connection;
    void client.register(DidOpenTextDocumentNotification.type, { documentSelector });
    void client.register(DidCloseTextDocumentNotification.type, { documentSelector });
    void client.register(DidChangeTextDocumentNotification.type, {
      documentSelector,
      syncKind: TextDocumentSyncKind.Full,
    });
  };
  const setFolders = () => {
    for (const each of settings.all) each.setFolders(folders);
  };

  connection.onInitialized(() => {
    if (capabilities.textDocument?.synchronization?.dynamicRegistration === true) registerSettings();
    const { didChangeConfiguration, didChangeWatchedFiles, workspaceFolders } = capabilities.workspace ?? {};
    if (didChangeConfiguration?.dynamicRegistration === true)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'hyoka' });
    if (didChangeWatchedFiles?.dynamicRegistration === true)
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        // A folder that is deleted is all that is said of the documents in it.
        watchers: [
          { globPattern: '**/*.hyoka' },
          ...settings.all.map(({ name }) => ({ globPattern: `**/${name}` })),
          { globPattern: '**/*', kind: WatchKind.Delete },
        ],
      });
    if (workspaceFolders === true)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        setFolders();
        reconfigure();
        closedFiles.turnOff();
        void lookAround();
      });
    void lookAround();
  });
  connection.onDidChangeConfiguration(() => void lookAround());
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) {
      void lookAtSettings(uri);
      if (!isSettingsUri(uri)) void look(uri);
    }
    from.used.changed();
  });
  connection.onShutdown(() => closedFiles.stop());

  return {
    initialize: (params) => {
      capabilities = params.capabilities;
      folders = params.workspaceFolders?.map(({ uri }) => uri) ?? [params.rootUri ?? []].flat();
      setFolders();
    },
    closed: (uri) => void look(uri),
    folders: () => folders,
    configured: () => void lookAround(),
  };
}
