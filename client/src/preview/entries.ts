// What stands in the cells of a row: lines, and （略） in the place of lines that are folded away. Pure.
import type { PreviewCell, PreviewLine } from '../../../server/src/protocol.ts';
import { type Fold, foldSides, textOfLine } from './foldLines.ts';
import { bodyColumns, type WholeRow } from './wholeTable.ts';

export interface FoldEntry {
  readonly kind: 'fold';
  /** Below the row's first line: the first line that it stands for. */
  readonly line: number;
  readonly depth: number;
  readonly text: string;
  readonly isOpen: boolean;
}

export type Entry = { readonly kind: 'line'; readonly line: PreviewLine } | FoldEntry;

export interface Folding {
  readonly isOn: boolean;
  /** The folds that were opened, by `foldId`. */
  readonly open: ReadonlySet<string>;
}

export const foldId = (column: number, line: number): string => `${column}:${line}`;

/** One list for each column; a cell without lines has one empty line, for the keyboard to stop at. */
export function entriesOf({ cells }: WholeRow, folding: Folding): readonly (readonly Entry[])[] {
  const [before, after] = bodyColumns;
  const folds = folding.isOn
    ? foldSides(cells[before]?.lines ?? [], cells[after]?.lines ?? [])
    : ([[], []] as const);
  return cells.map((cell, column) =>
    cellEntries(cell, folds[bodyColumns.findIndex((each) => each === column)] ?? [], (line) =>
      folding.open.has(foldId(column, line)),
    ),
  );
}

function cellEntries(
  cell: PreviewCell,
  folds: readonly Fold[],
  isOpen: (line: number) => boolean,
): readonly Entry[] {
  if (cell.lines.length === 0) return [{ kind: 'line', line: { line: cell.line, depth: 0, runs: [] } }];
  const entries: Entry[] = [];
  let next = 0;
  const takeUntil = (end: number): void => {
    for (const line of cell.lines.slice(next, end)) entries.push({ kind: 'line', line });
    next = end;
  };
  for (const { from, to, depth, text } of folds) {
    takeUntil(from);
    const line = cell.lines[from]?.line ?? cell.line;
    const fold: FoldEntry = { kind: 'fold', line, depth, text, isOpen: isOpen(line) };
    entries.push(fold);
    if (!fold.isOpen) next = to;
  }
  takeUntil(cell.lines.length);
  return entries;
}

export const textOfEntry = (entry: Entry): string =>
  entry.kind === 'line' ? textOfLine(entry.line) : entry.text;

/** What of an entry is seen, as a text to compare: everything but the lines of the document it leads to. */
export function seenEntry(entry: Entry): string {
  if (entry.kind === 'fold') return JSON.stringify([entry.depth, entry.text, entry.isOpen]);
  const { depth, label, pair, runs } = entry.line;
  return JSON.stringify([depth, label ?? '', pair ?? -1, runs.map((run) => [run.change, run.text])]);
}

export interface Kept {
  readonly head: number;
  readonly tail: number;
}

/** How many at the beginning and at the end of two lists are the same, without counting any twice. */
export function keptEnds(old: readonly string[], next: readonly string[]): Kept {
  const shorter = Math.min(old.length, next.length);
  let head = 0;
  while (head < shorter && old[head] === next[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === next.at(-1 - tail)) tail += 1;
  return { head, tail };
}
