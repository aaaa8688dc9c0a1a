// Core values → LSP values: what is answered, as toDiagnostic.ts makes what is published. Offsets become lines and
// characters here. Loaded when something is first asked.
import { t } from '@vscode/l10n';
import {
  type CodeAction,
  CodeActionKind,
  type CodeLens,
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  InsertTextFormat,
  type Location,
  MarkupKind,
  SymbolKind,
  type TextEdit as LspEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Completion } from '../core/features/completion/completion.ts';
import type { Hover as CoreHover } from '../core/features/hover.ts';
import type { Link } from '../core/features/links.ts';
import type { Symbol as CoreSymbol } from '../core/features/symbols.ts';
import type { PathEdit } from '../core/revision/renameItem.ts';
import type { RevisionTable, TableCell, TableRow } from '../core/revision/table.ts';
import type { PlacedFix } from '../core/placeFinding.ts';
import type { Range, TextEdit } from '../core/text/range.ts';
import {
  openPreviewCommand,
  type PreviewCell,
  type PreviewTable,
  sectionUsesCommand,
  showPlacesCommand,
} from '../protocol.ts';
import type { AnalyzedDocument, Positions } from './openDocument.ts';
import { fixAllKind } from './fixAllKind.ts';
import { toRange } from './toDiagnostic.ts';

export const toEdit = (document: Positions, { range, newText }: TextEdit): LspEdit => ({
  range: toRange(document, range),
  newText,
});

const toWorkspaceEdit = (document: Positions, edits: readonly TextEdit[]) => ({
  documentChanges: [
    {
      textDocument: { uri: document.uri, version: document.version },
      edits: edits.map((edit) => toEdit(document, edit)),
    },
  ],
});

export const toQuickFix = (
  document: Positions,
  fix: PlacedFix,
  diagnostic: Diagnostic,
  isOnly: boolean,
): CodeAction => ({
  title: fix.title,
  kind: CodeActionKind.QuickFix,
  diagnostics: [diagnostic],
  isPreferred: isOnly && fix.safe,
  edit: toWorkspaceEdit(document, fix.edits),
});

/** `code` names the rule where several are offered. */
export const toSuppression = (
  document: Positions,
  edit: TextEdit,
  diagnostics: Diagnostic[],
  code: string | null,
): CodeAction => ({
  title: code === null ? t`この指摘を抑える（理由を書く）` : t`この指摘を抑える（理由を書く）：${code}`,
  kind: CodeActionKind.QuickFix,
  diagnostics,
  edit: toWorkspaceEdit(document, [edit]),
});

export const toFixAll = (document: Positions, edits: readonly TextEdit[]): CodeAction => ({
  title: t`自動で直せる指摘をすべて直す`,
  kind: fixAllKind,
  edit: toWorkspaceEdit(document, edits),
});

export const toSplitLines = (document: Positions, edits: readonly TextEdit[]): CodeAction => ({
  title: t`項目ごとに行を分ける`,
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

export const toSymbol = (document: Positions, symbol: CoreSymbol): DocumentSymbol => ({
  name: symbol.name,
  detail: symbol.detail,
  kind: symbolKinds[symbol.kind],
  range: toRange(document, symbol.range),
  selectionRange: toRange(document, symbol.selection),
  children: symbol.children.map((child) => toSymbol(document, child)),
});

export const toFold = (document: Positions, { start, end }: Range): FoldingRange => ({
  startLine: document.positionAt(start).line,
  endLine: document.positionAt(end).line,
});

const completionKinds = {
  field: CompletionItemKind.Keyword,
  value: CompletionItemKind.EnumMember,
  enumerator: CompletionItemKind.Operator,
  phrase: CompletionItemKind.Text,
  path: CompletionItemKind.Module,
  law: CompletionItemKind.Reference,
  block: CompletionItemKind.Snippet,
} as const;

/** What of completion the client knows. */
export interface CompletionAbilities {
  readonly snippets: boolean;
  /** Details in a place of their own, beside the label. */
  readonly labelDetails: boolean;
}

/** Longer labels have no room for details beside them in a list. */
const shortLabel = 20;
/** More of a sentence is cut off in a list. */
const longLabel = 30;

/**
 * A text as a snippet: what the author fills in as places to go to, one after the other. Where there is nothing to write over
 * at the last of them, the snippet is done when the author comes to it.
 */
function toSnippet({ newText, stops = [] }: Completion): string {
  const plain = (text: string) => text.replace(/[\\$}]/g, (char) => `\\${char}`);
  const numbered = stops.map(({ start, end }, index) => {
    const isEnd = index === stops.length - 1 && start === end;
    return { start, end, number: isEnd ? 0 : index + 1 };
  });
  let snippet = '';
  let from = 0;
  for (const { start, end, number } of numbered.sort((a, b) => a.start - b.start)) {
    snippet += `${plain(newText.slice(from, start))}\${${number}:${plain(newText.slice(start, end))}}`;
    from = end;
  }
  return snippet + plain(newText.slice(from));
}

export function toCompletion(
  document: AnalyzedDocument,
  completion: Completion,
  order: number,
  { snippets, labelDetails }: CompletionAbilities,
): CompletionItem {
  const { label, detail, kind, range, newText, stops = [], also = [] } = completion;
  const isSnippet = snippets && stops.length > 0;
  const typed = document.analysis.slice(range);
  return {
    label,
    ...(labelDetails && label.length <= shortLabel ? { labelDetails: { description: detail } } : { detail }),
    ...(label.length > longLabel ? { documentation: label } : {}),
    kind: completionKinds[kind],
    // The editor filters by what stands in the range. What was typed as a reading is in no text, and the server has filtered.
    ...(typed === '' ? {} : { filterText: typed }),
    sortText: String(order).padStart(4, '0'),
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: toRange(document, range), newText: isSnippet ? toSnippet(completion) : newText },
    ...(also.length === 0 ? {} : { additionalTextEdits: also.map((edit) => toEdit(document, edit)) }),
  };
}

