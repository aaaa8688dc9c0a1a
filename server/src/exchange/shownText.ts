// Text as every file can hold it. No character is dropped: a control character, half a character and what is no
// character show as a sign in their place.

const unheld = /[^\P{Cc}\t\n]|\p{Cs}|[\ufffe\uffff]/gu;

/** `text` with signs for what neither HTML nor XML holds. */
export const shownText = (text: string): string => text.replace(unheld, sign);

/** How many characters of `text` are shown as signs. */
export const countUnheld = (text: string): number => text.match(unheld)?.length ?? 0;

/** The block Control Pictures has its signs in the order of the characters they stand for. */
function sign(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}
