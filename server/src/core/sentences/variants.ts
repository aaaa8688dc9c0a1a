// 文言のゆれ: groups of sentences that differ in a word or two, over many documents.
import { candidatesAmong } from './candidates.ts';
import { type WordDifference, wordDifferences } from './nearness.ts';
import { differInNamesOnly } from './ownNames.ts';
import type { PlacedSentence, SentenceDocument } from './uses.ts';

interface Place<Of> {
  readonly document: Of;
  readonly sentence: PlacedSentence;
}

export interface Variant<Of> {
  readonly places: readonly Place<Of>[];
  /** From the group's most frequent wording to this one; none for that one itself. */
  readonly differences: readonly WordDifference[];
}

export interface Variants<Of> {
  /** Each with its most frequent wording first. */
  readonly groups: readonly (readonly Variant<Of>[])[];
  /** Whether there was too much to compare all of it. */
  readonly isCut: boolean;
}

/** A second's work; 60 assessments take a part of it. */
const mostComparisons = 20_000_000;

/** Titles, of which the forms are full, are no wording. */
const isWhole = /。[」』）)】〕］]*$/;

/** Each wording with its places, the most frequent first, those that are as frequent in the order in which they come. */
function wordings<Of extends SentenceDocument>(documents: readonly Of[]): Place<Of>[][] {
  const byKey = new Map<string, Place<Of>[]>();
  for (const document of documents)
    for (const sentence of document.sentences) {
      if (!isWhole.test(sentence.key)) continue;
      const places = byKey.get(sentence.key);
      if (places === undefined) byKey.set(sentence.key, [{ document, sentence }]);
      else places.push({ document, sentence });
    }
  return [...byKey.values()].sort((a, b) => b.length - a.length);
}

/** The wordings that differ from more frequent ones in a word or two; numbers and each document's own names aside. */
export function variantsIn<Of extends SentenceDocument>(documents: readonly Of[]): Variants<Of> {
  const all = wordings(documents);
  const candidates = candidatesAmong(all.map(([first]) => first?.sentence.key ?? ''));
  const taken = new Set<number>();
  const groups: Variant<Of>[][] = [];
  /** For each the last sentence that it was held against. */
  const seen = new Int32Array(all.length).fill(-1);
  let left = mostComparisons;
  for (const [index, places] of all.entries()) {
    if (taken.has(index)) continue;
    const near = new Map<number, Variant<Of>>();
    for (const other of candidates(index)) {
      if (--left < 0) return { groups, isCut: true };
      if (other <= index || taken.has(other) || seen[other] === index) continue;
      seen[other] = index;
      const [from, to] = [places[0], all[other]?.[0]];
      if (from === undefined || to === undefined) continue;
      const differences = wordDifferences(from.sentence, to.sentence);
      if (differences === null) continue;
      if (!differInNamesOnly(differences, from.document.title, to.document.title))
        near.set(other, { places: all[other] ?? [], differences });
    }
    if (near.size === 0) continue;
    for (const other of near.keys()) taken.add(other);
    const others = [...near].sort(([a], [b]) => a - b).map(([, variant]) => variant);
    groups.push([{ places, differences: [] }, ...others]);
  }
  return { groups, isCut: false };
}
