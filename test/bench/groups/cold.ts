// A text that is seen for the first time: its tree, and everything that is found in it.
import { Analysis } from '../../../server/src/core/analyze.ts';
import { parse } from '../../../server/src/core/syntax/parse.ts';
import { sizes } from '../effort.ts';
import type { Group } from '../group.ts';
import { type Action, takeTurns } from '../measure.ts';
import { documentOf, floor, kinds } from '../texts.ts';

export const cold: Group = {
  title: 'Cold',
  how: '`parse(text)` and `new Analysis(text).findings` with nothing known of the text; the floor is a `charCodeAt` loop and `split` by lines over the same text.',
  measure: ({ lines, rounds }) => {
    const actions = kinds.flatMap((kind) =>
      sizes.flatMap((size): [string, Action][] => {
        const text = documentOf(kind, lines[size]);
        const name = `${kind} ${size}`;
        return [
          [`${name}: floor`, () => floor(text)],
          [`${name}: parse`, () => parse(text)],
          [`${name}: analysis`, () => new Analysis(text).findings],
        ];
      }),
    );
    return takeTurns(Object.fromEntries(actions), rounds);
  },
};
