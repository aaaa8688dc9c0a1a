import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { splitRunOn } from '../../server/src/core/revision/splitRunOn.ts';
import { sideOf } from '../../server/src/core/revision/units.ts';
import { sliceOf } from '../../server/src/core/text/range.ts';

const folder = new URL('../../samples/', import.meta.url);

const bodies = readdirSync(folder).flatMap((name) =>
  analyze(readFileSync(new URL(name, folder), 'utf8')).blocks.flatMap(({ text, facts }) =>
    facts.bodies.map(({ node }) =>
      sideOf(text, node, () => 0).lines.map(({ range }) => sliceOf(text, range)),
    ),
  ),
);

/** The only ・ of a body may as well join two words; behind a title it stays where it is. */
const withoutLoneBullet = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => line.startsWith('・')).length === 1
    ? lines
        .join('\n')
        .replace(/(?<!。)\n・/, ' ・')
        .split('\n')
    : lines;

describe('a body of the samples that lost its line breaks comes back', () => {
  test('there are bodies', () => expect(bodies.length).toBeGreaterThan(20));

  test.each(bodies.filter(({ length }) => length > 1).map((lines) => ({ lines })))('$lines.0', ({ lines }) =>
    expect(splitRunOn(lines.join(' '))).toEqual(withoutLoneBullet(lines)),
  );
});
