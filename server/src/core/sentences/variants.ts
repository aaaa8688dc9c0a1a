// 文言のゆれ: groups of sentences that differ in a word or two, over many documents.
import { candidatesAmong } from './candidates.ts';
import { type WordDifference, wordDifferences } from './nearness.ts';
import { mayBeNear, type Signatures, signaturesOf } from './signature.ts';
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
const mostComparisons = 100_000_000;

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

/** Holds each wording against those that may be near it. */
class Comparison<Of extends SentenceDocument> {
  isCut = false;
  readonly #all: readonly Place<Of>[][];
  readonly #candidates: (index: number) => readonly Int32Array[];
  readonly #signatures: Signatures;
  readonly #taken: Uint8Array;
  /** For each wording the last that it was held against. */
  readonly #seen: Int32Array;
  #left = mostComparisons;

  constructor(all: readonly Place<Of>[][]) {
    this.#all = all;
    const keys = all.map(([first]) => first?.sentence.key ?? '');
    this.#candidates = candidatesAmong(keys);
    this.#signatures = signaturesOf(keys);
    this.#taken = new Uint8Array(all.length);
    this.#seen = new Int32Array(all.length).fill(-1);
  }

  /** The wording at `index` and those behind it that vary it and no other yet; none where it does that itself. */
  group(index: number): Variant<Of>[] {
    const places = this.#all[index] ?? [];
    if (this.#taken[index] === 1) return [];
    const near = new Map<number, Variant<Of>>();
    for (const list of this.#candidates(index))
      for (const other of list) {
        if (--this.#left < 0) this.isCut = true;
        if (this.isCut) return [];
        if (other <= index || this.#seen[other] === index || this.#taken[other] === 1) continue;
        this.#seen[other] = index;
        if (!mayBeNear(this.#signatures, index, this.#signatures, other)) continue;
        const differences = variation(places[0], this.#all[other]?.[0]);
        if (differences !== null) near.set(other, { places: this.#all[other] ?? [], differences });
      }
    for (const other of near.keys()) this.#taken[other] = 1;
    const others = [...near].sort(([a], [b]) => a - b).map(([, variant]) => variant);
    return others.length === 0 ? [] : [{ places, differences: [] }, ...others];
  }
}

/** Null where the two say different things, or the same thing of different offices. */
function variation<Of extends SentenceDocument>(
  from: Place<Of> | undefined,
  to: Place<Of> | undefined,
): readonly WordDifference[] | null {
  if (from === undefined || to === undefined) return null;
  const differences = wordDifferences(from.sentence.key, to.sentence.key);
  if (differences === null) return null;
  return differInNamesOnly(differences, from.document.title, to.document.title) ? null : differences;
}

/** The wordings that differ from more frequent ones in a word or two; numbers and each document's own names aside. */
export function variantsIn<Of extends SentenceDocument>(documents: readonly Of[]): Variants<Of> {
  const all = wordings(documents);
  const comparison = new Comparison(all);
  const groups = all.map((_, index) => comparison.group(index)).filter((group) => group.length > 0);
  return { groups, isCut: comparison.isCut };
}
