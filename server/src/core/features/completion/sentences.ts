// Sentences for what is written: found by their beginning, or by a word inside that was just typed. The best come first: those
// that begin so, those for this item, those that are used most at it.
import { itemPathOf, valueOf } from '../../facts/facts.ts';
import { placesOf } from '../../forms/statedForm.ts';
import { pathKey } from '../../chains.ts';
import { stockIndex } from '../../phrases/library.ts';
import { formHeadings } from '../../phrases/formHeadings.ts';
import { phrases } from '../../phrases/phrases.ts';
import type { Category, Stock } from '../../phrases/stock.ts';
import { suitsPlaces } from '../../phrases/suitsPlaces.ts';
import type { Beginning } from '../../readings/textIndex.ts';
import { rangeOf } from '../../text/range.ts';
import { withoutBlanks } from '../../text/width.ts';
import { type Completion, type CompletionSources, mostOffered } from './completion.ts';
import { type Cursor, itemBefore } from './cursor.ts';
import { fillIn } from './fillIn.ts';
import { typedEnds } from './typedEnd.ts';

interface Offer {
  readonly stock: Stock;
  /** The sentence, or its end. */
  readonly text: string;
  /** What it takes the place of. */
  readonly typed: string;
  /** How it was found, the best way first. */
  readonly rank: number;
}

/** How well a sentence is found by all that is written of it: its own words after 、 stand before the whole of it. */
const wholeRanks: Readonly<Record<Beginning, number>> = { text: 0, clause: 2, word: 2, part: 3 };
const clauseRank = 1;
/** The same by the end of what is written, from which on it is taken. */
const endRanks: Readonly<Record<Beginning, number>> = { text: 4, clause: 4, word: 5, part: 6 };

/** A shorter end of a sentence is none that stands alone. */
const shortestClause = 12;
/** A sound or a letter in the middle of a sentence may begin anything. */
const shortestTyped = 2;

function offersFor(written: string, sources: CompletionSources): Offer[] {
  const finds = [...sources.stocks, phrases, formHeadings()].map((stocks) => stockIndex(stocks).find);
  const offers: Offer[] = [];
  for (const find of finds)
    for (const { found, beginning, offset } of find(written)) {
      const [stock, typed, { text }] = [found, written, found];
      offers.push({ stock, text, typed, rank: wholeRanks[beginning] });
      if (beginning === 'clause' && text.length - offset >= shortestClause)
        offers.push({ stock, text: text.slice(offset), typed, rank: clauseRank });
    }
  for (const typed of typedEnds(written).filter((end) => end.length >= shortestTyped))
    for (const find of finds)
      for (const { found, beginning, offset } of find(typed))
        offers.push({ stock: found, text: found.text.slice(offset), typed, rank: endRanks[beginning] });
  return offers;
}

/** What the place of the cursor says about which sentences suit. */
interface Wanted {
  readonly categories: readonly Category[];
  /** How well a sentence suits the item: 0 where it is of another. */
  readonly suits: (stock: Stock) => number;
  /** How often a sentence is used at the item. */
  readonly usedHere: (stock: Stock) => number;
}

function wantedAt({ analysis, block }: Cursor, categories: readonly Category[]): Wanted {
  const path = block === null ? '' : (itemPathOf(block.facts)?.path ?? '');
  const { documentFacts } = analysis;
  const places = path === '' ? [] : placesOf(path, documentFacts);
  const key = path === '' ? '' : pathKey(path);
  const timing = block === null || !categories.includes('説明') ? '' : valueOf(block.facts, '提出時期');
  const usedHere = ({ uses }: Stock) => uses?.at.get(key) ?? 0;
  return {
    categories,
    usedHere,
    suits: (stock) => {
      if (timing !== '' && stock.timing !== undefined && stock.timing !== timing) return -1;
      return Math.max(suitsPlaces(stock.items, path, places), usedHere(stock) > 0 ? 2 : 0);
    },
  };
}

interface Ranked extends Offer {
  readonly order: readonly number[];
}

function compare({ order: a }: Ranked, { order: b }: Ranked): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function ranked(offers: readonly Offer[], { categories, suits, usedHere }: Wanted): Ranked[] {
  return offers
    .filter(({ stock }) => categories.some((category) => category === stock.category))
    .map((offer) => {
      const { stock, rank } = offer;
      const suit = suits(stock);
      const order = [rank, suit > 0 ? 0 : 1, -usedHere(stock), -suit, -(stock.uses?.documents ?? 0)];
      return { ...offer, order: suit < 0 ? [Number.POSITIVE_INFINITY] : order };
    })
    .filter(({ order }) => order[0] !== Number.POSITIVE_INFINITY)
    .sort(compare);
}

function detailOf({ items = [], provenance, uses }: Stock): string {
  const used = uses === undefined ? [] : [`${uses.documents}件の文書`];
  return [...used, [provenance, items.join('、')].filter((part) => part !== '').join('：')]
    .filter((part) => part !== '')
    .join('、');
}

/** The best of `offers`, each once; none that says what `there` has already. */
function chosen(offers: readonly Ranked[], written: string, offset: number, there: string): Completion[] {
  const results = new Set<string>();
  const completions: Completion[] = [];
  for (const { text, typed, stock } of offers) {
    if (completions.length === mostOffered) break;
    const { newText, stops } = fillIn(text);
    const result = written.slice(0, written.length - typed.length) + newText;
    if (results.has(result) || result === written) continue;
    results.add(result);
    if (there.includes(withoutBlanks(newText))) continue;
    const range = rangeOf(offset - typed.length, offset);
    completions.push({ label: newText, detail: detailOf(stock), kind: 'phrase', range, newText, stops });
  }
  return completions;
}

/** Sentences of `categories` for `written`, which ends at the cursor; `there` is what stands around it. */
export function completeSentence(
  cursor: Cursor,
  categories: readonly Category[],
  written: string,
  there: string,
  sources: CompletionSources,
): Completion[] {
  const offers = ranked(offersFor(written, sources), wantedAt(cursor, categories));
  return chosen(offers, written, cursor.offset, withoutBlanks(there));
}

/** What of a sentence is written: a line may have several. */
export function sentenceIn(written: string): string {
  const end = /。[」』）)】〕］]*/g;
  let start = 0;
  for (const { index, 0: sign } of written.matchAll(end)) start = index + sign.length;
  return written.slice(start).trimStart();
}

/** The stock sentences and the used ones for the body that the cursor is in. */
export function completeSentences(cursor: Cursor, sources: CompletionSources): Completion[] {
  const { block, body } = cursor;
  if (block === null || body === null) return [];
  const there = block.text.slice(body.node.range.start, body.node.range.end);
  return completeSentence(cursor, ['対策', '見出し'], sentenceIn(itemBefore(cursor)), there, sources);
}
