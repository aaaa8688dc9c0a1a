// Text → tree, facts, findings, and the same again after an edit for the price of what the edit touched. Blocks are read apart; what a block has to know of the others is its `Place`.
import { Abbreviations, noAbbreviations } from './abbreviations.ts';
import { Chains } from './chains.ts';
import { type Config, noConfig } from './config/config.ts';
import { type TermLookup, termLookup } from './config/ownTerms.ts';
import { type DocumentFacts, documentFactsOf, noDocument } from './facts/documentFacts.ts';
import { type BlockFacts, proseAt } from './facts/facts.ts';
import { noStyle, styleFor } from './facts/houseStyle.ts';
import { isSamePlace, outsideChains, type Place } from './facts/place.ts';
import type { Suppression } from './facts/suppressions.ts';
import { protectHistory } from './history.ts';
import { type AnalyzedBlock, EditedText, isCommentBlock, LiveBlock } from './liveBlock.ts';
import { Queues } from './queues.ts';
import { RevisionOrder } from './revisionOrder.ts';
import { ignoreUnused } from './rules/ignoreUnused.ts';
import { placeFinding, type PlacedFinding } from './placeFinding.ts';
import type { BlockFinding, Finding, Rule } from './rules/rule.ts';
import { StyleTotals } from './styleTotals.ts';
import { silence } from './suppress.ts';
import { type BlockSource, splitBlocks, startsWithHead } from './syntax/splitBlocks.ts';
import type { DocumentNode } from './syntax/tree.ts';
import type { Chunk } from './text/chunk.ts';
import { ChunkedText, type LinePosition } from './text/chunkedText.ts';
import { copyOf } from './text/copyOf.ts';
import { lazy } from './text/lazy.ts';
import type { Range } from './text/range.ts';

export interface AnalysisOptions {
  /** Asked for when something is first to be found. */
  readonly rules: () => readonly Rule[];
  /** Told when a rule throws: its findings in that block are missing. */
  readonly ruleFailed?: (code: string, error: unknown) => void;
  readonly config?: Config;
}

const byPlace = (a: { range: Range }, b: { range: Range }): number =>
  a.range.start - b.range.start || a.range.end - b.range.end;

interface RulesByKind {
  /** Those that look at a block alone, and those that look at its place. */
  readonly own: readonly Rule[];
  readonly placed: readonly Rule[];
  /** The one about suppressions, which is asked when all others have been. */
  readonly unused: Rule | undefined;
}

function byKind(all: readonly Rule[], { levels }: Config): RulesByKind {
  const rules = all.filter(({ code }) => levels.get(code) !== 'off');
  return {
    own: rules.filter(({ isPlaced }) => !isPlaced),
    placed: rules.filter((rule) => rule.isPlaced && rule !== ignoreUnused),
    unused: rules.find((rule) => rule === ignoreUnused),
  };
}

/** Everything that is known of one text. Never throws on any text. */
export class Analysis {
  readonly #text = new ChunkedText<LiveBlock | EditedText>();
  readonly #rules: () => RulesByKind;
  readonly #ruleFailed: (code: string, error: unknown) => void;
  readonly #config: Config;
  readonly #isInTerm: TermLookup;
  readonly #chains = new Chains<LiveBlock>();
  readonly #style: StyleTotals;
  /** As of the last time that every block was read. */
  #houseStyle = noStyle;
  readonly #order = new RevisionOrder<LiveBlock>();
  readonly #abbreviations = new Abbreviations<LiveBlock>();
  readonly #headers = new Set<LiveBlock>();
  readonly #withFindings = new Set<LiveBlock>();
  #firstHeader: LiveBlock | undefined;
  #document: DocumentFacts = noDocument;
  #nextId = 0;
  #unreadable = 0;
  /** Where the first edited text may stand, and how many there are. */
  #edited = { from: 0, count: 0 };

