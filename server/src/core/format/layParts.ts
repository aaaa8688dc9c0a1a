// Lines that are divided: where in the text their parts go, and how far in each stands. What the parts are is for others
// to say; how deep a part is nested is read from the tree that they will make.
import { colonNear, fieldHeadAt } from '../syntax/lineHead.ts';
import { type PrintedLine, printedLines } from '../syntax/bodyLines.ts';
import { parse } from '../syntax/parse.ts';
import { lastWhere } from '../text/lastWhere.ts';
import { trimmed } from '../text/lines.ts';
import { applyEdits, type Range, rangeOf, shiftRange, type TextEdit } from '../text/range.ts';

/** What is written in place of `range`, line by line. */
export interface Parted {
  readonly range: Range;
  readonly parts: readonly string[];
  /** What comes before the first part: nothing, or the indentation that is not there yet. */
  readonly lead: string;
  readonly indentation: string;
  /** Whether the indentation is that of the first part, however deep it is nested. */
  readonly isOwn: boolean;
}

export const usualIndentation = '  ';

/** The printed lines of the bodies in `text`, which holds whole blocks. */
export function linesIn(text: string): PrintedLine[] {
  return parse(text).blocks.flatMap(({ node, offset }) => {
    if (node.kind !== 'measureSection' && node.kind !== 'revision') return [];
    const bodies = node.children.flatMap((child) =>
      child.kind === 'body' ? [child] : child.kind === 'bodyField' ? [child.body] : [],
    );
    return bodies
      .flatMap(printedLines)
      .map(({ range, depth }) => ({ range: shiftRange(range, offset), depth }));
  });
}

export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !/[\r\n]/.test(text.charAt(start - 1))) start--;
  return start;
}

/** Behind the colon of 変更前 and 変更後 the lines begin below it, and the range takes the blanks between with it. */
export function placeOf(text: string, range: Range): Omit<Parted, 'parts'> {
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

/** One edit for each of `parted`, each part as far in as it will be nested; null where one would stand in no body. */
export function layParts(text: string, parted: readonly Parted[]): TextEdit[] | null {
  const lineEnd = lineEndOf(text);
  const between = ({ indentation }: Parted) => lineEnd + (indentation || usualIndentation);
  const planned = parted.map((each) => each.lead + each.parts.join(between(each)));
  const depths = depthsOf(
    applyEdits(
      text,
      parted.map(({ range }, index) => ({ range, newText: planned[index] ?? '' })),
    ),
  );
  const edits: TextEdit[] = [];
  let shift = 0;
  for (const [index, each] of parted.entries()) {
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
    const line = lines[lastWhere(lines, ({ range }) => range.start <= offset)];
    if (line === undefined) return null;
    return line.range.start <= offset && offset < line.range.end ? line.depth : null;
  };
}
