// Text → tree, facts, findings, and the same again after an edit for the price of what the edit touched. Blocks are read apart; what a block has to know of the others is its `Place`.
import { type Config, noConfig } from './config/config.ts';
import type { DocumentFacts } from './facts/documentFacts.ts';
import { isSamePlace } from './facts/place.ts';
import type { Suppression } from './facts/suppressions.ts';
import { protectHistory } from './history.ts';
import { type AnalyzedBlock, EditedText, isCommentBlock, LiveBlock } from './liveBlock.ts';
import { placeFinding, type PlacedFinding } from './placeFinding.ts';
import { Queues } from './queues.ts';
import { RuleRunner } from './ruleRunner.ts';
import type { Finding, Rule } from './rules/rule.ts';
import { silence } from './suppress.ts';
import { Surroundings } from './surroundings.ts';
import { type BlockSource, splitBlocks, startsWithHead } from './syntax/splitBlocks.ts';
import type { DocumentNode } from './syntax/tree.ts';
import type { Chunk } from './text/chunk.ts';
import { ChunkedText, type LinePosition } from './text/chunkedText.ts';
import { copyOf } from './text/copyOf.ts';
import { byPlace, type Range } from './text/range.ts';

export interface AnalysisOptions {
  /** Asked for when something is first to be found. */
  readonly rules: () => readonly Rule[];
  /** Told when a rule throws: its findings in that block are missing. */
  readonly ruleFailed?: (code: string, error: unknown) => void;
  readonly config?: Config;
}

/** Everything that is known of one text. Never throws on any text. */
export class Analysis {
  readonly #text = new ChunkedText<LiveBlock | EditedText>();
  readonly #runner: RuleRunner;
  readonly #surroundings: Surroundings;
  readonly #withFindings = new Set<LiveBlock>();
  #nextId = 0;
  #unreadable = 0;
  /** Where the first edited text may stand, and how many there are. */
  #edited = { from: 0, count: 0 };

  constructor(text: string, { rules, ruleFailed = () => {}, config = noConfig }: AnalysisOptions) {
    this.#runner = new RuleRunner(rules, config, ruleFailed);
    this.#surroundings = new Surroundings(config);
    this.edit({ start: 0, end: 0 }, text);
  }

  get text(): string {
    return this.#text.toString();
  }

  get length(): number {
    return this.#text.length;
  }

  get lineCount(): number {
    return this.#text.lineCount;
  }

  slice(range: Range): string {
    return this.#text.slice(range);
  }

  offsetAt(position: LinePosition): number {
    return this.#text.offsetAt(position);
  }

  positionAt(offset: number): LinePosition {
    return this.#text.positionAt(offset);
  }

  /** U+FFFD and NUL in the text: what is left of characters that were read in the wrong encoding. */
  get unreadable(): number {
    this.#readEdited();
    return this.#unreadable;
  }

  /** The blocks in order, without a gap. */
  get blocks(): readonly AnalyzedBlock[] {
    this.#readEdited();
    return this.#blocks;
  }

