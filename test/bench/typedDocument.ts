// An open document that someone types into, as the server has it, and what it answers about the table.
import { noConfig } from '../../server/src/core/config/config.ts';
import type { PreviewTable, TableParams } from '../../server/src/protocol.ts';
import { Baselines } from '../../server/src/lsp/baselines.ts';
import { CompletionSurroundings } from '../../server/src/lsp/completionSurroundings.ts';
import { requestHandlers } from '../../server/src/lsp/features.ts';
import { OpenDocument } from '../../server/src/lsp/openDocument.ts';
import { rulePages } from '../../server/src/lsp/rulePages.ts';
import { analyzeWith } from './analyzeWith.ts';
import { changesIn } from './changes.ts';
import { keystrokes, offsetOf } from './typing.ts';

const uri = 'file:///a.hyoka';

/** Version 0 is `text`; `type` makes the next one by one key in the middle, and gives its number. */
export function typedDocument(text: string) {
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
  const [keys, toChange] = [keystrokes(offsetOf(text, 'middle')), changesIn(text)];
  return {
    type: (): number => {
      document.update([toChange(keys.next().value)], document.version + 1);
      return document.version;
    },
    /** `known`: the version whose rows the asker has. */
    table: async (known?: number): Promise<PreviewTable> => {
      const params: TableParams = known === undefined ? { uri } : { uri, known };
      return (await table(params)) ?? Promise.reject(new Error('there is no table'));
    },
  };
}
