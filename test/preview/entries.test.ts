// What stands in the cells of a row, and what of it a redraw keeps.
import { describe, expect, it } from 'vitest';
import {
  type Entry,
  entriesOf,
  foldId,
  keptEnds,
  seenEntry,
  textOfEntry,
} from '../../client/src/preview/entries.ts';
import { cell, row, run } from './sampleTable.ts';

const line = (text: string, index: number, label?: 'added') => ({
  line: index,
  depth: 0,
  runs: [run(text)],
  ...(label === undefined ? {} : { label }),
});

const revision = {
  ...row(5, '令和3年10月12日', '項目', '前', '後', '事前', '説明'),
  cells: [
    cell(0, '令和3年10月12日'),
    cell(1, '項目'),
    { line: 2, lines: [line('(1) 甲', 3), line('(2) 乙', 4)] },
    { line: 5, lines: [line('(1) 甲', 6), line('(2) 乙', 7), line('(3) 丙', 8, 'added')] },
    cell(9, '事前'),
    { line: 0, lines: [] },
  ],
};
const none: ReadonlySet<string> = new Set();

const texts = (entries: readonly (readonly Entry[])[]): readonly (readonly string[])[] =>
  entries.map((each) => each.map(textOfEntry));

describe('the cells', () => {
  it('have all their lines, and a blank one where there is none', () => {
    expect(texts(entriesOf(revision, { isOn: false, open: none }))).toEqual([
      ['令和3年10月12日'],
      ['項目'],
      ['(1) 甲', '(2) 乙'],
      ['(1) 甲', '(2) 乙', '(3) 丙'],
      ['事前'],
      [''],
    ]);
  });

  it('have （略） where lines are folded away, but in the bodies alone', () => {
    expect(texts(entriesOf(revision, { isOn: true, open: none })).slice(1, 5)).toEqual([
      ['項目'],
      ['(1)～(2)　（略）'],
      ['(1)～(2)　（略）', '(3) 丙'],
      ['事前'],
    ]);
  });

  it('have both （略） and its lines once it is opened, on that side only', () => {
    const entries = entriesOf(revision, { isOn: true, open: new Set([foldId(3, 6)]) });
    expect(texts(entries).slice(2, 4)).toEqual([
      ['(1)～(2)　（略）'],
      ['(1)～(2)　（略）', '(1) 甲', '(2) 乙', '(3) 丙'],
    ]);
  });
});

describe('what is seen of a line', () => {
  const seen = (entry: ReturnType<typeof line>): string => seenEntry({ kind: 'line', line: entry });

  it('is its text, marks, depth, label and partner, not where it stands', () => {
    const at = line('甲', 3);
    expect(seen({ ...at, line: 9 })).toBe(seen(at));
    const others = [
      line('乙', 3),
      line('+甲', 3),
      { ...at, depth: 1 },
      line('甲', 3, 'added'),
      { ...at, pair: 1 },
    ];
    expect(new Set([at, ...others].map(seen)).size).toBe(6);
  });
});

describe('the ends that a redraw keeps', () => {
  it.each([
    ['abc', 'abc', 3, 0],
    ['abc', 'axc', 1, 1],
    ['abc', 'abxc', 2, 1],
    ['aa', 'a', 1, 0],
    ['aa', 'aaa', 2, 0],
    ['', 'ab', 0, 0],
    ['ab', '', 0, 0],
  ])('from %s to %s: %i and %i', (old, next, head, tail) => {
    expect(keptEnds([...old], [...next])).toEqual({ head, tail });
  });
});
