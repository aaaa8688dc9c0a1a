// The language server on a connection: how it answers, when it publishes. What is open is openDocument.ts's, what is not workspace.ts's.
import { t } from '@vscode/l10n';
import {
  CodeLensRefreshRequest,
  type Connection,
  type InitializeResult,
  TextDocuments,
} from 'vscode-languageserver';
import {
  type BaselineParams,
  baselineRequest,
  type ImportParams,
  type ImportResult,
  importRequest,
  type RevisionParams,
  type RevisionResult,
  revisionRequest,
} from '../protocol.ts';
import { noConfig } from '../core/config/config.ts';
import { lazy } from '../core/text/lazy.ts';
import { Baselines } from './baselines.ts';
import { keyOf } from './uriKey.ts';
import type { WorkspaceFiles } from './workspaceFiles.ts';
import { capabilities } from './capabilities.ts';
import { CompletionSurroundings } from './completionSurroundings.ts';
import { guard } from './guard.ts';
import { speak } from './language.ts';
import { opener } from './opener.ts';
import type { OpenDocument } from './openDocument.ts';
import { type Handlers, ownRequests } from './ownRequests.ts';
import { Publisher } from './publisher.ts';
import { toConfigDiagnostics } from './toDiagnostic.ts';
import { publishSoon } from './publishSoon.ts';
import { isVersionPath } from '../shared/versionName.ts';
import { ruleFailures } from './ruleFailures.ts';
import { rulePages } from './rulePages.ts';
import { serveNewDocument } from './serveNewDocument.ts';
import { serveSentences } from './serveSentences.ts';
import { isSettingsUri, settingsFiles } from './settingsFiles.ts';
import { unhurried } from './unhurried.ts';
import { UsedSentences } from './usedSentences.ts';
import { serveWorkspace, type Workspace } from './workspace.ts';

/** Milliseconds after a document was opened, when all that the author waits for is done. */
const whenOpened = 1_000;

/** The document that a request is about; empty when it is about none. */
function uriIn(params: unknown): string {
  const { textDocument, uri } = params as { textDocument?: { uri?: string }; uri?: string };
  return textDocument?.uri ?? uri ?? '';
}

const importFailed: ImportResult = {
  ok: false,
  columns: [],
  // Told when it is sent: the language is not settled before.
  get message() {
    return t`表を読み込めませんでした：出力「Hyōka 評価書」に書かれた原因を確かめてください`;
  },
};

/**
 * Serves `connection` until it is closed. `files`: how the workspace is read; `pageFolder`: the URI of the folder with a
 * page for each rule; both null where there is no disk.
 */
