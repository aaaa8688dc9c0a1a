// What changed between 変更前 and 変更後: lines that stayed are found first, the others are paired, and inside a pair
// the words are compared.
import { diffArrays } from 'diff';
import { type ComparedLine, pairLines } from './pairLines.ts';
import { withoutBlanks } from '../text/width.ts';
import { wordsOf } from './words.ts';

export type Change = 'same' | 'added' | 'deleted';

export interface Run {
  readonly text: string;
  readonly change: Change;
}

/** What happened to a line as a whole. */
export type Label = 'added' | 'changed' | 'deleted' | 'moved';

export interface MarkedLine {
  /** In 変更前 the same or deleted, in 変更後 the same or added. */
  readonly runs: readonly Run[];
  /** Absent when nothing happened to the line. */
  readonly label?: Label;
  /** The two lines with one number are one item before and after; only with the labels 'changed' and 'moved'. */
  readonly pair?: number;
}

export interface Comparison {
  /** For each line of 変更前. */
  readonly before: readonly MarkedLine[];
  /** For each line of 変更後. */
  readonly after: readonly MarkedLine[];
}

/** Past this many changed words, or lines, two texts are simply different: comparing on would take too long. */
const mostChanges = 1_000;

const differences = (before: readonly string[], after: readonly string[]) =>
  diffArrays([...before], [...after], { maxEditLength: mostChanges }) ?? [
    { value: [...before], removed: true, added: false },
    { value: [...after], removed: false, added: true },
  ];

const isSame = ({ change }: Run): boolean => change === 'same';

const whole = (text: string, change: Change): Run[] => (text === '' ? [] : [{ text, change }]);

/** A single letter left standing between two changes says nothing: it counts as changed on both sides. */
function withoutSplinters(parts: readonly Run[]): Run[] {
  return parts.flatMap((part, index): Run[] => {
    const between = index > 0 && index < parts.length - 1;
    if (part.change !== 'same' || !between || !/^[\p{L}\p{N}]$/u.test(part.text)) return [part];
    return [
      { text: part.text, change: 'deleted' },
      { text: part.text, change: 'added' },
    ];
  });
}

/** One side of the parts, neighbours of one kind joined. */
function runsOf(parts: readonly Run[], without: Change): Run[] {
  const runs: Run[] = [];
  for (const { text, change } of parts) {
    const last = runs.at(-1);
    if (change === without) continue;
    if (last?.change === change) runs[runs.length - 1] = { text: last.text + text, change };
    else runs.push({ text, change });
  }
  return runs;
}

/** The runs of two lines that are one line changed. */
export function compareWords(before: string, after: string): { before: Run[]; after: Run[] } {
  const parts = withoutSplinters(
    differences(wordsOf(before), wordsOf(after)).map(({ value, added, removed }) => ({
      text: value.join(''),
      change: added ? 'added' : removed ? 'deleted' : 'same',
    })),
  );
  return { before: runsOf(parts, 'added'), after: runsOf(parts, 'deleted') };
}

/** What a line says, its number and its blanks aside: by this, lines that stayed are found. */
const contentOf = ({ text, signLength }: ComparedLine): string => withoutBlanks(text.slice(signLength));

/** Compares two lines that say the same: only their numbers may differ. */
const compareSigns = (before: ComparedLine, after: ComparedLine): { before: Run[]; after: Run[] } =>
  withoutBlanks(before.text) === withoutBlanks(after.text)
    ? { before: whole(before.text, 'same'), after: whole(after.text, 'same') }
    : compareWords(before.text, after.text);

/** Compares the lines of the two sides of a revision. */
export function compareLines(before: readonly ComparedLine[], after: readonly ComparedLine[]): Comparison {
  const result = {
    before: before.map(({ text }): MarkedLine => ({ runs: whole(text, 'deleted'), label: 'deleted' })),
    after: after.map(({ text }): MarkedLine => ({ runs: whole(text, 'added'), label: 'added' })),
  };
  let pairs = 0;
  const pair = (left: number, right: number, compare: typeof compareSigns) => {
    const [from, to] = [before[left], after[right]];
    if (from === undefined || to === undefined) return;
    const runs = compare(from, to);
    const isChanged = ![...runs.before, ...runs.after].every(isSame);
    const label = isChanged ? { label: 'changed' as const, pair: pairs++ } : {};
    result.before[left] = { runs: runs.before, ...label };
    result.after[right] = { runs: runs.after, ...label };
  };
  /** After the last lines that stayed. */
  let changed = { from: 0, to: 0 };
  const pairChanged = (from: number, to: number) => {
    for (const [i, j] of pairLines(before.slice(changed.from, from), after.slice(changed.to, to)))
      pair(changed.from + i, changed.to + j, (left, right) => compareWords(left.text, right.text));
  };
  let from = 0;
  let to = 0;
  for (const { value, added, removed } of differences(before.map(contentOf), after.map(contentOf))) {
    if (removed) from += value.length;
    else if (added) to += value.length;
    else {
      pairChanged(from, to);
      for (let count = value.length; count > 0; count--) pair(from++, to++, compareSigns);
      changed = { from, to };
    }
  }
  pairChanged(from, to);
  return result;
}
