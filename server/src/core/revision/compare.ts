// What changed between 変更前 and 変更後: lines are paired first, by text, then by number and likeness; inside a pair
// the words are compared.
import { diffArrays } from 'diff';
import { wordsOf } from './words.ts';

export type Change = 'same' | 'added' | 'deleted';

export interface Run {
  readonly text: string;
  readonly change: Change;
}

/** A line to compare: its sign counts as its first word. */
export interface ComparedLine {
  readonly text: string;
  /** Family and value of its enumerator, or an empty text. */
  readonly sign: string;
}

export interface Comparison {
  /** For each line of 変更前 its runs: the same or deleted. */
  readonly before: readonly (readonly Run[])[];
  /** For each line of 変更後 its runs: the same or added. */
  readonly after: readonly (readonly Run[])[];
}

/** Below this share of common words two lines are two lines, not one that changed. */
const likeEnough = 0.5;
/** Above this many pairs to weigh, lines are paired by their place only. */
const weighedPairs = 40_000;

/** Past this many changed words, or lines, two texts are simply different: comparing on would take too long. */
const mostChanges = 4_000;

const differences = (before: readonly string[], after: readonly string[]) =>
  diffArrays([...before], [...after], { maxEditLength: mostChanges }) ?? [
    { value: [...before], removed: true, added: false },
    { value: [...after], removed: false, added: true },
  ];

const whole = (text: string, change: Change): Run[] => (text === '' ? [] : [{ text, change }]);

/** Words of both, by count: 1 for the same words, 0 for none in common. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    common++;
  }
  return (2 * common) / (a.length + b.length || 1);
}

/** Pairs of indices into `before` and `after` in order, none crossing another: those of the greatest total likeness. */
function pairChanged(before: readonly ComparedLine[], after: readonly ComparedLine[]): [number, number][] {
  if (before.length * after.length > weighedPairs)
    return before.slice(0, after.length).map((_, index): [number, number] => [index, index]);
  const words = {
    before: before.map(({ text }) => wordsOf(text)),
    after: after.map(({ text }) => wordsOf(text)),
  };
  const width = after.length + 1;
  const score = new Float64Array((before.length + 1) * width);
  const gain = (i: number, j: number): number => {
    const like = likeness(words.before[i] ?? [], words.after[j] ?? []);
    const sameSign = before[i]?.sign !== '' && before[i]?.sign === after[j]?.sign;
    return like < (sameSign ? likeEnough / 2 : likeEnough) ? 0 : like + (sameSign ? 0.25 : 0);
  };
  const gains = new Float64Array(before.length * after.length);
  const at = (i: number, j: number): number => score[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--) {
      const own = gain(i, j);
      gains[i * after.length + j] = own;
      score[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), own > 0 ? at(i + 1, j + 1) + own : 0);
    }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    const own = gains[i * after.length + j] ?? 0;
    if (own > 0 && at(i, j) === at(i + 1, j + 1) + own) pairs.push([i++, j++]);
    else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}

/** The runs of two lines that are one line changed. */
export function compareWords(before: string, after: string): { before: Run[]; after: Run[] } {
  const runs = { before: [] as Run[], after: [] as Run[] };
  for (const { value, added, removed } of differences(wordsOf(before), wordsOf(after))) {
    const text = value.join('');
    if (!added) runs.before.push({ text, change: removed ? 'deleted' : 'same' });
    if (!removed) runs.after.push({ text, change: added ? 'added' : 'same' });
  }
  return { before: settle(runs.before), after: settle(runs.after) };
}

/** A single character left standing between two changes says nothing: it joins them. */
function settle(runs: readonly Run[]): Run[] {
  const settled: Run[] = [];
  for (const [index, run] of runs.entries()) {
    const previous = settled.at(-1);
    const next = runs[index + 1];
    const isSplinter =
      run.change === 'same' &&
      wordsOf(run.text).length === 1 &&
      previous !== undefined &&
      previous.change !== 'same' &&
      next !== undefined &&
      next.change === previous.change;
    const change = isSplinter && previous !== undefined ? previous.change : run.change;
    if (previous?.change === change) settled[settled.length - 1] = { text: previous.text + run.text, change };
    else settled.push({ ...run, change });
  }
  return settled;
}

/** Compares the lines of the two sides of a revision. */
export function compareLines(before: readonly ComparedLine[], after: readonly ComparedLine[]): Comparison {
  const result = {
    before: before.map(({ text }) => whole(text, 'deleted')),
    after: after.map(({ text }) => whole(text, 'added')),
  };
  const changed = { before: [] as number[], after: [] as number[] };
  const flush = () => {
    const pairs = pairChanged(
      changed.before.map((index) => before[index] as ComparedLine),
      changed.after.map((index) => after[index] as ComparedLine),
    );
    for (const [i, j] of pairs) {
      const from = changed.before[i] ?? 0;
      const to = changed.after[j] ?? 0;
      const runs = compareWords(before[from]?.text ?? '', after[to]?.text ?? '');
      result.before[from] = runs.before;
      result.after[to] = runs.after;
    }
    changed.before = [];
    changed.after = [];
  };
  let from = 0;
  let to = 0;
  const parts = differences(
    before.map(({ text }) => text),
    after.map(({ text }) => text),
  );
  for (const { value, added, removed } of parts) {
    for (const text of value) {
      if (removed) changed.before.push(from++);
      else if (added) changed.after.push(to++);
      else {
        result.before[from++] = whole(text, 'same');
        result.after[to++] = whole(text, 'same');
      }
    }
    if (!added && !removed) flush();
  }
  flush();
  return result;
}