export function connect(
  connection: Connection,
  files: WorkspaceFiles | null,
  pageFolder: string | null,
): void {
  const log = (message: string) => connection.console.error(message);
  const { open, ready, isReady, codes } = opener(ruleFailures(connection));
  const documents: TextDocuments<OpenDocument> = new TextDocuments({
    create: (uri, _language, version, text) => open(uri, version, text, configs?.of(uri)),
    update: (document, changes, version) => document.update(changes, version),
  });
  const settings =
    files === null
      ? null
      : settingsFiles(
          {
            files,
            openText: (uri) => documents.all().find((open) => keyOf(open.uri) === keyOf(uri)),
            tell: ({ uri, version, text }, problems) => {
              const diagnostics = toConfigDiagnostics(text, problems);
              void connection.sendDiagnostics({
                uri,
                diagnostics,
                ...(version === undefined ? {} : { version }),
              });
            },
            changed: () => {
              reconfigure();
              workspace?.configured();
            },
          },
          codes,
        );
  const configs = settings?.configs ?? null;
  const pages = rulePages(pageFolder);
  const baselines = new Baselines();
  const allDocuments = lazy(async () => {
    const [{ AllDocuments }] = await Promise.all([import('./allDocuments.ts'), ready()]);
    return new AllDocuments({
      files,
      folders: () => workspace?.folders() ?? [],
      open: () => documents.all().filter(({ uri }) => !isSettingsUri(uri)),
    });
  });
  const refreshLenses = () => {
    if (refreshesLenses) void connection.sendRequest(CodeLensRefreshRequest.type);
  };
  const failed = (error: unknown) => log(`sentences: ${String(error)}`);
  const used = new UsedSentences(allDocuments, failed, refreshLenses);
  const completions = new CompletionSurroundings({ own: settings?.phrases ?? null, used, failed });
  const publisher = new Publisher(connection, pages);
  let refreshesLenses = false;
  let annotatesEdits = false;
  const documentOf = (uri: string) => (isSettingsUri(uri) ? undefined : documents.get(uri));
  const isSettled = (uri: string) => isReady() && configs?.isKnown(uri) !== false;
  /** Resolves when a document may be looked at: the rules are there, and it is under the configuration in force. */
  const settle = async (uri: string) => {
    await Promise.all([ready(), configs?.known(uri)]);
    if (configs !== null && documentOf(uri)?.configure(configs.of(uri)) === true) changed(uri);
  };
  const loadHandlers = async (params: unknown) => {
    const [{ requestHandlers }] = await Promise.all([import('./features.ts'), settle(uriIn(params))]);
    return requestHandlers({ documentOf, log, pages, baselines, completions, used, annotatesEdits });
  };
  const guarded = <Given extends readonly unknown[], Answer>(
    name: string,
    handler: (...given: Given) => Answer | null,
  ) => guard(log, name, null as Awaited<Answer> | null, handler);
  type Of = { readonly textDocument: { readonly uri: string } };
  const versionOf = (params: Partial<Of>) => documents.get(params.textDocument?.uri ?? '')?.version;
  /** What one of the handlers answers at once. */
  const answer = <Params, Answer>(
    name: string,
    of: (handlers: Handlers) => (params: Params) => Answer | Promise<Answer>,
  ) => guarded(name, async (params: Params) => of(await loadHandlers(params))(params));
  /** What one of them answers when there is time for the document as a whole. */
  const answerLater = <Params extends Of, Answer>(
    name: string,
    of: (handlers: Handlers) => (params: Params) => Answer,
  ) =>
    guarded(
      name,
      unhurried<Params, Answer>(versionOf, async (params) => of(await loadHandlers(params))),
    );
  const publish = guard(log, 'diagnostics', undefined, (uri: string): void => {
    const document = documentOf(uri);
    if (document === undefined) return;
    // A version is history: nobody is to mend it.
    if (isVersionPath(keyOf(uri))) publisher.clear(uri);
    else publisher.publish(document);
  });
  const { changed, closed } = publishSoon(publish);
  const changedLater = guard(log, 'rules', undefined, async (uri: string) => {
    await settle(uri);
    changed(uri);
  });
  const reconfigure = () => {
    for (const { uri } of documents.all()) void settleSoon(uri);
  };
  const settleSoon = guard(log, 'config', undefined, settle);
  const prepareLater = guard(log, 'prepare', undefined, async (uri: string) => completions.prepare(uri));
  const settingsChanged = guard(log, 'settings', undefined, async (uri: string) => settings?.look(uri));

  const workspace: Workspace | null =
    files === null || settings === null
      ? null
      : serveWorkspace(
          connection,
          { files, open, ready, settings, used },
          publisher,
          documents,
          reconfigure,
          log,
        );
  connection.onInitialize(async (params): Promise<InitializeResult> => {
    await speak(params);
    pages.initialize(params);
    completions.initialize(params.capabilities);
    workspace?.initialize(params);
    annotatesEdits = params.capabilities.workspace?.workspaceEdit?.changeAnnotationSupport !== undefined;
    refreshesLenses = params.capabilities.workspace?.codeLens?.refreshSupport === true;
    return { capabilities, serverInfo: { name: 'hyoka' } };
  });
  documents.onDidOpen(({ document: { uri } }) => {
    if (!isSettingsUri(uri)) setTimeout(() => void prepareLater(uri), whenOpened);
  });
  documents.onDidChangeContent(({ document: { uri } }) => {
    if (isSettingsUri(uri)) void settingsChanged(uri);
    else if (isSettled(uri)) changed(uri);
    else void changedLater(uri);
  });
  documents.onDidClose(({ document }) => {
    if (isSettingsUri(document.uri)) return void settingsChanged(document.uri);
    closed(document.uri);
    baselines.forget(document.uri);
    publisher.clear(document.uri);
    workspace?.closed(document.uri);
    used.changed();
  });
  connection.onCodeAction(answer('codeAction', ({ codeActions }) => codeActions));
  connection.onDocumentSymbol(answerLater('documentSymbol', ({ symbols }) => symbols));
  connection.onFoldingRanges(answerLater('foldingRange', ({ folds }) => folds));
  connection.onCompletion(answer('completion', ({ completion }) => completion));
  connection.onHover(answer('hover', ({ hover }) => hover));
  connection.onDefinition(answer('definition', ({ definition }) => definition));
  connection.onPrepareRename(answer('prepareRename', ({ prepareRename }) => prepareRename));
  connection.onRenameRequest(answer('rename', ({ rename }) => rename));
  connection.onDocumentLinks(answerLater('documentLink', ({ links }) => links));
  connection.onDocumentFormatting(answer('formatting', ({ format }) => format));
  connection.onDocumentRangeFormatting(answer('rangeFormatting', ({ format }) => format));
  connection.onCodeLens(answerLater('codeLens', ({ codeLenses }) => codeLenses));
  connection.onCodeLensResolve(async (lens) => {
    const resolved = await answer('codeLens/resolve', ({ resolvedLens }) => resolvedLens)(lens);
    return resolved ?? lens;
  });
  connection.onRequest(
    baselineRequest,
    guarded(baselineRequest, async (params: BaselineParams) => {
      await baselines.set(params);
      refreshLenses();
      return null;
    }),
  );
  connection.onRequest<RevisionResult | null, void>(
    revisionRequest,
    guarded(
      revisionRequest,
      async (params: RevisionParams): Promise<RevisionResult | null> =>
        files === null ? null : files.readRevision(params),
    ),
  );
  for (const { name, of } of ownRequests) connection.onRequest(name, answer(name, of));
  const configOf = async (uri: string) => {
    await configs?.known(uri);
    return configs?.of(uri) ?? noConfig;
  };
  serveNewDocument(connection, configOf, log);
  serveSentences(
    connection,
    {
      documents: allDocuments,
      documentOf,
      baselineOf: (uri) => baselines.of(uri)?.text ?? null,
      configOf,
    },
    ready,
    log,
  );
  connection.onRequest<ImportResult, void>(
    importRequest,
    guard<[ImportParams], Promise<ImportResult>>(log, importRequest, importFailed, async (params) => {
      const { importFrom } = await import('./importFrom.ts');
      return importFrom(params);
    }),
  );
  documents.listen(connection);
  connection.listen();
}
