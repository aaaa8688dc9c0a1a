// A text that is seen for the first time: its tree, and everything that is found in it.
import { analyze } from '../../../server/src/core/analyze.ts';
import { parse } from '../../../server/src/core/syntax/parse.ts';
import { sizes } from '../effort.ts';
import type { Figures } from '../figures.ts';
import type { Group } from '../group.ts';
import { type Action, takeTurns } from '../measure.ts';
import { documentOf, floor, kinds } from '../texts.ts';

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  parse,
  analysis: (text) => analyze(text).findings,
};

export const cold: Group = {
  title: 'Cold',
  how: '`parse(text)` and `analyze(text).findings` with nothing known of the text, each in turns with its floor, a `charCodeAt` loop and `split` by lines over the same text; and at 10k lines in turns with 50k. Only the two sides of one ratio take turns, so that no other pays for their garbage.',
  measure: async ({ lines, rounds }) => {
    const figures: Figures[] = [];
    const compare = async (sides: Readonly<Record<string, Action>>) =>
      figures.push(await takeTurns(sides, rounds));
    for (const kind of kinds)
      for (const [name, read] of Object.entries(readers)) {
        for (const size of sizes) {
          const text = documentOf(kind, lines[size]);
          await compare({
            [`${kind} ${size}: ${name}`]: () => read(text),
            [`${kind} ${size}: floor beside ${name}`]: () => floor(text),
          });
        }
        const [short, long] = [documentOf(kind, lines['10k']), documentOf(kind, lines['50k'])];
        await compare({
          [`${kind} 10k beside 50k: ${name}`]: () => read(short),
          [`${kind} 50k beside 10k: ${name}`]: () => read(long),
        });
      }
    return Object.assign({}, ...figures) as Figures;
  },
};
