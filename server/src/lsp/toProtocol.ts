// Core values → LSP values: the one file that makes them. Offsets become lines and characters here.
import {
  type CodeAction,
  CodeActionKind,
  type CodeLens,
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  InsertTextFormat,
  MarkupKind,
  type Range as LspRange,
  SymbolKind,
  type TextEdit as LspEdit,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Completion } from '../core/features/complete.ts';
import type { Hover as CoreHover } from '../core/features/hover.ts';
import type { Symbol as CoreSymbol } from '../core/features/symbols.ts';
import { documentLimit } from '../core/limits.ts';
import type { RevisionTable } from '../core/revision/table.ts';
import type { Finding, Fix } from '../core/rules/rule.ts';
import type { Range, TextEdit } from '../core/text/range.ts';
import { openPreviewCommand, type PreviewTable } from '../protocol.ts';

export const source = 'hyoka';

const toRange = (document: TextDocument, { start, end }: Range): LspRange => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});

const toEdit = (document: TextDocument, { range, newText }: TextEdit): LspEdit => ({
  range: toRange(document, range),
  newText,
});

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
} as const;

export const toDiagnostic = (
  document: TextDocument,
  { code, severity, message, range }: Finding,
): Diagnostic => ({
  range: toRange(document, range),
  severity: severities[severity],
  code,
  source,
  message,
});

export const tooLargeMessage = `文書が${documentLimit / 10_000}万字を超えるので調べていません：評価書ごとに分けてください`;

/** Said once at the top of a document that is not analyzed. */
export const tooLargeDiagnostic: Diagnostic = {
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  severity: DiagnosticSeverity.Warning,
  source,
  message: tooLargeMessage,
};

/** Said once at the top of a document whose characters were lost when it was opened. */
export const garbledDiagnostic: Diagnostic = {
  ...tooLargeDiagnostic,
  severity: DiagnosticSeverity.Error,
  message:
    '文字が化けているので調べていません：保存せずに、コマンド「エンコード付きで再度開く」でShift_JISなどの元の文字コードを選んで開き直してください',
};

/** Said at the top of a document with more findings than are shown. */
export const moreFindings = (hidden: number): Diagnostic => ({
  ...tooLargeDiagnostic,
  severity: DiagnosticSeverity.Information,
  message: `ほかに${hidden}件の指摘があります：表示されているものから直してください`,
});

const toWorkspaceEdit = (document: TextDocument, edits: readonly TextEdit[]) => ({
  documentChanges: [
    {
      textDocument: { uri: document.uri, version: document.version },
      edits: edits.map((edit) => toEdit(document, edit)),
    },
  ],
});

export const toQuickFix = (
  document: TextDocument,
  fix: Fix,
  diagnostic: Diagnostic,
  isOnly: boolean,
): CodeAction => ({
  title: fix.title,
  kind: CodeActionKind.QuickFix,
  diagnostics: [diagnostic],
  isPreferred: isOnly && fix.safe,
  edit: toWorkspaceEdit(document, fix.edits),
});

export const fixAllKind = `${CodeActionKind.SourceFixAll}.hyoka`;

export const toFixAll = (document: TextDocument, edits: readonly TextEdit[]): CodeAction => ({
  title: '自動で直せる指摘をすべて直す',
  kind: fixAllKind,
  edit: toWorkspaceEdit(document, edits),
});

export const toSplitLines = (document: TextDocument, edits: readonly TextEdit[]): CodeAction => ({
  title: '項目ごとに行を分ける',
  kind: CodeActionKind.RefactorRewrite,
  edit: toWorkspaceEdit(document, edits),
});

const symbolKinds = {
  header: SymbolKind.File,
  measureSection: SymbolKind.Module,
  revision: SymbolKind.Event,
  side: SymbolKind.Field,
  item: SymbolKind.String,
} as const;

export const toSymbol = (document: TextDocument, symbol: CoreSymbol): DocumentSymbol => ({
  name: symbol.name,
  detail: symbol.detail,
  kind: symbolKinds[symbol.kind],
  range: toRange(document, symbol.range),
  selectionRange: toRange(document, symbol.selection),
  children: symbol.children.map((child) => toSymbol(document, child)),
});

export const toFold = (document: TextDocument, { start, end }: Range): FoldingRange => ({
  startLine: document.positionAt(start).line,
  endLine: document.positionAt(end).line,
});

const completionKinds = {
  field: CompletionItemKind.Keyword,
  value: CompletionItemKind.EnumMember,
  enumerator: CompletionItemKind.Operator,
  phrase: CompletionItemKind.Text,
} as const;

export function toCompletion(document: TextDocument, completion: Completion, order: number): CompletionItem {
  const { label, detail, kind, range, newText } = completion;
  const typed = document.getText(toRange(document, range));
  return {
    label,
    detail,
    kind: completionKinds[kind],
    // The editor filters by what stands in the range, which may begin with blanks.
    filterText: newText.startsWith(typed) ? newText : typed + newText.trimStart(),
    sortText: String(order).padStart(4, '0'),
    insertTextFormat: InsertTextFormat.PlainText,
    textEdit: { range: toRange(document, range), newText },
  };
}

export const toHover = (document: TextDocument, { range, text }: CoreHover): Hover => ({
  range: toRange(document, range),
  contents: { kind: MarkupKind.PlainText, value: text },
});

export const toCodeLens = (document: TextDocument, range: Range): CodeLens => {
  const placed = toRange(document, { start: range.start, end: range.start });
  return {
    range: placed,
    command: {
      title: '変更箇所をプレビュー',
      command: openPreviewCommand,
      arguments: [document.uri, placed.start.line],
    },
  };
};

export function toPreviewTable(
  document: TextDocument,
  { title, columns, rows }: RevisionTable,
): PreviewTable {
  const lineAt = (offset: number) => document.positionAt(offset).line;
  return {
    uri: document.uri,
    version: document.version,
    title,
    columns,
    rows: rows.map(({ range, cells }) => ({
      firstLine: lineAt(range.start),
      lastLine: lineAt(Math.max(range.start, range.end - 1)),
      cells: cells.map((cell) => ({
        line: lineAt(cell.range.start),
        lines: cell.lines.map(({ offset, depth, runs }) => ({ line: lineAt(offset), depth, runs })),
      })),
    })),
  };
}
