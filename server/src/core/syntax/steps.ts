// How an item may go into a reading: the one way of the one pass, or every way that the search follows.
import {
  closesItsLike,
  continueList,
  depthOf,
  expects,
  findOpen,
  isLabel,
  isOrdered,
  type OpenList,
  openList,
  outerAt,
  type Sign,
  type Step,
} from './numbering.ts';
import type { IsExcerpt } from './otherSide.ts';
import type { ItemEntry, Move, Reading } from './reading.ts';
import type { Family } from './tree.ts';

/**
 * Whether what looks like a sign is one here. A sign that words may look like is, where its list expects it; else it has
 * to start a list (1, or followed by its next), and no sentence may run into it. What may be a quantity needs both.
 */
export function isSign(reading: Reading, entry: ItemEntry, sign: Sign, isExcerpt: IsExcerpt): boolean {
  if (!entry.isBare && !entry.onlyIfExpected) return true;
  if (entry.goesOn()) return false;
  for (let list = reading.open; list !== null; list = list.outer)
    if (list.family === sign.family && expects(list, sign.value))
      return !entry.onlyIfFollowed || sign.followed();
  if (entry.onlyIfExpected) return startsCounting(reading, sign);
  if (reading.families.has(sign.family) || sign.value === 1 || sign.followed()) return true;
  return reading.afterEllipsis || reading.closed.has(sign.family) || isExcerptStart(reading, sign, isExcerpt);
}

/** `1 年次点検` starts a list where `2 月次点検` comes after it, but not below another `1`. */
function startsCounting(reading: Reading, sign: Sign): boolean {
  if (sign.value !== 1 || !sign.followed()) return false;
  const list = findOpen(reading.open, sign.family);
  return list === null || list.last > 1;
}

const isExcerptStart = (reading: Reading, sign: Sign, isExcerpt: IsExcerpt): boolean =>
  reading.isLeading && !countsOtherwise(reading, sign.family) && isExcerpt(sign, reading.families.size === 0);

/** A body counts its kana in one order: after ア a ウ is not the 24th of イロハ. */
function countsOtherwise({ families }: Reading, family: Family): boolean {
  const isKana = family.includes('kana');
  if (!isKana && !family.includes('iroha')) return false;
  const other = isKana ? family.replace('kana', 'iroha') : family.replace('iroha', 'kana');
  return families.has(other as Family);
}

function opening(reading: Reading, sign: Sign, isExcerpt: IsExcerpt, depth: number): Step {
  const before = reading.closed.get(sign.family);
  const mayBeExcerpt = sign.value !== 1 && isOrdered(sign.family);
  const free = reading.afterEllipsis || (mayBeExcerpt && isExcerptStart(reading, sign, isExcerpt));
  return openList(outerAt(reading.open, depth), sign, free, before);
}

/** A list that goes on after a heading goes on at the depth it had. */
function openingDepth(reading: Reading, { family, value }: Sign): number {
  const before = reading.closed.get(family);
  const depth = depthOf(reading.open);
  return before !== undefined && value !== 1 && isOrdered(family) ? Math.min(depth, before.depth) : depth;
}

/** The one pass: a family not open starts a deeper level, an open one continues its own. */
export function usualStep(reading: Reading, sign: Sign, isExcerpt: IsExcerpt): Step {
  const list = findOpen(reading.open, sign.family);
  return list === null
    ? opening(reading, sign, isExcerpt, openingDepth(reading, sign))
    : continueList(list, sign);
}

/** How little a step has against it in the one pass: what fits, and of that what goes on or starts at its first. */
export function rankOf(reading: Reading, sign: Sign, step: Step): number {
  const continues = findOpen(reading.open, sign.family) !== null;
  if (step.expected !== null) return continues ? 3 : 4;
  return continues ? 0 : sign.value === 1 ? 1 : 2;
}

/** Every reading: lists closed early, a list in its like, and another family let in where its number is due. */
export function allSteps(reading: Reading, signs: readonly Sign[], isExcerpt: IsExcerpt): Move[] {
  const mayBeFirst = signs.some(({ value }) => value === 1);
  return signs.flatMap((sign, place) => {
    // イ starts イロハ more easily than an excerpt of アイウ.
    const order = !mayBeFirst ? place : sign.value === 1 ? 0 : place + 1;
    const isOpen = findOpen(reading.open, sign.family) !== null;
    return isOpen ? continuing(reading, sign) : starting(reading, sign, order, isExcerpt);
  });
}

function continuing({ open }: Reading, sign: Sign): Move[] {
  const moves: Move[] = [];
  let farther = 0;
  for (let list = open; list !== null; list = list.outer) {
    if (list.family !== sign.family) continue;
    const step = continueList(list, sign);
    const explains = step.expected === null && !step.starts && closesItsLike(open, list);
    moves.push({ step, sign, strays: farther++, breaks: explains ? -1 : 0 });
  }
  // ②事務の内容 with ①②③ in it, then ③: a break unless the outer list goes on.
  if (isOrdered(sign.family) && sign.value === 1 && sign.followed())
    moves.push({ step: openList(open, sign, false, undefined), sign, strays: 1, breaks: 1 });
  return moves;
}

function starting(reading: Reading, sign: Sign, order: number, isExcerpt: IsExcerpt): Move[] {
  const moves: Move[] = [];
  const usual = openingDepth(reading, sign);
  const disorder = sign.value !== 1 && countsOtherwise(reading, sign.family) ? 1 : 0;
  for (let depth = depthOf(reading.open); depth >= 0; depth--) {
    const step = opening(reading, sign, isExcerpt, depth);
    moves.push({ step, sign, strays: order + Math.abs(usual - depth) + disorder, breaks: 0 });
  }
  // 【窓口】①②, then 【郵送】②②: a slip in the first of a list that starts again, where that leaves fewer breaks.
  const before = reading.closed.get(sign.family);
  if (before !== undefined && sign.value !== 1 && isOrdered(sign.family) && !isLabel(sign.family)) {
    const step = openList(outerAt(reading.open, usual), sign, false, undefined);
    moves.push({ step, sign, strays: order + disorder + 0.5, breaks: 0 });
  }
  // A family that has lists of its own here is no slip of the pen.
  if (!isOrdered(sign.family) || (reading.families.has(sign.family) && !isGuest(reading.open, sign.family)))
    return moves;
  for (let host = reading.open; host !== null; host = host.outer) {
    if (!isOrdered(host.family) || !expects(host, sign.value)) continue;
    // After two siblings a sign of the next value reads more easily as a slip of the pen than as a list that
    // starts there; after one it does not.
    const strays = host.last > 1 ? -0.5 : 0.5;
    const breaks = host.guest === sign.family ? 0 : 1;
    moves.push({ step: continueList(host, sign, sign.family), sign, strays, breaks });
  }
  return moves;
}

function isGuest(open: OpenList | null, family: Family): boolean {
  for (let list = open; list !== null; list = list.outer) if (list.guest === family) return true;
  return false;
}
