// What of an item path a form does not have, where all its labels are known. Ranges count from the path's first
// character.
import { type Range, rangeOf, sliceOf, type TextEdit } from '../text/range.ts';
import { widen } from '../text/width.ts';
import { foldLabel } from './foldPath.ts';
import { lookUp, type Missed, type Step } from './formIndex.ts';
import { childrenOf, type Form, isComplete } from './forms.ts';
import { printLabel } from './printLabel.ts';

export interface PathFault {
  readonly range: Range;
  /** The label that may be meant; the last one there where nothing is near. */
  readonly nearest: string;
  /** What makes the nearest label of what is written; null where nothing is near. */
  readonly edit: TextEdit | null;
}

/** Whether `text` is what is left of `whole` when letters are left out. */
function isShortened(text: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === text.charAt(at)) at++;
  return at === text.length;
}

/** 「その他リスク対策」 and 「…の保管・消去等」 are short and long for the label; 「情報情報」 is no matter of the form. */
function isLeftAlone(written: string, label: string): boolean {
  const [text, whole] = [foldLabel(written), foldLabel(label)];
  return isShortened(text, whole) || text.startsWith(whole) || /(.{2,4})\1/.test(text);
}

function misspelt(path: string, { number, title, spelling, label }: Step): PathFault | null {
  if (number === null || title === null || spelling !== 'near') return null;
  if (isLeftAlone(sliceOf(path, title), label)) return null;
  return { range: title, nearest: label, edit: { range: title, newText: label } };
}

/** Full width for full width. */
const numberLike = (written: string, number: string): string =>
  /[０-９]/.test(written) ? widen(number) : number;

/** 「3 リスク対策」 for Ⅲ is a house style, and 「7. 保管・消去」 may have left Ⅲ out. */
const isSameKind = (written: string, number: string): boolean =>
  /[0-9]/.test(number) === /[0-9０-９]/.test(written);

/** A shorter title, such as 基本情報, may stand under the label that has the number. */
const shortestTitle = 5;

/** A title with the number of another label, or of none. */
function misnumbered(path: string, { number, numbered, titled }: Missed): PathFault | null {
  const due = titled?.node.number;
  if (number === null || titled === null || due === undefined) return null;
  if (!isSameKind(sliceOf(path, number), due)) return null;
  if (numbered !== null && foldLabel(sliceOf(path, titled.title)).length < shortestTitle) return null;
  return {
    range: rangeOf(number.start, titled.title.end),
    nearest: printLabel(titled.node, titled.node.label ?? ''),
    edit: { range: number, newText: numberLike(sliceOf(path, number), due) },
  };
}

/** 「12.」 where the form ends with 10. */
function beyondLast(path: string, form: Form, { parent, number, numbered }: Missed): PathFault | null {
  if (number === null || numbered !== null) return null;
  const isPlain = /^[0-9０-９Ⅰ-Ⅻ]+$/.test(sliceOf(path, number));
  if (!isPlain || !/^(?:[.．、\s\u3000]|$)/.test(path.slice(number.end, number.end + 1))) return null;
  const last = childrenOf(form, parent).findLast(
    ({ label, number: of = '' }) => label !== undefined && /^(?:[0-9]+|[Ⅰ-Ⅻ])$/.test(of),
  );
  return last?.number === undefined || !isSameKind(sliceOf(path, number), last.number)
    ? null
    : { range: number, nearest: printLabel(last, last.label ?? ''), edit: null };
}

/** What is wrong with `path` in `form`, one of `among`. */
export function pathFault(path: string, form: Form, among: readonly Form[]): PathFault | null {
  const place = lookUp(path, among).find((each) => each.form === form);
  if (place === undefined) return null;
  for (const [index, step] of place.steps.entries()) {
    const parent = place.steps[index - 1]?.node ?? null;
    const fault = isComplete(form, parent) ? misspelt(path, step) : null;
    if (fault !== null) return fault;
  }
  const { missed } = place;
  if (missed?.isComplete !== true || missed.number === null) return null;
  // 「(7)」 is no number of a section.
  if (/[（(]$/.test(path.slice(0, missed.number.start))) return null;
  return misnumbered(path, missed) ?? beyondLast(path, form, missed);
}
