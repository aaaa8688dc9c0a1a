// Who asks for suggestions: the author, or the editor because something was typed.
import { expect, test } from 'vitest';
import { followAsking } from '../../client/src/asking.ts';

const document = {};

function following() {
  let time = 0;
  const asking = followAsking(() => time);
  return {
    ...asking,
    wait: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

test('what is asked right after a change is asked by the editor, and asked again by the author', () => {
  const asking = following();
  asking.typed();
  asking.wait(10);
  expect(asking.isByAuthor(document, 1, false)).toBe(false);
  expect(asking.isByAuthor(document, 1, false)).toBe(true);
});

test('what is asked when nothing was typed just before is asked by the author', () => {
  const asking = following();
  expect(asking.isByAuthor(document, 1, false)).toBe(true);
  asking.typed();
  asking.wait(1000);
  expect(asking.isByAuthor(document, 2, false)).toBe(true);
});

test('a list stays whose it was while something is typed', () => {
  const asking = following();
  asking.typed();
  expect(asking.isByAuthor(document, 1, false)).toBe(false);
  asking.wait(1000);
  asking.typed();
  expect(asking.isByAuthor(document, 2, true)).toBe(false);
  asking.wait(1000);
  expect(asking.isByAuthor(document, 2, false)).toBe(true);
  asking.typed();
  expect(asking.isByAuthor(document, 3, true)).toBe(true);
  expect(asking.isByAuthor({}, 3, true)).toBe(false);
});