export const toHover = (document: Positions, { range, text }: CoreHover): Hover => ({
  range: toRange(document, range),
  contents: { kind: MarkupKind.PlainText, value: text },
});

export const toLink = (document: Positions, { range, target }: Link): DocumentLink => ({
  range: toRange(document, range),
  target,
  tooltip: t`e-Gov法令検索で開く`,
});

export const toCodeLens = (document: Positions, range: Range): CodeLens => {
  const placed = toRange(document, { start: range.start, end: range.start });
  return {
    range: placed,
    command: {
      title: t`変更箇所をプレビュー`,
      command: openPreviewCommand,
      arguments: [document.uri, placed.start.line],
    },
  };
};

/** What a lens is about, until it is seen and gets its words. */
export interface LensData {
  readonly uri: string;
}

/** A lens that says how often an item was changed, once it is seen: a chain of many revisions has many of them. */
export const toItemLens = (document: Positions, at: number): CodeLens => {
  const data: LensData = { uri: document.uri };
  return { range: toRange(document, { start: at, end: at }), data };
};

/** The same when it is seen. */
export const toSeenItemLens = (document: Positions, lens: CodeLens, places: readonly Range[]): CodeLens => ({
  ...lens,
  command: {
    title: t`この項目の変更${places.length}件`,
    command: showPlacesCommand,
    arguments: [document.uri, lens.range.start.line, places.map((place) => toRange(document, place))],
  },
});

/** In how many other documents sentences of a section stand. */
export const toUsesLens = (document: Positions, at: number, count: number): CodeLens => {
  const range = toRange(document, { start: at, end: at });
  const title = t`この対策の文をほかの${count}件の文書でも使用`;
  return {
    range,
    command: { title, command: sectionUsesCommand, arguments: [document.uri, range.start.line] },
  };
};

export const toLocation = (document: Positions, range: Range): Location => ({
  uri: document.uri,
  range: toRange(document, range),
});

const published = () => ({
  label: t`公表した変更箇所の項目`,
  description: t`公表した記載なら、変えないでください`,
  needsConfirmation: true,
});

/** What rewrites the record is to be confirmed, where the client can ask. */
export function toRenaming(
  document: Positions,
  edits: readonly PathEdit[],
  annotates: boolean,
): WorkspaceEdit {
  const { uri, version } = document;
  const asEdit = (edit: PathEdit) => ({
    ...toEdit(document, edit),
    ...(annotates && edit.isPublished ? { annotationId: 'published' } : {}),
  });
  return {
    documentChanges: [{ textDocument: { uri, version }, edits: edits.map(asEdit) }],
    ...(annotates ? { changeAnnotations: { published: published() } } : {}),
  };
}

/** Lines counted below the row's first: they move with the row, so that they are counted once for what it holds. */
const countedCells = new WeakMap<readonly TableCell[], readonly PreviewCell[]>();

function toPreviewCells(
  document: Pick<Positions, 'positionAt'>,
  { range, cells }: TableRow,
): readonly PreviewCell[] {
  const known = countedCells.get(cells);
  if (known !== undefined) return known;
  const lineAt = (offset: number) => document.positionAt(range.start + offset).line;
  const firstLine = lineAt(0);
  const counted = cells.map((cell) => ({
    line: lineAt(cell.range.start) - firstLine,
    lines: cell.lines.map(({ offset, ...line }) => ({ line: lineAt(offset) - firstLine, ...line })),
  }));
  countedCells.set(cells, counted);
  return counted;
}

/** `isKnown` tells the rows whose cells the client has. */
export function toPreviewTable(
  document: Omit<Positions, 'offsetAt'>,
  { title, columns, rows }: RevisionTable,
  isKnown: (row: TableRow) => boolean,
): PreviewTable {
  const lineAt = (offset: number) => document.positionAt(offset).line;
  return {
    uri: document.uri,
    version: document.version,
    title,
    columns,
    rows: rows.map((row) => ({
      key: row.key,
      firstLine: lineAt(row.range.start),
      lastLine: lineAt(Math.max(row.range.start, row.range.end - 1)),
      cells: isKnown(row) ? null : toPreviewCells(document, row),
    })),
  };
}
