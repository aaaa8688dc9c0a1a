// The part of a line around a finding, and marks that line up under it in a terminal of 100 columns.
import type { Range } from '../core/text/range.ts';
import { charWidth } from './charWidth.ts';
import { visible } from './output.ts';

/** Two lines, one to be written under the other. */
export interface Excerpt {
  readonly line: string;
  readonly marks: string;
}

/** A text whose parts can be had without the rest of it. */
export interface Sliced {
  readonly slice: (range: Range) => string;
}

/** Columns of a line: what 100 leave beside an indentation of four and a `…` at both of its ends and behind the marks. */
const mostColumns = 92;
/** Columns in front of a finding that a long line keeps. */
const leadColumns = 30;
/** No more characters are looked at on either side, for some have no width. */
const mostCharacters = 120;

/** What is not seen, and would not be found above a mark. */
const unseen = /\p{Cf}/u;

interface Cell {
  readonly shown: string;
  /** Under it: what keeps its place, and what marks it. */
  readonly blank: string;
  readonly mark: string;
  readonly width: number;
}

function newCell(char: string): Cell {
  const hex = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const shown = unseen.test(char) ? `U+${hex}` : visible(char);
  const widths = Array.from(shown, charWidth);
  return {
    shown,
    blank: widths.map((width) => ['', ' ', '\u3000'][width]).join(''),
    mark: widths.map((width) => ['', '^', '＾'][width]).join(''),
    width: widths.reduce((sum, width) => sum + width, 0),
  };
}

const cells = new Map<string, Cell>();

function cellOf(char: string): Cell {
  const known = cells.get(char);
  if (known !== undefined) return known;
  const cell = newCell(char);
  cells.set(char, cell);
  return cell;
}

/** The characters of `text`, without halves of those that it was cut in. */
const cellsOf = (text: string): Cell[] =>
  Array.from(text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, ''), cellOf);

const widthOf = (row: readonly Cell[]): number => row.reduce((sum, { width }) => sum + width, 0);

/** As many of `row` from the first on as fit. */
function fitting(row: readonly Cell[], columns: number): readonly Cell[] {
  let left = columns;
  const over = row.findIndex(({ width }) => (left -= width) < 0);
  return over === -1 ? row : row.slice(0, over);
}

const joined = (row: readonly Cell[], key: 'shown' | 'blank' | 'mark'): string =>
  row.map((cell) => cell[key]).join('');

/**
 * The line that `range` begins in, cut around it where it is long. `lineStart` is where that line begins. Of a range that
 * goes on, below or behind the cut, the marks end in `…`.
 */
export function excerptOf(text: Sliced, { start, end }: Range, lineStart: number): Excerpt {
  const first = Math.max(lineStart, start - mostCharacters);
  const before = cellsOf(text.slice({ start: first, end: start })).reverse();
  const [rest = ''] = text.slice({ start, end: start + mostCharacters + 1 }).split(/[\r\n]/, 1);
  const after = cellsOf(rest);
  const marked = cellsOf(rest.slice(0, end - start)).length;
  const follow = fitting(after, mostColumns - widthOf(fitting(before, leadColumns)));
  // Where little follows there is room for more in front.
  const lead = fitting(before, mostColumns - widthOf(follow)).toReversed();
  const isCutBefore = lead.length < before.length || first > lineStart;
  const isCutAfter = follow.length < after.length || rest.length > mostCharacters;
  const goesOn = end - start > rest.length || marked > follow.length;
  const marks = joined(follow.slice(0, marked), 'mark');
  return {
    line: `${isCutBefore ? '…' : ''}${joined([...lead, ...follow], 'shown')}${isCutAfter ? '…' : ''}`,
    marks: `${isCutBefore ? ' ' : ''}${joined(lead, 'blank')}${marks === '' ? '^' : marks}${goesOn ? '…' : ''}`,
  };
}
