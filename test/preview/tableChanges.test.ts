// What of the drawn table is touched when the document changes.
import { describe, expect, it } from 'vitest';
import { tableChanges } from '../../client/src/preview/tableChanges.ts';
import { cell, row } from './sampleTable.ts';

const first = row(0, '令和3年10月12日', '項目1', '前1', '後1', '事後', '説明1');
const second = row(10, '令和4年4月1日', '項目2', '前2', '後2', '事前', '説明2');
const third = row(20, '令和5年4月1日', '項目3', '前3', '後3', '事前', '説明3');
const allCells = [0, 1, 2, 3, 4, 5];

describe('the rows and cells that are touched', () => {
  it('are none when nothing changed', () => {
    expect(tableChanges([first, second], [first, second])).toEqual([
      { from: 0, cells: [] },
      { from: 1, cells: [] },
    ]);
  });

  it('are all cells of every row at first', () => {
    expect(tableChanges([], [first])).toEqual([{ from: null, cells: allCells }]);
  });

  it('are the one cell whose text changed', () => {
    const edited = row(10, '令和4年4月1日', '項目2', '前2', '後2と', '事前', '説明2');
    expect(tableChanges([first, second, third], [first, edited, third])).toEqual([
      { from: 0, cells: [] },
      { from: 1, cells: [3] },
      { from: 2, cells: [] },
    ]);
  });

  it('are none when the rows only moved to other lines', () => {
    const moved = row(15, '令和4年4月1日', '項目2', '前2', '後2', '事前', '説明2');
    expect(tableChanges([second], [moved])).toEqual([{ from: 0, cells: [] }]);
  });

  it('are the new row alone when one is put in between', () => {
    expect(tableChanges([first, third], [first, second, third])).toEqual([
      { from: 0, cells: [] },
      { from: null, cells: allCells },
      { from: 1, cells: [] },
    ]);
  });

  it('are none when a row in the middle is taken out', () => {
    expect(tableChanges([first, second, third], [first, third])).toEqual([
      { from: 0, cells: [] },
      { from: 2, cells: [] },
    ]);
  });

  it('are none when one of two equal rows is taken out', () => {
    expect(tableChanges([first, first], [first])).toEqual([{ from: 0, cells: [] }]);
  });

  it('include a cell whose mark changed and whose text did not', () => {
    const before = { ...first, cells: [cell(0, '字句')] };
    const after = { ...first, cells: [cell(0, '+字句')] };
    expect(tableChanges([before], [after])).toEqual([{ from: 0, cells: [0] }]);
  });

  it('include a cell whose item is nested more deeply', () => {
    const before = { ...first, cells: [{ line: 0, lines: [{ line: 0, depth: 0, runs: [] }] }] };
    const after = { ...first, cells: [{ line: 0, lines: [{ line: 0, depth: 1, runs: [] }] }] };
    expect(tableChanges([before], [after])).toEqual([{ from: 0, cells: [0] }]);
  });

  it('include a cell that got one blank line', () => {
    const before = { ...first, cells: [cell(0)] };
    const after = { ...first, cells: [cell(0, '')] };
    expect(tableChanges([before], [after])).toEqual([{ from: 0, cells: [0] }]);
  });
});
