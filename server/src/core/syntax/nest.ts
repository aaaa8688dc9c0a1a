// How the items of a body nest, by their enumerators. One pass from the top; where that breaks a numbering, the
// reading with the fewest breaks among those that close more lists or let another family into a list.
import {
  type ClosedList,
  closeAll,
  closesItsLike,
  continueList,
  depthOf,
  expects,
  findOpen,
  isOrdered,
  mayJump,
  mayRestart,
  type OpenList,
  openList,
  outerAt,
  reopened,
  type Sign,
  type Step,
} from './numbering.ts';
import { excerptTest, type OtherSide } from './otherSide.ts';
import { lazy } from '../text/lazy.ts';
import type { Candidate } from './readHead.ts';
import type { Family } from './tree.ts';

/** A line of a body, as far as nesting is concerned. */
export type Entry =
  | {
      readonly kind: 'item';
      readonly candidates: readonly Candidate[];
      /** Prose but where an open list expects it: `3 人的対策`. */
      readonly onlyIfExpected: boolean;
      /** A sign without bracket or dot, which a word may look like: `一 `, `ユ `, `12 `. */
      readonly isBare: boolean;
      /** The line above stops in the middle of a sentence. */
      readonly goesOn: boolean;
      /** Value of the last sign of the family on the item's own line. */
      readonly through: (candidate: Candidate) => number;
    }
  | { readonly kind: 'heading' | 'ellipsis' | 'sentence' | 'other' }
  /** A line after which a list may start again: a title (no 。) or a lead-in (次の…). */
  | { readonly kind: 'title' };

type ItemEntry = Extract<Entry, { kind: 'item' }>;

/** What became of an item entry; null for every other entry and for an item that is prose after all. */
export interface Placement {
  readonly depth: number;
  readonly candidate: Candidate;
  readonly expected: number | null;
  /** Whether it starts a new list at its depth. */
  readonly starts: boolean;
}

/** How many readings are followed at once. Real bodies need fewer than ten. */
const beam = 24;
/** Bodies with more lines keep the one pass: no item of a form is as long, and the search takes its time. */
const longestSearch = 5_000;

interface Reading {
  readonly open: OpenList | null;
  readonly closed: ReadonlyMap<Family, ClosedList>;
  /** Families that had a list of their own. */
  readonly families: ReadonlySet<Family>;
  /** No list had a second item yet. */
  readonly isLeading: boolean;
  readonly afterEllipsis: boolean;
  readonly breaks: number;
  /** How far it strays from the one pass; decides between readings with as many breaks. */
  readonly strays: number;
  readonly placement: Placement | null;
  readonly past: Reading | null;
}

const start: Reading = {
  open: null,
  closed: new Map(),
  families: new Set(),
  isLeading: true,
  afterEllipsis: false,
  breaks: 0,
  strays: 0,
  placement: null,
  past: null,
};

interface Move extends Step {
  readonly candidate: Candidate;
  readonly strays: number;
  /** Breaks beside an unexpected value: another family let in counts one, a nested list explained after all takes one back. */
  readonly breaks: number;
}

type IsExcerpt = ReturnType<typeof excerptTest>;
type Steps = (reading: Reading, signs: readonly Sign[], isExcerpt: IsExcerpt) => Move[];

/** A placement for each entry. `other` is what is known of the other side of a revision. */
export function nest(entries: readonly Entry[], other: (() => OtherSide) | null): (Placement | null)[] {
  const isExcerpt = excerptTest(entries, other);
  const followed = lazy(() => followedSigns(entries));
  const read = (steps: Steps, width: number): Reading[] =>
    entries.reduce<Reading[]>(
      (readings, entry) =>
        best(
          readings.flatMap((reading) => follow(reading, entry, followed, isExcerpt, steps)),
          width,
        ),
      [start],
    );
  let readings = read(onePassSteps, 1);
  if ((readings[0]?.breaks ?? 0) > 0 && entries.length <= longestSearch) readings = read(allSteps, beam);
  const placements: (Placement | null)[] = [];
  for (let at: Reading | null = readings[0] ?? null; at !== null && at.past !== null; at = at.past)
    placements.push(at.placement);
  return placements.reverse();
}

/** The candidates whose next item of the same family has the value after theirs. */
function followedSigns(entries: readonly Entry[]): ReadonlySet<Candidate> {
  const followed = new Set<Candidate>();
  const next = new Map<Family, number>();
  for (let index = entries.length - 1; index >= 0; index--) {
    const entry = entries[index];
    if (entry?.kind !== 'item') continue;
    for (const candidate of entry.candidates)
      if (next.get(candidate.family) === candidate.value + 1) followed.add(candidate);
    for (const { family, value } of entry.candidates) next.set(family, value);
  }
  return followed;
}

