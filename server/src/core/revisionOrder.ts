// Which revisions stand out of the order of their dates in the file, and where they belong. Kept while the document is
// edited: looked at anew only where a date changed, or while one is out of order.
import type { Belongs } from './facts/place.ts';
import { readDay } from './facts/documentFacts.ts';
import { type BlockFacts, valueOf } from './facts/facts.ts';

interface Dated<Block> {
  readonly revision: Block;
  readonly day: number;
}

const dayOf = (facts: BlockFacts): number | null => readDay(valueOf(facts, '変更'));

export class RevisionOrder<Block extends { readonly facts: BlockFacts; readonly offset: number }> {
  #belongs: ReadonlyMap<Block, Belongs> = new Map();
  #isStale = false;

  /** Where a revision that is out of order belongs; null for one that is not. */
  placeOf(revision: Block): Belongs | null {
    return this.#belongs.get(revision) ?? null;
  }

  /** The revisions `before` became `after`. */
  replace(before: readonly Block[], after: readonly Block[]): void {
    const days = (blocks: readonly Block[]): string => blocks.map(({ facts }) => dayOf(facts)).join();
    this.#isStale ||= this.#belongs.size > 0 || days(before) !== days(after);
  }

  /** Takes that in; `all`: the revisions in the order of the file. Those whose place is another than before. */
  update(all: () => readonly Block[]): Block[] {
    if (!this.#isStale) return [];
    this.#isStale = false;
    const known = this.#belongs;
    const now = misplacedIn(
      all().flatMap((revision) => {
        const day = dayOf(revision.facts);
        return day === null ? [] : [{ revision, day }];
      }),
    );
    const kept = new Map(
      Array.from(now, ([revision, belongs]) => [revision, sameAs(known.get(revision), belongs)]),
    );
    this.#belongs = kept;
    return [...new Set([...known.keys(), ...kept.keys()])].filter(
      (revision) => known.get(revision) !== kept.get(revision),
    );
  }
}

const sameAs = (known: Belongs | undefined, now: Belongs): Belongs =>
  known?.block === now.block && known.side === now.side ? known : now;

/** The fewest revisions that have to be moved, each with its place; none where most stand in the opposite order. */
function misplacedIn<Block extends { readonly facts: BlockFacts; readonly offset: number }>(
  all: readonly Dated<Block>[],
): Map<Block, Belongs> {
  const falling = all.filter(({ day }, i) => day < (all[i - 1]?.day ?? day)).length;
  const rising = all.filter(({ day }, i) => day > (all[i - 1]?.day ?? day)).length;
  const misplaced = new Map<Block, Belongs>();
  if (falling === 0 || falling > rising) return misplaced;
  const inOrder = longestRising(all);
  for (const each of all) {
    if (inOrder.has(each)) continue;
    const next = [...inOrder].find(({ day }) => day > each.day);
    const last = [...inOrder].at(-1);
    if (next !== undefined) misplaced.set(each.revision, { block: next.revision, side: 'above' });
    else if (last !== undefined) misplaced.set(each.revision, { block: last.revision, side: 'below' });
  }
  return misplaced;
}

/** The longest run of revisions, others between them, whose dates do not fall. */
function longestRising<Block>(all: readonly Dated<Block>[]): Set<Dated<Block>> {
  /** For each length the run with the earliest last date, by the index of its last revision. */
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [index, { day }] of all.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[ends[middle] ?? 0]?.day ?? 0) <= day) low = middle + 1;
      else high = middle;
    }
    previous.push(ends[low - 1] ?? -1);
    ends[low] = index;
  }
  const run: Dated<Block>[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const each = all[index];
    if (each !== undefined) run.push(each);
  }
  return new Set(run.reverse());
}
