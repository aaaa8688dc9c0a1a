// One block → its tree, with offsets from the block's first character. A block knows nothing of its neighbours.
import { lazy } from '../text/lazy.ts';
import { splitLines } from '../text/lines.ts';
import { type Range, rangeOf } from '../text/range.ts';
import { fieldStarts, parseField, parseLoose, spansOf, type Start } from './fieldLines.ts';
import { headerFields, revisionFields } from './keywords.ts';
import type { OtherSide } from './otherSide.ts';
import { type BodyLine, buildBody, otherSide, readBodyLine } from './parseBody.ts';
import type { BodyField, Header, MeasureSection, Revision } from './tree.ts';

export function parseHeader(text: string): Header {
  const lines = splitLines(text);
  const children = spansOf(text, lines, fieldStarts(text, lines, headerFields)).map(
    ({ start, first, lines: own }) =>
      start === null ? parseLoose(text, first) : parseField(text, start, own),
  );
  return { kind: 'header', range: rangeOf(0, text.length), children: fromStart(children) };
}

export function parseSection(text: string): MeasureSection {
  const lines = splitLines(text);
  const [start] = fieldStarts(text, lines.slice(0, 1), []);
  if (start === undefined) throw new Error('a measure section starts with its keyword');
  const path = parseField(text, start, lines.slice(0, 1));
  const body = lines.slice(1).map((line) => readBodyLine(text, line.start, line.contentEnd, line.end));
  const children = [
    { ...path, range: rangeOf(0, path.range.end) },
    buildBody(text, rangeOf(path.range.end, text.length), body, null),
  ] as const;
  return { kind: 'measureSection', range: rangeOf(0, text.length), children };
}

interface PendingBody {
  readonly start: Start;
  readonly lines: readonly BodyLine[];
  readonly end: number;
}

export function parseRevision(text: string): Revision {
  const lines = splitLines(text);
  const spans = spansOf(text, lines, fieldStarts(text, lines, revisionFields));
  const children = spans.map(({ start, first, lines: own }): Revision['children'][number] | PendingBody => {
    if (start === null) return parseLoose(text, first);
    if (start.name !== '変更前' && start.name !== '変更後') return parseField(text, start, own);
    const read = own.map((line) =>
      readBodyLine(text, line === first ? start.colon + 1 : line.start, line.contentEnd, line.end),
    );
    return { start, lines: read, end: own.at(-1)?.end ?? first.end };
  });
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
