// Run-on text: a cell that lost its line breaks, divided into lines again. By sequence and context, not by pattern
// alone: what may be a sign is for runOnSigns.ts to say, which of them are for chooseCuts.ts.
import { chooseCuts } from './chooseCuts.ts';
import { runOnSigns } from './runOnSigns.ts';

/** Longer lines are no cell: Excel takes 32,767 characters. */
const longestLine = 100_000;

/**
 * The lines that a run-on line should be: `1. 表題 (1) 文。 (2) 文。` → `1. 表題`, `(1) 文。`, `(2) 文。`. Joined they
 * differ from `line` in blanks only; a line that is none, or that is longer than a cell, comes back alone, as it is.
 */
export function splitRunOn(line: string): string[] {
  const cuts = line.length > longestLine ? [] : chooseCuts(line, runOnSigns(line));
  if (cuts.length === 0) return [line];
  return [0, ...cuts]
    .map((from, index) => line.slice(from, cuts[index]).trim())
    .filter((part) => part !== '');
}
