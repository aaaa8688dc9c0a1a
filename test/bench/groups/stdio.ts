// From a key to what is published for it, with the server as a process, beside a server that does nothing.
import type { TextEdit } from '../../../server/src/core/text/range.ts';
import { floorServer, hyokaServer } from '../builds.ts';
import { changesIn } from '../changes.ts';
import type { Figures } from '../figures.ts';
import type { Group } from '../group.ts';
import { startClient } from '../lspClient.ts';
import { takeTurns } from '../measure.ts';
import { documentOf } from '../texts.ts';
import { keystrokes, offsetOf } from '../typing.ts';

/** Changes on one line of a text, without an end. */
type Author = (text: string) => Generator<TextEdit, never>;

const types: Author = (text) => keystrokes(offsetOf(text, 'middle'));

/** Doubles a word near the start, and takes that back. */
function* errs(text: string): Generator<TextEdit, never> {
  const word = '個人情報';
  const offset = text.indexOf(word) + word.length;
  for (;;) {
    yield { range: { start: offset, end: offset }, newText: '情報' };
    yield { range: { start: offset, end: offset + 2 }, newText: '' };
  }
}

/** The same changes, sent to both servers in turns. */
async function besideFloor(name: string, text: string, author: Author, count: number): Promise<Figures> {
  const sideOf = async (script: string) => {
    const client = await startClient(script);
    await client.open(text);
    const [edits, toChange] = [author(text), changesIn(text)];
    return { client, key: () => client.change(toChange(edits.next().value)) };
  };
  const [own, floor] = [await sideOf(hyokaServer), await sideOf(floorServer)];
  const figures = await takeTurns({ [`${name}: Hyōka`]: own.key, [`${name}: floor`]: floor.key }, count);
  await own.client.end();
  await floor.client.end();
  // What the servers do is not in the CPU time of this process.
  return Object.fromEntries(Object.entries(figures).map(([key, figure]) => [key, { ...figure, cpu: null }]));
}

export const stdio: Group = {
  title: 'Keystroke to diagnostics over stdio',
  how: 'One client, from before `didChange` is sent until `publishDiagnostics` of that version has arrived, in documents of 10k lines. In the clean document a sentence is typed and deleted in its middle, and a fault is made and mended near its start. The imported document has more faults than are published for every version, so only the fault that is made and mended is measured there: each time a thousand diagnostics are sent.',
  measure: async ({ lines, keystrokes: count }) => {
    const [clean, imported] = [documentOf('clean', lines['10k']), documentOf('imported', lines['10k'])];
    return {
      ...(await besideFloor('clean 10k, typing', clean, types, count)),
      ...(await besideFloor('clean 10k, a fault on and off', clean, errs, count)),
      ...(await besideFloor('imported 10k, a fault on and off', imported, errs, count)),
    };
  },
};
