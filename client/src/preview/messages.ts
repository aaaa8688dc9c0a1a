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
  isBoolean,
  isCount,
  isListOf,
  isNullOr,
  isNumber,
  isOneOf,
  isOptional,
  isShape,
  isString,
} from '../guards.ts';

/**
 * Where a line goes. `row`: its row to the top, since the author asked for the table there; `top`: the line itself to
 * the top, as in the editor; `near`: into view, if it is not.
 */
export type ScrollPlace = 'row' | 'top' | 'near';

export type CopyTarget = 'cell' | 'row' | 'table';

/** To the webview. Lines are zero-based lines of the document. */
export type ToPreview =
  /** Rows without cells are as they are in the table that the webview has. */
  | { readonly type: 'table'; readonly table: PreviewTable }
  /** One sentence over the table, about the table as a whole; empty: none. */
  | { readonly type: 'status'; readonly text: string }
  | { readonly type: 'scrollTo'; readonly line: number; readonly at: ScrollPlace }
  /** Mark the row and the line that the cursor is in. */
  | { readonly type: 'cursor'; readonly line: number }
  /** To the next (1) or the previous (-1) change from where the author is in the preview. */
  | { readonly type: 'change'; readonly step: 1 | -1 }
  /** Show a short text and have it read aloud. */
  | { readonly type: 'announce'; readonly text: string }
  /** Put into the clipboard what the author asked for last with the right button: its cell, its row, or the table. */
  | { readonly type: 'copy'; readonly what: CopyTarget }
  /** `rows`: with the rows as well. */
  | { readonly type: 'getState'; readonly id: number; readonly rows: boolean };

/** From the webview. */
export type FromPreview =
  /** The script runs and has no table, or none that the last one could be laid over. */
  | { readonly type: 'ready' }
  /** The author chose this line. */
  | { readonly type: 'reveal'; readonly line: number }
  /** The author scrolled: this line is at the top now. */
  | { readonly type: 'scrolled'; readonly line: number }
  /** The author wants the table as a file. */
  | { readonly type: 'export' }
  | { readonly type: 'state'; readonly id: number; readonly state: PreviewState };

/** A cell as it stands in the page, read back from its elements. */
export interface DrawnCell extends PreviewCell {
  /** The version of the document at which the cell's content was last touched. */
  readonly drawnAt: number;
}

export interface DrawnRow extends Omit<PreviewRow, 'cells'> {
  /** False: the row is far from what is seen, and its cells hold bare text. */
  readonly isDrawn: boolean;
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
  /** None where they were not asked for. */
  readonly rows: readonly DrawnRow[];
  readonly isFolded: boolean;
  /** What was announced last. */
  readonly announced: string;
  /** The lines of the document that are at the top, and that the mark of the cursor is on; null: none. */
  readonly topLine: number | null;
  readonly cursorLine: number | null;
  /** In CSS pixels. */
  readonly scrollX: number;
  readonly scrollY: number;
}

/** A place in the table: CSS pixels below the upper edge of the row that holds a line of the document. */
export interface SavedPlace {
  readonly line: number;
  readonly offset: number;
}

/** What the webview leaves behind, to be found again after it was hidden or the window reloaded. */
export interface SavedPreview {
  readonly uri: string;
  /** Null: above the first row. */
  readonly place: SavedPlace | null;
  readonly isFolded: boolean;
}

const isLine = isShape<PreviewLine>({
  line: isCount,
  depth: isCount,
  runs: isListOf(isShape<PreviewRun>({ text: isString, change: isOneOf('same', 'added', 'deleted') })),
  label: isOptional(isOneOf('added', 'changed', 'deleted', 'moved')),
  pair: isOptional(isCount),
});
const cellShape = { line: isCount, lines: isListOf(isLine) };
const rowShape = { key: isCount, firstLine: isCount, lastLine: isCount };

const isTable = isShape<PreviewTable>({
  uri: isString,
  version: isNumber,
  title: isString,
  heading: isOptional(isString),
  columns: isListOf(isString),
  rows: isListOf(
    isShape<PreviewRow>({ ...rowShape, cells: isNullOr(isListOf(isShape<PreviewCell>(cellShape))) }),
  ),
});

const isState = isShape<PreviewState>({
  uri: isString,
  version: isNumber,
  title: isString,
  status: isString,
  columns: isListOf(isString),
  rows: isListOf(
    isShape<DrawnRow>({
      ...rowShape,
      isDrawn: isBoolean,
      cells: isListOf(isShape<DrawnCell>({ ...cellShape, drawnAt: isCount })),
    }),
  ),
  isFolded: isBoolean,
  announced: isString,
  topLine: isNullOr(isCount),
  cursorLine: isNullOr(isCount),
  scrollX: isNumber,
  scrollY: isNumber,
});

type Message<Union extends { readonly type: string }, Type extends Union['type']> = Extract<
  Union,
  { readonly type: Type }
>;

const isStep: Guard<1 | -1> = (value): value is 1 | -1 => value === 1 || value === -1;

const toPreview: readonly Guard<ToPreview>[] = [
  isShape<Message<ToPreview, 'table'>>({ type: isOneOf('table'), table: isTable }),
  isShape<Message<ToPreview, 'status'>>({ type: isOneOf('status'), text: isString }),
  isShape<Message<ToPreview, 'scrollTo'>>({
    type: isOneOf('scrollTo'),
    line: isCount,
    at: isOneOf('row', 'top', 'near'),
  }),
  isShape<Message<ToPreview, 'cursor'>>({ type: isOneOf('cursor'), line: isCount }),
  isShape<Message<ToPreview, 'change'>>({ type: isOneOf('change'), step: isStep }),
  isShape<Message<ToPreview, 'announce'>>({ type: isOneOf('announce'), text: isString }),
  isShape<Message<ToPreview, 'copy'>>({ type: isOneOf('copy'), what: isOneOf('cell', 'row', 'table') }),
  isShape<Message<ToPreview, 'getState'>>({ type: isOneOf('getState'), id: isCount, rows: isBoolean }),
];

const fromPreview: readonly Guard<FromPreview>[] = [
  isShape<Message<FromPreview, 'ready'>>({ type: isOneOf('ready') }),
  isShape<Message<FromPreview, 'reveal'>>({ type: isOneOf('reveal'), line: isCount }),
  isShape<Message<FromPreview, 'scrolled'>>({ type: isOneOf('scrolled'), line: isCount }),
  isShape<Message<FromPreview, 'export'>>({ type: isOneOf('export') }),
  isShape<Message<FromPreview, 'state'>>({ type: isOneOf('state'), id: isCount, state: isState }),
];

export const isToPreview: Guard<ToPreview> = (value): value is ToPreview =>
  toPreview.some((isMessage) => isMessage(value));

export const isFromPreview: Guard<FromPreview> = (value): value is FromPreview =>
  fromPreview.some((isMessage) => isMessage(value));

export const isSavedPreview: Guard<SavedPreview> = isShape<SavedPreview>({
  uri: isString,
  place: isNullOr(isShape<SavedPlace>({ line: isCount, offset: isNumber })),
  isFolded: isBoolean,
});
