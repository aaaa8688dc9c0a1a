// How the items of a body nest, by their enumerators. One pass from the top; where that breaks a numbering, the
// reading with the fewest breaks among those that close more lists or let another family into a list.
import { lazy } from '../text/lazy.ts';
import { closeAll, mayJump, mayRestart, reopened, type Sign } from './numbering.ts';
import { excerptTest, type IsExcerpt, type OtherSide } from './otherSide.ts';
import type { Candidate } from './readHead.ts';
import { type Entry, type Placement, type Reading, start } from './reading.ts';
import { allSteps, isSign, onePassSteps, type Steps } from './steps.ts';
import type { Family } from './tree.ts';

/** How many readings are followed at once. Real bodies need fewer than ten. */
const beam = 24;
/** Bodies with more lines keep the one pass: no item of a form is as long, and the search takes its time. */
const longestSearch = 5_000;

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

/** The readings that `entry` makes of one; alone the same reading, unplaced, where an item is prose after all. */
export function follow(
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
  const signs = entry.candidates.flatMap((candidate): Sign[] => {
    const sign = { ...candidate, through: candidate.value, followed: () => followed().has(candidate) };
    // What stands further along the line may be signs of the list or only speak of them: the search follows both.
    const through = steps === allSteps ? entry.through(candidate) : candidate.value;
    return through === candidate.value ? [sign] : [sign, { ...sign, through }];
  });
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
