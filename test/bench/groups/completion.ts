// Completion in a large library of stock sentences.
import { analyze } from '../../../server/src/core/analyze.ts';
import { completeAt } from '../../../server/src/core/features/complete.ts';
import { phrases } from '../../../server/src/core/phrases/phrases.ts';
import type { Stock } from '../../../server/src/core/phrases/stock.ts';
import type { Group } from '../group.ts';
import { type Action, takeTurns } from '../measure.ts';
import { documentOf } from '../texts.ts';
import { offsetOf } from '../typing.ts';

const wanted = 5_000;

/** Sentences that fill the library up, each with its reading: two of its own, one after the other. */
function moreSentences(): readonly Stock[] {
  return Array.from({ length: wanted - phrases.length }, (_, index): Stock => {
    const [one, other] = [phrases[index % phrases.length], phrases[Math.floor(index / phrases.length)]];
    if (one === undefined || other === undefined) throw new Error('there is no stock sentence');
    return { ...one, text: one.text + other.text, reading: `${one.reading} ${other.reading}` };
  });
}

const typed = {
  'nothing typed': '',
  'one character typed': '特',
  'a word typed': '特定個人情報',
  'one letter typed': 's',
  'a reading typed': 'seitai',
  'a reading typed inside a sentence': '保管する場所では、tokuteiko',
};

export const completion: Group = {
  title: 'Completion',
  how: `\`completeAt\` on a new line in the middle of 10k lines; an author's own sentences, made of the library's, make ${wanted} with it. Their words were put in order before.`,
  measure: ({ lines, rounds }) => {
    const stocks = moreSentences();
    const text = documentOf('clean', lines['10k']);
    const line = offsetOf(text, 'middle') + 2;
    const actions = Object.entries(typed).map(([name, before]): [string, Action] => {
      const analysis = analyze(`${text.slice(0, line)}    ${before}\n${text.slice(line)}`);
      const offset = line + 4 + before.length;
      return [name, () => completeAt(analysis, offset, { today: 20211012, stocks: [stocks] })];
    });
    return takeTurns(Object.fromEntries(actions), rounds);
  },
};
