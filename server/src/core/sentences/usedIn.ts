// The sentences that documents use, as completion offers them again: those of sections and of 変更後, with how often and where.
import { pathKey } from '../chains.ts';
import { type BlockFacts, itemPathOf } from '../facts/facts.ts';
import type { ReadDocument } from '../facts/readText.ts';
import type { Stock, Uses } from '../phrases/stock.ts';
import { madeOnce } from '../text/madeOnce.ts';
import { sentencesIn, writtenAs } from './sentencesIn.ts';

/** A sentence that a document uses at an item, however often it stands there. */
export interface UsedSentence {
  readonly key: string;
  readonly text: string;
  /** The key of the item's path. */
  readonly item: string;
}

/** Those of a block. Reckoned once: an edit costs the block that it touches. */
const usedInBlock = madeOnce((facts: BlockFacts): readonly UsedSentence[] => {
  const bodies = facts.bodies.filter(({ role }) => role !== 'before');
  const item = bodies.length === 0 ? '' : pathKey(itemPathOf(facts)?.path ?? '');
  return bodies
    .flatMap((body) => sentencesIn(facts.text, body))
    .map(({ key, pieces }) => ({ key, text: writtenAs(facts.text, pieces), item }));
});

export function usedIn({ blocks }: ReadDocument): readonly UsedSentence[] {
  const used = new Map<string, UsedSentence>();
  for (const { facts } of blocks)
    for (const sentence of usedInBlock(facts)) used.set(`${sentence.item}\n${sentence.key}`, sentence);
  return [...used.values()];
}

/** What is no whole sentence is a title, or still being written: two documents that have it are needed. */
const isWhole = ({ key }: UsedSentence): boolean => /。[」』）)】〕］]*$/.test(key);
const fewestOfTitle = 2;
/** Longer ones are offered nowhere. */
const longest = 400;
const most = 20_000;

const isSame = (a: Uses | undefined, b: Uses): boolean =>
  a?.documents === b.documents &&
  a.at.size === b.at.size &&
  [...b.at].every(([item, times]) => a.at.get(item) === times);

/** The sentences of many documents, each once; those of `before` are the same objects where nothing changed about them. */
export function stocksOf(
  documents: readonly (readonly UsedSentence[])[],
  before: readonly Stock[],
): readonly Stock[] {
  const found = new Map<
    string,
    { readonly first: UsedSentence; documents: number; readonly at: Map<string, number> }
  >();
  for (const sentences of documents) {
    const seen = new Set<string>();
    for (const sentence of sentences) {
      const { key, item, text } = sentence;
      // In a stock sentence braces are around what is to be filled in.
      if (text.length > longest || /[{}]/.test(text) || (found.size === most && !found.has(key))) continue;
      const entry = found.get(key) ?? { first: sentence, documents: 0, at: new Map<string, number>() };
      found.set(key, entry);
      entry.at.set(item, (entry.at.get(item) ?? 0) + 1);
      if (!seen.has(key)) entry.documents++;
      seen.add(key);
    }
  }
  const known = new Map(before.map((stock) => [stock.text, stock]));
  return Array.from(found.values())
    .filter(({ first, documents: count }) => isWhole(first) || count >= fewestOfTitle)
    .map(({ first: { text }, documents: count, at }) => {
      const uses = { documents: count, at };
      const same = known.get(text);
      return same !== undefined && isSame(same.uses, uses)
        ? same
        : { category: '対策', text, uses, provenance: '' };
    });
}
