import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { analyze } from '../../../../server/src/core/analyze.ts';
import { type RevisionTable, tableOf } from '../../../../server/src/core/revision/table.ts';
import { exportDocx } from '../../../../server/src/exchange/office/exportDocx.ts';
import { openArchive } from '../../../../server/src/exchange/office/openArchive.ts';
import { readWordTables } from '../../../../server/src/exchange/office/readWordTables.ts';
import { wordParts } from '../../../../server/src/exchange/office/wordParts.ts';
import { heldByXml } from '../../../../server/src/exchange/office/heldByXml.ts';
import { textLines } from '../../../../server/src/exchange/source/sourceTable.ts';
import { documentText } from '../../../support/arbitraries.ts';
import { sampleTables } from './sampleTables.ts';

/** The lines of every cell, as any import reads lines. */
const written = ({ columns, rows }: RevisionTable): string[][][] => [
  columns.map((name) => [name]),
  ...rows.map(({ cells }) =>
    cells.map(({ lines }) =>
      lines.flatMap(({ runs }) => textLines(heldByXml(runs.map(({ text }) => text).join('')))),
    ),
  ),
];

/** The same of the one table of the exported document. */
async function readBack(table: RevisionTable, hasMarks: boolean): Promise<string[][][]> {
  const { bytes } = await exportDocx(table, { hasMarks });
  const parts = wordParts(openArchive(bytes));
  if (!parts) throw new Error('no document of Word');
  const { accepted, others, notices } = readWordTables(parts, () => true);
  expect({ tables: accepted.length, others, notices }).toEqual({ tables: 1, others: [], notices: [] });
  return (accepted[0]?.rows ?? []).map((row) => row.map(({ lines }) => [...lines]));
}

describe('an exported document that is read again', () => {
  test.each(sampleTables)('has every line of every cell of $name', async ({ table }) => {
    expect(await readBack(table, true)).toEqual(written(table));
    expect(await readBack(table, false)).toEqual(written(table));
  });

  it('has every line of every cell of whatever is written', async () => {
    await fc.assert(
      fc.asyncProperty(documentText, fc.boolean(), async (text, hasMarks) => {
        const table = tableOf(analyze(text));
        expect(await readBack(table, hasMarks)).toEqual(written(table));
      }),
    );
  });

  it('has every character, those that XML cannot hold as signs', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '&',
        '<w:t>',
        ']]>',
        '{a-0}',
        '\t',
        '  ',
        '\u3000',
        '\u0000',
        '\u0085',
        '\ud800',
        '\ufffe',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    );
    const line = fc.array(piece, { maxLength: 6 }).map((parts) => parts.join('').replace(/[\r\n]/g, ''));
    await fc.assert(
      fc.asyncProperty(line, line, async (before, after) => {
        const range = { start: 0, end: 0 };
        const cells = [before, after].map((text) => ({
          range,
          lines: [{ offset: 0, depth: 0, runs: [{ text, change: 'added' as const }] }],
        }));
        const table = { title: before, columns: ['左', '右'], rows: [{ key: 0, range, cells }] };
        expect(await readBack(table, true)).toEqual(written(table));
      }),
    );
  });
});
