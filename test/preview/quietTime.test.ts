// How long after an edit what the editor reports is taken for its consequence.
import { expect, it } from 'vitest';
import { quietTime } from '../../client/src/quietTime.ts';

it('begins with an edit, is prolonged by the next, and ends', () => {
  let now = 0;
  const quiet = quietTime(() => now);
  const isQuietAt = (time: number): boolean => {
    now = time;
    return quiet.isNow();
  };
  expect(isQuietAt(0)).toBe(false);
  quiet.begin();
  expect([0, 299, 300].map(isQuietAt)).toEqual([true, true, false]);
  now = 200;
  quiet.begin();
  expect([499, 500].map(isQuietAt)).toEqual([true, false]);
});

it('lasts as long as it is told to', () => {
  let now = 0;
  const quiet = quietTime(() => now, 100);
  quiet.begin();
  now = 99;
  expect(quiet.isNow()).toBe(true);
  now = 100;
  expect(quiet.isNow()).toBe(false);
});