  constructor(text: string, { rules, ruleFailed = () => {}, config = noConfig }: AnalysisOptions) {
    this.#rules = lazy(() => byKind(rules(), config));
    this.#ruleFailed = ruleFailed;
    this.#config = config;
    this.#style = new StyleTotals(config.style);
    this.#isInTerm = termLookup(config.terms);
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
    return this.#text.chunks as readonly LiveBlock[];
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
    return this.#document;
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
    for (let index = this.#edited.from; this.#edited.count > 0; index++)
      if (this.#text.chunks[index]?.kind === 'edited') index = this.#readAgain(index) - 1;
    // Asked when every block is read: these look at all of them.
    const order = this.#order.update(() => this.#text.chunks.filter(isRevision));
    this.#judgeAgain([...order, ...this.#abbreviations.update(), ...this.#updateStyle()]);
  }

  /** Reads the edited text at `index` again, with the neighbours that it may join. Gives the index after it. */
  #readAgain(index: number): number {
    const first = this.#firstToRead(index);
    const last = this.#lastToRead(first, index);
    const text = joined(this.#text.chunks.slice(first, last + 1));
    const replaced = this.#text.chunks.slice(first, last + 1);
    this.#edited.count -= replaced.filter(({ kind }) => kind === 'edited').length;
    const before = replaced.flatMap((chunk) => (chunk.kind === 'edited' ? chunk.replaced : [chunk]));
    const after = this.#blocksOf(text, splitBlocks(text, first === 0), before);
    this.#text.splice(first, replaced.length, after);
    this.#settle(first, before, after);
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

  /** Looks at everything that depends on the blocks `before` having become the blocks `after`, which start at `first`. */
  #settle(first: number, before: readonly LiveBlock[], after: readonly LiveBlock[]): void {
    // Those that stayed as well: they may stand in another order now.
    for (const block of before) this.#leave(block);
    for (const block of after) this.#join(block);
    const { chunks } = this.#text;
    this.#order.replace(before.filter(isRevision), after.filter(isRevision));
    const moved = [...this.#chains.update(), ...this.#updateHeaders()];
    const document = documentFactsOf(this.#firstHeader?.facts, this.#document);
    const isSameDocument = document === this.#document;
    this.#document = document;
    this.#judgeAgain(moved);
    let last = isSameDocument ? first + after.length : chunks.length;
    // What stands below comments is what they are about.
    while (isCommentBlock(chunks[last])) last++;
    for (let index = isSameDocument ? first : 0; index <= last; index++)
      if (!isCommentBlock(chunks[index])) this.#judge(index);
  }

  #judgeAgain(blocks: readonly LiveBlock[]): void {
    for (const block of blocks) {
      const index = this.#text.indexAt(block.offset);
      // One that is gone, or edited and not yet read, stands nowhere.
      if (this.#text.chunks[index] === block) this.#judge(index);
    }
  }

  #join(block: LiveBlock): void {
    this.#unreadable += block.unreadable;
    this.#style.add(block);
    if (block.findings.length > 0) this.#withFindings.add(block);
    if (block.kind === 'revision') this.#chains.addRevision(block);
    if (block.kind === 'measureSection') this.#chains.addSection(block);
    if (block.kind === 'header') this.#headers.add(block);
    this.#abbreviations.add(block);
  }

  #leave(block: LiveBlock): void {
    this.#withFindings.delete(block);
    this.#unreadable -= block.unreadable;
    this.#style.remove(block);
    this.#chains.remove(block);
    this.#abbreviations.remove(block);
    if (block.kind === 'header') this.#headers.delete(block);
  }

  /** The blocks in which something is, or was, not written as most of the document. */
  #updateStyle(): LiveBlock[] {
    const [before, now] = [this.#houseStyle, this.#style.style()];
    if (before === now) return [];
    this.#houseStyle = now;
    const isConcerned = (block: LiveBlock | EditedText): block is LiveBlock =>
      block.kind !== 'edited' &&
      [before, now].some((style) => styleFor(style, block.styleCounts) !== noStyle);
    return this.#text.chunks.filter(isConcerned);
  }

  /** The headers for which it is another now that comes first. */
  #updateHeaders(): LiveBlock[] {
    const before = this.#firstHeader;
    let first: LiveBlock | undefined;
    for (const header of this.#headers)
      if (first === undefined || header.offset < first.offset) first = header;
    this.#firstHeader = first;
    return before === first ? [] : [before, first].filter((header) => header !== undefined);
  }

  /** What the rules, history and suppressions make of the block at `index`, and of the comments directly above it. */
  #judge(index: number): void {
    const { chunks } = this.#text;
    const block = chunks[index];
    // It will be read, and judged, on its own turn.
    if (block?.kind === 'edited') return;
    const above: LiveBlock[] = [];
    for (let at = index - 1, comment = chunks[at]; isCommentBlock(comment); comment = chunks[--at])
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

  #setFindings(block: LiveBlock, findings: readonly Finding[]): void {
    block.findings = findings;
    if (findings.length > 0) this.#withFindings.add(block);
    else this.#withFindings.delete(block);
  }

  #found(block: LiveBlock): readonly Finding[] {
    // Nothing is written there that a rule could be about.
    if (block.node.kind === 'blank' || block.node.kind === 'comment') return [];
    const place: Place = {
      ...this.#chains.placeOf(block),
      repeatsHeader: block.kind === 'header' && block !== this.#firstHeader,
      belongs: this.#order.placeOf(block),
      document: this.#document,
      undefinedAbbreviations: this.#abbreviations.undefinedIn(block),
      style: styleFor(this.#houseStyle, block.styleCounts),
      unused: [],
    };
    if (block.found === null || !isSamePlace(block.found.place, place)) {
      block.own ??= this.#checkAll(this.#rules().own, block.facts, place);
      const placed = this.#checkAll(this.#rules().placed, block.facts, place);
      const findings = placed.length === 0 ? block.own : [...block.own, ...placed].sort(byPlace);
      block.found = { place, findings };
    }
    const { findings } = block.found;
    if (block.kind !== 'revision') return findings;
    return protectHistory(block.facts, findings, this.#chains.isLatest(block));
  }

  #checkAll(all: readonly Rule[], facts: BlockFacts, place: Place): readonly Finding[] {
    const findings: Finding[] = [];
    for (const rule of all) this.#check(rule, facts, place, findings);
    return findings.sort(byPlace);
  }

  #unusedIn(block: LiveBlock, unused: ReadonlySet<Suppression>): Finding[] {
    // Of a rule that is off nobody knows what it would find.
    const own = block.suppressions.filter(
      (suppression) => unused.has(suppression) && this.#config.levels.get(suppression.code) !== 'off',
    );
    const { unused: rule } = this.#rules();
    if (own.length === 0 || rule === undefined) return [];
    const place: Place = {
      ...outsideChains,
      repeatsHeader: false,
      belongs: null,
      document: this.#document,
      undefinedAbbreviations: noAbbreviations,
      style: noStyle,
      unused: own,
    };
    return this.#check(rule, block.facts, place);
  }

