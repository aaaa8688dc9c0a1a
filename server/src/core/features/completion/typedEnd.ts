// What may have been typed to find something, at the end of what is written: a word that was just begun.
import { isKanji } from '../../readings/spelling.ts';

/** No word that someone types is longer. */
const longest = 60;

type Kind = 'latin' | 'digit' | 'hiragana' | 'katakana' | 'kanji' | 'other';

function kindOf(char: string): Kind {
  if (/[A-Za-zＡ-Ｚａ-ｚāīūēōâîûêô'’-]/.test(char)) return 'latin';
  if (/[0-9０-９]/.test(char)) return 'digit';
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

/** Where the letters at the end begin that no input method has had yet, with the digits among them: dai9jou. */
function latinStart(text: string): number {
  const start = runStart(text, text.length, 'latin', 'digit');
  const first = text.slice(start).search(/[^0-9０-９]/);
  return first === -1 ? text.length : start + first;
}

/** What stands behind is no word of its own: 第9jou. */
const numbered = /(?:第|だい)[0-9０-９]+$/;
const particles = 'はがをにでとのもへや';

/**
 * The ends of `written` that may be the beginning of a word, the longest first: 「生体n」, 「n」 of 「、生体n」. Hiragana may
 * begin with a particle that belongs to the word before, and numbers may stand inside: 「第9jou」.
 */
export function typedEnds(written: string): readonly string[] {
  const latin = latinStart(written);
  const hiragana = runStart(written, latin, 'hiragana', 'katakana');
  const katakana = runStart(written, latin, 'katakana');
  const kanji = runStart(written, hiragana, 'kanji');
  const counted = runStart(written, latin, 'hiragana', 'katakana', 'digit');
  const starts = [kanji, hiragana, katakana, latin, counted, runStart(written, counted, 'kanji')];
  if (hiragana > 0 && particles.includes(written.charAt(hiragana))) starts.push(hiragana + 1);
  return [...new Set(starts)]
    .sort((a, b) => a - b)
    .filter((start) => start > 0 && start < written.length && !numbered.test(written.slice(0, start)))
    .map((start) => written.slice(start));
}
