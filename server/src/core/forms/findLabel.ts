// Which label of a form stands at a place of a folded path. Knows one level of the form, not the way to it.
import { foldLabel, type FoldedPath } from './foldPath.ts';
import type { FormNode } from './forms.ts';

/** How a label is written: as the form has it, as authors shorten it, or a letter or two off. */
export type Spelling = 'label' | 'short' | 'near';

export interface FoundLabel {
  readonly spelling: Spelling;
  /** The index in the folded path after it. */
  readonly end: number;
  /** The label as the form has it, without the parentheses at its end where the path leaves them out. */
  readonly label: string;
}

interface Writing {
  readonly spelling: Spelling;
  readonly folded: string;
  readonly label: string;
}

const romanLetters: Readonly<Record<string, readonly string[]>> = {
  Ⅰ: ['I'],
  Ⅱ: ['II'],
  Ⅲ: ['III'],
  Ⅳ: ['IV'],
  Ⅴ: ['V'],
  Ⅵ: ['VI'],
};

/** All that may stand for a label: its number, and its title, longer before shorter. */
interface Written {
  readonly numbers: readonly string[];
  readonly titles: readonly Writing[];
}

const known = new WeakMap<FormNode, Written>();

function writtenAs({ number, label = '', short = '' }: FormNode): Written {
  const bare = label.replace(/（[^（）]*）$/, '');
  const titles = [
    { spelling: 'label' as const, folded: foldLabel(label), label },
    ...(bare === label ? [] : [{ spelling: 'label' as const, folded: foldLabel(bare), label: bare }]),
    { spelling: 'short' as const, folded: foldLabel(short), label },
  ];
  const numbers = number === undefined ? [] : [foldLabel(number), ...(romanLetters[number] ?? [])];
  return {
    numbers: numbers.filter((each) => each !== ''),
    titles: titles.filter(({ folded }) => folded !== ''),
  };
}

function writingsOf(node: FormNode): Written {
  const written = known.get(node) ?? writtenAs(node);
  known.set(node, written);
  return written;
}

/** Whether `title` is the label of `node`, or what authors write for it. */
export function isTitleOf(node: FormNode, title: string): boolean {
  const folded = foldLabel(title);
  return writingsOf(node).titles.some((each) => each.folded === folded);
}

/** The number that `node` has, at `at`: the index after it, or -1. */
export function numberEnd({ text }: FoldedPath, at: number, node: FormNode): number {
  for (const number of writingsOf(node).numbers) {
    const end = at + number.length;
    if (!text.startsWith(number, at)) continue;
    const goesOn = /[0-9]$/.test(number) ? /[0-9]/ : /^[A-Z]/.test(number) ? /[A-Za-z]/ : null;
    if (goesOn?.test(text.charAt(end)) !== true) return end;
  }
  return -1;
}

const signs = /[0-9①-⑳Ⅰ-Ⅻ※]/;

/** Whether a label may end in front of `at`: it is no part of a longer word. */
const mayEnd = ({ text, gaps }: FoldedPath, at: number): boolean =>
  at >= text.length || gaps[at] === true || signs.test(text.charAt(at));

/** The label of `node` at `at`; `below`: what may follow it without a blank. */
export function labelAt(
  path: FoldedPath,
  at: number,
  node: FormNode,
  below: readonly FormNode[],
): FoundLabel | null {
  for (const { spelling, folded, label } of writingsOf(node).titles) {
    const end = at + folded.length;
    if (!path.text.startsWith(folded, at)) continue;
    if (mayEnd(path, end) || beginsLabel(path, end, below)) return { spelling, end, label };
  }
  return null;
}

/** Whether one of `nodes` begins at `at`, by its number or its whole label. */
export const beginsLabel = (path: FoldedPath, at: number, nodes: readonly FormNode[]): boolean =>
  nodes.some(
    (node) =>
      numberEnd(path, at, node) !== -1 ||
      writingsOf(node).titles.some(
        ({ spelling, folded }) => spelling === 'label' && path.text.startsWith(folded, at),
      ),
  );

const mostOff = (length: number): number => (length >= 10 ? 2 : length >= 5 ? 1 : 0);

/** The label of `node` at `at`, written a letter or two off. */
export function nearLabelAt(
  path: FoldedPath,
  at: number,
  node: FormNode,
  below: readonly FormNode[],
): FoundLabel | null {
  for (const { spelling, folded, label } of writingsOf(node).titles) {
    const most = mostOff(folded.length);
    // 「特定個人情報の入手元」 is another word, and no misspelt 入手.
    if (spelling !== 'label' || most === 0 || path.text.startsWith(folded, at)) continue;
    const rest = path.text.slice(at, at + folded.length + most);
    const distances = distancesTo(folded, rest);
    let best: { end: number; distance: number } | null = null;
    for (let length = Math.max(1, folded.length - most); length <= rest.length; length++) {
      const end = at + length;
      const distance = distances[length] ?? Number.POSITIVE_INFINITY;
      if (distance > most || (best !== null && best.distance <= distance)) continue;
      if (mayEnd(path, end) || beginsLabel(path, end, below)) best = { end, distance };
    }
    if (best !== null) return { spelling: 'near', end: best.end, label };
  }
  return null;
}

/** How many letters `label` is off each start of `text`, by the start's length. */
function distancesTo(label: string, text: string): readonly number[] {
  let row = Array.from({ length: text.length + 1 }, (_, index) => index);
  for (let i = 1; i <= label.length; i++) {
    const next = [i];
    for (let j = 1; j <= text.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (label[i - 1] === text[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row;
}
