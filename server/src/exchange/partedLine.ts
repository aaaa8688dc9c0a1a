// A line that is parted between two rows of a table in a file, so that reading the rows gives the line again.

/** WORD JOINER: no width, no meaning but 「no line ends here」. Stands where a line goes on in the next row. */
export const lineGoesOn = '\u2060';

/** Where to part `text` at or before `most`: behind a sentence or else a comma, never beside a blank or inside a character. */
export function partAt(text: string, most: number): number {
  const least = Math.floor(most / 2);
  const mark = [/[。．]/, /[、，；;,]/].find((each) => lastPlace(text, each, least, most) > 0);
  return (mark ? lastPlace(text, mark, least, most) : lastPlace(text, /[^]/, 0, most)) || most;
}

/** The last place after `least`, up to `most`, behind a character that `mark` matches; 0 when there is none. */
function lastPlace(text: string, mark: RegExp, least: number, most: number): number {
  for (let at = most; at > least; at--) if (mark.test(text.charAt(at - 1)) && mayPart(text, at)) return at;
  return 0;
}

function mayPart(text: string, at: number): boolean {
  const next = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return !/[\s\u200d\ud800-\udbff]/.test(text.charAt(at - 1)) && !/^[\s\u200d\p{M}]/u.test(next);
}

/** The lines as they were before some of them were parted. */
export function joinParted(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let goesOn = false;
  for (const line of lines) {
    const text = line.endsWith(lineGoesOn) ? line.slice(0, -1) : line;
    if (goesOn) joined.push((joined.pop() ?? '') + text);
    else joined.push(text);
    goesOn = text !== line;
  }
  return joined;
}
