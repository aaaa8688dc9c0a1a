// The language server on a connection: what it offers, when it publishes. It keeps nothing but the open documents.
import {
  CodeActionKind,
  type Connection,
  type Diagnostic,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type ImportParams,
  type ImportResult,
  importRequest,
  printRequest,
  splitPasteRequest,
  tableRequest,
} from '../protocol.ts';
import { Analyses, isGarbled, isTooLarge } from './analyses.ts';
import { requestHandlers } from './features.ts';
import { guard } from './guard.ts';
import {
  fixAllKind,
  garbledDiagnostic,
  moreFindings,
  toDiagnostic,
  tooLargeDiagnostic,
} from './toProtocol.ts';

/** More than anyone reads; each costs the editor time. */
const mostDiagnostics = 1000;

const capabilities: InitializeResult['capabilities'] = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  codeActionProvider: {
    codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind],
  },
  documentSymbolProvider: { label: 'Hyōka' },
  foldingRangeProvider: true,
  // No trigger characters: an input method types them.
  completionProvider: { resolveProvider: false },
  hoverProvider: true,
  codeLensProvider: { resolveProvider: false },
};

const importFailed: ImportResult = {
  ok: false,
  message: '表を読み込めませんでした：出力「Hyōka 評価書」に書かれた原因を確かめてください',
};

/** Serves `connection` until it is closed. */
export function connect(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  const analyses = new Analyses(documents);
  const log = (message: string) => connection.console.error(message);
  const handlers = requestHandlers(analyses, log);
  const guarded = <Params, Answer>(name: string, handler: (params: Params) => Answer | null) =>
    guard(log, name, null as Awaited<Answer> | null, handler);

  const diagnosticsOf = guard(log, 'diagnostics', [], (document: TextDocument): Diagnostic[] => {
    if (isTooLarge(document)) return [tooLargeDiagnostic];
    if (isGarbled(document.getText())) return [garbledDiagnostic];
    const findings = analyses.get(document.uri)?.analysis.findings ?? [];
    const shown = findings.slice(0, mostDiagnostics).map((finding) => toDiagnostic(document, finding));
    return findings.length > shown.length ? [moreFindings(findings.length - shown.length), ...shown] : shown;
  });
  const publish = (uri: string) => {
    const document = documents.get(uri);
    if (document === undefined) return;
    const { version } = document;
    void connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(document) });
  };
  /** Changes that arrive together are looked at once. */
  const waiting = new Set<string>();
  const publishSoon = (uri: string) => {
    if (waiting.size === 0)
      setImmediate(() => {
        const uris = [...waiting];
        waiting.clear();
        for (const each of uris) publish(each);
      });
    waiting.add(uri);
  };

  connection.onInitialize((): InitializeResult => ({ capabilities, serverInfo: { name: 'hyoka' } }));
  documents.onDidChangeContent(({ document }) => publishSoon(document.uri));
  documents.onDidClose(({ document }) => {
    analyses.forget(document.uri);
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  connection.onCodeAction(guarded('codeAction', handlers.codeActions));
  connection.onDocumentSymbol(guarded('documentSymbol', handlers.symbols));
  connection.onFoldingRanges(guarded('foldingRange', handlers.folds));
  connection.onCompletion(guarded('completion', handlers.completion));
  connection.onHover(guarded('hover', handlers.hover));
  connection.onCodeLens(guarded('codeLens', handlers.codeLenses));
  connection.onRequest(tableRequest, guarded(tableRequest, handlers.table));
  connection.onRequest(printRequest, guarded(printRequest, handlers.print));
  connection.onRequest(splitPasteRequest, guarded(splitPasteRequest, handlers.splitPaste));
  connection.onRequest<ImportResult, void>(
    importRequest,
    guard<ImportParams, Promise<ImportResult>>(log, importRequest, importFailed, importFrom),
  );
  documents.listen(connection);
  connection.listen();
}

async function importFrom({ fileName, base64, html, plain }: ImportParams): Promise<ImportResult> {
  const { importTable } = await import('../exchange/exchange.ts');
  const outcome = importTable({
    ...(fileName === undefined ? {} : { fileName }),
    ...(base64 === undefined ? {} : { bytes: Buffer.from(base64, 'base64') }),
    ...(html === undefined ? {} : { html }),
    ...(plain === undefined ? {} : { plain }),
  });
  return outcome.ok ? { ...outcome, notices: outcome.notices.map(({ message }) => message) } : outcome;
}
