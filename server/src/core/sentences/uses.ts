// この文を使う文書: where the sentences of the 対策 sections of many documents say the same, or nearly. Every sentence is
// looked at, most of them for as long as two signatures take.
import { type BlockFacts, itemPathOf, valueOf } from '../facts/facts.ts';
import type { ReadBlock, ReadDocument } from '../facts/readText.ts';
import { type Range, shiftRange } from '../text/range.ts';
import { type WordDifference, wordDifferences } from './nearness.ts';
import { mayBeNear, type Signatures, signaturesOf } from './signature.ts';
import {
  everySentenceIn,
  isLong,
  sectionSentences,
  type Sentence,
  sentencesIn,
  wholeOf,
  writtenAs,
} from './sentencesIn.ts';

/** A sentence where it stands in a document; `pieces` count from the start of the document. */
export interface PlacedSentence extends Sentence {
  /** The item path of its section; empty where that has none. */
  readonly path: string;
  /** As it is written, its wrapped lines joined. */
  readonly text: string;
}

/** The sentences of a document's 対策 sections, in order. Revisions are history. */
export interface SentenceDocument {
  /** The value of 評価書; empty when there is none. */
  readonly title: string;
  readonly sentences: readonly PlacedSentence[];
  readonly signatures: Signatures;
}

const placed = (
  { offset, facts }: Pick<ReadBlock, 'offset' | 'facts'>,
  sentence: Sentence,
): PlacedSentence => ({
  ...sentence,
  pieces: sentence.pieces.map((piece) => shiftRange(piece, offset)),
  path: itemPathOf(facts)?.path ?? '',
  text: writtenAs(facts.text, sentence.pieces),
});

const titleIn = (header: BlockFacts | undefined): string =>
  header === undefined ? '' : valueOf(header, '評価書');

export function sentenceDocument({ blocks }: ReadDocument): SentenceDocument {
  const sentences = blocks.flatMap((block) =>
    sectionSentences(block.facts).map((sentence) => placed(block, sentence)),
  );
  return {
    title: titleIn(blocks.find(({ node }) => node.kind === 'header')?.facts),
    sentences,
    signatures: signaturesOf(sentences.map(({ key }) => key)),
  };
}

/** The sentence at `offset`, of a section or of a side of a revision; between two of a line, the one before. None in a short one. */
export function sentenceAt({ blocks }: ReadDocument, offset: number): PlacedSentence | null {
  const block = blocks.findLast((each) => each.offset <= offset);
  if (block === undefined) return null;
  const every = block.facts.bodies
    .flatMap((body) => everySentenceIn(block.text, body))
    .map((sentence) => placed(block, sentence));
  const at = every.find(({ pieces }) => pieces.some(({ start, end }) => start <= offset && offset < end));
  if (at !== undefined) return isLong(at) ? at : null;
  const all = every.filter(isLong);
  const lineOf = (place: number) => block.text.slice(0, place - block.offset).split(/\r\n?|\n/).length;
  const onLine = all.filter((each) => {
    const { start, end } = wholeOf(each);
    return lineOf(start) <= lineOf(offset) && lineOf(offset) <= lineOf(end);
  });
  return onLine.findLast((each) => wholeOf(each).end <= offset) ?? onLine[0] ?? null;
}

/** Where the sentence of `key` stands in the bodies of `blocks`, in their order. */
export const placesIn = (blocks: readonly ReadBlock[], key: string): readonly Range[] =>
  blocks.flatMap((block) =>
    block.facts.bodies
      .flatMap((body) => sentencesIn(block.text, body))
      .filter((sentence) => sentence.key === key)
      .map((sentence) => shiftRange(wholeOf(sentence), block.offset)),
  );

export interface Use<Of extends SentenceDocument> {
  readonly document: Of;
  readonly sentence: PlacedSentence;
  /** From the sentence that is asked about to this one; none where it says the very same. */
  readonly differences: readonly WordDifference[];
}

/** Where `sentence` stands in `documents`: those that say the same, then those that are near, in order. */
export function usesOf<Of extends SentenceDocument>(sentence: Sentence, documents: readonly Of[]): Use<Of>[] {
  const [exact, near]: [Use<Of>[], Use<Of>[]] = [[], []];
  const own = signaturesOf([sentence.key]);
  for (const document of documents)
    for (let index = 0; index < document.sentences.length; index++) {
      if (!mayBeNear(own, 0, document.signatures, index)) continue;
      const each = document.sentences[index];
      const differences = each === undefined ? null : wordDifferences(sentence.key, each.key);
      if (each === undefined || differences === null) continue;
      (differences.length === 0 ? exact : near).push({ document, sentence: each, differences });
    }
  return [...exact, ...near];
}
