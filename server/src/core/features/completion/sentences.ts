// Sentences for what is written: found by their beginning, or by a word inside that was just typed. The best come first: those
// that begin so, those for this item, those that are used most at it.
import { t } from '@vscode/l10n';
import { itemPathOf, valueOf } from '../../facts/facts.ts';
import { placesOf } from '../../forms/statedForm.ts';
import { pathKey } from '../../chains.ts';
import { stockIndex } from '../../phrases/library.ts';
import { formHeadings } from '../../phrases/formHeadings.ts';
import { phrases } from '../../phrases/phrases.ts';
import type { Category, Stock } from '../../phrases/stock.ts';
import { suitsPlaces } from '../../phrases/suitsPlaces.ts';
import { type Beginning, fold, type Match } from '../../readings/prepareText.ts';
import { isKanji } from '../../readings/spelling.ts';
import { lazy } from '../../text/lazy.ts';
import { rangeOf } from '../../text/range.ts';
import { withoutBlanks } from '../../text/width.ts';
import { type Completion, type CompletionSources, mostOffered } from './completion.ts';
import { type Cursor, isBehindSign, itemBefore } from './cursor.ts';
import { isDistinct } from './distinct.ts';
import { endFrom, fillIn } from './fillIn.ts';
import { type Name, nameIn, typedEnds } from './typedEnd.ts';
import { wholeFrom } from './wholeCitation.ts';

/** What is written of a sentence: what finds others, and what stands in front of that. */
interface Written {
  readonly before: string;
  readonly typed: string;
  /** Whether few sentences of the library have it. */
  readonly isRare: () => boolean;
}

interface Offer {
  readonly stock: Stock;
  /** The sentence, or its end. */
  readonly text: string;
  readonly match: Match<Stock>;
  /** The end of it is what the text takes the place of. */
  readonly written: Written;
}

/** A shorter end of a sentence is none that stands alone. */
const shortestClause = 12;
/** A sound or a letter in the middle of a sentence may begin anything. */
const shortestTyped = 2;

type Found = readonly Match<Stock>[];
type Beginnings = readonly Beginning[];

/** The library tells how common a word is: so many of its sentences have one that is rare. */
const mostRare = 2;
const library: ReadonlySet<Stock> = new Set(phrases);
const rarity = (found: Found): (() => boolean) =>
  lazy(() => found.filter((match) => library.has(match.found)).length <= mostRare);

/** Each text once, of matches that begin as one of `beginnings`. */
function offersOf(
  matches: Found,
  beginnings: Beginnings,
  written: Written,
  textOf: (match: Match<Stock>) => string | null,
): readonly Offer[] {
  const offers = new Map<string, Offer>();
  for (const match of matches) {
    if (!beginnings.includes(match.beginning)) continue;
    const text = textOf(match);
    if (text !== null && !offers.has(text)) offers.set(text, { stock: match.found, text, match, written });
  }
  return [...offers.values()];
}

const whole = ({ found }: Match<Stock>): string => found.text;
const from =
  (before: string) =>
  ({ found: { text }, offset }: Match<Stock>): string | null => {
    const start = wholeFrom(text, offset, before);
    return start === null ? null : endFrom(text, start);
  };

/** Whether a match has the letters of `name` where what is typed has them, at its beginning or behind it. */
const hasName = ({ found: { text }, offset }: Match<Stock>, { letters, isFirst }: Name): boolean => {
  const at = fold(text.slice(offset)).indexOf(fold(letters));
  return isFirst ? at === 0 : at > 0;
};

/** Those that are read just as it was typed, then those that only sound nearly so. */
function exactFirst(found: Found): readonly Found[] {
  const exact = found.filter(({ isExact }) => isExact === true);
  return exact.length === 0 ? [found] : [exact, found.filter(({ isExact }) => isExact !== true)];
}

/**
 * The offers for `written`, the best first: sentences that begin so, what follows a 、 in one, sentences that have it inside; then
 * what goes on from a word that the end of it begins. None is looked for before it is asked for.
 */
function* offersFor(written: string, { stocks }: CompletionSources): Generator<readonly Offer[]> {
  const indexes = [...stocks, phrases, formHeadings()].map((each) => stockIndex(each));
  const find = (typed: string) => {
    const found = indexes.flatMap((index) => index.find(typed));
    const name = nameIn(typed);
    return name === null ? found : found.filter((match) => hasName(match, name));
  };
  const found = find(written);
  const all = { before: '', typed: written, isRare: rarity(found) };
  const long = ({ found: { text }, offset }: Match<Stock>) => text.length - offset >= shortestClause;
  for (const matches of exactFirst(found)) {
    yield offersOf(matches, ['text'], all, whole);
    yield offersOf(matches.filter(long), ['clause'], all, from(''));
    yield offersOf(matches, ['clause', 'word', 'part'], all, whole);
  }
  const ends: { readonly typed: string; readonly matches: Found }[] = [];
  for (const typed of typedEnds(written).toReversed()) {
    if (typed.length < shortestTyped) continue;
    const matches = find(typed);
    // Nor does any text have more than an end that none has.
    if (matches.length === 0 && Array.from(typed).some(isKanji)) break;
    ends.push({ typed, matches });
  }
  // The more of what is typed a sentence takes up, the better it is.
  for (const { typed, matches } of ends.reverse()) {
    const before = written.slice(0, written.length - typed.length);
    const end = { before, typed, isRare: rarity(matches) };
    for (const part of exactFirst(matches))
      for (const beginnings of [['text', 'clause'], ['word'], ['part']] satisfies Beginnings[])
        yield offersOf(part, beginnings, end, from(before));
  }
}