  /** The blocks in which something is found, in order. */
  get blocksWithFindings(): readonly AnalyzedBlock[] {
    this.#readEdited();
    return [...this.#withFindings].sort((a, b) => a.offset - b.offset);
  }

  get document(): DocumentNode {
    return { kind: 'document', text: this.text, blocks: this.blocks };
  }

  /** What the header says that decides how all blocks are read. */
  get documentFacts(): DocumentFacts {
    this.#readEdited();
    return this.#surroundings.document;
  }

  /** All findings in the order of the text, with offsets in the document. */
  get findings(): PlacedFinding[] {
    return this.blocksWithFindings.flatMap(({ offset, findings }) =>
      findings.map((finding) => placeFinding(finding, offset)),
    );
  }

  /** Replaces characters of the text. What that changes is reckoned when it is next asked for. */
  edit(range: Range, newText: string): void {
    const index = this.#text.replace(range, newText, (text, replaced) => {
      for (const chunk of replaced) if (chunk.kind === 'edited') this.#edited.count--;
      const before = replaced.flatMap((chunk) => (chunk.kind === 'edited' ? chunk.replaced : [chunk]));
      return new EditedText(text, before);
    });
    this.#edited = {
      from: this.#edited.count === 0 ? index : Math.min(index, this.#edited.from),
      count: this.#edited.count + 1,
    };
  }

  #readEdited(): void {
    if (this.#edited.count === 0) return;
    const changed = new Set<LiveBlock | EditedText>();
    for (let index = this.#edited.from; this.#edited.count > 0; index++)
      if (this.#text.chunks[index]?.kind === 'edited') index = this.#readAgain(index, changed) - 1;
    for (const block of this.#surroundings.update(() => this.#blocks)) changed.add(block);
    this.#judgeAll(changed);
  }

  /** Once everything that was edited is read again. */
  get #blocks(): readonly LiveBlock[] {
    return this.#text.chunks as readonly LiveBlock[];
  }

  /**
   * Reads the edited text at `index` again, with the neighbours that it may join. Gives the index after it, and adds to
   * `changed` what has to be judged for it.
   */
  #readAgain(index: number, changed: Set<LiveBlock | EditedText>): number {
    const first = this.#firstToRead(index);
    const last = this.#lastToRead(first, index);
    const replaced = this.#text.chunks.slice(first, last + 1);
    const text = joined(replaced);
    this.#edited.count -= replaced.filter(({ kind }) => kind === 'edited').length;
    const before = replaced.flatMap((chunk) => (chunk.kind === 'edited' ? chunk.replaced : [chunk]));
    const after = this.#blocksOf(text, splitBlocks(text, first === 0), before);
    this.#text.splice(first, replaced.length, after);
    for (const block of before) this.#leave(block);
    for (const block of after) this.#join(block);
    this.#surroundings.replace(before, after);
    for (const block of after) changed.add(block);
    // Comments that came or went are about what stands below.
    const below = this.#text.chunks[first + after.length] ?? this.#text.chunks.at(-1);
    if (below !== undefined) changed.add(below);
    return first + after.length;
  }

  /** Text that begins with no head of its own may go on with the block above. */
  #firstToRead(index: number): number {
    if (index === 0 || startsWithHead(this.#text.chunks[index]?.text ?? '')) return index;
    for (let above = index - 1; above >= 0; above--) {
      const chunk = this.#text.chunks[above];
      if (chunk?.kind === 'edited' || chunk?.kind !== 'loose') return above;
      // Only blanks and comments stand below a block.
      if (chunk.node.kind === 'unknown') break;
    }
    // The line above may be a head because of the line below it.
    return index - 1;
  }

  /** What is a block now goes on to the next head; a line may be a head because of the line below it. */
  #lastToRead(first: number, index: number): number {
    const { chunks } = this.#text;
    const isOpen = (at: number) => chunks[at]?.kind === 'loose' || chunks[at]?.kind === 'edited';
    if (!isOpen(index + 1)) return index;
    const sources = splitBlocks(joined(chunks.slice(first, index + 2)), first === 0);
    if (chunks[index + 1]?.kind === 'loose' && sources.every(({ kind }) => kind === 'loose'))
      return index + 1;
    let last = index + 1;
    while (isOpen(last + 1)) last++;
    return last;
  }

  /** The blocks of `text`: those of `before` that stayed as they are, the others read anew. */
  #blocksOf(text: string, sources: readonly BlockSource[], before: readonly LiveBlock[]): LiveBlock[] {
    const known = new Queues(before, ({ kind, text: own }) => kind + own);
    const kept = sources.map(({ kind, start, end }) =>
      before.length === 0 ? undefined : known.take(kind + text.slice(start, end)),
    );
    const stayed = new Set(kept);
    const changed = new Queues(
      before.filter((block) => !stayed.has(block)),
      ({ kind }) => kind,
    );
    return sources.map(({ kind, start, end, lineEnds }, index) => {
      const id = kept[index]?.id ?? changed.take(kind)?.id ?? this.#nextId++;
      return kept[index] ?? new LiveBlock(id, kind, copyOf(text.slice(start, end)), lineEnds);
    });
  }

  #join(block: LiveBlock): void {
    this.#unreadable += block.unreadable;
    if (block.findings.length > 0) this.#withFindings.add(block);
  }

  #leave(block: LiveBlock): void {
    this.#unreadable -= block.unreadable;
    this.#withFindings.delete(block);
  }

  /** Judges those of `changed` that still stand in the text; for a comment, the block that it is about. */
  #judgeAll(changed: ReadonlySet<LiveBlock | EditedText>): void {
    const { chunks } = this.#text;
    const judged = new Set<number>();
    for (const block of changed) {
      let index = this.#text.indexAt(block.offset);
      if (chunks[index] !== block) continue;
      while (isCommentBlock(chunks[index])) index++;
      if (judged.has(index)) continue;
      judged.add(index);
      this.#judge(index);
    }
  }

  /** What the rules, history and suppressions make of the block at `index`, and of the comments directly above it. */
  #judge(index: number): void {
    const block = this.#blocks[index];
    const above: LiveBlock[] = [];
    for (
      let at = index - 1, comment = this.#blocks[at];
      isCommentBlock(comment);
      comment = this.#blocks[--at]
    )
      above.push(comment);
    const suppressions = above.flatMap((comment) => comment.suppressions);
    const { findings, unused } = silence(
      block === undefined ? [] : this.#found(block),
      block === undefined ? suppressions : [...suppressions, ...block.suppressions],
    );
    for (const comment of above) this.#setFindings(comment, this.#unusedIn(comment, unused));
    if (block === undefined) return;
    const own = this.#unusedIn(block, unused);
    this.#setFindings(block, own.length === 0 ? findings : [...findings, ...own].sort(byPlace));
  }

  #unusedIn({ facts, suppressions }: LiveBlock, unused: ReadonlySet<Suppression>): readonly Finding[] {
    return this.#runner.checkUnused(
      facts,
      suppressions.filter((suppression) => unused.has(suppression)),
    );
  }

  #setFindings(block: LiveBlock, findings: readonly Finding[]): void {
    block.findings = findings;
    if (findings.length > 0) this.#withFindings.add(block);
    else this.#withFindings.delete(block);
  }

  #found(block: LiveBlock): readonly Finding[] {
    // Nothing is written there that a rule could be about.
    if (block.node.kind === 'blank' || block.node.kind === 'comment') return [];
    const place = this.#surroundings.placeOf(block);
    if (block.found === null || !isSamePlace(block.found.place, place)) {
      block.own ??= this.#runner.checkAlone(block.facts);
      const placed = this.#runner.checkPlaced(block.facts, place);
      const findings = placed.length === 0 ? block.own : [...block.own, ...placed].sort(byPlace);
      block.found = { place, findings };
    }
    const { findings } = block.found;
    if (block.kind !== 'revision') return findings;
    return protectHistory(block.facts, findings, this.#surroundings.isLatest(block));
  }
}

const joined = (chunks: readonly Chunk[]): string => chunks.map(({ text }) => text).join('');
