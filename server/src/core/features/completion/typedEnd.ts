// What may have been typed to find something, at the end of what is written: a word that was just begun.
import { isKanji } from '../../readings/spelling.ts';

/** No word that someone types is longer. */
const longest = 60;

type Kind = 'latin' | 'hiragana' | 'katakana' | 'kanji' | 'other';

function kindOf(char: string): Kind {
  if (/[A-Za-zＡ-Ｚａ-ｚāīūēōâîûêô'’-]/.test(char)) return 'latin';
  if (/[ぁ-ゖ]/.test(char)) return 'hiragana';
  if (/[ァ-ヺｦ-ﾟー]/.test(char)) return 'katakana';
  return isKanji(char) ? 'kanji' : 'other';
}

/** Where the last characters begin that are of one of `kinds`. */
function runStart(text: string, end: number, ...kinds: readonly Kind[]): number {
  let start = end;
  while (start > Math.max(0, text.length - longest) && kinds.includes(kindOf(text.charAt(start - 1))))
    start--;
  return start;
}

const particles = 'はがをにでとのもへや';

/**
 * The ends of `written` that may be the beginning of a word, the longest first: 「生体n」, 「n」 of 「、生体n」. Hiragana may
 * begin with a particle that belongs to the word before.
 */
export function typedEnds(written: string): readonly string[] {
  const latin = runStart(written, written.length, 'latin');
  const hiragana = runStart(written, latin, 'hiragana', 'katakana');
  const katakana = runStart(written, latin, 'katakana');
  const kanji = runStart(written, hiragana, 'kanji');
  const starts = [kanji, hiragana, katakana, latin];
  if (hiragana > 0 && particles.includes(written.charAt(hiragana))) starts.push(hiragana + 1);
  return [...new Set(starts)]
    .sort((a, b) => a - b)
    .map((start) => written.slice(start))
    .filter((typed) => typed !== '' && typed.length < written.length);
}
