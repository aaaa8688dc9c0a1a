// From lines as they are to lines as they belong: one small edit for each line that changes, so that cursors and folds
// stay. Does not know why a line changes.
import { type Range, rangeOf, type TextEdit } from '../text/range.ts';
import type { FormatLine } from './blockLines.ts';

/** A line of the result with its line end; `line` is null for one that was not there. */
export interface LaidLine {
  readonly line: FormatLine | null;
  readonly text: string;
}

/** The characters in which `written`, which starts at `start`, differs from `text`. */
function changedPart(start: number, written: string, text: string): TextEdit {
  const most = Math.min(written.length, text.length);
  let head = 0;
  while (head < most && written[head] === text[head]) head++;
  let tail = 0;
  while (tail < most - head && written.at(-1 - tail) === text.at(-1 - tail)) tail++;
  const range: Range = rangeOf(start + head, start + written.length - tail);
  return { range, newText: text.slice(head, text.length - tail) };
}

/**
 * The edits that make `laid` of the lines of a document, in the order of the text. A moved line is taken away where it
 * stands and written above the next line that stays.
 */
export function lineEdits(lines: readonly FormatLine[], laid: readonly LaidLine[]): TextEdit[] {
  const staying = new Map<number, { readonly above: string; readonly text: string }>();
  let above = '';
  for (const { line, text } of laid) {
    if (line === null || line.isMoved) above += text;
    else {
      staying.set(line.start, { above, text });
      above = '';
    }
  }
  const edits = lines.flatMap(({ start, end, written }): TextEdit[] => {
    const own = staying.get(start);
    if (own === undefined) return start === end ? [] : [{ range: rangeOf(start, end), newText: '' }];
    if (own.text === written)
      return own.above === '' ? [] : [{ range: rangeOf(start, start), newText: own.above }];
    if (own.above === '') return [changedPart(start, written, own.text)];
    return [{ range: rangeOf(start, end), newText: own.above + own.text }];
  });
  const end = lines.at(-1)?.end ?? 0;
  return above === '' ? edits : [...edits, { range: rangeOf(end, end), newText: above }];
}
