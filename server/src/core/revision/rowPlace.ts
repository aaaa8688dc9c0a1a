// Where a new row belongs: behind those of its day and before, in the order that the file has.
import type { ReadDocument } from '../facts/readText.ts';
import { revisionDay } from '../facts/dayOf.ts';
import { insertAbove, insertBlocks } from '../features/insertBlocks.ts';
import type { TextEdit } from '../text/range.ts';

/** The edit that inserts `text`, rows of one `day` as `dayOrder` counts, with `\n` at the ends of their lines. */
export function insertRows(document: ReadDocument, day: number, text: string): TextEdit {
  const { blocks } = document;
  const rows = blocks.flatMap((block, index) => {
    const own = block.node.kind === 'revision' ? revisionDay(block.facts) : null;
    return own === null ? [] : [{ index, offset: block.offset, day: own }];
  });
  const steps = rows.map(({ day: own }, i) => Math.sign(own - (rows[i - 1]?.day ?? own)));
  const falls = steps.filter((step) => step < 0).length > steps.filter((step) => step > 0).length;
  const above = rows.findLast((row) => (falls ? row.day >= day : row.day <= day));
  if (above !== undefined) return insertBlocks(document, above.offset, text);
  const first = blocks.findIndex(({ node }) => node.kind === 'revision');
  return insertAbove(document, first === -1 ? blocks.length : first, text);
}
