// The lines of a cell as they stand in a column of a spreadsheet: indented by their depth, with the room they take,
// and parted where one alone is more than a row holds.
import type { TableLine } from '../../../core/revision/table.ts';
import { lineGoesOn, partAt } from '../../partedLine.ts';
import { wrappedLines } from './wrappedLines.ts';

/** What a cell of a column holds. */
export interface Room {
  /** Half-width characters on a line. */
  readonly columns: number;
  readonly lineHeight: number;
  readonly mostLines: number;
}

/** What may be told of a run of text; in a line that moved as a whole the rest of it is 'moved'. */
export type Mark = TableLine['runs'][number]['change'] | 'moved';

export interface PrintedRun {
  readonly text: string;
  readonly mark: Mark;
}

export interface PrintedLine {
  readonly text: string;
  readonly runs: readonly PrintedRun[];
  readonly depth: number;
  /** Lines of the column that it takes. */
  readonly height: number;
}

/** Characters of a cell, which Excel holds to. */
export const cellLimit = 32_767;

export const printedLines = (lines: readonly TableLine[], room: Room): PrintedLine[] =>
  lines.flatMap((line) => parted(printedLine(line.depth, markedRuns(line), room), room));

const goingOn = { text: lineGoesOn, mark: 'same' } as const;

/** Nothing that goes on in the next row: what stands there is a line of its own. */
export const emptyGoingOn: PrintedLine = { text: lineGoesOn, runs: [goingOn], depth: 0, height: 1 };

/** Marks within a line that moved say what else changed in it. */
const markedRuns = ({ runs, label }: TableLine): PrintedRun[] =>
  runs.map(({ text, change }) => ({ text, mark: change === 'same' && label === 'moved' ? 'moved' : change }));

function printedLine(depth: number, runs: readonly PrintedRun[], room: Room): PrintedLine {
  const indent: PrintedRun = { text: '\u3000'.repeat(depth), mark: 'same' };
  const all = [indent, ...runs].filter(({ text }) => text !== '');
  const text = all.map((run) => run.text).join('');
  return { text, runs: all, depth, height: wrappedLines(text, room.columns) };
}

function parted(line: PrintedLine, room: Room): PrintedLine[] {
  const parts: PrintedLine[] = [];
  let rest = line;
  while (rest.height > room.mostLines || rest.text.length > cellLimit) {
    const at = partAt(rest.text, fitting(rest.text, room));
    const head = [...sliceRuns(rest.runs, 0, at), goingOn];
    parts.push(printedLine(0, head, room));
    rest = printedLine(0, sliceRuns(rest.runs, at, rest.text.length), room);
  }
  return parts.length === 0 ? [line] : [...parts, rest].map((part) => ({ ...part, depth: line.depth }));
}

/** How many characters of `text` a cell holds, less the mark that it goes on. */
function fitting(text: string, { columns, mostLines }: Room): number {
  let least = 1;
  let most = Math.min(text.length - 1, cellLimit - 1);
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (wrappedLines(text.slice(0, middle), columns) <= mostLines) least = middle;
    else most = middle - 1;
  }
  return least;
}

function sliceRuns(runs: readonly PrintedRun[], start: number, end: number): PrintedRun[] {
  let at = 0;
  return runs.flatMap(({ text, mark }) => {
    const piece = text.slice(Math.max(0, start - at), Math.max(0, end - at));
    at += text.length;
    return piece === '' ? [] : [{ text: piece, mark }];
  });
}
