// Which revisions stand out of the order of their dates in the file, and where they belong. Kept while the document is
// edited: looked at anew only where a date changed, or while one is out of order.
import type { Belongs, PlacedFacts } from './facts/place.ts';
import { revisionDay } from './facts/dayOf.ts';

interface Dated<Block> {
  readonly revision: Block;
  /** Where it stands among all blocks. */
  readonly index: number;
  readonly day: number;
}

export class RevisionOrder<Block extends PlacedFacts> {
  #belongs: ReadonlyMap<Block, Belongs> = new Map();
  #isStale = false;

  /** Where a revision that is out of order belongs; null for one that is not. */
  placeOf(revision: Block): Belongs | null {
    return this.#belongs.get(revision) ?? null;
  }

  /** The revisions `before` became `after`. */
  replace(before: readonly Block[], after: readonly Block[]): void {
    const days = (blocks: readonly Block[]): string => blocks.map(({ facts }) => revisionDay(facts)).join();
    this.#isStale ||= this.#belongs.size > 0 || days(before) !== days(after);
  }

  /** Takes that in; `all`: the blocks in the order of the file. The revisions whose place is another than before. */
  update(all: () => readonly Block[]): Block[] {
    if (!this.#isStale) return [];
    this.#isStale = false;
    const known = this.#belongs;
    const blocks = all();
    const now = misplacedIn(
      blocks.flatMap((block, index) => {
        const day = block.facts.node.kind === 'revision' ? revisionDay(block.facts) : null;
        return day === null ? [] : [{ revision: block, index, day }];
      }),
    );
    const kept = new Map(
      now.map(({ from, to, side }) => [
        from.revision,
        sameAs(known.get(from.revision), moveIn(blocks, from, to, side)),
      ]),
    );
    this.#belongs = kept;
    return [...new Set([...known.keys(), ...kept.keys()])].filter(
      (revision) => known.get(revision) !== kept.get(revision),
    );
  }
}

const isSameRun = (a: readonly PlacedFacts[], b: readonly PlacedFacts[]): boolean =>
  a.length === b.length && a.every((block, index) => block === b[index]);

const sameAs = (known: Belongs | undefined, now: Belongs): Belongs =>
  known?.block === now.block &&
  known.side === now.side &&
  known.top === now.top &&
  known.isInner === now.isInner &&
  known.isTight === now.isTight &&
  isSameRun(known.surrounded, now.surrounded)
    ? known
    : now;

/** What moves when `from` goes to `to`. */
function moveIn<Block extends PlacedFacts>(
  blocks: readonly Block[],
  from: Dated<Block>,
  to: Dated<Block>,
  side: Belongs['side'],
): Belongs {
  const isAt = (index: number, kind: 'comment' | 'blank') => blocks[index]?.facts.node.kind === kind;
  const topOf = (index: number, kind: 'comment' | 'blank'): number => {
    let top = index;
    while (isAt(top - 1, kind)) top--;
    return top;
  };
  const [own, end] = [topOf(from.index, 'comment'), from.index + 1];
  const start = topOf(own, 'blank');
  let below = end;
  while (isAt(below, 'blank')) below++;
  const top = topOf(to.index, 'comment');
  const beside = side === 'above' ? top - 1 : to.index + 1;
  return {
    block: to.revision,
    side,
    top: blocks[top] ?? to.revision,
    isTight: blocks[beside] !== undefined && !isAt(beside, 'blank'),
    unit: blocks.slice(own, end),
    surrounded: blocks.slice(start, below),
    isInner: start > 0 && below < blocks.length,
  };
}

interface Misplaced<Block> {
  readonly from: Dated<Block>;
  readonly to: Dated<Block>;
  readonly side: Belongs['side'];
}

/** The fewest revisions that have to be moved, each with its place; none where most stand in the opposite order. */
function misplacedIn<Block>(all: readonly Dated<Block>[]): Misplaced<Block>[] {
  const falling = all.filter(({ day }, i) => day < (all[i - 1]?.day ?? day)).length;
  const rising = all.filter(({ day }, i) => day > (all[i - 1]?.day ?? day)).length;
  if (falling === 0 || falling > rising) return [];
  const inOrder = longestRising(all);
  const last = [...inOrder].at(-1);
  return all.flatMap((from): Misplaced<Block>[] => {
    if (inOrder.has(from)) return [];
    const next = [...inOrder].find(({ day }) => day > from.day);
    if (next !== undefined) return [{ from, to: next, side: 'above' }];
    return last === undefined ? [] : [{ from, to: last, side: 'below' }];
  });
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
