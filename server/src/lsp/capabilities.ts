// What the server offers a client.
import { CodeActionKind, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver';
import { fixAllKind } from './fixAllKind.ts';

export const capabilities: InitializeResult['capabilities'] = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  codeActionProvider: {
    codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind],
  },
  documentSymbolProvider: { label: 'Hyōka' },
  foldingRangeProvider: true,
  // No trigger characters: an input method types them.
  completionProvider: { resolveProvider: false },
  hoverProvider: true,
  documentLinkProvider: { resolveProvider: false },
  referencesProvider: true,
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  codeLensProvider: { resolveProvider: true },
  definitionProvider: true,
  renameProvider: { prepareProvider: true },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};
