// The sentences of a body: where each stands, and what it says when blanks and width are set aside. Knows one body.
import { sideOf } from '../compare/units.ts';
import type { BlockFacts, BodyFacts } from '../facts/facts.ts';
import { madeOnce } from '../text/madeOnce.ts';
import { type Range, rangeOf, sliceOf } from '../text/range.ts';
import { foldWidth, isAnyBlankCode, withoutBlanks } from '../text/width.ts';

export interface Sentence {
  /** What it says: sentences with one key differ in blanks, line breaks and width alone. */
  readonly key: string;
  /** Its characters line by line, without the blanks around them: one range, more where its lines are wrapped. */
  readonly pieces: readonly Range[];
}

/** Shorter ones are titles and phrases that anybody writes. */
const shortestSentence = 12;

const closes = '」』）)】〕］';
const fullStop = '。';

/** The pieces of the sentences in `lines`, lines of one item: each up to its 。 and the brackets that close behind. */
function dividedAt(text: string, lines: readonly Range[]): Range[][] {
  const sentences: Range[][] = [];
  let pieces: Range[] = [];
  let hasEnded = false;
  for (const line of lines) {
    let from = -1;
    let to = -1;
    const endPiece = () => {
      if (from !== -1) pieces.push(rangeOf(from, to));
      from = -1;
    };
    for (let at = line.start; at < line.end; at++) {
      if (isAnyBlankCode(text.charCodeAt(at))) continue;
      const char = text.charAt(at);
      const goesOn = char === fullStop || closes.includes(char);
      if (hasEnded && !goesOn) {
        endPiece();
        sentences.push(pieces);
        pieces = [];
      }
      hasEnded = char === fullStop || (hasEnded && goesOn);
      if (from === -1) from = at;
      to = at + 1;
    }
    endPiece();
  }
  return pieces.length === 0 ? sentences : [...sentences, pieces];
}

/** As it is written, its wrapped lines joined. */
export const writtenAs = (text: string, pieces: readonly Range[]): string =>
  pieces.map((piece) => sliceOf(text, piece)).join('');

export const keyOf = (written: string): string => withoutBlanks(foldWidth(written));

/** From its first to its last character. */
export const wholeOf = ({ pieces }: Sentence): Range =>
  rangeOf(pieces[0]?.start ?? 0, pieces.at(-1)?.end ?? 0);

export const isLong = ({ key }: Sentence): boolean => key.length >= shortestSentence;

/** The sentences of `body` that are no titles, in order; ranges count from the start of its block, whose text is `text`. */
export const sentencesIn = (text: string, body: BodyFacts): Sentence[] =>
  everySentenceIn(text, body).filter(isLong);

/** Those and the short ones. */
export function everySentenceIn(text: string, body: BodyFacts): Sentence[] {
  const { lines, units } = sideOf(text, body.node, () => 0);
  return units
    .filter(({ kind }) => kind !== 'ellipsis')
    .flatMap(({ sign, texts, firstLine }) => {
      const own = lines.slice(firstLine, firstLine + texts.length).map(({ range }) => range);
      const [first] = own;
      if (first !== undefined) own[0] = rangeOf(first.start + sign.length, first.end);
      return dividedAt(text, own);
    })
    .map((pieces) => ({ pieces, key: keyOf(writtenAs(text, pieces)) }));
}

/** The sentences of a 対策 section; none of another block. Reckoned once: an edit costs the section that it touches. */
export const sectionSentences = madeOnce(({ text, bodies }: BlockFacts): readonly Sentence[] =>
  bodies.filter(({ role }) => role === 'section').flatMap((body) => sentencesIn(text, body)),
);
