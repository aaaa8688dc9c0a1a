// Texts by what is typed to find them: the sounds or the characters of their beginning, or of a word inside. Thousands of
// them are looked through in a millisecond, for their words stand in the order of their sounds.
import { lastWhere } from '../text/lastWhere.ts';
import { lazy } from '../text/lazy.ts';
import { foldWidth } from '../text/width.ts';
import { alignReading } from './alignReading.ts';
import type { KanjiWords } from './kanjiWords.ts';
import { spell } from './spell.ts';
import { isKanji, soundsOf, type Spelling, wordStarts } from './spelling.ts';
import { isTypedReading, readingKey, typedKeys } from './typedKeys.ts';

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
}

/** What `typed` finds, each once for each place that it begins at; all where nothing is typed. In no order. */
export type Find<Of> = (typed: string) => readonly Match<Of>[];

export interface TextIndex<Of> {
  readonly find: Find<Of>;
  /**
   * Prepares so many more texts to be found, as `find` does when it is first asked. False when none is left: thousands are
   * prepared while nobody waits.
   */
  readonly prepare: (count: number) => boolean;
}

interface Entry<Of> {
  readonly of: Of;
  readonly spelling: Spelling;
  /** Whether it has a reading that is not that of its characters. */
  readonly isOther: boolean;
  /** Where words begin; the first one is the text's. */
  readonly starts: readonly number[];
  /** The text in half width and lower case. */
  readonly folded: string;
}

/** A word, for the order of sounds: where it begins in the text, and in its reading. */
interface Word<Of> {
  readonly entry: Entry<Of>;
  readonly offset: number;
  readonly place: number;
  readonly key: string;
}

/** Kana whose sounds are put in order; what is typed beyond is held against the text itself. */
const orderedKana = 12;
/** Letters that the sounds of as many kana have at least, or all that follow are taken. */
const orderedLetters = 8;

const fold = (text: string): string => foldWidth(text).toLowerCase();

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
  return { of, spelling, isOther, starts: [...starts].sort((a, b) => a - b), folded: fold(text) };
}

const isSmall = (kana: string): boolean => kana !== '' && 'ゃゅょぁぃぅぇぉー'.includes(kana);

function keyAt(reading: string, place: number): string {
  let end = place + orderedKana;
  while (isSmall(reading.charAt(end))) end++;
  const key = readingKey(reading.slice(place, end));
  return key.length < orderedLetters ? readingKey(reading.slice(place)) : key;
}

/** A text whose reading is that of other words: all of it is found by each of them. */
function unalignedWords<Of extends Readable>(entry: Entry<Of>): Word<Of>[] {
  const { reading = '' } = entry.of;
  const kana = reading.replaceAll(' ', '');
  return wordPlaces(reading).map((place) => ({
    entry: { ...entry, spelling: { ...entry.spelling, reading: kana } },
    offset: 0,
    place,
    key: keyAt(kana, place),
  }));
}

function wordsOf<Of extends Readable>(entry: Entry<Of>): Word<Of>[] {
  const { places, reading } = entry.spelling;
  const own = entry.starts.flatMap((offset) => {
    const place = places[offset] ?? -1;
    return place === -1 ? [] : [{ entry, offset, place, key: keyAt(reading, place) }];
  });
  return entry.isOther ? [...own, ...unalignedWords(entry)] : own;
}

function matchAt<Of extends Readable>({ of, starts }: Entry<Of>, offset: number): Match<Of> {
  if (offset === 0 || offset === starts[0]) return { found: of, beginning: 'text', offset: 0 };
  if ('、。'.includes(of.text.charAt(offset - 1))) return { found: of, beginning: 'clause', offset };
  return { found: of, beginning: starts.includes(offset) ? 'word' : 'part', offset };
}

/** Whether what is read from `place` on begins as one of `keys`. */
const isReadAs = (reading: string, place: number, keys: readonly string[]): boolean =>
  place !== -1 &&
  keys.some((key) => readingKey(reading.slice(place, place + 2 * key.length + 8)).startsWith(key));

function findBySound<Of extends Readable>(words: readonly Word<Of>[], keys: readonly string[]): Match<Of>[] {
  const found: Match<Of>[] = [];
  for (const key of keys) {
    const start = key.slice(0, orderedLetters);
    for (let index = lastWhere(words, (word) => word.key < start); index < words.length; index++) {
      const word = words[index];
      if (word === undefined || word.key < start) continue;
      if (!word.key.startsWith(start)) break;
      const { entry, offset, place } = word;
      if (word.key.startsWith(key) || isReadAs(entry.spelling.reading, place, [key]))
        found.push(matchAt(entry, offset));
    }
  }
  return found;
}

interface Prepared<Of> {
  readonly entry: Entry<Of>;
  readonly words: readonly Word<Of>[];
}

/** What is typed as it is written up to its last kanji or sign, and as it is read from there on. */
function findByText<Of extends Readable>(ready: readonly Prepared<Of>[], typed: string): Match<Of>[] {
  const chars = Array.from(typed);
  const cut = chars.findLastIndex((char) => !isTypedReading(char)) + 1;
  const [written, rest] = [fold(chars.slice(0, cut).join('')), chars.slice(cut).join('')];
  const keys = typedKeys(rest);
  const found: Match<Of>[] = [];
  for (const { entry } of ready) {
    for (let at = entry.folded.indexOf(written); at !== -1; at = entry.folded.indexOf(written, at + 1)) {
      const end = at + written.length;
      const isRead =
        rest === '' ||
        entry.folded.startsWith(fold(rest), end) ||
        isReadAs(entry.spelling.reading, entry.spelling.places[end] ?? -1, keys);
      // One kanji inside a word is a part of too many.
      const isPart = isKanji(written.charAt(0)) && isKanji(entry.folded.charAt(at - 1));
      if (isRead && (!isPart || chars.length > 1)) found.push(matchAt(entry, at));
    }
  }
  return found;
}

/** What was prepared of a text for one list is not prepared again for another that has it. */
const prepared = new WeakMap<Readable, Prepared<Readable>>();

function prepareOne<Of extends Readable>(of: Of, kanjiWords: () => KanjiWords): Prepared<Of> {
  const known = prepared.get(of) as Prepared<Of> | undefined;
  if (known !== undefined) return known;
  const entry = entryOf(of, kanjiWords);
  const made = { entry, words: wordsOf(entry) };
  prepared.set(of, made);
  return made;
}

/** `kanjiWords`: how words in kanji are read, for texts without a reading. Nothing is reckoned before it is asked for. */
export function indexTexts<Of extends Readable>(
  all: readonly Of[],
  kanjiWords: () => KanjiWords,
): TextIndex<Of> {
  const ready: Prepared<Of>[] = [];
  const prepare = (count: number): boolean => {
    for (const of of all.slice(ready.length, ready.length + count)) ready.push(prepareOne(of, kanjiWords));
    return ready.length < all.length;
  };
  const sorted = lazy(() => {
    prepare(all.length);
    return ready.flatMap(({ words }) => words).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  });
  return {
    prepare: (count) => {
      const isLeft = prepare(count);
      if (!isLeft) sorted();
      return isLeft;
    },
    find: (typed) => {
      if (typed === '') return all.map((found) => ({ found, beginning: 'text', offset: 0 }));
      const keys = typedKeys(typed);
      if (keys.length > 0) return findBySound(sorted(), keys);
      prepare(all.length);
      return findByText(ready, typed);
    },
  };
}
