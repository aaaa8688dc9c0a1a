// The reading of a text that comes without one, as far as its words are known.
import type { KanjiWords } from './kanjiWords.ts';
import { soundsOf, type Spelling, unknown } from './spelling.ts';

/** No word is longer. */
const longestWord = 20;

function wordAt(
  text: string,
  at: number,
  words: KanjiWords,
): { readonly kana: string; readonly length: number } {
  for (let length = Math.min(longestWord, text.length - at); length > 0; length--) {
    const kana = words.get(text.slice(at, at + length));
    if (kana !== undefined) return { kana, length };
  }
  return { kana: unknown, length: 1 };
}

/** Kana are read as they are, words in kanji as `words` tells. */
export function spell(text: string, words: KanjiWords): Spelling {
  const places = new Int32Array(text.length + 1).fill(-1);
  const sounds = soundsOf(text);
  let reading = '';
  for (let at = 0; at < text.length; ) {
    places[at] = reading.length;
    const sound = sounds[at];
    const { kana, length } =
      sound?.kind === 'kanji'
        ? wordAt(text, at, words)
        : { kana: sound?.kind === 'spelt' ? sound.kana : '', length: 1 };
    reading += kana;
    at += length;
  }
  places[text.length] = reading.length;
  return { reading, places };
}
