// From a key to what is published for it, with the server as a process, beside a server that does nothing.
import { Analysis } from '../../../server/src/core/analyze.ts';
import { floorServer, hyokaServer } from '../builds.ts';
import type { Figures } from '../figures.ts';
import type { Group } from '../group.ts';
import { type Change, startClient } from '../lspClient.ts';
import { takeTurns } from '../measure.ts';
import { documentOf } from '../texts.ts';
import { keystrokes, offsetOf } from '../typing.ts';

/** Types a sentence into the middle and takes it back. */
function* typed(text: string): Generator<Change, never> {
  const offset = offsetOf(text, 'middle');
  const { line, character } = new Analysis(text).positionAt(offset);
  const at = (typed: number) => ({ line, character: character + typed - offset });
  for (const { range, newText } of keystrokes(offset))
    yield { range: { start: at(range.start), end: at(range.end) }, text: newText };
  throw new Error('keystrokes have no end');
}

/** Makes a fault behind 「特定個人情報」 in an item near the start, and takes it back. */
function* faults(text: string): Generator<Change, never> {
  const word = '個人情報';
  const { line, character } = new Analysis(text).positionAt(text.indexOf(word) + word.length);
  const start = { line, character };
  for (;;) {
    yield { range: { start, end: start }, text: '情報' };
    yield { range: { start, end: { line, character: character + 2 } }, text: '' };
  }
}

/** The same changes, sent to both servers in turns. */
async function besideFloor(
  name: string,
  text: string,
  changes: (text: string) => Generator<Change, never>,
  count: number,
): Promise<Figures> {
  const [own, other] = [await startClient(hyokaServer), await startClient(floorServer)];
  await own.open(text);
  await other.open(text);
  const [ownChanges, otherChanges] = [changes(text), changes(text)];
  const figures = await takeTurns(
    {
      [`${name}: Hyōka`]: () => own.change(ownChanges.next().value),
      [`${name}: floor`]: () => other.change(otherChanges.next().value),
    },
    count,
  );
  await own.end();
  await other.end();
  return Object.fromEntries(Object.entries(figures).map(([key, figure]) => [key, { ...figure, cpu: null }]));
}

export const stdio: Group = {
  title: 'Keystroke to diagnostics over stdio',
  how: 'One client, from before `didChange` is sent until `publishDiagnostics` of that version has arrived, in documents of 10k lines. In the clean document a sentence is typed and deleted in its middle, and a fault is made and mended near its start. The imported document has more faults than are published for every version, so only the fault that is made and mended is measured there: each time a thousand diagnostics are sent.',
  measure: async ({ lines, keystrokes: count }) => {
    const [clean, imported] = [documentOf('clean', lines['10k']), documentOf('imported', lines['10k'])];
    return {
      ...(await besideFloor('clean 10k, typing', clean, typed, count)),
      ...(await besideFloor('clean 10k, a fault on and off', clean, faults, count)),
      ...(await besideFloor('imported 10k, a fault on and off', imported, faults, count)),
    };
  },
};
