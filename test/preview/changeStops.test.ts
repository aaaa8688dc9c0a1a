// Where 次の変更 and 前の変更 stop.
import { describe, expect, it } from 'vitest';
import { changeStops, type Label, stopFrom, stopName } from '../../client/src/preview/changeStops.ts';
import type { PreviewCell } from '../../server/src/protocol.ts';

const labels: Readonly<Record<string, Label>> = {
  '+': 'added',
  '-': 'deleted',
  '~': 'changed',
  '>': 'moved',
};

/** One character for each line of a body: its mark, or a dot. */
function body(line: number, marks: string): PreviewCell {
  const lines = [...marks].map((mark, index) => {
    const label = labels[mark];
    return { line: line + index, depth: 0, runs: [], ...(label === undefined ? {} : { label }) };
  });
  return { line, lines };
}

const revision = (firstLine: number, before: string, after: string) => ({
  key: firstLine,
  firstLine,
  lastLine: firstLine + 20,
  cells: [body(0, '.'), body(1, '.'), body(3, before), body(10, after), body(18, '.'), body(19, '.')],
});

const linesOf = (rows: Parameters<typeof changeStops>[0]): readonly string[] =>
  changeStops(rows).map(({ line, column, label }) => `${line} ${column} ${label}`);

describe('the stops', () => {
  it('are one for each run of changed lines in 変更後', () => {
    expect(linesOf([revision(0, '.~..', '.~.++.>')])).toEqual(['11 3 changed', '13 3 added', '16 3 moved']);
  });

  it('are what was deleted in 変更前, in the order of the document', () => {
    expect(linesOf([revision(0, '--.-', '+...'), revision(100, '~-', '~')])).toEqual([
      '3 2 deleted',
      '6 2 deleted',
      '10 3 added',
      '104 2 deleted',
      '110 3 changed',
    ]);
  });

  it('are none where nothing changed', () => {
    expect(linesOf([revision(0, '...', '...')])).toEqual([]);
  });
});

describe('going from a line', () => {
  const stops = changeStops([revision(0, '-', '.~.+'), revision(100, '.', '+')]);

  it('goes to the next and the previous stop, and round at the ends', () => {
    expect([0, 3, 12, 13, 200].map((line) => stopFrom(stops, line, 1))).toEqual([0, 1, 2, 3, 0]);
    expect([0, 3, 12, 13, 200].map((line) => stopFrom(stops, line, -1))).toEqual([3, 3, 1, 1, 3]);
  });

  it('goes nowhere where there is none', () => {
    expect(stopFrom([], 5, 1)).toBe(-1);
    expect(stopName([], -1)).toBe('変わった行はありません');
  });

  it('says which of how many it is', () => {
    expect(stopName(stops, 1)).toBe('変更 2／4：変更');
    expect(stopName(stops, 0)).toBe('変更 1／4：削除');
  });
});
