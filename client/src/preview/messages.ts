// What the preview panel and its webview say to each other, and the guards both sides check it with.
import type {
  PreviewCell,
  PreviewLine,
  PreviewRow,
  PreviewRun,
  PreviewTable,
} from '../../../server/src/protocol.ts';
import {
  type Guard,
  isCount,
  isListOf,
  isNumber,
  isOneOf,
  isOptional,
  isShape,
  isString,
} from '../guards.ts';

/** To the webview. */
export type ToPreview =
  | { readonly type: 'table'; readonly table: PreviewTable }
  /** One sentence above the table, about the table as a whole; empty: none. */
  | { readonly type: 'status'; readonly text: string }
  /** Scroll to the row that holds this zero-based line: only when the author asked for it. */
  | { readonly type: 'scrollTo'; readonly line: number }
  | { readonly type: 'getState'; readonly id: number };

/** From the webview. */
export type FromPreview =
  /** The script runs and has nothing to show yet. */
  | { readonly type: 'ready' }
  /** The author chose this zero-based line of the document. */
  | { readonly type: 'reveal'; readonly line: number }
  | { readonly type: 'state'; readonly id: number; readonly state: PreviewState };

/** A cell as it stands in the page, read back from its elements. */
export interface DrawnCell extends PreviewCell {
  /** The version of the document at which the cell's content was last touched. */
  readonly drawnAt: number;
}

export interface DrawnRow extends Omit<PreviewRow, 'cells'> {
  readonly cells: readonly DrawnCell[];
}

/** What the webview shows now, for tests. */
export interface PreviewState {
  /** Empty, with version 0, before the first table. */
  readonly uri: string;
  readonly version: number;
  readonly title: string;
  readonly status: string;
  readonly columns: readonly string[];
  readonly rows: readonly DrawnRow[];
  /** In CSS pixels. */
  readonly scrollX: number;
  readonly scrollY: number;
}

/** What the webview leaves behind, to be found again after it was hidden or the window reloaded. */
export interface SavedPreview {
  readonly uri: string;
  readonly scrollX: number;
  readonly scrollY: number;
}

const lineShape = {
  line: isCount,
  depth: isCount,
  runs: isListOf(isShape<PreviewRun>({ text: isString, change: isOneOf('same', 'added', 'deleted') })),
  label: isOptional(isOneOf('added', 'changed', 'deleted', 'moved')),
  pair: isOptional(isCount),
};
const cellShape = { line: isCount, lines: isListOf(isShape<PreviewLine>(lineShape)) };
const rowShape = { key: isCount, firstLine: isCount, lastLine: isCount };
const isCell = isShape<PreviewCell>(cellShape);
const isDrawnCell = isShape<DrawnCell>({ ...cellShape, drawnAt: isCount });

const isTable = isShape<PreviewTable>({
  uri: isString,
  version: isNumber,
  title: isString,
  columns: isListOf(isString),
  rows: isListOf(
    isShape<PreviewRow>({ ...rowShape, cells: (cells) => cells === null || isListOf(isCell)(cells) }),
  ),
});

const isState = isShape<PreviewState>({
  uri: isString,
  version: isNumber,
  title: isString,
  status: isString,
  columns: isListOf(isString),
  rows: isListOf(isShape<DrawnRow>({ ...rowShape, cells: isListOf(isDrawnCell) })),
  scrollX: isNumber,
  scrollY: isNumber,
});

type Message<Union extends { readonly type: string }, Type extends Union['type']> = Extract<
  Union,
  { readonly type: Type }
>;

const toPreview: readonly Guard<ToPreview>[] = [
  isShape<Message<ToPreview, 'table'>>({ type: isOneOf('table'), table: isTable }),
  isShape<Message<ToPreview, 'status'>>({ type: isOneOf('status'), text: isString }),
  isShape<Message<ToPreview, 'scrollTo'>>({ type: isOneOf('scrollTo'), line: isCount }),
  isShape<Message<ToPreview, 'getState'>>({ type: isOneOf('getState'), id: isCount }),
];

const fromPreview: readonly Guard<FromPreview>[] = [
  isShape<Message<FromPreview, 'ready'>>({ type: isOneOf('ready') }),
  isShape<Message<FromPreview, 'reveal'>>({ type: isOneOf('reveal'), line: isCount }),
  isShape<Message<FromPreview, 'state'>>({ type: isOneOf('state'), id: isCount, state: isState }),
];

export const isToPreview: Guard<ToPreview> = (value): value is ToPreview =>
  toPreview.some((isMessage) => isMessage(value));

export const isFromPreview: Guard<FromPreview> = (value): value is FromPreview =>
  fromPreview.some((isMessage) => isMessage(value));

export const isSavedPreview: Guard<SavedPreview> = isShape<SavedPreview>({
  uri: isString,
  scrollX: isNumber,
  scrollY: isNumber,
});
