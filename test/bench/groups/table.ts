// The table 変更箇所 as data: one row from nothing, and 500 rows after one key.
import { analyze } from '../../../server/src/core/analyze.ts';
import { tableOf } from '../../../server/src/core/revision/table.ts';
import type { Group } from '../group.ts';
import { type Action, takeTurns } from '../measure.ts';
import { tableOfRows } from '../texts.ts';
import { typedDocument } from '../typedDocument.ts';
import { keystrokes, offsetOf } from '../typing.ts';

/** Cells are kept for as long as the analysis they were made from. */
function compareAnew(text: string): Action {
  let analysis = analyze('');
  return { prepare: () => (analysis = analyze(text)).blocks, run: () => tableOf(analysis) };
}

/** Types one key and asks for the table as the preview does. */
function typeAndAsk(text: string): () => Promise<unknown> {
  const document = typedDocument(text);
  return async () => JSON.stringify(await document.table(document.type() - 1));
}

export const table: Group = {
  title: 'Table model',
  how: '`tableOf`: a row of the imported table that was never compared; 500 rows of it after one key, as the core gives them and as the answer to the preview, turned into JSON.',
  measure: ({ rows, rounds }) => {
    const long = tableOfRows(rows);
    const analysis = analyze(long);
    const keys = keystrokes(offsetOf(long, 'middle'));
    return takeTurns(
      {
        'one row, from nothing': compareAnew(tableOfRows(1)),
        '500 rows, one key: core': () => {
          const { range, newText } = keys.next().value;
          analysis.edit(range, newText);
          return tableOf(analysis);
        },
        '500 rows, one key: answer': typeAndAsk(long),
      },
      rounds,
    );
  },
};
