// Lines of a text. Line ends are \n, \r\n or \r, as in LSP.
import { isBlankCode } from './width.ts';

/** One line: `start` to `contentEnd` are its characters, `contentEnd` to `end` its line end. */
export interface Line {
  readonly start: number;
  readonly contentEnd: number;
  readonly end: number;
}

/** The lines of `text`, without a gap; a text that ends in a line end has no empty line after it. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let lf = text.indexOf('\n');
  let cr = text.indexOf('\r');
  while (start < text.length) {
    if (lf !== -1 && lf < start) lf = text.indexOf('\n', start);
    if (cr !== -1 && cr < start) cr = text.indexOf('\r', start);
    const contentEnd = lf === -1 ? cr : cr === -1 ? lf : Math.min(lf, cr);
    if (contentEnd === -1) {
      lines.push({ start, contentEnd: text.length, end: text.length });
      break;
    }
    const end = contentEnd === cr && lf === cr + 1 ? contentEnd + 2 : contentEnd + 1;
    lines.push({ start, contentEnd, end });
    start = end;
  }
  return lines;
}

/** The part of `text` from `start` to `end` without the blanks around it; empty at `end` when all is blank. */
export function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from < to && isBlankCode(text.charCodeAt(from))) from++;
  while (to > from && isBlankCode(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}
