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
/** Above this many pairs to weigh, lines are paired by their place only. */
const weighedPairs = 40_000;

/** Hiragana and punctuation stand in every sentence and tell little of what it is about. */
const weightOf = (word: string): number => (/^[ぁ-ん\p{P}\s\u3000]/u.test(word) ? 0.2 : 1);

interface Weighed {
  readonly words: readonly string[];
  readonly weight: number;
}

function weigh(text: string): Weighed {
  const words = wordsOf(text);
  return { words, weight: words.reduce((sum, word) => sum + weightOf(word), 0) };
}

/** By the words of both, counted and weighed: 1 for the same words, 0 for none in common. */
function likeness(a: Weighed, b: Weighed): number {
  const counts = new Map<string, number>();
  for (const word of a.words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b.words) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    common += weightOf(word);
  }
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
  if (before.length * after.length > weighedPairs)
    return before.slice(0, after.length).map((_, index) => [index, index] as const);
  const left = before.map(sideOf);
  const right = after.map(sideOf);
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
