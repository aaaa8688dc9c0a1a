// Text that was read in the wrong encoding, or is no text.

/** So many unreadable characters are no slip: the file was opened in the wrong encoding. */
const fewUnreadable = 20;

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

/** How many U+FFFD stand in `text`; a NUL, which no text has, counts as more than a few. */
export const unreadableIn = (text: string): number =>
  countOf(text, '\ufffd') + countOf(text, '\0') * (fewUnreadable + 1);

/** Whether a text with so many unreadable characters is not worth looking at. */
export const isGarbled = (unreadable: number): boolean => unreadable > fewUnreadable;
