// `// hyoka-ignore RULE 理由`: silences a rule on the next line, or in the whole block when the next line starts one.
import type { AnalyzedBlock } from './analyze.ts';
import type { Finding } from './rules/rule.ts';
import { type Range, rangeOf, shiftRange } from './text/range.ts';
import { leavesOf } from './syntax/printTree.ts';
import { readDirective } from './syntax/readDirective.ts';

interface Suppression {
  readonly code: string;
  /** The characters in which findings are silenced. */
  readonly covers: Range;
}

const isBlock = (block: AnalyzedBlock): boolean =>
  block.node.kind === 'header' || block.node.kind === 'measureSection' || block.node.kind === 'revision';

function suppressionsIn(blocks: readonly AnalyzedBlock[]): Suppression[] {
  const suppressions: Suppression[] = [];
  for (const [index, block] of blocks.entries()) {
    if (!block.text.includes('hyoka-ignore')) continue;
    for (const { kind, range } of leavesOf(block.node)) {
      const directive = kind === 'comment' ? readDirective(block.text.slice(range.start, range.end)) : null;
      if (directive === null) continue;
      const placed = shiftRange(range, block.offset);
      suppressions.push({ code: directive.code, covers: coverage(blocks, index, placed) });
    }
  }
  return suppressions;
}

function coverage(blocks: readonly AnalyzedBlock[], index: number, comment: Range): Range {
  const block = blocks[index];
  const inside = block !== undefined && comment.end < block.offset + block.text.length;
  if (inside) {
    const rest = block.text.slice(comment.end - block.offset);
    const line = /^[^\r\n]*/.exec(rest)?.[0].length ?? 0;
    return rangeOf(comment.end, comment.end + line);
  }
  let next = index + 1;
  while (blocks[next]?.node.kind === 'comment') next++;
  const target = blocks[next];
  if (target === undefined) return rangeOf(comment.end, comment.end);
  const length = isBlock(target) ? target.text.length : target.text.search(/[\r\n]|$/);
  return rangeOf(target.offset, target.offset + length);
}

/** The findings that no suppression covers. */
export function suppress(blocks: readonly AnalyzedBlock[], findings: readonly Finding[]): readonly Finding[] {
  const suppressions = suppressionsIn(blocks);
  if (suppressions.length === 0) return findings;
  return findings.filter(
    ({ code, range }) =>
      !suppressions.some(
        ({ code: silenced, covers }) =>
          silenced === code && range.start >= covers.start && range.start <= covers.end,
      ),
  );
}
