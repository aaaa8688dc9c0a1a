// What someone has typed → the keys that a reading may begin with, whose sounds `soundKey` tells.
import { isHiragana, isSpelt, toHiragana } from './kana.ts';
import { begunBy, kanaOf } from './romaji.ts';
import { soundKey } from './soundKey.ts';

/** Doubled letters are a っ, and no word begins with one. */
export const mayBeginWord = (typed: string): boolean => !/^([b-df-hj-mp-z])\1/.test(toHiragana(typed));

/** The small kana that may follow as a part of the same sound: し goes on as しゃ. */
const smallAfter = (kana: string): readonly string[] =>
  'きぎしじちぢにひびぴみり'.includes(kana)
    ? ['ゃ', 'ゅ', 'ょ', 'ぇ']
    : 'てでとどふうつくぐゔ'.includes(kana)
      ? ['ぁ', 'ぃ', 'ぅ', 'ぇ', 'ぉ', 'ゅ']
      : [];

/** The key of a reading: hiragana, with Latin letters and digits as they are. */
export const readingKey = (reading: string): string => {
  const { kana, tail } = kanaOf(reading);
  return soundKey(kana + tail);
};

/** Blanks may part words in Latin letters. */
const isTyped = (char: string): boolean => isSpelt(char) || "'-・ ".includes(char);

/** Whether all of a text tells its sound: no kanji, no signs. */
export const isTypedReading = (text: string): boolean => Array.from(toHiragana(text)).every(isTyped);

/**
 * The keys with which the readings begin that `typed` may be the beginning of, in kana, in Latin letters or in both: the last
 * sound may be typed in part. None begins with another one. Empty where `typed` is no reading.
 */
export function typedKeys(typed: string): readonly string[] {
  const spelt = toHiragana(typed).replace(/[・ ]/g, '');
  // By itself it would be the n of every な and に.
  if (spelt === '' || spelt === 'ん' || !Array.from(spelt).every(isTyped)) return [];
  const { kana, tail } = kanaOf(spelt);
  const last = spelt.slice(-1);
  const nexts =
    tail === '' ? (isHiragana(last) ? ['', ...smallAfter(last)] : ['']) : [...begunBy(tail), tail];
  const keys = [...new Set(nexts.map((next) => soundKey(kana + next)))].filter((key) => key !== '').sort();
  let shortest = ' ';
  return keys.filter((key) => {
    if (key.startsWith(shortest)) return false;
    shortest = key;
    return true;
  });
}
