// How the items of a body nest, by their enumerators. One pass from the top; where that breaks a numbering, the
// reading with the fewest breaks among those that close more lists or let another family into a list.
import { lazy } from '../text/lazy.ts';
import { afterArticle, closeAll, mayJump, mayRestart, reopened, type Sign, type Step } from './numbering.ts';
import { excerptTest, type OtherSide } from './otherSide.ts';
import type { Candidate } from './readHead.ts';
import { type Entry, type Placement, type Reading, start, type Surroundings } from './reading.ts';
import { allSteps, isSign, rankOf, usualStep } from './steps.ts';
import type { Family } from './tree.ts';

/** How many readings are followed at once. Real bodies need fewer than ten. */
const beam = 24;
/** Bodies with more lines keep the one pass: no item of a form is as long, and the search takes its time. */
const longestSearch = 5_000;

/** A placement for each entry. `other` is what is known of the other side of a revision. */
export function nest(entries: readonly Entry[], other: (() => OtherSide) | null): (Placement | null)[] {
  const followed = lazy(() => followedFamilies(entries));
  const surroundings: Surroundings = {
    isExcerpt: excerptTest(entries, other),
    isFollowed: (index, { family }) => followed()[index]?.includes(family) === true,
  };
  let reading = start;
  let index = 0;
  for (const entry of entries) reading = onePass(reading, entry, index++, surroundings);
  if (reading.breaks > 0 && entries.length <= longestSearch) reading = search(entries, surroundings);
  const placements = entries.map((): Placement | null => null);
  for (let { item } = reading; item !== null; { item } = item.past) placements[item.index] = item;
  return placements;
}

/** The reading that the one pass makes of one; the same where an item is prose after all. */
export function onePass(reading: Reading, entry: Entry, index: number, surroundings: Surroundings): Reading {
  if (entry.kind !== 'item') return withoutItem(reading, entry.kind);
  let chosen: { readonly sign: Sign; readonly step: Step } | null = null;
  for (const candidate of entry.candidates) {
    const sign = new EntrySign(candidate, candidate.value, index, surroundings);
    if (!isSign(reading, entry, sign, surroundings.isExcerpt)) continue;
    const step = usualStep(reading, sign, surroundings.isExcerpt);
    if (chosen === null || rankOf(reading, sign, step) < rankOf(reading, chosen.sign, chosen.step))
      chosen = { sign, step };
  }
  return chosen === null ? reading : after(reading, index, chosen.sign, chosen.step);
}

/** Every reading is followed, the best at a time. */
function search(entries: readonly Entry[], surroundings: Surroundings): Reading {
  let readings: Reading[] = [start];
  for (const [index, entry] of entries.entries())
    readings = best(
      readings.flatMap((reading) => follow(reading, entry, index, surroundings)),
      beam,
    );
  return readings[0] ?? start;
}

interface Neighbour {
  readonly value: number;
  readonly isBare: boolean;
}

/** For each entry, the families of its candidates whose next item has the value after theirs. */
function followedFamilies(entries: readonly Entry[]): (readonly Family[])[] {
  const followed: (readonly Family[])[] = [];
  const bareBefore = afterBareSign(entries);
  const next = new Map<Family, Neighbour>();
  for (let index = entries.length - 1; index >= 0; index--) {
    const entry = entries[index];
    if (entry?.kind !== 'item') continue;
    followed[index] = entry.candidates
      .filter(({ family, value }) => {
        const after = next.get(family);
        if (after?.value === value + 1) return after.isBare || !entry.onlyIfExpected;
        // The last of its list: nothing counts past it, and nothing else has its number.
        return value > 1 && bareBefore.has(entry) && (after === undefined || after.value === 1);
      })
      .map(({ family }) => family);
    const { isBare } = entry;
    for (const { family, value } of entry.candidates) next.set(family, { value, isBare });
  }
  return followed;
}

