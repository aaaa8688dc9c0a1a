// A key that is typed into an open document, in this process: the core alone, and with the edge to LSP.
import type { Connection } from 'vscode-languageserver';
import { analyze } from '../../../server/src/core/analyze.ts';
import { noConfig } from '../../../server/src/core/config/config.ts';
import { analyzeWith } from '../analyzeWith.ts';
import { OpenDocument } from '../../../server/src/lsp/openDocument.ts';
import { Publisher } from '../../../server/src/lsp/publisher.ts';
import { changesIn } from '../changes.ts';
import type { Change } from '../lspClient.ts';
import { type Effort, sizes } from '../effort.ts';
import type { Figures } from '../figures.ts';
import type { Group } from '../group.ts';
import { type Action, takeTurns } from '../measure.ts';
import { documentOf, type Kind, kinds } from '../texts.ts';
import { keystrokes, offsetOf, places } from '../typing.ts';
import { rulePages } from '../../../server/src/lsp/rulePages.ts';

/** Takes what is typed, and gives what is known then. By lines: what is typed above moves no line. */
type Reader = (text: string) => (change: Change) => unknown;

const core: Reader = (text) => {
  const analysis = analyze(text);
  return ({ range: { start, end }, text: newText }) => {
    analysis.edit({ start: analysis.offsetAt(start), end: analysis.offsetAt(end) }, newText);
    return analysis.blocks;
  };
};

/** Takes what is published and sends nothing. */
const noConnection = { sendDiagnostics: () => Promise.resolve() } as unknown as Connection;

/** The same as an editor's change, up to the diagnostics that would be sent. */
const withEdge: Reader = (text) => {
  const document = new OpenDocument('file:///a.hyoka', 0, text, noConfig, analyzeWith);
  const publisher = new Publisher(noConnection, rulePages(null));
  let version = 0;
  return (change) => publisher.publish(document.update([change], ++version));
};

const readers = { core, 'with LSP edge': withEdge };

/** One reader on a document of each size, typed into at each place in turns. */
function actionsFor(kind: Kind, edge: keyof typeof readers, lines: Effort['lines']): [string, Action][] {
  return sizes.flatMap((size) => {
    const text = documentOf(kind, lines[size]);
    const read = readers[edge](text);
    return places.map((place): [string, Action] => {
      const [keys, toChange] = [keystrokes(offsetOf(text, place)), changesIn(text)];
      return [`${kind} ${size}, ${place}: ${edge}`, () => read(toChange(keys.next().value))];
    });
  });
}

export const keystroke: Group = {
  title: 'Keystroke in process',
  how: 'One character typed into an item or taken back: `Analysis.edit` and reading `.blocks`, all rules; and `OpenDocument.update` with what the `Publisher` makes of it. A sentence is typed and deleted again at the start, in the middle and at the end of one document of each size.',
  measure: async ({ lines, keystrokes: count }) => {
    const figures: Figures[] = [];
    for (const kind of kinds)
      for (const edge of ['core', 'with LSP edge'] as const)
        figures.push(await takeTurns(Object.fromEntries(actionsFor(kind, edge, lines)), count));
    return Object.assign({}, ...figures) as Figures;
  },
};
