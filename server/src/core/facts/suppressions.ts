// `// hyoka-ignore RULE 理由` in a block: which rule it silences, and where.
import { leavesOf } from '../syntax/printTree.ts';
import { readDirective } from '../syntax/readDirective.ts';
import type { Block } from '../syntax/tree.ts';
import { lineEndAt } from '../text/lines.ts';
import { type Range, rangeOf, sliceOf } from '../text/range.ts';

export interface Suppression {
  readonly code: string;
  /** The comment, without the blanks around it, with offsets from its block's first character. */
  readonly range: Range;
  /** The line in the same block that it stands above; null when it is all that stands below the block. */
  readonly covers: Range | null;
}

/** The suppressions in a block. What stands below a comment, other comments aside, is what it covers. */
export function suppressionsIn(text: string, node: Block): readonly Suppression[] {
  if (!text.includes('hyoka-ignore')) return [];
  const suppressions: Suppression[] = [];
  let covers: Range | null = null;
  for (const leaf of leavesOf(node).reverse()) {
    const { start } = leaf.range;
    const directive = leaf.kind === 'comment' ? readDirective(sliceOf(text, leaf.range)) : null;
    if (leaf.kind !== 'comment') covers = rangeOf(start, lineEndAt(text, start));
    else if (directive !== null) {
      const from = start + sliceOf(text, leaf.range).search(/\S/);
      suppressions.push({
        code: directive.code,
        range: rangeOf(from, from + sliceOf(text, leaf.range).trim().length),
        covers,
      });
    }
  }
  return suppressions.reverse();
}
