// Run-on lines on lines of their own: as an edit of what stands in a body, and for text that is pasted into one. Where
// the lines divide is splitRunOn.ts's answer, how far in they stand that of the tree that they will make.
import type { Analysis } from '../analysis.ts';
import { splitRunOn } from '../revision/splitRunOn.ts';
import { type BodyLine, sideOf } from '../compare/units.ts';
import { colonNear, fieldHeadAt } from '../syntax/lineHead.ts';
import { parse } from '../syntax/parse.ts';
import { lastWhere } from '../text/lastWhere.ts';
import { splitLines, trimmed } from '../text/lines.ts';
import { applyEdits, type Range, rangeOf, shiftRange, sliceOf, type TextEdit } from '../text/range.ts';

/** What is written in place of `range`, line by line. */
interface Written {
  readonly range: Range;
  readonly parts: readonly string[];
  /** What comes before the first part: nothing, or the indentation that is not there yet. */
  readonly lead: string;
  readonly indentation: string;
  /** Whether the indentation is that of the first part, however deep it is nested. */
  readonly isOwn: boolean;
}

const usualIndentation = '  ';

/** Longer lines and pastes are no cell: Excel takes 32,767 characters. The answer is asked for at every move of the cursor. */
const longestLine = 100_000;
const longestPaste = 1_000_000;

const partsOf = (line: string): string[] => (line.length > longestLine ? [line] : splitRunOn(line));

/**
 * The edits that put every item, heading and note of the run-on lines in `selection` on a line of its own, below the
 * line's own indentation; none where nothing is run on. An empty selection is the line it stands in.
 */
export function splitEdits(analysis: Analysis, selection: Range): TextEdit[] {
  const { text, offset } = around(analysis, selection);
  const { start, end } = shiftRange(selection, -offset);
  const written = linesIn(text)
    .filter((range) => range.end >= start && lineStart(text, range.start) <= end)
    .flatMap((range): Written[] => {
      const parts = partsOf(sliceOf(text, range));
      return parts.length === 1 ? [] : [{ parts, ...placeOf(text, range) }];
    });
  const edits = written.length === 0 ? [] : (indented(text, written) ?? []);
  return edits.map(({ range, newText }) => ({ range: shiftRange(range, offset), newText }));
}

/** The text of the blocks that `range` touches, with the one that lines below a block may go on, and where it starts. */
function around({ blocks }: Analysis, range: Range): { text: string; offset: number } {
  const isLoose = (index: number) => ['blank', 'comment', 'unknown'].includes(blocks[index]?.node.kind ?? '');
  let first = blocks.findLastIndex(({ offset }) => offset <= range.start);
  while (first > 0 && isLoose(first)) first--;
  const own = blocks.slice(Math.max(first, 0)).filter(({ offset }) => offset <= range.end);
  return { text: own.map(({ text }) => text).join(''), offset: own[0]?.offset ?? 0 };
}

/**
 * What to insert at `range` for `pasted`, with every item of its run-on lines on a line of its own; null where nothing of
 * it is run on, or it would stand in no body.
 */
export function splitPasted(analysis: Analysis, selection: Range, pasted: string): string | null {
  // Cells side by side are a table.
  if (pasted.length > longestPaste || pasted.includes('\t')) return null;
  const lines = splitLines(pasted)
    .map(({ start, contentEnd }) => sliceOf(pasted, trimmed(pasted, start, contentEnd)))
    .filter((line) => line !== '');
  const parts = lines.flatMap(partsOf);
  if (parts.length === lines.length) return null;
  const { text, offset } = around(analysis, selection);
  const range = shiftRange(selection, -offset);
  const place = placeOf(text, range);
  const isBare = place.indentation === '' && lineStart(text, range.start) === range.start;
  const indentation = { indentation: usualIndentation, lead: usualIndentation, isOwn: false };
  const [edit] = indented(text, [{ ...place, ...(isBare ? indentation : {}), parts }]) ?? [];
  return edit?.newText ?? null;
}

/** The printed lines of the bodies in `text`. */
function linesIn(text: string): (Range & Pick<BodyLine, 'depth'>)[] {
  return parse(text).blocks.flatMap(({ node, offset, text: own }) => {
    if (node.kind !== 'measureSection' && node.kind !== 'revision') return [];
    const bodies = node.children.flatMap((child) =>
      child.kind === 'body' ? [child] : child.kind === 'bodyField' ? [child.body] : [],
    );
    return bodies
      .flatMap((body) => sideOf(own, body, () => 0).lines)
      .map(({ range, depth }) => ({ ...shiftRange(range, offset), depth }));
  });
}

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !/[\r\n]/.test(text.charAt(start - 1))) start--;
  return start;
}

/** Behind the colon of 変更前 and 変更後 the lines begin below it, and the range takes the blanks between with it. */
function placeOf(text: string, range: Range): Omit<Written, 'parts'> {
  const start = lineStart(text, range.start);
  const before = trimmed(text, start, range.start);
  const field = fieldHeadAt(text, start, range.start);
  if ((field?.name === '変更前' || field?.name === '変更後') && before.end === field.colon + 1) {
    const lead = lineEndOf(text) + usualIndentation;
    return { range: rangeOf(field.colon + 1, range.end), lead, indentation: usualIndentation, isOwn: false };
  }
  return { range, lead: '', indentation: text.slice(start, before.start), isOwn: true };
}

const lineEndOf = (text: string): string => /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';

/** The edits, each part as far in as it will be nested; null where one of them would stand in no body. */
function indented(text: string, written: readonly Written[]): TextEdit[] | null {
  const lineEnd = lineEndOf(text);
  const between = ({ indentation }: Written) => lineEnd + (indentation || usualIndentation);
  const planned = written.map((each) => each.lead + each.parts.join(between(each)));
  const depths = depthsOf(
    applyEdits(
      text,
      written.map(({ range }, index) => ({ range, newText: planned[index] ?? '' })),
    ),
  );
  const edits: TextEdit[] = [];
  let shift = 0;
  for (const [index, each] of written.entries()) {
    const { range, parts, lead, indentation, isOwn } = each;
    const lines: string[] = [];
    let at = range.start + shift + lead.length;
    let base: number | null = null;
    for (const part of parts) {
      const depth = depths(at);
      if (depth === null) return null;
      base ??= isOwn ? depth : 0;
      lines.push(lines.length === 0 && isOwn ? part : deeper(part, indentation, depth - base));
      at += part.length + between(each).length;
    }
    const newText = lines.join(lineEnd);
    edits.push({ range, newText: lead.slice(0, lead.length - (isOwn ? 0 : indentation.length)) + newText });
    shift += (planned[index] ?? '').length - (range.end - range.start);
  }
  return edits;
}

function deeper(part: string, indentation: string, by: number): string {
  const own = indentation.slice(0, Math.max(1, indentation.length + 2 * by));
  const all = by > 0 ? indentation + usualIndentation.repeat(by) : own;
  // In column 0 a part with a colon could be read as a field.
  return (all === '' && colonNear(part, 0, part.length) !== -1 ? usualIndentation : all) + part;
}

/** How deep the line of a body is nested that an offset of `text` lies in; null outside of bodies. */
function depthsOf(text: string): (offset: number) => number | null {
  const lines = linesIn(text);
  return (offset) => {
    const line = lines[lastWhere(lines, ({ start }) => start <= offset)];
    return line !== undefined && line.start <= offset && offset < line.end ? line.depth : null;
  };
}
