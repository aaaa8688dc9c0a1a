// The facade of the core: text → tree, facts, findings. A block whose text an earlier analysis has seen is taken
// from there, so that an edit costs what it changed.
import { type BlockFacts, factsOf } from './facts/facts.ts';
import { latestRevisions, protectHistory } from './history.ts';
import { rules } from './rules/index.ts';
import type { Finding } from './rules/rule.ts';
import { parse } from './syntax/parse.ts';
import type { DocumentNode, PlacedBlock } from './syntax/tree.ts';
import { suppress } from './suppress.ts';
import { type Range, shiftRange } from './text/range.ts';

export interface AnalyzedBlock extends PlacedBlock {
  readonly facts: BlockFacts;
  /** With offsets from the block's first character, before history and suppressions are looked at. */
  readonly found: readonly Finding[];
}

export interface Analysis {
  readonly document: DocumentNode;
  readonly blocks: readonly AnalyzedBlock[];
  /** In the order of the text, with offsets in the whole document. */
  readonly findings: readonly Finding[];
}

/** What analyzing a block gives, kept for the next analysis by the block's text. */
type Known = ReadonlyMap<string, AnalyzedBlock>;

const knownBlocks = (previous: Analysis | null): Known =>
  new Map((previous?.blocks ?? []).map((block) => [block.text, block]));

function analyzeBlock(placed: PlacedBlock, known: Known): AnalyzedBlock {
  const same = known.get(placed.text);
  if (same !== undefined && same.node === placed.node)
    return { ...same, offset: placed.offset, text: placed.text };
  const facts = factsOf(placed.text, placed.node);
  const found = rules.flatMap(({ code, severity, check }) =>
    Array.from(check(facts), (finding): Finding => ({ code, severity, fixes: [], ...finding })),
  );
  return { ...placed, facts, found: found.sort(byPlace) };
}

const byPlace = (a: { range: Range }, b: { range: Range }): number =>
  a.range.start - b.range.start || a.range.end - b.range.end;

const shiftFinding = (finding: Finding, by: number): Finding => ({
  ...finding,
  range: shiftRange(finding.range, by),
  fixes: finding.fixes.map((fix) => ({
    ...fix,
    edits: fix.edits.map(({ range, newText }) => ({ range: shiftRange(range, by), newText })),
  })),
});

/**
 * Everything that is known of `text`. Never throws on any text. `previous`, an earlier analysis of about the same
 * text, changes nothing but the time it takes.
 */
export function analyze(text: string, previous: Analysis | null = null): Analysis {
  const known = knownBlocks(previous);
  const document = parse(text, (block) => known.get(block)?.node ?? null);
  const blocks = document.blocks.map((placed) => analyzeBlock(placed, known));
  const latest = latestRevisions(blocks);
  const findings = blocks.flatMap(({ facts, found, offset }, index) => {
    const own = facts.node.kind === 'revision' ? protectHistory(facts, found, latest.has(index)) : found;
    return own.map((finding) => shiftFinding(finding, offset));
  });
  return { document, blocks, findings: suppress(blocks, findings) };
}
