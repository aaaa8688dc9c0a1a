// One block → its tree, with offsets from the block's first character. A block knows nothing of its neighbours.
import { type Line, splitLines, trimmed } from '../text/lines.ts';
import { type Range, rangeOf } from '../text/range.ts';
import { buildBody, isComment, otherSide, readBodyLine, readBodyLines } from './parseBody.ts';
import { continuedFields, headerFields, isNearMiss, revisionFields } from './keywords.ts';
import { colonNear, fieldHeadAt } from './lineHead.ts';
import { lazy } from '../text/lazy.ts';
import type { OtherSide } from './otherSide.ts';
import type {
  Blank,
  BodyField,
  Comment,
  Field,
  FieldName,
  Header,
  MeasureSection,
  Revision,
  Unknown,
} from './tree.ts';

interface Start {
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
function fieldStarts(text: string, lines: readonly Line[], names: readonly FieldName[]): (Start | null)[] {
  const starts = lines.map((line, index): Start | null => {
    const from = index === 0 && text.charCodeAt(0) === 0xfeff ? 1 : line.start;
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
    if (starts[index] !== null || text.charCodeAt(line.start) <= 0x3000) continue;
    const colon = colonNear(text, line.start, line.contentEnd);
    if (colon === -1) continue;
    const word = trimmed(text, line.start, colon);
    const written = text.slice(word.start, word.end);
    const name = names.find((candidate) => lacking.has(candidate) && isNearMiss(written, candidate));
    if (name === undefined) continue;
    lacking.delete(name);
    starts[index] = { name, keyword: word, colon, misspelt: true };
  }
  return starts;
}

/** A field whose lines are `lines`, the first of them with the keyword. */
function parseField(text: string, start: Start, lines: readonly Line[]): Field {
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

export function parseHeader(text: string): Header {
  const lines = splitLines(text);
  const starts = fieldStarts(text, lines, headerFields);
  const children: Header['children'][number][] = [];
  for (let index = 0; index < lines.length; ) {
    const start = starts[index];
    const line = lines[index];
    if (line === undefined) break;
    if (start === null || start === undefined) {
      children.push(parseLoose(text, line));
      index++;
    } else {
      const length = continuedLength(text, lines, starts, index);
      children.push(parseField(text, start, lines.slice(index, index + length)));
      index += length;
    }
  }
  return { kind: 'header', range: rangeOf(0, text.length), children: fromStart(children) };
}

export function parseSection(text: string): MeasureSection {
  const lines = splitLines(text);
  const [start] = fieldStarts(text, lines.slice(0, 1), []);
  if (start === null || start === undefined) throw new Error('a measure section starts with its keyword');
  const path = parseField(text, start, lines.slice(0, 1));
  const body = readBodyLines(text, lines.slice(1));
  const children = [
    { ...path, range: rangeOf(0, path.range.end) },
    buildBody(text, rangeOf(path.range.end, text.length), body, null),
  ] as const;
  return { kind: 'measureSection', range: rangeOf(0, text.length), children };
}

interface PendingBody {
  readonly start: Start;
  readonly lines: ReturnType<typeof readBodyLines>;
  readonly end: number;
}

export function parseRevision(text: string): Revision {
  const lines = splitLines(text);
  const starts = fieldStarts(text, lines, revisionFields);
  const children: (Revision['children'][number] | PendingBody)[] = [];
  for (let index = 0; index < lines.length; ) {
    const start = starts[index];
    const line = lines[index];
    if (line === undefined) break;
    if (start === null || start === undefined) {
      children.push(parseLoose(text, line));
      index++;
    } else if (start.name === '変更前' || start.name === '変更後') {
      let next = index + 1;
      while (next < lines.length && starts[next] === null) next++;
      const below = readBodyLines(text, lines.slice(index + 1, next));
      const first = readBodyLine(text, start.colon + 1, line.contentEnd, line.end);
      children.push({ start, lines: [first, ...below], end: lines[next - 1]?.end ?? line.end });
      index = next;
    } else {
      const length = continuedLength(text, lines, starts, index);
      children.push(parseField(text, start, lines.slice(index, index + length)));
      index += length;
    }
  }
  const sides = children.filter((child) => 'start' in child);
  const otherOf = (pending: PendingBody): (() => OtherSide) | null => {
    const other = sides.find(({ start }) => start.name !== pending.start.name);
    return other === undefined ? null : lazy(() => otherSide(text, other.lines));
  };
  const built = children.map((child) => ('start' in child ? bodyField(text, child, otherOf(child)) : child));
  return { kind: 'revision', range: rangeOf(0, text.length), children: fromStart(built) };
}

function bodyField(
  text: string,
  { start, lines, end }: PendingBody,
  other: (() => OtherSide) | null,
): BodyField {
  const { keyword, misspelt } = start;
  const name = start.name === '変更前' ? '変更前' : '変更後';
  const body = buildBody(text, rangeOf(start.colon + 1, end), lines, other);
  return { kind: 'bodyField', range: rangeOf(keyword.start, end), name, keyword, misspelt, body };
}

/** The first child takes a byte order mark before it, so that no character is left out. */
function fromStart<T extends { readonly range: Range }>(children: readonly T[]): T[] {
  return children.map((child, index) =>
    index === 0 && child.range.start > 0 ? { ...child, range: rangeOf(0, child.range.end) } : child,
  );
}
