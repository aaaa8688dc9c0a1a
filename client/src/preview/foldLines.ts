// 変わらない部分を（略）にする: which lines of 変更前 and 変更後 stand aside, and what is shown for them, as in a
// 新旧対照表. Pure; indices into the lines of one cell.
import type { PreviewLine } from '../../../server/src/protocol.ts';
import { isHeading, signOf } from './lineSign.ts';

export interface Fold {
  /** The first line folded away, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** 「(2)～(4)」, a wide blank and 「（略）」, or 「（略）」 where no range says what is left out. */
  readonly text: string;
  readonly depth: number;
}

/**
 * The runs of lines without a label, but for the items and headings that labelled lines stand under. What is kept on
 * one side is kept on the other. Nothing is folded where nothing is labelled, nor in a body of one line.
 */
export function foldSides(
  before: readonly PreviewLine[],
  after: readonly PreviewLine[],
): readonly [readonly Fold[], readonly Fold[]] {
  if (![...before, ...after].some(isLabelled)) return [[], []];
  const left = keptLines(before);
  const right = keptLines(after);
  keepCounterparts(before, left, after, right);
  return [foldsOf(before, left), foldsOf(after, right)];
}

const ellipsis = '（略）';
const isLabelled = ({ label }: PreviewLine): boolean => label !== undefined;
export const textOfLine = ({ runs }: PreviewLine): string => runs.map(({ text }) => text).join('');

function keptLines(lines: readonly PreviewLine[]): Set<number> {
  const kept = new Set<number>();
  let heading: number | undefined;
  /** By depth, the item that the next deeper line, or a paragraph as deep, stands under. */
  const open: (number | undefined)[] = [];
  const isTitle = (index: number): boolean => (lines[index + 1]?.depth ?? 0) > (lines[index]?.depth ?? 0);
  lines.forEach((line, index) => {
    const text = textOfLine(line);
    if (isHeading(text)) {
      heading = index;
      open.length = 0;
    } else if (signOf(text) !== undefined || (open[line.depth] === undefined && isTitle(index))) {
      open.length = line.depth;
      open[line.depth] = index;
    } else open.length = line.depth + 1;
    if (!isLabelled(line)) return;
    for (const parent of [index, heading, ...open]) if (parent !== undefined) kept.add(parent);
  });
  return kept;
}

/** Lines without a label are the same on both sides, so that the third of the one is the third of the other. */
function keepCounterparts(
  before: readonly PreviewLine[],
  left: Set<number>,
  after: readonly PreviewLine[],
  right: Set<number>,
): void {
  const leftSame = sameLines(before);
  const rightSame = sameLines(after);
  if (leftSame.length !== rightSame.length) return;
  leftSame.forEach((index, order) => {
    const counterpart = rightSame[order];
    if (counterpart === undefined) return;
    if (left.has(index)) right.add(counterpart);
    else if (right.has(counterpart)) left.add(index);
  });
}

const sameLines = (lines: readonly PreviewLine[]): number[] =>
  lines.flatMap((line, index) => (isLabelled(line) ? [] : [index]));

function foldsOf(lines: readonly PreviewLine[], kept: ReadonlySet<number>): readonly Fold[] {
  if (lines.length === 1) return [];
  const folds: Fold[] = [];
  for (let from = 0; from < lines.length; from += 1) {
    if (kept.has(from)) continue;
    let to = from + 1;
    while (to < lines.length && !kept.has(to)) to += 1;
    const run = lines.slice(from, to);
    if (run.length > 1 || run.some((line) => textOfLine(line) !== ellipsis)) {
      const depth = run.reduce((least, line) => Math.min(least, line.depth), Number.POSITIVE_INFINITY);
      folds.push({ from, to, depth, text: `${rangeOf(run, depth)}${ellipsis}` });
    }
    from = to;
  }
  return folds;
}

/** 「(2)～(4)」 and a wide blank where the run is whole items of one list, else nothing. */
function rangeOf(run: readonly PreviewLine[], depth: number): string {
  if (run[0]?.depth !== depth) return '';
  const signs = run.filter((line) => line.depth === depth).map((line) => signOf(textOfLine(line)));
  const [first] = signs;
  const last = signs.at(-1);
  if (first?.kind === undefined || signs.some((sign) => sign?.kind !== first.kind)) return '';
  return signs.length === 1 ? `${first.text}　` : `${first.text}～${last?.text ?? ''}　`;
}
