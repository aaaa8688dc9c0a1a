// What changed between two texts of several lines each: sentences are paired, and inside a pair the words compared.
// Where the lines end does not matter; the answer is cut at their ends.
import { align, type Alike, type Budget, differences } from './align.ts';
import { withoutBlanks } from '../text/width.ts';
import { likeness, type Sentence, sentencesOf, type Weighed, weigh, wordsOf } from './words.ts';

export type Change = 'same' | 'added' | 'deleted';

export interface Run {
  readonly text: string;
  readonly change: Change;
}

export interface ComparedTexts {
  /** For each line before its runs, the same or deleted. */
  readonly before: readonly (readonly Run[])[];
  /** For each line after its runs, the same or added. */
  readonly after: readonly (readonly Run[])[];
  /** Lines that have more in common with each other than with any other line; none when nothing changed. */
  readonly together: readonly (readonly [before: number, after: number])[];
}

/** So many characters, blanks aside, that stayed or did not. */
interface Span {
  readonly change: Change;
  readonly length: number;
}

/** Below this likeness two sentences are two. */
const likeEnough = 0.25;

/** How sentences are laid side by side; each that has no equal is weighed once. */
function alikeSentences(): Alike<Sentence> {
  const known = new Map<Sentence, Weighed>();
  const weighed = (sentence: Sentence): Weighed => {
    const found = known.get(sentence) ?? weigh(sentence.words);
    known.set(sentence, found);
    return found;
  };
  return {
    keys: [({ text }) => text],
    gainOf: (a, b) => {
      const like = likeness(weighed(a), weighed(b));
      return like < likeEnough ? 0 : like;
    },
    sizeOf: ({ words }) => words.length,
  };
}

/** A single letter left standing between two changes says nothing: it counts as changed on both sides. */
const isSplinter = (words: readonly string[]): boolean =>
  words.length === 1 && /^[\p{L}\p{N}]$/u.test(words[0] ?? '');

function compareWords(before: readonly string[], after: readonly string[], budget: Budget): Span[] {
  let [from, to] = [0, 0];
  const parts = differences(before, after, budget);
  return parts.flatMap(({ change, count }, index): Span[] => {
    const words = change === 'added' ? after.slice(to, to + count) : before.slice(from, from + count);
    if (change !== 'added') from += count;
    if (change !== 'deleted') to += count;
    const length = words.join('').length;
    const isBetween = index > 0 && index < parts.length - 1;
    if (change !== 'same' || !isBetween || !isSplinter(words)) return [{ change, length }];
    return [
      { change: 'deleted', length },
      { change: 'added', length },
    ];
  });
}

function compareSentences(before: readonly Sentence[], after: readonly Sentence[], budget: Budget): Span[] {
  const spans: Span[] = [];
  const add = (change: Change, sentences: readonly Sentence[]) => {
    for (const { text } of sentences) spans.push({ change, length: text.length });
  };
  let [from, to] = [0, 0];
  for (const [i, j] of align(before, after, alikeSentences(), budget)) {
    add('deleted', before.slice(from, i));
    add('added', after.slice(to, j));
    [from, to] = [i + 1, j + 1];
    const [a, b] = [before[i], after[j]];
    if (a === undefined || b === undefined) continue;
    if (a.text === b.text) add('same', [a]);
    else for (const span of compareWords(a.words, b.words, budget)) spans.push(span);
  }
  add('deleted', before.slice(from));
  add('added', after.slice(to));
  return spans;
}

const isBlank = (character: string): boolean => character.trim() === '';

/** The lines of one side as runs; a blank goes with what stands before it. */
function cut(lines: readonly string[], spans: readonly Span[]): Run[][] {
  const left = spans.values();
  let span: Span = { change: 'same', length: 0 };
  let used = 0;
  return lines.map((line) => {
    const runs: Run[] = [];
    let start = 0;
    let change: Change | null = null;
    for (let at = 0; at < line.length; at++) {
      if (isBlank(line.charAt(at))) continue;
      while (used === span.length) {
        span = left.next().value ?? { change: 'same', length: Infinity };
        used = 0;
      }
      used++;
      if (change !== null && change !== span.change) {
        runs.push({ text: line.slice(start, at), change });
        start = at;
      }
      ({ change } = span);
    }
    if (line !== '') runs.push({ text: line.slice(start), change: change ?? 'same' });
    return runs;
  });
}

const lengthsOf = (lines: readonly string[]): number[] => lines.map((line) => withoutBlanks(line).length);

/** How many characters each two lines have in common, in the order in which they stand. */
function* inCommon(
  before: readonly number[],
  after: readonly number[],
  spans: readonly Span[],
): Generator<{ readonly i: number; readonly j: number; readonly length: number }> {
  const place = (lengths: readonly number[]) => ({ line: 0, left: lengths[0] ?? 0, lengths });
  const [from, to] = [place(before), place(after)];
  const settle = (at: typeof from) => {
    while (at.left === 0 && at.line < at.lengths.length) at.left = at.lengths[++at.line] ?? 0;
  };
  for (const { change, length } of spans)
    for (let left = length; left > 0; ) {
      const moving = change === 'same' ? [from, to] : change === 'deleted' ? [from] : [to];
      for (const at of moving) settle(at);
      const step = Math.min(left, ...moving.map((at) => at.left));
      if (step === 0) return;
      if (change === 'same') yield { i: from.line, j: to.line, length: step };
      for (const at of moving) at.left -= step;
      left -= step;
    }
}

function linesTogether(before: readonly string[], after: readonly string[], spans: readonly Span[]) {
  const most = { before: new Map<number, [number, number]>(), after: new Map<number, [number, number]>() };
  let common = 0;
  let [lastI, lastJ] = [-1, -1];
  for (const { i, j, length } of inCommon(lengthsOf(before), lengthsOf(after), spans)) {
    common = i === lastI && j === lastJ ? common + length : length;
    [lastI, lastJ] = [i, j];
    if (common > (most.before.get(i)?.[1] ?? 0)) most.before.set(i, [j, common]);
    if (common > (most.after.get(j)?.[1] ?? 0)) most.after.set(j, [i, common]);
  }
  return Array.from(most.before, ([i, [j]]) => [i, j] as const).filter(
    ([i, j]) => most.after.get(j)?.[0] === i,
  );
}

/** The lines of an item: its sign, and its texts without. */
interface Signed {
  readonly sign: string;
  readonly texts: readonly string[];
}

/** The lines as they are written. */
export const linesOf = ({ sign, texts }: Signed): string[] =>
  texts.map((text, index) => (index === 0 ? sign + text : text));

/** Compares two texts line by line; blanks and line ends make no difference. */
export function compareTexts(before: Signed, after: Signed, budget: Budget): ComparedTexts {
  const [left, right] = [linesOf(before), linesOf(after)];
  if (withoutBlanks(left.join('')) === withoutBlanks(right.join('')))
    return { before: cut(left, []), after: cut(right, []), together: [] };
  const sentences = ({ texts }: Signed) => sentencesOf(texts.join(''));
  const spans = [
    ...compareWords(wordsOf(before.sign), wordsOf(after.sign), budget),
    ...compareSentences(sentences(before), sentences(after), budget),
  ];
  return {
    before: cut(
      left,
      spans.filter(({ change }) => change !== 'added'),
    ),
    after: cut(
      right,
      spans.filter(({ change }) => change !== 'deleted'),
    ),
    together: linesTogether(left, right, spans),
  };
}
