// What each block has to know of the others, kept while the document is edited: chains, the order of the dates, the
// header, short names of laws, and how most of the document is written. Does not know what is made of it.
import { Abbreviations } from './abbreviations.ts';
import { Chains } from './chains.ts';
import type { Config } from './config/config.ts';
import { type DocumentFacts, documentFactsOf, documentUnder } from './facts/documentFacts.ts';
import { type HouseStyle, noStyle, styleFor } from './facts/houseStyle.ts';
import type { Place } from './facts/place.ts';
import type { LiveBlock } from './liveBlock.ts';
import { RevisionOrder } from './revisionOrder.ts';
import { StyleTotals } from './styleTotals.ts';

export class Surroundings {
  readonly #chains: Chains<LiveBlock>;
  readonly #order = new RevisionOrder<LiveBlock>();
  readonly #abbreviations = new Abbreviations<LiveBlock>();
  readonly #headers = new Set<LiveBlock>();
  readonly #totals: StyleTotals;
  /** These as of the last update. */
  #style = noStyle;
  #firstHeader: LiveBlock | undefined;
  #document: DocumentFacts;

  constructor(config: Config) {
    this.#totals = new StyleTotals(config.style);
    this.#document = documentUnder(config);
    this.#chains = new Chains(this.#document.forms);
  }

  /** As of the last update, like all that is asked here. */
  get document(): DocumentFacts {
    return this.#document;
  }

  /** Whether no later revision of its item supersedes `revision`. */
  isLatest(revision: LiveBlock): boolean {
    return this.#chains.isLatest(revision);
  }

  placeOf(block: LiveBlock): Place {
    const { previous, next, section, latest } = this.#chains.placeOf(block);
    return {
      previous,
      next,
      section,
      latest,
      repeatsHeader: block.kind === 'header' && block !== this.#firstHeader,
      belongs: this.#order.placeOf(block),
      document: this.#document,
      undefinedAbbreviations: this.#abbreviations.undefinedIn(block),
      style: styleFor(this.#style, block.styleCounts),
      unused: [],
    };
  }

  /** The blocks `before` became the blocks `after`; those that stayed are in both, perhaps in another order. */
  replace(before: readonly LiveBlock[], after: readonly LiveBlock[]): void {
    for (const block of before) this.#leave(block);
    for (const block of after) this.#join(block);
    this.#order.replace(before.filter(isRevision), after.filter(isRevision));
  }

  /** Takes that in; `all`: the blocks in their order. Those of which something that is asked here has another answer. */
  update(all: () => readonly LiveBlock[]): readonly LiveBlock[] {
    const moved = [
      ...this.#chains.update(),
      ...this.#order.update(all),
      ...this.#abbreviations.update(),
      ...this.#updateHeaders(),
      ...this.#updateStyle(all),
    ];
    const before = this.#document;
    this.#document = documentFactsOf(this.#firstHeader?.facts, before);
    return this.#document === before ? moved : all();
  }

  #join(block: LiveBlock): void {
    this.#totals.add(block);
    if (block.kind === 'revision') this.#chains.addRevision(block);
    if (block.kind === 'measureSection') this.#chains.addSection(block);
    if (block.kind === 'header') this.#headers.add(block);
    this.#abbreviations.add(block);
  }

  #leave(block: LiveBlock): void {
    this.#totals.remove(block);
    this.#chains.remove(block);
    this.#headers.delete(block);
    this.#abbreviations.remove(block);
  }

  /** The blocks in which something is, or was, not written as most of the document. */
  #updateStyle(all: () => readonly LiveBlock[]): readonly LiveBlock[] {
    const [before, now] = [this.#style, this.#totals.style()];
    this.#style = now;
    if (before === now) return [];
    const isOdd = (style: HouseStyle, { styleCounts }: LiveBlock) => styleFor(style, styleCounts) !== noStyle;
    return all().filter((block) => isOdd(before, block) || isOdd(now, block));
  }

  /** The headers for which it is another now that comes first. */
  #updateHeaders(): readonly LiveBlock[] {
    const before = this.#firstHeader;
    let first: LiveBlock | undefined;
    for (const header of this.#headers)
      if (first === undefined || header.offset < first.offset) first = header;
    this.#firstHeader = first;
    return before === first ? [] : [before, first].filter((header) => header !== undefined);
  }
}

const isRevision = ({ kind }: LiveBlock): boolean => kind === 'revision';
