// The fields of one block: which line starts which, and how many lines belong to it. Offsets count from the block's
// first character.
import { type Line, trimmed } from '../text/lines.ts';
import { type Range, rangeOf } from '../text/range.ts';
import { continuedFields, isNearMiss } from './keywords.ts';
import { colonNear, fieldHeadAt } from './lineHead.ts';
import { isComment, readBodyLine } from './parseBody.ts';
import type { Blank, Comment, Field, FieldName, Unknown } from './tree.ts';

/** The first line of a field. */
export interface Start {
  readonly name: FieldName;
  /** Which of the block's lines it is. */
  readonly index: number;
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

/** Where a field's keyword may stand in a line: at its first character, after a byte order mark at the second. */
const keywordAt = (text: string, { start }: Line): number =>
  start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start;

/** The lines that start a field, in their order. */
export function fieldStarts(text: string, lines: readonly Line[], names: readonly FieldName[]): Start[] {
  const starts: Start[] = [];
  let index = -1;
  for (const line of lines) {
    index++;
    const from = keywordAt(text, line);
    const head = fieldHeadAt(text, from, line.contentEnd);
    // Only the first line of a block has the keyword that starts it; elsewhere names decide.
    if (head === null || (index > 0 && !names.includes(head.name))) continue;
    const keyword = rangeOf(from, from + head.length);
    starts.push({ name: head.name, index, keyword, colon: head.colon, misspelt: false });
  }
  const lacking = names.filter((name) => !starts.some((start) => start.name === name));
  return lacking.length === 0 ? starts : withMisspelt(text, lines, starts, lacking);
}

/** `starts` and the lines that start a field of `lacking` but for a slip in its keyword. */
function withMisspelt(
  text: string,
  lines: readonly Line[],
  starts: readonly Start[],
  lacking: readonly FieldName[],
): Start[] {
  const read = new Set(starts.map(({ index }) => index));
  const names = new Set(lacking);
  const misspelt: Start[] = [];
  let index = -1;
  for (const line of lines) {
    index++;
    if (names.size === 0) break;
    const from = keywordAt(text, line);
    if (text.charCodeAt(from) <= 0x3000 || read.has(index)) continue;
    const colon = colonNear(text, from, line.contentEnd);
    if (colon === -1) continue;
    const keyword = trimmed(text, from, colon);
    const written = text.slice(keyword.start, keyword.end);
    const name = lacking.find((candidate) => names.has(candidate) && isNearMiss(written, candidate));
    if (name === undefined) continue;
    names.delete(name);
    misspelt.push({ name, index, keyword, colon, misspelt: true });
  }
  return misspelt.length === 0
    ? [...starts]
    : [...starts, ...misspelt].sort((one, other) => one.index - other.index);
}

/** A field whose lines are `lines`, the first of them with the keyword. */
export function parseField(text: string, start: Start, lines: readonly Line[]): Field {
  const { name, keyword, misspelt } = start;
  const first = trimmed(text, start.colon + 1, lines[0]?.contentEnd ?? start.colon + 1);
  const value = first.start < first.end ? [first] : [];
  let comments = noComments;
  // Nearly every field is one line.
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index] as Line;
    const written = trimmed(text, line.start, line.contentEnd);
    if (written.start === written.end) continue;
    if (isComment(text, written.start, written.end)) {
      if (comments === noComments) comments = [];
      comments.push({ kind: 'comment', range: rangeOf(line.start, line.end), text: written });
    } else value.push(written);
  }
  const range = rangeOf(keyword.start, endOf(lines, start.colon));
  return { kind: 'field', range, name, keyword, misspelt, value, comments };
}

/** Shared by the fields that have none: most have none. */
const noComments: Comment[] = [];

const endOf = (lines: readonly Line[], otherwise: number): number => lines.at(-1)?.end ?? otherwise;

/** The index after the last line of the field that `start` starts; the next field starts at `next`. */
function fieldEnd(text: string, lines: readonly Line[], { name, index }: Start, next: number): number {
  if (name === '変更前' || name === '変更後') return next;
  let end = index + 1;
  if (!continuedFields.has(name)) return end;
  for (let below = end; below < next; below++) {
    const line = lines[below];
    if (line === undefined) break;
    const isBlank = text.slice(line.start, line.contentEnd).trim() === '';
    if (isBlank && name === '説明') break;
    if (!isBlank) end = below + 1;
  }
  return end;
}

/** Lines of a block that belong together: a field with all of its lines, or one line between fields. */
export interface Span {
  readonly start: Start | null;
  readonly first: Line;
  readonly lines: readonly Line[];
}

/** The spans of a block, without a gap. A 変更前 or 変更後 reaches to the next field. */
export function spansOf(text: string, lines: readonly Line[], starts: readonly Start[]): Span[] {
  const spans: Span[] = [];
  let nth = 0;
  for (let index = 0; index < lines.length; ) {
    const first = lines[index];
    const start = starts[nth];
    if (first === undefined) break;
    if (start?.index === index) {
      const end = fieldEnd(text, lines, start, starts[++nth]?.index ?? lines.length);
      spans.push({ start, first, lines: lines.slice(index, end) });
      index = end;
    } else {
      spans.push({ start: null, first, lines: [first] });
      index++;
    }
  }
  return spans;
}