/** The entries like `3 年度更新` that the number before theirs comes before, as bare as they are. */
function afterBareSign(entries: readonly Entry[]): ReadonlySet<Entry> {
  const found = new Set<Entry>();
  const last = new Map<Family, Neighbour>();
  for (const entry of entries) {
    if (entry.kind !== 'item') continue;
    const { isBare, candidates } = entry;
    for (const { family, value } of candidates) {
      const before = last.get(family);
      if (entry.onlyIfFollowed && before?.isBare === true && before.value === value - 1) found.add(entry);
      last.set(family, { value, isBare });
    }
  }
  return found;
}

/** A sign of the entry at `index`. A class: one with a closure of its own for each sign took longer than nesting it. */
class EntrySign implements Sign {
  readonly candidate: Candidate;
  readonly through: number;
  readonly #index: number;
  readonly #around: Surroundings;

  constructor(candidate: Candidate, through: number, index: number, around: Surroundings) {
    this.candidate = candidate;
    this.through = through;
    this.#index = index;
    this.#around = around;
  }

  get family(): Family {
    return this.candidate.family;
  }

  get value(): number {
    return this.candidate.value;
  }

  followed(): boolean {
    return this.#around.isFollowed(this.#index, this.candidate);
  }
}

/** The reading after a line without an item. */
export function withoutItem(reading: Reading, kind: Exclude<Entry['kind'], 'item'>): Reading {
  switch (kind) {
    case 'other':
      return reading;
    case 'title':
      return { ...reading, open: mayRestart(reading.open, 'freely') };
    case 'sentence':
      return { ...reading, open: mayRestart(reading.open, 'ifFollowed') };
    case 'ellipsis':
      return { ...reading, open: mayJump(reading.open), afterEllipsis: true };
    case 'heading':
      return { ...reading, open: null, closed: closeAll(reading.open, reading.closed) };
    case 'article':
      return { ...reading, open: null, closed: afterArticle(closeAll(reading.open, reading.closed)) };
  }
}

/** Every reading that `entry` makes of one; alone the same where an item is prose after all. */
export function follow(reading: Reading, entry: Entry, index: number, surroundings: Surroundings): Reading[] {
  if (entry.kind !== 'item') return [withoutItem(reading, entry.kind)];
  const signs = entry.candidates.flatMap((candidate): Sign[] => {
    const { value } = candidate;
    // What stands further along the line may be signs of the list or only speak of them: both are followed.
    const through = entry.through(candidate);
    const own = new EntrySign(candidate, value, index, surroundings);
    return through === value ? [own] : [own, new EntrySign(candidate, through, index, surroundings)];
  });
  const taken = signs.filter((sign) => isSign(reading, entry, sign, surroundings.isExcerpt));
  if (taken.length === 0) return [reading];
  return allSteps(reading, taken, surroundings.isExcerpt).map(({ sign, step, strays, breaks }) =>
    after(reading, index, sign, step, strays, breaks),
  );
}

/** `reading` after the item at `index` went into it by `step`. */
function after(
  reading: Reading,
  index: number,
  { candidate }: Sign,
  { open, expected, starts }: Step,
  strays = 0,
  breaks = 0,
): Reading {
  return {
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
    item: { index, depth: open.depth, candidate, expected, starts, past: reading },
  };
}

const keyOf = (reading: Reading): string => {
  let key = `${reading.afterEllipsis} ${reading.isLeading} ${reading.families.size}`;
  for (let list = reading.open; list !== null; list = list.outer)
    key += `|${list.family} ${list.last} ${list.place} ${list.guest} ${list.restart} ${list.mayJump} ${list.inItsLike}`;
  return key;
};

/** The best of the readings that look alike from here on, fewest breaks first; at most `width`. */
export function best<R extends Reading>(readings: R[], width: number): R[] {
  if (readings.length <= 1) return readings;
  const ordered = readings.sort((a, b) => a.breaks - b.breaks || a.strays - b.strays);
  const seen = new Set<string>();
  const kept: R[] = [];
  for (const reading of ordered) {
    const key = keyOf(reading);
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(reading);
    if (kept.length === width) break;
  }
  return kept;
}
