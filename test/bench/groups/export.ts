// The table 変更箇所 of 500 rows as a file for an office program.
import { analyze } from '../../../server/src/core/analyze.ts';
import { exportDocument } from '../../../server/src/exchange/exchange.ts';
import type { Group } from '../group.ts';
import { takeTurns } from '../measure.ts';
import { tableOfRows } from '../texts.ts';

const options = { hasMarks: true, encoding: 'utf-8' } as const;

export const exported: Group = {
  title: 'Export',
  how: '`exportDocument`: 500 rows of the imported table, compared once, as a file of each kind.',
  measure: ({ rows, slowRounds }) => {
    const analysis = analyze(tableOfRows(rows));
    return takeTurns(
      {
        '500 rows: xlsx': () => exportDocument(analysis, 'xlsx', options),
        '500 rows: docx': () => exportDocument(analysis, 'docx', options),
      },
      slowRounds,
    );
  },
};