function follow(
  reading: Reading,
  entry: Entry,
  followed: () => ReadonlySet<Candidate>,
  isExcerpt: IsExcerpt,
  steps: Steps,
): Reading[] {
  const same = { ...reading, placement: null, past: reading };
  switch (entry.kind) {
    case 'other':
      return [same];
    case 'title':
      return [{ ...same, open: mayRestart(reading.open, 'freely') }];
    case 'sentence':
      return [{ ...same, open: mayRestart(reading.open, 'ifFollowed') }];
    case 'ellipsis':
      return [{ ...same, open: mayJump(reading.open), afterEllipsis: true }];
    case 'heading':
      return [{ ...same, open: null, closed: closeAll(reading.open, reading.closed) }];
    case 'item':
      break;
  }
  const signs = entry.candidates.map((candidate) => ({
    ...candidate,
    // To look along the line costs; the one pass breaks where it would have mattered.
    through: steps === allSteps ? entry.through(candidate) : candidate.value,
    followed: () => followed().has(candidate),
  }));
  const taken = signs.filter((sign) => isSign(reading, entry, sign, isExcerpt));
  if (taken.length === 0) return [same];
  return steps(reading, taken, isExcerpt).map(({ open, expected, starts, candidate, strays, breaks }) => ({
    open,
    closed: reopened(reading.closed, open, starts),
    families:
      starts && !reading.families.has(open.family)
        ? new Set(reading.families).add(open.family)
        : reading.families,
    isLeading: reading.isLeading && starts,
    afterEllipsis: false,
    breaks: reading.breaks + breaks + (expected === null ? 0 : 1),
    strays: reading.strays + strays,
    placement: {
      depth: open.depth,
      candidate: { family: candidate.family, value: candidate.value },
      expected,
      starts,
    },
    past: reading,
  }));
}

/**
 * Whether what looks like a sign is one here. A sign that words may look like is, where its list expects it; else it has
 * to start a list (1, or followed by its next), and no sentence may run into it.
 */
function isSign(reading: Reading, entry: ItemEntry, sign: Sign, isExcerpt: IsExcerpt): boolean {
  if (!entry.isBare && !entry.onlyIfExpected) return true;
  if (entry.goesOn) return false;
  for (let list = reading.open; list !== null; list = list.outer)
    if (list.family === sign.family && expects(list, sign.value)) return true;
  if (entry.onlyIfExpected) return false;
  if (reading.families.has(sign.family) || sign.value === 1 || sign.followed()) return true;
  return reading.afterEllipsis || reading.closed.has(sign.family) || isExcerptStart(reading, sign, isExcerpt);
}

const isExcerptStart = (reading: Reading, sign: Sign, isExcerpt: IsExcerpt): boolean =>
  reading.isLeading && isExcerpt(sign, reading.families.size === 0);

function opening(reading: Reading, sign: Sign, isExcerpt: IsExcerpt, depth: number): Step {
  const before = reading.closed.get(sign.family);
  const free = reading.afterEllipsis || (sign.value !== 1 && isExcerptStart(reading, sign, isExcerpt));
  return openList(outerAt(reading.open, depth), sign, free, before);
}

/** A list that goes on after a heading goes on at the depth it had. */
function openingDepth(reading: Reading, { family, value }: Sign): number {
  const before = reading.closed.get(family);
  const depth = depthOf(reading.open);
  return before !== undefined && value !== 1 && isOrdered(family) ? Math.min(depth, before.depth) : depth;
}

/** The one pass: a family not open starts a deeper level, an open one continues its own. */
function onePassSteps(reading: Reading, signs: readonly Sign[], isExcerpt: IsExcerpt): Move[] {
  const moves = signs.map((sign): Move => {
    const list = findOpen(reading.open, sign.family);
    const step =
      list === null
        ? opening(reading, sign, isExcerpt, openingDepth(reading, sign))
        : continueList(list, sign);
    return { ...step, candidate: sign, strays: 0, breaks: 0 };
  });
  const fits = (move: Move) => move.expected === null;
  const continues = (move: Move) => findOpen(reading.open, move.candidate.family) !== null;
  const chosen =
    moves.find((move) => fits(move) && continues(move)) ??
    moves.find(fits) ??
    moves.find(continues) ??
    moves[0];
  return chosen === undefined ? [] : [chosen];
}

/** Every reading: lists closed early, a list in its like, and another family let in where its number is due. */
function allSteps(reading: Reading, signs: readonly Sign[], isExcerpt: IsExcerpt): Move[] {
  return signs.flatMap((sign, order) => {
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
    moves.push({ ...step, candidate: sign, strays: farther++, breaks: explains ? -1 : 0 });
  }
  // ②事務の内容 with ①②③ in it, then ③: a break unless the outer list goes on.
  if (isOrdered(sign.family) && sign.value === 1 && sign.followed())
    moves.push({ ...openList(open, sign, false, undefined), candidate: sign, strays: 1, breaks: 1 });
  return moves;
}

function starting(reading: Reading, sign: Sign, order: number, isExcerpt: IsExcerpt): Move[] {
  const moves: Move[] = [];
  const usual = openingDepth(reading, sign);
  for (let depth = depthOf(reading.open); depth >= 0; depth--) {
    const step = opening(reading, sign, isExcerpt, depth);
    moves.push({ ...step, candidate: sign, strays: order + Math.abs(usual - depth), breaks: 0 });
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
    moves.push({ ...continueList(host, sign, sign.family), candidate: sign, strays, breaks });
  }
  return moves;
}

function isGuest(open: OpenList | null, family: Family): boolean {
  for (let list = open; list !== null; list = list.outer) if (list.guest === family) return true;
  return false;
}

const keyOf = (reading: Reading): string => {
  let key = `${reading.afterEllipsis} ${reading.isLeading} ${reading.families.size}`;
  for (let list = reading.open; list !== null; list = list.outer)
    key += `|${list.family} ${list.last} ${list.place} ${list.guest} ${list.restart} ${list.mayJump} ${list.inItsLike}`;
  return key;
};

/** The best of the readings that look alike from here on, fewest breaks first; at most `width`. */
function best(readings: Reading[], width: number): Reading[] {
  if (readings.length <= 1) return readings;
  const ordered = readings.sort((a, b) => a.breaks - b.breaks || a.strays - b.strays);
  const seen = new Set<string>();
  const kept: Reading[] = [];
  for (const reading of ordered) {
    const key = keyOf(reading);
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(reading);
    if (kept.length === width) break;
  }
  return kept;
}
