// Completion in a large library of stock sentences.
import { analyze } from '../../../server/src/core/analyze.ts';
import { completeAt } from '../../../server/src/core/features/complete.ts';
import { type Phrase, phrases } from '../../../server/src/core/phrases/phrases.ts';
import type { Group } from '../group.ts';
import { type Action, takeTurns } from '../measure.ts';
import { documentOf } from '../texts.ts';
import { offsetOf } from '../typing.ts';

const wanted = 5_000;

/** Fills the library up: the beginning of one sentence and the end of another. Gives what undoes it. */
function fillLibrary(): () => void {
  const own = phrases.map(({ text }) => text);
  const heads = own.map((text) => text.slice(0, Math.max(4, text.indexOf('、'))));
  const library = phrases as Phrase[];
  const [model] = library;
  if (model === undefined) throw new Error('there is no stock sentence');
  for (let index = 0; library.length < wanted; index++) {
    const head = heads[index % heads.length] ?? '';
    const tail = own[Math.floor(index / heads.length) % own.length] ?? '';
    library.push({ ...model, text: `${head}、${tail}（${index}）` });
  }
  return () => {
    library.length = own.length;
  };
}

const typed = { 'nothing typed': '', 'one character typed': '特', 'a word typed': '特定個人情報' };

export const completion: Group = {
  title: 'Completion',
  how: `\`completeAt\` on a new line in the middle of 10k lines; the library is filled up to ${wanted} sentences made of its own.`,
  measure: async ({ lines, rounds }) => {
    const undo = fillLibrary();
    const text = documentOf('clean', lines['10k']);
    const line = offsetOf(text, 'middle') + 2;
    const actions = Object.entries(typed).map(([name, before]): [string, Action] => {
      const analysis = analyze(`${text.slice(0, line)}    ${before}\n${text.slice(line)}`);
      const offset = line + 4 + before.length;
      return [name, () => completeAt(analysis, offset)];
    });
    try {
      return await takeTurns(Object.fromEntries(actions), rounds);
    } finally {
      undo();
    }
  },
};