/** What the place of the cursor says about which sentences suit. */
interface Wanted {
  /** Whether a sentence may stand there at all. */
  readonly has: (stock: Stock) => boolean;
  /** How well a sentence suits the item: 0 where it is of another. */
  readonly suits: (stock: Stock) => number;
  /** How often a sentence is used at the item. */
  readonly usedHere: (stock: Stock) => number;
}

function wantedAt({ analysis, block }: Cursor, categories: readonly Category[]): Wanted {
  const path = block === null ? '' : (itemPathOf(block.facts)?.path ?? '');
  const places = path === '' ? [] : placesOf(path, analysis.documentFacts);
  const key = path === '' ? '' : pathKey(path);
  const timing = block === null || !categories.includes('説明') ? '' : valueOf(block.facts, '提出時期');
  const isMeasure = places.some(({ steps }) => steps.some(({ node }) => node.measure === true));
  const usedHere = ({ uses }: Stock) => uses?.at.get(key) ?? 0;
  const known = new Map<string, number>();
  const suitsItems = (items: readonly string[]): number => {
    const names = items.join('\n');
    const suits = known.get(names) ?? suitsPlaces(items, path, places);
    known.set(names, suits);
    return suits;
  };
  return {
    has: (stock) =>
      categories.some((category) => category === stock.category) &&
      (timing === '' || stock.timing === undefined || stock.timing === timing),
    suits: (stock) =>
      stock.measure === true
        ? Number(isMeasure)
        : Math.max(suitsItems(stock.items ?? []), usedHere(stock) > 0 ? 2 : 0),
    usedHere,
  };
}

/** Those for the item first, and of them those that are used most at it. */
function ordered(offers: readonly Offer[], { has, suits, usedHere }: Wanted): readonly Offer[] {
  return offers
    .filter(({ stock }) => has(stock))
    .map((offer) => {
      const suit = suits(offer.stock);
      const used = usedHere(offer.stock);
      return {
        offer,
        isFor: suit > 0 ? 1 : 0,
        used,
        suit,
        documents: offer.stock.uses?.documents ?? 0,
      };
    })
    .sort((a, b) => b.isFor - a.isFor || b.used - a.used || b.suit - a.suit || b.documents - a.documents)
    .map(({ offer }) => offer);
}

/** Where sentences come from, in the author's language. */
const provenances = (): Readonly<Record<string, string>> => ({
  国等の定型: t`国等の定型`,
  要調整: t`要調整`,
  例文: t`例文`,
  様式の項目: t`様式の項目`,
  団体の文例: t`団体の文例`,
});

function detailOf({ items = [], provenance, uses }: Stock): string {
  const used = uses === undefined ? [] : [t`${uses.documents}件の文書`];
  const from = provenances()[provenance] ?? provenance;
  const listed = items.join(t`、`);
  const about = from === '' || listed === '' ? from + listed : t`${from}：${listed}`;
  return [...used, about].filter((part) => part !== '').join(t`、`);
}

/** Sentences of `categories` for `written`, which ends at the cursor; none that `there` has, what stands around it. */
export function completeSentence(
  cursor: Cursor,
  categories: readonly Category[],
  written: string,
  there: string,
  sources: CompletionSources,
): Completion[] {
  const wanted = wantedAt(cursor, categories);
  const around = withoutBlanks(there);
  const results = new Set<string>([written]);
  const completions: Completion[] = [];
  for (const offers of offersFor(written, sources)) {
    for (const { text, stock, match, written: own } of ordered(offers, wanted)) {
      const { before, typed } = own;
      if (completions.length === mostOffered) return completions;
      const { newText, stops } = fillIn(text);
      const result = written.slice(0, written.length - typed.length) + newText;
      if (results.has(result) || around.includes(withoutBlanks(newText))) continue;
      results.add(result);
      const range = rangeOf(cursor.offset - typed.length, cursor.offset);
      completions.push({
        label: newText,
        detail: detailOf(stock),
        kind: 'phrase',
        range,
        newText,
        stops,
        ...(!isDistinct(typed, before, match, own.isRare) && { isQuiet: true }),
      });
    }
  }
  return completions;
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
  if (block === null || body === null || isBehindSign(cursor)) return [];
  const written = sentenceIn(itemBefore(cursor));
  // A bracket, or what else begins no word.
  if (/^[^\p{L}\p{N}]+$/u.test(written)) return [];
  const there = block.text.slice(body.node.range.start, body.node.range.end);
  return completeSentence(cursor, ['対策', '見出し'], written, there, sources);
}
