// A key that is typed into an open document, in this process: the core alone, and with the edge to LSP.
import type { Connection } from 'vscode-languageserver';
import { Analysis } from '../../../server/src/core/analyze.ts';
import { OpenDocument } from '../../../server/src/lsp/openDocument.ts';
import { Publisher } from '../../../server/src/lsp/publisher.ts';
import { sizes } from '../effort.ts';
import type { Group } from '../group.ts';
import { type Action, takeTurns } from '../measure.ts';
import { documentOf, kinds } from '../texts.ts';
import { keystrokes, offsetOf, type Place, places } from '../typing.ts';

/** Each call types one key and reads what is known then. */
function typeInCore(text: string, place: Place): Action {
  const analysis = new Analysis(text);
  const keys = keystrokes(offsetOf(text, place));
  return () => {
    const { range, newText } = keys.next().value;
    analysis.edit(range, newText);
    return analysis.blocks;
  };
}

/** Takes what is published and sends nothing. */
const noConnection = { sendDiagnostics: () => Promise.resolve() } as unknown as Connection;

/** The same as an editor's change, up to the diagnostics that would be sent. */
function typeInDocument(text: string, place: Place): Action {
  const document = new OpenDocument('file:///a.hyoka', 0, text, {});
  const publisher = new Publisher(noConnection);
  const offset = offsetOf(text, place);
  const keys = keystrokes(offset);
  const { line, character } = new Analysis(text).positionAt(offset);
  const at = (typed: number) => ({ line, character: character + typed - offset });
  let version = 0;
  return () => {
    const { range, newText } = keys.next().value;
    const change = { range: { start: at(range.start), end: at(range.end) }, text: newText };
    publisher.publish(document.update([change], ++version));
  };
}

export const keystroke: Group = {
  title: 'Keystroke in process',
  how: 'One character typed into an item or taken back: `Analysis.edit` and reading `.blocks`, all rules; and `OpenDocument.update` with what the `Publisher` makes of it. A sentence is typed and deleted again at the start, in the middle and at the end.',
  measure: ({ lines, keystrokes: count }) => {
    const actions = kinds.flatMap((kind) =>
      sizes.flatMap((size) =>
        places.flatMap((place): [string, Action][] => {
          const text = documentOf(kind, lines[size]);
          const name = `${kind} ${size}, ${place}`;
          return [
            [`${name}: core`, typeInCore(text, place)],
            [`${name}: with LSP edge`, typeInDocument(text, place)],
          ];
        }),
      ),
    );
    return takeTurns(Object.fromEntries(actions), count);
  },
};
