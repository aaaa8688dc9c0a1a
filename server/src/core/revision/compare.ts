// What changed between 変更前 and 変更後: lines that stayed are found first, the others are paired, and inside a pair
// the words are compared.
import { diffArrays } from 'diff';
import { type ComparedLine, pairLines } from './pairLines.ts';
import { wordsOf } from './words.ts';

export type Change = 'same' | 'added' | 'deleted';

export interface Run {
  readonly text: string;
  readonly change: Change;
}

export interface Comparison {
  /** For each line of 変更前 its runs: the same or deleted. */
  readonly before: readonly (readonly Run[])[];
  /** For each line of 変更後 its runs: the same or added. */
  readonly after: readonly (readonly Run[])[];
}

/** Past this many changed words, or lines, two texts are simply different: comparing on would take too long. */
const mostChanges = 1_000;

const differences = (before: readonly string[], after: readonly string[]) =>
  diffArrays([...before], [...after], { maxEditLength: mostChanges }) ?? [
    { value: [...before], removed: true, added: false },
    { value: [...after], removed: false, added: true },
  ];

const whole = (text: string, change: Change): Run[] => (text === '' ? [] : [{ text, change }]);

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

/** A single word left standing between two changes says nothing: it joins them. Punctuation stays. */
function settle(runs: readonly Run[]): Run[] {
  const settled: Run[] = [];
  for (const [index, run] of runs.entries()) {
    const previous = settled.at(-1);
    const next = runs[index + 1];
    const isSplinter =
      run.change === 'same' && run.text.length === 1 && /[\p{L}\p{N}]/u.test(run.text) && next !== undefined;
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
  /** After the last lines that stayed. */
  let changed = { from: 0, to: 0 };
  const comparePairs = (from: number, to: number) => {
    const pairs = pairLines(before.slice(changed.from, from), after.slice(changed.to, to));
    for (const [i, j] of pairs) {
      const [left, right] = [changed.from + i, changed.to + j];
      const runs = compareWords(before[left]?.text ?? '', after[right]?.text ?? '');
      result.before[left] = runs.before;
      result.after[right] = runs.after;
    }
  };
  let from = 0;
  let to = 0;
  const texts = (lines: readonly ComparedLine[]) => lines.map(({ text }) => text);
  for (const { value, added, removed } of differences(texts(before), texts(after))) {
    if (removed) from += value.length;
    else if (added) to += value.length;
    else {
      comparePairs(from, to);
      for (const text of value) {
        result.before[from++] = whole(text, 'same');
        result.after[to++] = whole(text, 'same');
      }
      changed = { from, to };
    }
  }
  comparePairs(from, to);
  return result;
}
