// The table 変更箇所 as data: one row from nothing, and 500 rows after one key.
import { analyze } from '../../../server/src/core/analyze.ts';
import { noConfig } from '../../../server/src/core/config/config.ts';
import { analyzeWith } from '../analyzeWith.ts';
import { tableOf } from '../../../server/src/core/revision/table.ts';
import { requestHandlers } from '../../../server/src/lsp/features.ts';
import { OpenDocument } from '../../../server/src/lsp/openDocument.ts';
import { changesIn } from '../changes.ts';
import type { Group } from '../group.ts';
import { type Action, takeTurns } from '../measure.ts';
import { tableOfRows } from '../texts.ts';
import { keystrokes, offsetOf } from '../typing.ts';
import { Baselines } from '../../../server/src/lsp/baselines.ts';
import { CompletionSurroundings } from '../../../server/src/lsp/completionSurroundings.ts';
import { rulePages } from '../../../server/src/lsp/rulePages.ts';

/** Cells are kept for as long as the analysis they were made from. */
function compareAnew(text: string): Action {
  let analysis = analyze('');
  return { prepare: () => (analysis = analyze(text)).blocks, run: () => tableOf(analysis) };
}

/** Types one key and asks for the table as the preview does. */
function typeAndAsk(text: string): () => Promise<unknown> {
  const uri = 'file:///a.hyoka';
  const document = new OpenDocument(uri, 0, text, noConfig, analyzeWith);
  const { table } = requestHandlers({
    documentOf: () => document,
    log: (message) => {
      throw new Error(message);
    },
    pages: rulePages(null),
    baselines: new Baselines(),
    completions: new CompletionSurroundings({ own: null, used: null, failed: () => {} }),
    used: { countWith: () => 0 },
    annotatesEdits: false,
  });
  const keys = keystrokes(offsetOf(text, 'middle'));
  const toChange = changesIn(text);
  let version = 0;
  return async () => {
    document.update([toChange(keys.next().value)], ++version);
    return JSON.stringify(await table({ uri, known: version - 1 }));
  };
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
