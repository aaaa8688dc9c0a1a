// A text made ready to be found: how it is read, where its words begin, and their sounds in an order. Does not know what is typed.
import { foldWidth } from '../text/width.ts';
import { acronymSpellings } from './acronyms.ts';
import { alignReading } from './alignReading.ts';
import type { KanjiWords } from './kanjiWords.ts';
import { spell } from './spell.ts';
import { soundsOf, type Spelling, wordStarts } from './spelling.ts';
import { readingKey } from './typedKeys.ts';

/** What can be found: a text, with its reading where somebody gave it, a blank before each word that it is found by. */
export interface Readable {
  readonly text: string;
  readonly reading?: string | undefined;
}

/** What a match begins with: the text itself, what follows a 、 or a 。 in it, a word, a part of a word. */
export type Beginning = 'text' | 'clause' | 'word' | 'part';

export interface Match<Of> {
  readonly found: Of;
  readonly beginning: Beginning;
  /** Where in the text it begins; 0 for all of it. */
  readonly offset: number;
  /** Whether it is read just as it was typed, and not only nearly: そうち, not そち. */
  readonly isExact?: true;
}

export interface Entry<Of> {
  readonly of: Of;
  /** How it is read, the usual way first: acronyms may be spelt or spoken. */
  readonly spellings: readonly [Spelling, ...Spelling[]];
  /** Whether it has a reading that is not that of its characters. */
  readonly isOther: boolean;
  /** Where words begin; the first one is the text's. */
  readonly starts: readonly number[];
  /** The text in half width and lower case. */
  readonly folded: string;
}

/** A word, for the order of sounds: where it begins in the text, and in a reading of it. */
export interface Word<Of> {
  readonly match: Match<Of>;
  readonly reading: string;
  readonly place: number;
  readonly key: string;
  /** Whether another one stands for the same match, which sounds otherwise. */
  readonly isShared: boolean;
}

/** Kana whose sounds are put in order; what is typed beyond is held against the text itself. */
const orderedKana = 12;
/** Letters that the sounds of as many kana have at least, or all that follow are taken. */
export const orderedLetters = 8;

export const fold = (text: string): string => foldWidth(text).toLowerCase();

/** Where the words of a reading begin that blanks stand before, without those. */
function wordPlaces(reading: string): number[] {
  let place = 0;
  return reading.split(' ').map((word) => {
    place += word.length;
    return place - word.length;
  });
}

function entryOf<Of extends Readable>(of: Of, words: () => KanjiWords): Entry<Of> {
  const { text, reading } = of;
  const aligned = reading === undefined ? null : alignReading(text, reading);
  const spelling = aligned ?? spell(text, words());
  const starts = new Set(wordStarts(text, soundsOf(text)));
  // Signs have the place of what follows them.
  if (aligned !== null && reading !== undefined)
    for (const place of wordPlaces(reading)) starts.add(aligned.places.lastIndexOf(place));
  starts.delete(-1);
  const isOther = reading !== undefined && aligned === null;
  const spellings = [spelling, ...acronymSpellings(text, spelling)] as const;
  return { of, spellings, isOther, starts: [...starts].sort((a, b) => a - b), folded: fold(text) };
}

const isSmall = (kana: string): boolean => kana !== '' && 'ゃゅょぁぃぅぇぉー'.includes(kana);

function keyAt(reading: string, place: number): string {
  let end = place + orderedKana;
  while (isSmall(reading.charAt(end))) end++;
  const key = readingKey(reading.slice(place, end));
  return key.length < orderedLetters ? readingKey(reading.slice(place)) : key;
}

export function matchAt<Of extends Readable>({ of, starts }: Entry<Of>, offset: number): Match<Of> {
  if (offset === 0 || offset === starts[0]) return { found: of, beginning: 'text', offset: 0 };
  if ('、。'.includes(of.text.charAt(offset - 1))) return { found: of, beginning: 'clause', offset };
  return { found: of, beginning: starts.includes(offset) ? 'word' : 'part', offset };
}

/** A text whose reading is that of other words: all of it is found by each of them. */
function unalignedWords<Of>({ reading = '' }: Readable, match: Match<Of>): Word<Of>[] {
  const kana = reading.replaceAll(' ', '');
  return wordPlaces(reading).map((place) => ({
    match,
    reading: kana,
    place,
    key: keyAt(kana, place),
    isShared: true,
  }));
}

/** A word once for each way that it sounds. */
function soundsAt<Of extends Readable>(entry: Entry<Of>, match: Match<Of>, offset: number): Word<Of>[] {
  const places = new Map<string, readonly [reading: string, place: number]>();
  for (const spelling of entry.spellings) {
    const place = spelling.places[offset] ?? -1;
    const { reading } = spelling;
    // Acronyms that are far behind make no difference.
    const kana = reading.slice(place, place + 2 * orderedKana);
    if (place !== -1 && !places.has(kana)) places.set(kana, [reading, place]);
  }
  const isShared = places.size > 1 || (entry.isOther && offset === 0);
  return Array.from(places.values(), ([reading, place]) => ({
    match,
    reading,
    place,
    key: keyAt(reading, place),
    isShared,
  }));
}

function wordsOf<Of extends Readable>(entry: Entry<Of>): Word<Of>[] {
  const whole = matchAt(entry, 0);
  const own = entry.starts.flatMap((offset) =>
    soundsAt(entry, offset === 0 ? whole : matchAt(entry, offset), offset),
  );
  return entry.isOther ? [...own, ...unalignedWords(entry.of, whole)] : own;
}

export interface Prepared<Of> {
  readonly entry: Entry<Of>;
  readonly words: readonly Word<Of>[];
}

/** What was prepared of a text for one list is not prepared again for another that has it. */
const prepared = new WeakMap<Readable, Prepared<Readable>>();

export function prepareOne<Of extends Readable>(of: Of, kanjiWords: () => KanjiWords): Prepared<Of> {
  const known = prepared.get(of) as Prepared<Of> | undefined;
  if (known !== undefined) return known;
  const entry = entryOf(of, kanjiWords);
  const made = { entry, words: wordsOf(entry) };
  prepared.set(of, made);
  return made;
}
