// Core values → LSP values: what is answered, as toDiagnostic.ts makes what is published. Offsets become lines and
// characters here. Loaded when something is first asked.
import { t } from '@vscode/l10n';
import {
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type Location,
  MarkupKind,
  SymbolKind,
  type TextEdit as LspEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Hover as CoreHover } from '../core/features/hover.ts';
import type { Link } from '../core/features/links.ts';
import type { Symbol as CoreSymbol } from '../core/features/symbols.ts';
import type { PathEdit } from '../core/revision/renameItem.ts';
import type { Range, TextEdit } from '../core/text/range.ts';
import type { Positions } from './openDocument.ts';
import { toRange } from './toDiagnostic.ts';

export const toEdit = (document: Positions, { range, newText }: TextEdit): LspEdit => ({
  range: toRange(document, range),
  newText,
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

export const toHover = (document: Positions, { range, text }: CoreHover): Hover => ({
  range: toRange(document, range),
  contents: { kind: MarkupKind.PlainText, value: text },
});

export const toLink = (document: Positions, { range, target }: Link): DocumentLink => ({
  range: toRange(document, range),
  target,
  tooltip: t`e-Gov法令検索で開く`,
});

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
