// How the items of a body nest, by their enumerators. One pass from the top; where that breaks a numbering, the
// reading with the fewest breaks among those that close more lists or let another family into a list.
import {
  type ClosedList,
  closeAll,
  continueList,
  depthOf,
  expects,
  findOpen,
  isOrdered,
  markAll,
  type OpenList,
  openList,
  outerAt,
  reopened,
  type Step,
} from './numbering.ts';
import type { Candidate } from './readHead.ts';
import type { Family } from './tree.ts';

/** A line of a body, as far as nesting is concerned. */
export type Entry =
  | { readonly kind: 'item'; readonly candidates: readonly Candidate[]; readonly onlyIfExpected: boolean }
  | { readonly kind: 'heading' | 'ellipsis' | 'other' }
  /** A line after which a list may start again: a title (no 。) or a lead-in (次の…). */
  | { readonly kind: 'title' };

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
  afterEllipsis: false,
  breaks: 0,
  strays: 0,
  placement: null,
  past: null,
};

/**
 * A placement for each entry. `excerpt` is the first enumerator of the other side of a revision: a body that
 * starts with it is an excerpt, and may start there.
 */
export function nest(entries: readonly Entry[], excerpt: Candidate | null): (Placement | null)[] {
  const first = entries.findIndex(({ kind }) => kind === 'item');
  let readings: Reading[] = [start];
  for (const [index, entry] of entries.entries()) {
    const startsBody = index === first ? excerpt : null;
    readings = [follow(readings[0] ?? start, entry, startsBody, onePassSteps)[0] ?? start];
  }
  if ((readings[0]?.breaks ?? 0) > 0 && entries.length <= longestSearch) {
    readings = [start];
    for (const [index, entry] of entries.entries()) {
      const startsBody = index === first ? excerpt : null;
      readings = best(readings.flatMap((reading) => follow(reading, entry, startsBody, allSteps)));
    }
  }
  const placements: (Placement | null)[] = [];
  for (let at: Reading | null = readings[0] ?? null; at !== null && at.past !== null; at = at.past)
    placements.push(at.placement);
  return placements.reverse();
}

interface Move extends Step {
  readonly candidate: Candidate;
  readonly strays: number;
  /** Whether another family was let into a list. */
  readonly guest?: boolean;
}

type Steps = (reading: Reading, candidates: readonly Candidate[], excerpt: Candidate | null) => Move[];

function follow(reading: Reading, entry: Entry, excerpt: Candidate | null, steps: Steps): Reading[] {
  const same = { ...reading, placement: null, past: reading };
  switch (entry.kind) {
    case 'other':
      return [same];
    case 'title':
      return [{ ...same, open: markAll(reading.open, 'mayRestart') }];
    case 'ellipsis':
      return [{ ...same, open: markAll(reading.open, 'mayJump'), afterEllipsis: true }];
    case 'heading':
      return [{ ...same, open: null, closed: closeAll(reading.open, reading.closed) }];
    case 'item':
      break;
  }
  const { candidates, onlyIfExpected } = entry;
  const expected = candidates.filter(({ family, value }) => {
    const list = findOpen(reading.open, family);
    return list !== null && expects(list, value);
  });
  if (onlyIfExpected && expected.length === 0) return [same];
  const moves = steps(reading, onlyIfExpected ? expected : candidates, excerpt);
  return moves.map(({ open, expected, starts, candidate, strays, guest }) => ({
    open,
    closed: reopened(reading.closed, open, starts),
    afterEllipsis: false,
    breaks: reading.breaks + (expected !== null || guest === true ? 1 : 0),
    strays: reading.strays + strays,
    placement: { depth: open.depth, candidate, expected, starts },
    past: reading,
  }));
}

const isExcerpt = (candidate: Candidate, excerpt: Candidate | null) =>
  excerpt !== null && excerpt.family === candidate.family && excerpt.value === candidate.value;

function opening(reading: Reading, candidate: Candidate, excerpt: Candidate | null, depth: number): Step {
  const before = reading.closed.get(candidate.family);
  const free = reading.afterEllipsis || isExcerpt(candidate, excerpt);
  return openList(outerAt(reading.open, depth), candidate, free, before);
}

/** A list that goes on after a heading goes on at the depth it had. */
function openingDepth(reading: Reading, { family, value }: Candidate): number {
  const before = reading.closed.get(family);
  const depth = depthOf(reading.open);
  return before !== undefined && value !== 1 && isOrdered(family) ? Math.min(depth, before.depth) : depth;
}

/** The one pass: a family not open starts a deeper level, an open one continues its own. */
function onePassSteps(reading: Reading, candidates: readonly Candidate[], excerpt: Candidate | null): Move[] {
  const moves = candidates.map((candidate): Move => {
    const list = findOpen(reading.open, candidate.family);
    const step =
      list === null
        ? opening(reading, candidate, excerpt, openingDepth(reading, candidate))
        : continueList(list, candidate.value);
    return { ...step, candidate, strays: 0 };
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

/** Every reading: lists closed early, and another family let in where its number is due. */
function allSteps(reading: Reading, candidates: readonly Candidate[], excerpt: Candidate | null): Move[] {
  const moves: Move[] = [];
  for (const [order, candidate] of candidates.entries()) {
    const list = findOpen(reading.open, candidate.family);
    if (list !== null) {
      moves.push({ ...continueList(list, candidate.value), candidate, strays: order });
      continue;
    }
    const usual = openingDepth(reading, candidate);
    for (let depth = depthOf(reading.open); depth >= 0; depth--) {
      const strays = order + Math.abs(usual - depth);
      moves.push({ ...opening(reading, candidate, excerpt, depth), candidate, strays });
    }
    for (let host = reading.open; host !== null; host = host.outer) {
      if (!isOrdered(host.family) || !isOrdered(candidate.family) || !expects(host, candidate.value))
        continue;
      const guest = host.guest !== candidate.family;
      // After two siblings a sign of the next value reads more easily as a slip of the pen than as a list that
      // starts there; after one it does not.
      const strays = host.last > 1 ? -0.5 : 0.5;
      moves.push({ ...continueList(host, candidate.value, candidate.family), candidate, strays, guest });
    }
  }
  return moves;
}

const keyOf = (reading: Reading): string => {
  let key = reading.afterEllipsis ? '…' : '';
  for (let list = reading.open; list !== null; list = list.outer)
    key += `${list.family} ${list.last} ${list.place} ${list.guest} ${list.mayRestart} ${list.mayJump}|`;
  return key;
};

/** The best of the readings that look alike from here on, fewest breaks first. */
function best(readings: Reading[]): Reading[] {
  const ordered = readings.sort((a, b) => a.breaks - b.breaks || a.strays - b.strays);
  const seen = new Set<string>();
  const kept: Reading[] = [];
  for (const reading of ordered) {
    const key = keyOf(reading);
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(reading);
    if (kept.length === beam) break;
  }
  return kept;
}
