// The fields of one block: which line starts which, and how many lines belong to it. Offsets count from the block's
// first character.
import { type Line, trimmed } from '../text/lines.ts';
import { type Range, rangeOf } from '../text/range.ts';
import { continuedFields, isNearMiss } from './keywords.ts';
import { colonNear, fieldHeadAt } from './lineHead.ts';
import { isComment, readBodyLine } from './parseBody.ts';
import type { Blank, Comment, Field, FieldName, Unknown } from './tree.ts';

export interface Start {
  readonly name: FieldName;
  readonly keyword: Range;
  readonly colon: number;
  readonly misspelt: boolean;
}

/** A line between the fields of a block or between blocks. */
export function parseLoose(text: string, { start, contentEnd, end }: Line): Unknown | Comment | Blank {
  const bom = start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const line = readBodyLine(text, start + bom, contentEnd, end);
  const range = rangeOf(start, end);
  if (line.kind === 'blank') return { kind: 'blank', range };
  return { kind: line.kind === 'comment' ? 'comment' : 'unknown', range, text: line.text };
}

/** The field that each line starts, null for the lines that start none. */
export function fieldStarts(
  text: string,
  lines: readonly Line[],
  names: readonly FieldName[],
): (Start | null)[] {
  const startOf = ({ start }: Line): number => (start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start);
  const starts = lines.map((line, index): Start | null => {
    const from = startOf(line);
    const head = fieldHeadAt(text, from, line.contentEnd);
    // Only the first line of a block has the keyword that starts it; elsewhere names decide.
    if (head === null || (index > 0 && !names.includes(head.name))) return null;
    return {
      name: head.name,
      keyword: rangeOf(from, from + head.length),
      colon: head.colon,
      misspelt: false,
    };
  });
  const lacking = new Set(names);
  for (const start of starts) if (start !== null) lacking.delete(start.name);
  for (const [index, line] of lines.entries()) {
    if (lacking.size === 0) break;
    const from = startOf(line);
    if (starts[index] !== null || text.charCodeAt(from) <= 0x3000) continue;
    const colon = colonNear(text, from, line.contentEnd);
    if (colon === -1) continue;
    const word = trimmed(text, from, colon);
    const written = text.slice(word.start, word.end);
    const name = names.find((candidate) => lacking.has(candidate) && isNearMiss(written, candidate));
    if (name === undefined) continue;
    lacking.delete(name);
    starts[index] = { name, keyword: word, colon, misspelt: true };
  }
  return starts;
}

/** A field whose lines are `lines`, the first of them with the keyword. */
export function parseField(text: string, start: Start, lines: readonly Line[]): Field {
  const value: Range[] = [];
  const comments: Comment[] = [];
  for (const [index, line] of lines.entries()) {
    const range = trimmed(text, index === 0 ? start.colon + 1 : line.start, line.contentEnd);
    if (range.start === range.end) continue;
    if (index > 0 && isComment(text, range.start, range.end))
      comments.push({ kind: 'comment', range: rangeOf(line.start, line.end), text: range });
    else value.push(range);
  }
  const { name, keyword, misspelt } = start;
  return {
    kind: 'field',
    range: rangeOf(keyword.start, endOf(lines, start.colon)),
    name,
    keyword,
    misspelt,
    value,
    comments,
  };
}

const endOf = (lines: readonly Line[], otherwise: number): number => lines.at(-1)?.end ?? otherwise;

/** How many lines from `first` on belong to a field that goes on over the lines below. */
function continuedLength(
  text: string,
  lines: readonly Line[],
  starts: readonly (Start | null)[],
  first: number,
): number {
  const name = starts[first]?.name;
  if (name === undefined || !continuedFields.has(name)) return 1;
  let next = first + 1;
  let filled = next;
  for (; next < lines.length && starts[next] === null; next++) {
    const line = lines[next];
    if (line === undefined) break;
    const isBlank = text.slice(line.start, line.contentEnd).trim() === '';
    if (isBlank && name === '説明') break;
    if (!isBlank) filled = next + 1;
  }
  return filled - first;
}

/** Lines of a block that belong together: a field with all of its lines, or one line between fields. */
export interface Span {
  readonly start: Start | null;
  readonly first: Line;
  readonly lines: readonly Line[];
}

/** The spans of a block, without a gap. A 変更前 or 変更後 reaches to the next field. */
export function* spansOf(
  text: string,
  lines: readonly Line[],
  starts: readonly (Start | null)[],
): Generator<Span> {
  for (let index = 0; index < lines.length; ) {
    const first = lines[index];
    const start = starts[index] ?? null;
    if (first === undefined) return;
    let length = start === null ? 1 : continuedLength(text, lines, starts, index);
    if (start?.name === '変更前' || start?.name === '変更後')
      while (index + length < lines.length && starts[index + length] === null) length++;
    yield { start, first, lines: lines.slice(index, index + length) };
    index += length;
  }
}
