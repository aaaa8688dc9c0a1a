// The chains of a document: for each item path its revisions in order of date. Kept while the document is edited, so
// that a change costs the chains it touches.
import { type BlockFacts, valueOf } from './facts/facts.ts';
import { readDate } from './syntax/readDate.ts';
import { dayOrder, westernYear } from './text/calendar.ts';
import { foldWidth, withoutBlanks } from './text/width.ts';

/** A revision in its chain. */
export interface Link {
  readonly facts: BlockFacts;
  /** Of its first character in the document: equal dates are in the order of the file. */
  readonly offset: number;
}

/** One spelling for the paths of one item: spacing, width and punctuation aside. */
export const pathKey = (path: string): string => foldWidth(withoutBlanks(path)).replace(/[.。、,・()]/g, '');

/** A number that orders revisions by date; undated ones come last. */
function dateOrder(facts: BlockFacts): number {
  const date = readDate(valueOf(facts, '変更'));
  return date === null
    ? Number.POSITIVE_INFINITY
    : dayOrder({ year: westernYear(date.era, date.year), month: date.month, day: date.day });
}

/** Older revisions first; those of one day, and undated ones, stay in their order. */
export function byDate(a: BlockFacts, b: BlockFacts): number {
  const [one, other] = [dateOrder(a), dateOrder(b)];
  return one === other ? 0 : one - other;
}

interface Chain<Revision> {
  readonly key: string;
  /** Each revision with the order of its date. */
  readonly links: Map<Revision, number>;
  latest: Revision | undefined;
}

export class Chains<Revision extends Link> {
  readonly #chains = new Map<string, Chain<Revision>>();
  readonly #chainOf = new Map<Revision, Chain<Revision>>();
  readonly #touched = new Set<Chain<Revision>>();

  add(revision: Revision): void {
    const key = pathKey(valueOf(revision.facts, '項目'));
    const chain = this.#chains.get(key) ?? { key, links: new Map<Revision, number>(), latest: undefined };
    this.#chains.set(key, chain);
    this.#chainOf.set(revision, chain);
    chain.links.set(revision, dateOrder(revision.facts));
    this.#touched.add(chain);
  }

  remove(revision: Revision): void {
    const chain = this.#chainOf.get(revision);
    if (chain === undefined) return;
    this.#chainOf.delete(revision);
    chain.links.delete(revision);
    if (chain.links.size === 0) this.#chains.delete(chain.key);
    this.#touched.add(chain);
  }

  /** Whether no later revision of its item supersedes `revision`; as of the last `update`. */
  isLatest(revision: Revision): boolean {
    return this.#chainOf.get(revision)?.latest === revision;
  }

  /** Takes in what was added and removed. The revisions for which `isLatest` has another answer than before, removed ones too. */
  update(): Revision[] {
    const changed: Revision[] = [];
    for (const chain of this.#touched) {
      const before = chain.latest;
      chain.latest = latestOf(chain.links);
      if (before === chain.latest) continue;
      if (before !== undefined) changed.push(before);
      if (chain.latest !== undefined) changed.push(chain.latest);
    }
    this.#touched.clear();
    return changed;
  }
}

function latestOf<Revision extends Link>(chain: ReadonlyMap<Revision, number>): Revision | undefined {
  let latest: { revision: Revision; order: number } | undefined;
  for (const [revision, order] of chain) {
    const isLater =
      latest === undefined ||
      order > latest.order ||
      (order === latest.order && revision.offset > latest.revision.offset);
    if (isLater) latest = { revision, order };
  }
  return latest?.revision;
}
