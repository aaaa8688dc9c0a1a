// Which line of 変更前 became which line of 変更後: by likeness and by number, never crossing.
import { wordsOf } from './words.ts';

/** A line to compare, with its enumerator. */
export interface ComparedLine {
  readonly text: string;
  /** Length of the enumerator and the blanks after it, 0 without one. */
  readonly signLength: number;
  /** Depth, family and value of its enumerator, or an empty text. */
  readonly sign: string;
}

/** Below this likeness two lines are two lines, not one that changed. */
const likeEnough = 0.5;
/** With the same number less will do. */
const likeEnoughUnderOneSign = 0.25;
const sameSignGain = 0.25;
/** The same text under another number is the same item, renumbered: that counts before everything else. */
const sameTextGain = 2;
/** With more words to weigh than this, all pairs taken together, the lines count as rewritten. */
const weighedWords = 4_000_000;

/** Hiragana and punctuation stand in every sentence and tell little of what it is about. */
const weightOf = (word: string): number => (/^[ぁ-ん\p{P}\s\u3000]/u.test(word) ? 0.2 : 1);

interface Weighed {
  /** How often each word stands in the line, and what one counts. */
  readonly words: ReadonlyMap<string, { readonly count: number; readonly weight: number }>;
  readonly weight: number;
}

function weigh(text: string): Weighed {
  const words = new Map<string, { count: number; weight: number }>();
  let total = 0;
  for (const word of wordsOf(text)) {
    const known = words.get(word);
    const weight = known?.weight ?? weightOf(word);
    words.set(word, { count: (known?.count ?? 0) + 1, weight });
    total += weight;
  }
  return { words, weight: total };
}

/** By the words of both, counted and weighed: 1 for the same words, 0 for none in common. */
function likeness(a: Weighed, b: Weighed): number {
  const [few, many] = a.words.size < b.words.size ? [a.words, b.words] : [b.words, a.words];
  let common = 0;
  for (const [word, { count, weight }] of few) common += Math.min(count, many.get(word)?.count ?? 0) * weight;
  return (2 * common) / (a.weight + b.weight || 1);
}

interface Side extends Weighed {
  readonly own: string;
  readonly sign: string;
}

const sideOf = ({ text, signLength, sign }: ComparedLine): Side => {
  const own = text.slice(signLength);
  return { own, sign, ...weigh(own) };
};

/** What is gained by reading `b` as what became of `a`; 0 where they are two lines. */
function gainOf(a: Side, b: Side): number {
  if (a.own === b.own) return sameTextGain;
  const sameSign = a.sign !== '' && a.sign === b.sign;
  const like = likeness(a, b);
  if (like < (sameSign ? likeEnoughUnderOneSign : likeEnough)) return 0;
  return like + (sameSign ? sameSignGain : 0);
}

/** Pairs of indices into `before` and `after`, in order, none crossing another: those of the greatest total gain. */
export function pairLines(
  before: readonly ComparedLine[],
  after: readonly ComparedLine[],
): (readonly [number, number])[] {
  const left = before.map(sideOf);
  const right = after.map(sideOf);
  const words = (sides: readonly Side[]) => sides.reduce((sum, side) => sum + side.words.size + 1, 0);
  if (Math.min(words(left) * right.length, words(right) * left.length) > weighedWords) return [];
  const gains = left.map((a) => right.map((b) => gainOf(a, b)));
  const gain = (i: number, j: number): number => gains[i]?.[j] ?? 0;
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width);
  const bestFrom = (i: number, j: number): number => best[i * width + j] ?? 0;
  const paired = (i: number, j: number): number => (gain(i, j) > 0 ? bestFrom(i + 1, j + 1) + gain(i, j) : 0);
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      best[i * width + j] = Math.max(bestFrom(i + 1, j), bestFrom(i, j + 1), paired(i, j));
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    if (gain(i, j) > 0 && bestFrom(i, j) === paired(i, j)) pairs.push([i++, j++]);
    else if (bestFrom(i, j) === bestFrom(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}
