// What changed between 変更前 and 変更後, line by line: units are paired, their texts compared, and every line gets its
// label.
import { isAbsence } from '../syntax/signs.ts';
import type { Body } from '../syntax/tree.ts';
import { sliceOf } from '../text/range.ts';
import type { Budget } from './align.ts';
import { type Change, compareTexts, linesOf, type Run } from './compareTexts.ts';
import { type PairedUnit, pairUnits } from './pairUnits.ts';
import { type BodyLine, numbering, type Side, sideOf, type Unit } from './units.ts';

/** What happened to a line as a whole. */
export type Label = 'added' | 'changed' | 'deleted' | 'moved';

export interface MarkedLine extends BodyLine {
  /** In 変更前 the same or deleted, in 変更後 the same or added. */
  readonly runs: readonly Run[];
  /** Absent when nothing happened to the line. */
  readonly label?: Label;
  /** The two lines with one number are one item before and after; only with the labels 'changed' and 'moved'. */
  readonly pair?: number;
}

export interface Comparison {
  /** The printed lines of 変更前, in order. */
  readonly before: readonly MarkedLine[];
  /** The printed lines of 変更後, in order. */
  readonly after: readonly MarkedLine[];
}

/** A second's work; a revision that people write takes a thousandth of it. */
const mostSteps = 50_000_000;

interface Marks {
  readonly runs: readonly Run[];
  readonly label?: Label;
  readonly pair?: number;
}

/** The marks of the lines of both sides, by their place in their side. */
interface Marked {
  readonly before: Marks[];
  readonly after: Marks[];
}

const marksOf = (runs: readonly Run[], label: Label | null, pair: number | null): Marks => ({
  runs,
  ...(label === null ? {} : { label }),
  ...(pair === null ? {} : { pair }),
});

/** A line with nothing to hold it against. */
function marksAlone(runs: readonly Run[], whole: 'added' | 'deleted'): Marks {
  const changed = runs.filter(({ change }) => change !== 'same').length;
  return marksOf(runs, changed === 0 ? null : changed === runs.length ? whole : 'changed', null);
}

const wholeLines = (unit: Unit, change: Change): Run[][] => linesOf(unit).map((text) => [{ text, change }]);

/** Writes the marks of two units that are one into `marked`. */
function markPair(
  a: Unit,
  { after: b, moved }: PairedUnit,
  marked: Marked,
  nextPair: () => number,
  budget: Budget,
) {
  const { before, after, together } = compareTexts(a, b, budget);
  const areOneItem =
    moved || (a.kind === 'item' && b.kind === 'item') || a.texts.length + b.texts.length === 2;
  for (const [i, runs] of before.entries()) marked.before[a.firstLine + i] = marksAlone(runs, 'deleted');
  for (const [j, runs] of after.entries()) marked.after[b.firstLine + j] = marksAlone(runs, 'added');
  const pairs = areOneItem ? [[0, 0] as const, ...together.filter(([i, j]) => i > 0 && j > 0)] : together;
  for (const [i, j] of pairs) {
    const [left, right] = [before[i] ?? [], after[j] ?? []];
    const isMoved = moved && i === 0;
    const isChanged = [...left, ...right].some(({ change }) => change !== 'same');
    const label = isMoved ? 'moved' : isChanged ? 'changed' : null;
    const pair = label === null ? null : nextPair();
    marked.before[a.firstLine + i] = marksOf(left, label, pair);
    marked.after[b.firstLine + j] = marksOf(right, label, pair);
  }
}

function compareSides(before: Side, after: Side): Marked {
  const budget: Budget = { left: mostSteps };
  const { pairs, elided } = pairUnits(before, after, budget);
  const marked: Marked = { before: [], after: [] };
  for (const [units, marks, change] of [
    [before.units, marked.before, 'deleted'],
    [after.units, marked.after, 'added'],
  ] as const)
    for (const unit of units)
      for (const runs of wholeLines(unit, elided.has(unit) ? 'same' : change))
        marks.push(marksAlone(runs, change));
  let count = 0;
  for (const [unit, pair] of pairs) markPair(unit, pair, marked, () => count++, budget);
  return marked;
}

const opposite = {
  same: 'same',
  added: 'deleted',
  deleted: 'added',
  changed: 'changed',
  moved: 'moved',
} as const satisfies Record<Change | Label, Change | Label>;

const turned = (marks: readonly Marks[]): Marks[] =>
  marks.map(({ runs, label, pair }) =>
    marksOf(
      runs.map(({ text, change }) => ({ text, change: opposite[change] })),
      label === undefined ? null : opposite[label],
      pair ?? null,
    ),
  );

/** （新設） and its like are no text that was taken away or added. */
const withoutAbsence = (side: Side): Side =>
  side.lines.length === 1 && side.units.every((unit) => isAbsence(linesOf(unit).join('')))
    ? { ...side, top: [], units: [] }
    : side;

const contentOf = ({ units }: Side): string => units.flatMap(linesOf).join('\n');

/** Compares the bodies on the two sides of a revision; their lines are those of `text`. */
export function compareBodies(text: string, before: Body | null, after: Body | null): Comparison {
  const idOf = numbering();
  const left = withoutAbsence(sideOf(text, before, idOf));
  const right = withoutAbsence(sideOf(text, after, idOf));
  // Of ways that are as good as each other one is taken: the same, whichever side is which.
  const isTurned = contentOf(left) > contentOf(right);
  const marked = isTurned ? compareSides(right, left) : compareSides(left, right);
  const marks = isTurned ? { before: turned(marked.after), after: turned(marked.before) } : marked;
  const lines = (side: Side, of: readonly Marks[]) =>
    side.lines.map((line, index) => ({
      ...line,
      ...(of[index] ?? { runs: [{ text: sliceOf(text, line.range), change: 'same' as const }] }),
    }));
  return { before: lines(left, marks.before), after: lines(right, marks.after) };
}
