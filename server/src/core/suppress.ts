// `// hyoka-ignore RULE 理由`: silences a rule on the next line, or in the whole block when the next line starts one.
import type { AnalyzedBlock } from './analyze.ts';
import type { Finding } from './rules/rule.ts';
import { type Range, rangeOf, shiftRange, sliceOf } from './text/range.ts';
import { leavesOf } from './syntax/printTree.ts';
import { readDirective } from './syntax/readDirective.ts';

interface Suppression {
  readonly code: string;
  /** The characters in which findings are silenced. */
  readonly covers: Range;
}

const isBlock = ({ node }: AnalyzedBlock): boolean =>
  node.kind === 'header' || node.kind === 'measureSection' || node.kind === 'revision';

/** The first line of what stands in `range` of the block, with offsets in the document. */
function firstLine({ text, offset }: AnalyzedBlock, { start, end }: Range): Range {
  const newline = text.slice(start, end).search(/[\r\n]/);
  return shiftRange(rangeOf(start, newline === -1 ? end : start + newline), offset);
}

/** From the end of the document to its start: what stands below a comment, other comments aside, is what it covers. */
function suppressionsIn(blocks: readonly AnalyzedBlock[]): Suppression[] {
  const suppressions: Suppression[] = [];
  let below = rangeOf(-1, -1);
  for (const block of [...blocks].reverse()) {
    if (block.text.includes('hyoka-ignore')) {
      let covers = below;
      for (const { kind, range } of leavesOf(block.node).reverse()) {
        const directive = kind === 'comment' ? readDirective(sliceOf(block.text, range)) : null;
        if (directive !== null) suppressions.push({ code: directive.code, covers });
        else if (kind !== 'comment') covers = firstLine(block, range);
      }
    }
    const whole = rangeOf(0, block.text.length);
    if (isBlock(block)) below = shiftRange(whole, block.offset);
    else if (block.node.kind !== 'comment') below = firstLine(block, whole);
  }
  return suppressions;
}

/** Answers whether an offset is covered, in logarithmic time: covers by their start, each with the end reached so far. */
function coverLookup(covers: readonly Range[]): (offset: number) => boolean {
  const ordered = [...covers].sort((a, b) => a.start - b.start);
  let reached = -1;
  const ends = ordered.map(({ end }) => (reached = Math.max(reached, end)));
  return (offset) => {
    let low = -1;
    let high = ordered.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((ordered[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return (ends[low] ?? -1) >= offset;
  };
}

/** The findings that no suppression covers. */
export function suppress(blocks: readonly AnalyzedBlock[], findings: readonly Finding[]): readonly Finding[] {
  const suppressions = suppressionsIn(blocks);
  if (suppressions.length === 0) return findings;
  const byCode = new Map<string, Range[]>();
  for (const { code, covers } of suppressions) {
    const own = byCode.get(code);
    if (own === undefined) byCode.set(code, [covers]);
    else own.push(covers);
  }
  const lookups = new Map(Array.from(byCode, ([code, own]) => [code, coverLookup(own)] as const));
  return findings.filter(({ code, range }) => lookups.get(code)?.(range.start) !== true);
}
