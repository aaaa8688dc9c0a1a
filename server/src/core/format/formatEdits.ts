// Tree → the edits that lay a document out: fields in order with short keywords, bodies indented by their items, one
// blank line between blocks. Blanks inside a line are the author's.
import type { PlacedBlock } from '../syntax/tree.ts';
import type { Line } from '../text/lines.ts';
import type { Range, TextEdit } from '../text/range.ts';
import { blockLines, type FormatLine } from './blockLines.ts';
import { step } from './bodyIndents.ts';
import { type LaidLine, lineEdits } from './lineEdits.ts';
import { orderFields } from './orderFields.ts';

/** Whether a range touches a line; one that ends where the line starts does not, unless it is a caret. */
const touches = (range: Range, { start, contentEnd }: Line): boolean =>
  start <= range.end && contentEnd >= range.start && (start < range.end || range.start === range.end);

/**
 * Comments as far in as the next line, where that is one of a body. Where it is not, they keep to the left margin or stand
 * level with the line above, as the author had them.
 */
function settleComments(lines: readonly FormatLine[]): FormatLine[] {
  const settled: FormatLine[] = [];
  let waiting: { readonly index: number; readonly line: FormatLine }[] = [];
  let above = 0;
  for (const line of lines) {
    if (line.kind === 'comment') {
      waiting.push({ index: settled.length, line });
      settled.push({ ...line, indent: line.indent === 0 ? 0 : Math.max(step, above) });
      continue;
    }
    settled.push(line);
    if (line.kind === 'blank') continue;
    if (line.kind === 'text')
      for (const { index, line: comment } of waiting) settled[index] = { ...comment, indent: line.indent };
    waiting = [];
    above = line.indent;
  }
  return settled;
}

/** The line as it belongs below `above`. */
function textOf({ kind, indent, content, lineEnd }: FormatLine, above: string, newline: string): string {
  const end = lineEnd === '' ? newline : lineEnd;
  if (kind !== 'blank') return `${' '.repeat(indent)}${content}${end}`;
  // Alone on its line, \n after a \r would be the second half of one line end.
  return end === '\n' && above.endsWith('\r') ? '\r' : end;
}

const isBlank = (laid: LaidLine | undefined): boolean => laid?.line?.kind === 'blank';

/**
 * The lines of the result: none blank at the start and the end, no two in a row, one between two blocks: right below the
 * upper one, for comments belong to the lower.
 */
function layOut(lines: readonly FormatLine[], isTouched: (line: Line) => boolean): LaidLine[] {
  const newline = lines.find(({ lineEnd }) => lineEnd !== '')?.lineEnd ?? '\n';
  // A mark that stands in the document would become its byte order mark, and the line could mean something else.
  const first = lines.find(({ kind }) => kind !== 'blank');
  const isMarked = first?.indent === 0 && first.content.startsWith('\ufeff');
  const laid: LaidLine[] = [];
  let isInBlock = false;
  /** The place below a block's last line, as long as nothing but comments came after it. */
  let below: number | null = null;
  for (const line of lines) {
    const above = laid.at(-1);
    const touched = isTouched(line);
    if (line.kind === 'blank' && touched && (above === undefined ? !isMarked : isBlank(above))) continue;
    if (line.startsBlock && below !== null && isTouched(laid[below]?.line ?? line))
      laid.splice(below, 0, { line: null, text: laid[below - 1]?.line?.lineEnd ?? newline });
    laid.push({ line, text: touched ? textOf(line, above?.text ?? '', newline) : line.written });
    isInBlock ||= line.startsBlock;
    if (line.kind === 'blank') below = null;
    else if (line.kind !== 'comment' && isInBlock) below = laid.length;
  }
  for (let last = laid.at(-1); last?.line?.kind === 'blank' && isTouched(last.line); last = laid.at(-1))
    laid.pop();
  return laid;
}

/**
 * The edits that format a document, in the order of the text: one for each line that changes, and one where a field is
 * moved to. With `range`, only lines that it touches change; fields move where it touches all of their block.
 */
export function formatEdits(blocks: readonly PlacedBlock[], range: Range | null = null): TextEdit[] {
  const isTouched = (line: Line): boolean => range === null || touches(range, line);
  const lines = blocks.map(blockLines);
  const ordered = lines.flatMap((own) => (own.every(isTouched) ? orderFields(own) : own));
  return lineEdits(lines.flat(), layOut(settleComments(ordered), isTouched));
}
