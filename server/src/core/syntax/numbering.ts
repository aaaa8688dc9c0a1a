// The open lists while a body is read, and what an item does to them: continue one, open one, break one. Which
// of several possibilities is taken is nest.ts's business.
import type { Candidate } from './readHead.ts';
import type { Family } from './tree.ts';

/** Whether a list may start again: never, where its second follows as well, or freely. */
export type Restart = 'never' | 'ifFollowed' | 'freely';

/** An open list. Immutable, linked to the list it lies in, so that readings can share their past. */
export interface OpenList {
  readonly family: Family;
  /** Value of its last item. */
  readonly last: number;
  /** After a slip: the value its place would have had, so that the list may go on from either. */
  readonly place: number | null;
  /** Another family that was let in, written unlike its siblings. */
  readonly guest: Family | null;
  /** What came since its last item: a title or a lead-in lets it start again, any sentence if it then counts on. */
  readonly restart: Restart;
  /** An ellipsis came since its last item: it may jump once. */
  readonly mayJump: boolean;
  /** It lies in another list of its own family, which is a break unless that one goes on after it. */
  readonly inItsLike: boolean;
  readonly outer: OpenList | null;
  readonly depth: number;
}

/** A list that what comes after may count on from: a heading closed it, or it is one of labels. */
export interface ClosedList {
  readonly family: Family;
  readonly last: number;
  readonly place: number | null;
  readonly depth: number;
}

/** An item's sign as one reading takes it. */
export interface Sign extends Candidate {
  readonly candidate: Candidate;
  /** Value of the last sign of its family on its own line: 3 in 「１．性別、２．住所、３．電話」, else its value. */
  readonly through: number;
  /** Whether the next item of its family has the value after it. */
  followed(): boolean;
}

/** How an item goes into the lists, and what was expected if it does not fit. */
export interface Step {
  readonly open: OpenList;
  readonly expected: number | null;
  /** Whether a new list starts with this item, rather than one continuing. */
  readonly starts: boolean;
}

export const isOrdered = (family: Family): boolean => !family.startsWith('bullet ');
export const isLabel = (family: Family): boolean => family.startsWith('label ');

export const depthOf = (open: OpenList | null): number => (open === null ? 0 : open.depth + 1);

/** The innermost open list of this family. */
export function findOpen(open: OpenList | null, family: Family): OpenList | null {
  let list = open;
  while (list !== null && list.family !== family) list = list.outer;
  return list;
}

/** The innermost open list above `depth`, or null for the body itself: what a new list at `depth` lies in. */
export function outerAt(open: OpenList | null, depth: number): OpenList | null {
  let list = open;
  while (list !== null && list.depth >= depth) list = list.outer;
  return list;
}

export const expects = (list: { last: number; place: number | null }, value: number): boolean =>
  value === list.last + 1 || (list.place !== null && value === list.place + 1);

/** `list` with one more item. Written out: copying with a spread took most of the time that nesting takes. */
const goneOn = (list: OpenList, last: number, place: number | null, guest: Family | null): OpenList => ({
  family: list.family,
  last,
  place,
  guest,
  restart: 'never',
  mayJump: false,
  inItsLike: list.inItsLike,
  outer: list.outer,
  depth: list.depth,
});

/** The next item of `list`, deeper lists closed. Its value need not be the one that is due. */
export function continueList(list: OpenList, sign: Sign, guest: Family | null = list.guest): Step {
  const { value, through } = sign;
  const fits = (starts: boolean): Step => ({
    open: goneOn(list, through, null, guest),
    expected: null,
    starts,
  });
  if (!isOrdered(list.family) || expects(list, value)) return fits(false);
  const restarts =
    list.restart === 'freely' || (list.restart === 'ifFollowed' && value === 1 && sign.followed());
  if (value === 1 && restarts) return fits(true);
  // Neighbours that changed places, (1)(3)(2)(4), are one slip: the list goes on from the higher of them.
  if (value === list.place && list.last === value + 1)
    return { open: goneOn(list, list.last, null, guest), expected: null, starts: false };
  if (value > list.last && list.mayJump) return fits(false);
  const expected = (list.place ?? list.last) + 1;
  return { open: goneOn(list, through, expected, guest), expected, starts: false };
}

/**
 * A new list in `outer`. `free` says that it may start anywhere; `before` is what came earlier of the same family.
 */
export function openList(
  outer: OpenList | null,
  { family, value, through }: Sign,
  free: boolean,
  before: ClosedList | undefined,
): Step {
  const open = (place: number | null): OpenList => ({
    family,
    last: through,
    place,
    guest: null,
    restart: 'never',
    mayJump: false,
    inItsLike: findOpen(outer, family) !== null,
    outer,
    depth: depthOf(outer),
  });
  const fits =
    !isOrdered(family) ||
    value === 1 ||
    free ||
    (before === undefined ? isLabel(family) : expects(before, value));
  if (fits) return { open: open(null), expected: null, starts: true };
  const expected = before === undefined ? 1 : (before.place ?? before.last) + 1;
  return { open: open(expected), expected, starts: true };
}

/** Whether `list`, going on, closes a list of its own family that lies in it. */
export function closesItsLike(open: OpenList | null, list: OpenList): boolean {
  for (let inner = open; inner !== null && inner.depth > list.depth; inner = inner.outer)
    if (inner.inItsLike && inner.family === list.family) return true;
  return false;
}

/** The open lists after a line that lets them start again. */
export function mayRestart(open: OpenList | null, restart: Exclude<Restart, 'never'>): OpenList | null {
  if (open === null) return null;
  const outer = mayRestart(open.outer, restart);
  const own = open.restart === 'freely' ? 'freely' : restart;
  return outer === open.outer && open.restart === own ? open : { ...open, outer, restart: own };
}

/** The open lists after an ellipsis. */
export function mayJump(open: OpenList | null): OpenList | null {
  if (open === null) return null;
  const outer = mayJump(open.outer);
  return outer === open.outer && open.mayJump ? open : { ...open, outer, mayJump: true };
}

type Closed = ReadonlyMap<Family, ClosedList>;

function remember(closed: Closed, { family, last, place, depth }: OpenList): Closed {
  return new Map(closed).set(family, { family, last, place, depth });
}

/**
 * What is known of earlier lists after an item of `open`: labels count on wherever they stand; of any other family an
 * earlier list is out of reach as soon as a new one has started.
 */
export function reopened(closed: Closed, open: OpenList, starts: boolean): Closed {
  if (isLabel(open.family)) return remember(closed, open);
  if (!starts || !closed.has(open.family)) return closed;
  const left = new Map(closed);
  left.delete(open.family);
  return left;
}

/** The first 項 of an article has no number: what follows it starts at 2. */
export const afterArticle = (closed: Closed): Closed =>
  new Map(closed).set('digit', { family: 'digit', last: 1, place: null, depth: 0 });

/** What a heading leaves of the open lists, added to what came earlier. */
export function closeAll(open: OpenList | null, closed: Closed): Closed {
  let all = closed;
  for (let list = open; list !== null; list = list.outer) all = remember(all, list);
  return all;
}
