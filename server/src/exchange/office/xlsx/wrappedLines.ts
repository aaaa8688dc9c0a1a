// How many lines a text takes in a column of a spreadsheet. An estimate: no font is at hand, so a full-width
// character counts two, any other one, and it is better to have a line too many than to hide one.

/** Characters of Latin text that stay together. */
const word = /[!-~]+|[^]/gu;

/** `columns`: half-width characters that fit on a line. Words go to the next line whole, as Excel has it. */
export function wrappedLines(text: string, columns: number): number {
  // A mark that may not begin or end a line takes its neighbour along.
  const room = Math.max(2, columns - 2);
  let lines = 1;
  let at = 0;
  for (const [piece] of text.matchAll(word)) {
    const width = piece.charCodeAt(0) < 0x7f ? piece.length : widthOf(piece);
    if (at + width > room && at > 0) {
      lines++;
      at = 0;
    }
    at += width;
    if (at > room) {
      lines += Math.floor((at - 1) / room);
      at = ((at - 1) % room) + 1;
    }
  }
  return lines;
}

/** Of one character: half-width Katakana and what is neither Chinese nor Japanese is narrow, a mark on another has none. */
function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300 || (code >= 0xff61 && code <= 0xff9f)) return code < 0xa1 ? 1 : 2;
  return /\p{M}/u.test(character) ? 0 : 2;
}
