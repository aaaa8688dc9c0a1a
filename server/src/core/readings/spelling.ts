// A text with its reading, and which character of the one begins where in the other.
import { letterNames } from './letterNames.ts';
import { isHiragana, isSpelt, toHiragana } from './kana.ts';

export interface Spelling {
  /** In hiragana, Latin letters and digits, without blanks; `unknown` for what cannot be read. */
  readonly reading: string;
  /** By the places of the characters in the text: where the reading of each begins; -1 inside a run of kanji. */
  readonly places: Int32Array;
}

/** What nobody types: a word whose reading is not known. */
export const unknown = '\u0000';

/** Kanji, and what is read as they are. */
export const isKanji = (char: string): boolean =>
  /^[\u3400-\u9fff\uf900-\ufaff\ud800-\udfff々〆ヶヵ〇]/.test(char);

/**
 * How a character of a text tells its sound: as it is spelt, by a dictionary, or not at all, being a sign. `spelt`: its kana,
 * and what else it may be in a reading, the names of a letter.
 */
export type Sound =
  | { readonly kind: 'spelt'; readonly kana: string; readonly spelt: readonly string[] }
  | { readonly kind: 'kanji' | 'sign' };

const known = new Map<string, Sound>();
const mostKnown = 20_000;

function soundOf(char: string): Sound {
  const before = known.get(char);
  if (before !== undefined) return before;
  const kana = isKanji(char) ? '' : toHiragana(char);
  const isRead = kana !== '' && Array.from(kana).every(isSpelt);
  const sound: Sound = isRead
    ? { kind: 'spelt', kana, spelt: [kana, ...letterNames(kana)] }
    : { kind: isKanji(char) ? 'kanji' : 'sign' };
  if (known.size < mostKnown) known.set(char, sound);
  return sound;
}

/** Of each character of `text`. What stands in braces is for the author to fill in, and has no sound. */
export function soundsOf(text: string): readonly Sound[] {
  let isBlank = false;
  return text.split('').map((char) => {
    if (char === '{') isBlank = true;
    const isFilledIn = isBlank;
    if (char === '}') isBlank = false;
    return isFilledIn ? { kind: 'sign' } : soundOf(char);
  });
}

type Script = 'kanji' | 'hiragana' | 'katakana' | 'latin' | 'sign';

function scriptOf(char: string, { kind }: Sound): Script {
  if (kind !== 'spelt') return kind;
  if (isHiragana(char)) return 'hiragana';
  return /[a-z0-9]/.test(toHiragana(char)) ? 'latin' : 'katakana';
}

/** Where words may begin, told by where one script follows another; the first character of a text that has a sound is one. */
export function wordStarts(text: string, sounds: readonly Sound[]): readonly number[] {
  const starts: number[] = [];
  let before: Script = 'sign';
  for (const [at, sound] of sounds.entries()) {
    const script = scriptOf(text.charAt(at), sound);
    const isWord = script !== 'sign' && (script !== 'hiragana' || before === 'sign');
    if (isWord && script !== before) starts.push(at);
    before = script;
  }
  return starts;
}
