// Run-on text: a cell that lost its line breaks, divided into items again. By sequence and context, not by pattern
// alone: a sign counts only where its list expects it.
import { bodyHeadAt } from '../syntax/lineHead.ts';
import type { Candidate, ItemHead } from '../syntax/readHead.ts';
import { isBare } from '../syntax/signs.ts';
import { isBlankCode } from '../text/width.ts';

interface Sign {
  readonly at: number;
  readonly head: ItemHead;
}

/** Deeper brackets, and a second item further on, are not looked for: no text that people write has them. */
const deepest = 50;
const signsAhead = 200;

const opens = '「『（(【〔［';
const closes = '」』）)】〕］';

/** For each character, whether it lies inside brackets that are closed again. */
function insideBrackets(line: string): Uint8Array {
  const inside = new Uint8Array(line.length);
  const open: { at: number; kind: number }[] = [];
  for (let i = 0; i < line.length; i++) {
    const opening = opens.indexOf(line.charAt(i));
    if (opening !== -1 && open.length < deepest) open.push({ at: i, kind: opening & ~1 });
    const closing = closes.indexOf(line.charAt(i));
    if (closing === -1) continue;
    // （ and ( close each other: published tables mix their widths.
    const match = open.findLastIndex(({ kind }) => kind === (closing & ~1));
    const from = open[match]?.at;
    if (from === undefined) continue;
    open.length = match;
    if (open.length === 0) inside.fill(1, from + 1, i);
  }
  return inside;
}

/** A sign and a blank, then a particle: the sentence speaks of the item (「次の (1) を参照」). */
const spokenOf =
  /^[ \t\u3000]*(?:のとおり|に(?:より|よる|基づ|掲げ|定め)|[をにのはがと](?![ぁ-ん]{2})|及び|又は|並びに|若しくは|から|まで|、)/;
/** Words that a number follows with a blank between: 「図 1.」 is no item. */
const numbered =
  /(?:図|表|別紙|別添|別記|様式|第|資料|上記|前記|下記|次の|同|手順|No\.?|Ver\.?)[ \t\u3000]*$/i;
/** The sentence before goes on over the sign: 「委託先は ア 社」. A bare sign begins no item there. */
const goesOn = /[はをがとの、][ \t\u3000]*$/;

function signsIn(line: string): Sign[] {
  const inside = insideBrackets(line);
  const signs: Sign[] = [];
  for (let at = 0; at < line.length; at++) {
    const before = line.charCodeAt(at - 1);
    if (at > 0 && before !== 0x3002 && !isBlankCode(before)) continue;
    if (inside[at] === 1 || isBlankCode(line.charCodeAt(at))) continue;
    const head = bodyHeadAt(line, at, line.length);
    if (head?.kind !== 'item') continue;
    const isBullet = head.style.numeral === 'bullet';
    if (at > 0 && isBullet && !line.slice(0, at).trimEnd().endsWith('。')) continue;
    const after = line.slice(at + head.length, at + head.length + 8);
    if (at > 0 && !isBullet && (spokenOf.test(after) || numbered.test(line.slice(Math.max(0, at - 6), at))))
      continue;
    if (at > 0 && isBare(head.style) && goesOn.test(line.slice(Math.max(0, at - 4), at))) continue;
    signs.push({ at, head });
  }
  return signs;
}

interface OpenList {
  readonly family: Candidate['family'];
  last: number;
}

/** Whether the item that comes after `candidate` stands further on. */
const secondFollows = (signs: readonly Sign[], from: number, { family, value }: Candidate): boolean =>
  signs
    .slice(from + 1, from + 1 + signsAhead)
    .some(({ head }) =>
      head.candidates.some((other) => other.family === family && other.value === value + 1),
    );

/** How a sign goes into the open lists: which it continues or opens; null when its list does not expect it. */
function accept(
  signs: readonly Sign[],
  index: number,
  open: readonly OpenList[],
): { depth: number; candidate: Candidate } | null {
  const sign = signs[index];
  if (sign === undefined) return null;
  const { head, at } = sign;
  for (const candidate of head.candidates) {
    const depth = open.findIndex(({ family }) => family === candidate.family);
    const list = open[depth];
    if (list !== undefined && (head.style.numeral === 'bullet' || candidate.value === list.last + 1))
      return { depth, candidate };
  }
  const isOpen = (candidate: Candidate) => open.some(({ family }) => family === candidate.family);
  const startsList = (candidate: Candidate) =>
    !isOpen(candidate) && (candidate.value === 1 || head.style.numeral === 'bullet');
  const first = head.candidates.find(startsList) ?? (at === 0 ? head.candidates[0] : undefined);
  if (first === undefined || (at > 0 && head.onlyIfExpected)) return null;
  if (at > 0 && isBare(head.style) && !secondFollows(signs, index, first)) return null;
  return { depth: open.length, candidate: first };
}

/**
 * The lines that a run-on line should be: `1. 表題 (1) 文。 (2) 文。` → `1. 表題`, `(1) 文。`, `(2) 文。`. Joined they
 * differ from `line` in blanks only; a line that is none comes back alone, as it is.
 */
export function splitRunOn(line: string): string[] {
  const signs = signsIn(line);
  const open: OpenList[] = [];
  const cuts: number[] = [];
  for (const [index, { at }] of signs.entries()) {
    const accepted = accept(signs, index, open);
    if (accepted === null) continue;
    const { depth, candidate } = accepted;
    open.length = depth;
    open.push({ family: candidate.family, last: candidate.value });
    if (at > 0) cuts.push(at);
  }
  if (cuts.length === 0) return [line];
  return [0, ...cuts]
    .map((from, index) => line.slice(from, cuts[index]).trim())
    .filter((part) => part !== '');
}
