// The stock sentences, found by what is typed, and how the words in them are read.
import { alignReading } from '../readings/alignReading.ts';
import { learnWords } from '../readings/kanjiWords.ts';
import { indexTexts } from '../readings/textIndex.ts';
import { lazy } from '../text/lazy.ts';
import { madeOnce } from '../text/madeOnce.ts';
import { phrases } from './phrases.ts';
import data from './words.json' with { type: 'json' };
import type { Stock } from './stock.ts';

/** The readings of words, as the sentences of the library and their readings show them, and those of a list of words. */
export const libraryWords = lazy(() =>
  learnWords(
    [...phrases.map(({ text, reading }) => [text, reading] as const), ...Object.entries(data.words)].flatMap(
      ([text, reading]) => {
        const spelling = alignReading(text, reading);
        return spelling === null ? [] : [[text, spelling] as const];
      },
    ),
  ),
);

/** What is typed finds these sentences. Made once for each list of them. */
export const stockIndex = madeOnce((stocks: readonly Stock[]) => indexTexts(stocks, libraryWords));
