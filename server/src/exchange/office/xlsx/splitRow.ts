// A row of the table that is higher than Excel allows, or has more characters, as several rows: what does not fit
// goes on in the next one, as people divide such rows by hand. The import joins them again.
import { lineGoesOn } from '../../partedLine.ts';
import { cellLimit, emptyGoingOn, type PrintedLine, type Room } from './printedLines.ts';

/** The lines of a row, column by column. */
export type RowLines = readonly (readonly PrintedLine[])[];

export interface RowColumn {
  readonly room: Room;
  /** The sides are divided at the same item; what else goes on in the next row says so, for it names a revision. */
  readonly side?: 'before' | 'after';
}

export function splitRow(row: RowLines, columns: readonly RowColumn[]): RowLines[] {
  const rows: RowLines[] = [];
  let starts = row.map(() => 0);
  for (;;) {
    // One line more than a row holds says that it goes on; to take all that is left would be quadratic.
    const next = row.map((lines, i) => {
      const start = starts[i] ?? 0;
      return lines.slice(start, start + (columns[i]?.room.mostLines ?? 0) + 1);
    });
    const counts = fittingCounts(next, columns);
    rows.push(next.map((lines, i) => firstPart(lines, counts[i] ?? 0, columns[i])));
    starts = starts.map((start, i) => start + (counts[i] ?? 0));
    if (row.every((lines, i) => (starts[i] ?? 0) >= lines.length)) return rows;
  }
}

/** How many lines of each column go into the first row. */
function fittingCounts(row: RowLines, columns: readonly RowColumn[]): readonly number[] {
  const counts = columns.map((column, i) => fitting(row[i] ?? [], column));
  const left = columns.findIndex(({ side }) => side === 'before');
  const right = columns.findIndex(({ side }) => side === 'after');
  const before = { lines: row[left] ?? [], count: counts[left] ?? 0 };
  const after = { lines: row[right] ?? [], count: counts[right] ?? 0 };
  if (isWhole(before) && isWhole(after)) return counts;
  const [first, second] = sameItem(before, after) ?? [atItem(before), atItem(after)];
  return counts.map((count, i) => (i === left ? first : i === right ? second : count));
}

function firstPart(lines: readonly PrintedLine[], count: number, column: RowColumn | undefined) {
  const part = lines.slice(0, count);
  const isOpen =
    count < lines.length && column?.side === undefined && !part.at(-1)?.text.endsWith(lineGoesOn);
  return isOpen ? [...part, emptyGoingOn] : part;
}

/** At least one line, which was parted if it alone was too long. */
function fitting(lines: readonly PrintedLine[], { room: { mostLines }, side }: RowColumn): number {
  let height = 0;
  let characters = -1;
  let withMark = 0;
  for (const [i, line] of lines.entries()) {
    height += line.height;
    characters += line.text.length + 1;
    if (height > mostLines || characters > cellLimit) return Math.max(1, side === undefined ? withMark : i);
    if (height < mostLines && characters + 2 <= cellLimit) withMark = i + 1;
  }
  return lines.length;
}

interface Side {
  readonly lines: readonly PrintedLine[];
  /** How many of them fit. */
  readonly count: number;
}

const isWhole = ({ lines, count }: Side): boolean => count === lines.length;

/** The counts before which a row may not end, or it would be half empty. */
const fewest = ({ count }: Side): number => Math.floor(count / 2) + 1;

/** Where one item starts on both sides: the highest in the nesting, of these the last. */
function sameItem(before: Side, after: Side): readonly [number, number] | undefined {
  const starts = new Map<string, number>();
  for (let i = fewest(before); i <= before.count; i++) {
    const line = before.lines[i];
    if (line) starts.set(line.text, i);
  }
  let found: readonly [number, number] | undefined;
  let depth = Number.POSITIVE_INFINITY;
  for (let j = after.count; j >= fewest(after); j--) {
    const line = after.lines[j];
    const i = line && starts.get(line.text);
    if (line === undefined || i === undefined || line.depth >= depth) continue;
    found = [i, j];
    depth = line.depth;
  }
  return found;
}

function atItem(side: Side): number {
  if (isWhole(side)) return side.count;
  let best = side.count;
  for (let i = side.count - 1; i >= fewest(side); i--)
    if ((side.lines[i]?.depth ?? 0) < (side.lines[best]?.depth ?? 0)) best = i;
  return best;
}