  /** What one rule says of a block, added to `findings`. */
  #check(
    { code, severity, check }: Rule,
    facts: BlockFacts,
    place: Place,
    findings: Finding[] = [],
  ): Finding[] {
    const before = findings.length;
    const level = this.#config.levels.get(code);
    try {
      for (const found of check(facts, place)) {
        if (this.#isOwnTerm(facts, found)) continue;
        const { range, message, fixes = [], related } = found;
        const own = level === undefined || level === 'off' ? (found.severity ?? severity) : level;
        const common = { code, severity: own, range, message, fixes };
        findings.push(related === undefined ? common : { ...common, related });
      }
    } catch (error) {
      // Half of what a rule finds would pass for all of it.
      findings.length = before;
      this.#ruleFailed(code, error);
    }
    return findings;
  }

  /** Whether a finding is about characters of a word that the configuration names, and not about what they are among. */
  #isOwnTerm(facts: BlockFacts, { range, related }: BlockFinding): boolean {
    if (related !== undefined || !this.#isInTerm(facts.text, range)) return false;
    const line = proseAt(facts, range.start);
    return line !== undefined && range.end <= line.range.end;
  }
}

const isRevision = (block: LiveBlock | EditedText): block is LiveBlock => block.kind === 'revision';

const joined = (chunks: readonly Chunk[]): string => chunks.map(({ text }) => text).join('');
