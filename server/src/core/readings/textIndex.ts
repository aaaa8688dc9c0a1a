// Texts by what is typed to find them: the sounds or the characters of their beginning, or of a word inside. Thousands of
// them are looked through in a millisecond, for their words stand in the order of their sounds.
import { lastWhere } from '../text/lastWhere.ts';
import { lazy } from '../text/lazy.ts';
import type { KanjiWords } from './kanjiWords.ts';
import {
  fold,
  type Match,
  matchAt,
  orderedLetters,
  type Prepared,
  prepareOne,
  type Readable,
  type Word,
} from './prepareText.ts';
import { toHiragana } from './kana.ts';
import { kanaOf } from './romaji.ts';
import { spell } from './spell.ts';
import { isKanji } from './spelling.ts';
import { isTypedReading, mayBeginWord, readingKey, typedKeys } from './typedKeys.ts';

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

/** Letters at the end of a key that stand for another sound when more of the reading follows. */
const unsettled = 3;

/** Whether `key` may be the beginning of what goes on behind `word`, the key of the first kana of a reading. */
const mayBeginWith = (key: string, word: string): boolean =>
  key.startsWith(word.slice(0, Math.max(0, Math.min(word.length, key.length) - unsettled)));

/** Kana that tell most readings apart. */
const firstKana = 4;

/** Whether what is read from `place` on begins as one of `keys`. */
const isReadAs = (reading: string, place: number, keys: readonly string[]): boolean => {
  if (place === -1) return false;
  const start = readingKey(reading.slice(place, place + firstKana));
  return keys.some(
    (key) =>
      mayBeginWith(key, start) &&
      readingKey(reading.slice(place, place + 2 * key.length + 8)).startsWith(key),
  );
};

/** Kana whose sounds are kept for a word once more was typed than the order of the words tells. */
const keptKana = 60;
const kept = new WeakMap<Word<Readable>, string>();

/** Whether what `word` begins is read as `key` begins. */
function isWordReadAs(word: Word<Readable>, key: string): boolean {
  const { reading, place } = word;
  if (2 * key.length + 8 > keptKana) return isReadAs(reading, place, [key]);
  const known = kept.get(word) ?? readingKey(reading.slice(place, place + keptKana));
  kept.set(word, known);
  return known.startsWith(key);
}

/** `kana`: what is typed, without a sound at its end that is typed in part. */
function findBySound<Of extends Readable>(
  words: readonly Word<Of>[],
  keys: readonly string[],
  kana: string,
): Match<Of>[] {
  const found: Match<Of>[] = [];
  const shared = new Set<Match<Of>>();
  for (const key of keys) {
    const start = key.slice(0, orderedLetters);
    for (let index = lastWhere(words, (word) => word.key < start); index < words.length; index++) {
      const word = words[index];
      if (word === undefined || word.key < start) continue;
      if (!word.key.startsWith(start)) break;
      const isFound = word.key.startsWith(key) || (mayBeginWith(key, word.key) && isWordReadAs(word, key));
      if (!isFound || shared.has(word.match)) continue;
      const isExact = kana !== '' && word.reading.startsWith(kana, word.place);
      found.push(isExact ? { ...word.match, isExact } : word.match);
      if (word.isShared) shared.add(word.match);
    }
  }
  return found;
}

/** Whether more of what the author fills in stands at `at`, which has no sound. */
function isInBlank(text: string, at: number): boolean {
  const [open, close] = [text.indexOf('{', at), text.indexOf('}', at)];
  return close > at && (open === -1 || close < open);
}

/** What is typed as it is written up to its last kanji or sign, and as it is read from there on. */
function findByText<Of extends Readable>(ready: readonly Prepared<Of>[], typed: string): Match<Of>[] {
  const chars = Array.from(typed);
  const cut = chars.findLastIndex((char) => !isTypedReading(char)) + 1;
  const [written, rest] = [fold(chars.slice(0, cut).join('')), chars.slice(cut).join('')];
  // Signs that make a sound longer or part two, and no sound.
  if (written === '') return [];
  const keys = typedKeys(rest);
  const found: Match<Of>[] = [];
  for (const { entry } of ready) {
    for (let at = entry.folded.indexOf(written); at !== -1; at = entry.folded.indexOf(written, at + 1)) {
      const end = at + written.length;
      const isRead =
        rest === '' ||
        entry.folded.startsWith(fold(rest), end) ||
        (!isInBlank(entry.folded, end) &&
          entry.spellings.some(({ reading, places }) => isReadAs(reading, places[end] ?? -1, keys)));
      // One kanji inside a word is a part of too many.
      const isPart = isKanji(written.charAt(0)) && isKanji(entry.folded.charAt(at - 1));
      if (isRead && (!isPart || chars.length > 1)) found.push(matchAt(entry, at));
    }
  }
  return found;
}

/** Kana that end the reading of a kanji, between it and another: り of 取り扱い, for 取扱い. */
const okurigana = /([\u3400-\u9fff])[いきぎしちにびみりえけげせてねべめれ](?=[\u3400-\u9fff])/g;

/** Whether the kanji of `typed` stand in `text`, in their order. */
function hasKanji(text: string, typed: string): boolean {
  let at = 0;
  return Array.from(typed)
    .filter(isKanji)
    .every((char) => {
      at = text.indexOf(char, at) + 1;
      return at > 0;
    });
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
  /** The same kanji with other kana among them, 立ち入り for 立入り, or some of them not yet made: ちょうないの連 for 庁内の連携. */
  const findOtherwise = (typed: string): readonly Match<Of>[] => {
    const isMixed = new Set(Array.from(typed, isKanji)).size === 2;
    if (!isMixed) return [];
    const shorter = typed.replace(okurigana, '$1');
    const found = shorter === typed ? [] : findByText(ready, shorter);
    if (found.length > 0) return found;
    const { reading } = spell(typed, kanjiWords());
    return findBySound(sorted(), typedKeys(reading), reading).filter(({ found: { text }, offset }) =>
      hasKanji(text.slice(offset, offset + typed.length), typed),
    );
  };
  return {
    prepare: (count) => {
      const isLeft = prepare(count);
      if (!isLeft) sorted();
      return isLeft;
    },
    find: (typed) => {
      if (typed === '') return all.map((found) => ({ found, beginning: 'text', offset: 0 }));
      const keys = mayBeginWord(typed) ? typedKeys(typed) : [];
      if (keys.length > 0)
        return findBySound(sorted(), keys, kanaOf(toHiragana(typed).replace(/[・ ]/g, '')).kana);
      prepare(all.length);
      const found = findByText(ready, typed);
      return found.length > 0 ? found : findOtherwise(typed);
    },
  };
}
