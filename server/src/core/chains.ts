// The chains of a document: for each item path its revisions in order of date, and its section. Kept while the document
// is edited, so that a change costs the chains it touches.
import { type BlockFacts, valueOf } from './facts/facts.ts';
import { type ChainPlace, outsideChains, type PlacedFacts } from './facts/place.ts';
import { canonicalPath } from './forms/formIndex.ts';
import type { Form } from './forms/forms.ts';
import { readDate } from './syntax/readDate.ts';
import { madeOnce } from './text/madeOnce.ts';
import { dayOrder, westernDay } from './text/calendar.ts';
import { foldWidth, withoutBlanks } from './text/width.ts';

/** Kana of half width, and numerals of one sign: Ⅱ is II. */
const narrow = /[\uff61-\uff9f\u2160-\u217f]+/g;

/** One spelling for the paths of one item: as the forms have it where they do, else spacing, width and punctuation aside. */
export function pathKey(written: string, forms?: readonly Form[]): string {
  const path = written.replace(narrow, (run) => run.normalize('NFKC'));
  const canonical = canonicalPath(path, forms);
  return canonical === null
    ? foldWidth(withoutBlanks(path)).replace(/[.。、,・()]/g, '')
    : `様式 ${canonical}`;
}

/** A number that orders revisions by date; undated ones come last. */
const dateOrder = madeOnce((facts: BlockFacts): number => {
  const date = readDate(valueOf(facts, '変更'));
  return date === null ? Number.POSITIVE_INFINITY : dayOrder(westernDay(date));
});

/** Older revisions first; those of one day, and undated ones, stay in their order. */
export function byDate(a: BlockFacts, b: BlockFacts): number {
  const [one, other] = [dateOrder(a), dateOrder(b)];
  return one === other ? 0 : one - other;
}

interface Chain<Block> {
  readonly key: string;
  /** Each revision with the order of its date. */
  readonly dates: Map<Block, number>;
  readonly sections: Set<Block>;
  latest: Block | undefined;
  /** Of each revision and section that is not alone. */
  places: ReadonlyMap<Block, ChainPlace>;
}

/** `Block`: revisions and sections, equal dates in the order of the file. */
export class Chains<Block extends PlacedFacts> {
  readonly #chains = new Map<string, Chain<Block>>();
  readonly #chainOf = new Map<Block, Chain<Block>>();
  readonly #touched = new Set<Chain<Block>>();
  readonly #forms: readonly Form[];

  /** `forms`: those whose items are known in every spelling. */
  constructor(forms: readonly Form[]) {
    this.#forms = forms;
  }

  addRevision(revision: Block): void {
    this.#join(revision, valueOf(revision.facts, '項目')).dates.set(revision, dateOrder(revision.facts));
  }

  addSection(section: Block): void {
    this.#join(section, valueOf(section.facts, '対策')).sections.add(section);
  }

  #join(block: Block, path: string): Chain<Block> {
    const key = pathKey(path, this.#forms);
    const chain = this.#chains.get(key) ?? {
      key,
      dates: new Map<Block, number>(),
      sections: new Set<Block>(),
      latest: undefined,
      places: new Map<Block, ChainPlace>(),
    };
    this.#chains.set(key, chain);
    this.#chainOf.set(block, chain);
    this.#touched.add(chain);
    return chain;
  }

  /** What is neither a revision nor a section is in no chain. */
  remove(block: Block): void {
    const chain = this.#chainOf.get(block);
    if (chain === undefined) return;
    this.#chainOf.delete(block);
    chain.dates.delete(block);
    chain.sections.delete(block);
    if (chain.dates.size + chain.sections.size === 0) this.#chains.delete(chain.key);
    this.#touched.add(chain);
  }

  /** Whether no later revision of its item supersedes `revision`; as of the last `update`. */
  isLatest(revision: Block): boolean {
    return this.#chainOf.get(revision)?.latest === revision;
  }

  /** As of the last `update`. */
  placeOf(block: Block): ChainPlace {
    return this.#chainOf.get(block)?.places.get(block) ?? outsideChains;
  }

  /** Takes in what was added and removed. The blocks for which `isLatest` or `placeOf` has another answer than before, removed ones too. */
  update(): Block[] {
    const changed = new Set<Block>();
    for (const chain of this.#touched) {
      const { latest, places } = chain;
      const ordered = [...chain.dates].sort(
        ([one, a], [other, b]) => (a === b ? 0 : a - b) || one.offset - other.offset,
      );
      chain.latest = ordered.at(-1)?.[0];
      chain.places = placesIn(chain, ordered);
      if (latest !== chain.latest)
        for (const block of [latest, chain.latest]) if (block !== undefined) changed.add(block);
      for (const block of new Set([...places.keys(), ...chain.places.keys()]))
        if (!isSamePlace(places.get(block), chain.places.get(block))) changed.add(block);
    }
    this.#touched.clear();
    return [...changed];
  }
}

/** `ordered`: the revisions of the chain with the order of their dates. */
function placesIn<Block extends PlacedFacts>(
  { key, sections }: Chain<Block>,
  ordered: readonly (readonly [Block, number])[],
): ReadonlyMap<Block, ChainPlace> {
  const places = new Map<Block, ChainPlace>();
  if (key === '' || ordered.at(-1)?.[1] === Number.POSITIVE_INFINITY) return places;
  // Of two sections of one item nobody can tell which is meant.
  const [section = null] = sections.size === 1 ? sections : [];
  for (const [index, [revision]] of ordered.entries()) {
    const [previous, next] = [ordered[index - 1]?.[0] ?? null, ordered[index + 1]?.[0] ?? null];
    places.set(revision, { previous, next, section: next === null ? section : null, latest: null });
  }
  const latest = ordered.at(-1)?.[0];
  if (section !== null && latest !== undefined) places.set(section, { ...outsideChains, latest });
  return places;
}

const isSamePlace = (a = outsideChains, b = outsideChains): boolean =>
  a.previous === b.previous && a.next === b.next && a.section === b.section && a.latest === b.latest;
