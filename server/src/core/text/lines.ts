// Lines of a text. Line ends are \n, \r\n or \r, as in LSP.
import { isBlankCode } from './width.ts';

/** One line: `start` to `contentEnd` are its characters, `contentEnd` to `end` its line end. */
export interface Line {
  readonly start: number;
  readonly contentEnd: number;
  readonly end: number;
}

/** Where the line that holds the character at `at` ends: the offset of its line end, or the end of the text. */
export function lineEndAt(text: string, at: number): number {
  let end = at;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === 0x0a || code === 0x0d) break;
  }
  return end;
}

/** Length of the line end at `at`: 2 for \r\n, 1 for \n or \r, 0 where none stands. */
export function lineEndLength(text: string, at: number): 0 | 1 | 2 {
  const code = text.charCodeAt(at);
  if (code === 0x0d) return text.charCodeAt(at + 1) === 0x0a ? 2 : 1;
  return code === 0x0a ? 1 : 0;
}

/** Where the line starts that ends at `end`, its line end included. */
export function lineStartBefore(text: string, end: number): number {
  let start = end - 1;
  if (text.charCodeAt(start) === 0x0a && text.charCodeAt(start - 1) === 0x0d) start--;
  for (; start > 0; start--) {
    const before = text.charCodeAt(start - 1);
    if (before === 0x0a || before === 0x0d) break;
  }
  return Math.max(start, 0);
}

/** The lines of `text`, without a gap; a text that ends in a line end has no empty line after it. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  // A loop over code units: indexOf for each line took a hundred times as long on long documents.
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x0a && code !== 0x0d) continue;
    const end = code === 0x0d && text.charCodeAt(at + 1) === 0x0a ? at + 2 : at + 1;
    lines.push({ start, contentEnd: at, end });
    start = end;
    at = end - 1;
  }
  if (start < text.length) lines.push({ start, contentEnd: text.length, end: text.length });
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
