// The short names of laws in a document: which block uses one that no text before it explains. Kept while the document
// is edited.
import { abbreviationsIn } from './facts/abbreviations.ts';
import { valueOf } from './facts/facts.ts';
import { noAbbreviations, type PlacedFacts } from './facts/place.ts';

interface First<Block> {
  readonly block: Block;
  readonly offset: number;
}

export class Abbreviations<Block extends PlacedFacts> {
  readonly #naming = new Set<Block>();
  readonly #titled = new Set<Block>();
  #undefined: ReadonlyMap<Block, readonly string[]> = new Map();
  #isStale = false;

  add(block: Block): void {
    if (abbreviationsIn(block.facts).length > 0) this.#naming.add(block);
    if (block.facts.node.kind === 'header' && valueOf(block.facts, '評価書') !== '') this.#titled.add(block);
    this.#isStale ||= this.#naming.has(block) || this.#titled.has(block);
  }

  remove(block: Block): void {
    const wasNaming = this.#naming.delete(block);
    const wasTitled = this.#titled.delete(block);
    this.#isStale ||= wasNaming || wasTitled;
  }

  /** The short names that `block` is the first to use, unexplained; as of the last `update`. */
  undefinedIn(block: Block): readonly string[] {
    return this.#undefined.get(block) ?? noAbbreviations;
  }

  /** Takes in what was added and removed. The blocks for which `undefinedIn` has another answer than before. */
  update(): Block[] {
    if (!this.#isStale) return [];
    this.#isStale = false;
    const before = this.#undefined;
    // A table that was imported alone is a part of a document: what it calls a law is explained elsewhere.
    const now = this.#titled.size === 0 ? new Map<Block, string[]>() : this.#findUndefined();
    const kept = new Map<Block, readonly string[]>();
    const changed: Block[] = [];
    for (const block of new Set([...before.keys(), ...now.keys()])) {
      const [old, names] = [before.get(block), now.get(block)];
      const isSame = old !== undefined && names !== undefined && old.join() === names.join();
      if (!isSame) changed.push(block);
      if (names !== undefined) kept.set(block, isSame ? old : names);
    }
    this.#undefined = kept;
    return changed;
  }

  #findUndefined(): Map<Block, string[]> {
    const [uses, definitions] = [new Map<string, First<Block>>(), new Map<string, number>()];
    for (const block of this.#naming)
      for (const { name, use, definition } of abbreviationsIn(block.facts)) {
        const used = use === null ? null : { block, offset: block.offset + use.start };
        if (used !== null && used.offset < (uses.get(name)?.offset ?? Infinity)) uses.set(name, used);
        const explained = definition === null ? Infinity : block.offset + definition.start;
        definitions.set(name, Math.min(explained, definitions.get(name) ?? Infinity));
      }
    const found = new Map<Block, string[]>();
    for (const [name, { block, offset }] of uses)
      if (offset < (definitions.get(name) ?? Infinity))
        found.set(block, [...(found.get(block) ?? []), name].sort());
    return found;
  }
}
