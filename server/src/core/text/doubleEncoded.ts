// UTF-8 that was read as Latin-1 or Windows-1252 (æ—¥æœ¬ for 日本): where it stands, and what it was. Knows no rule.
import { type Range, rangeOf } from './range.ts';

/** What Windows-1252 shows for the bytes 80 to 9F; the five that it does not have stay control characters. */
const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const follow = `[\\u0080-\\u00bf${high}]`;
const sequences = `(?:[\\u00c2-\\u00df]${follow}|[\\u00e0-\\u00ef]${follow}{2}|[\\u00f0-\\u00f4]${follow}{3})+`;

/** Characters that bytes above 7F may have become. What was lost among them is U+FFFD. */
const run = new RegExp(`[\\u0080-\\u00ff\\ufffd${high}]{2,}`, 'g');
const whole = new RegExp(sequences, 'g');
/** Punctuation that stands beside any text. */
const outer = /[‘’“”…–—•°±×÷§\ufffd\u00a0]/g;
const japanese = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/g;
/** One sequence alone is certain where it holds what no one types: a control character, â€, Â before a sign. */
const certain = /[\u0080-\u009f]|â€|Â[\u00a0-\u00bf]|Ã[\u00a0-\u00bf—]/;
const lossy = new RegExp(`[ã-éï]${follow}`, 'g');

function byteOf(char: string): number {
  const code = char.charCodeAt(0);
  return code <= 0xff ? code : 0x80 + high.indexOf(char);
}

/** The characters whose bytes `text` shows; null where these are not UTF-8. */
function decode(text: string): string | null {
  let decoded = '';
  for (let at = 0; at < text.length; ) {
    const lead = byteOf(text.charAt(at));
    const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    let code = lead & (0xff >> (length + 1));
    for (const char of text.slice(at + 1, at + length)) code = (code << 6) | (byteOf(char) & 0x3f);
    const least = length === 2 ? 0xa0 : length === 3 ? 0x800 : 0x10000;
    if (code < least || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
    decoded += String.fromCodePoint(code);
    at += length;
  }
  return decoded;
}

export interface DoubleEncoded {
  readonly range: Range;
  /** What it was; null where bytes are lost. */
  readonly decoded: string | null;
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** What is certainly double-encoded in `line`. */
export function doubleEncodedIn(line: string): DoubleEncoded[] {
  return Array.from(line.matchAll(run)).flatMap((match) => {
    const found = Array.from(match[0].matchAll(whole)).flatMap((part): DoubleEncoded[] => {
      const decoded = decode(part[0]);
      const start = match.index + part.index;
      if (decoded === null || (countOf(decoded, japanese) < 2 && !certain.test(part[0]))) return [];
      return [{ range: rangeOf(start, start + part[0].length), decoded }];
    });
    const left = match[0].replace(whole, '').replace(outer, '');
    if (left === '' || countOf(match[0], lossy) < 3) return found;
    return [{ range: rangeOf(match.index, match.index + match[0].length), decoded: null }];
  });
}
