// Headings of two rows, the lower one naming what the upper one groups.
import { describe, expect, it } from 'vitest';
import { importTable } from '../../../server/src/exchange/importTable.ts';
import { checkImport, heading, htmlTable, row, tsv } from './checkImport.ts';

const plainRow = ['令和3年10月12日', 'Ⅲ7.保管', '1.旧', '1.新', '事後', '規則第9条第2項を適用'];
const cellsOf = (input: Parameters<typeof checkImport>[0]) => {
  const { rows, messages, text } = checkImport(input);
  expect(messages).toEqual([]);
  expect(text).not.toContain('//');
  return rows.map(({ cells }) => cells);
};

const upper = ['変更日', '項目', '変更内容', '', '提出時期', '提出時期に係る説明'];
const lower = ['', '', '変更前の記載', '変更後の記載', '', ''];

const th = (name: string, merged: string): string => `<th ${merged}>${name}</th>`;
const twoRows = `<tr>${upper
  .filter((name) => name !== '')
  .map((name) => th(name, name === '変更内容' ? 'colspan=2' : 'rowspan=2'))
  .join('')}</tr><tr><th>変更前の記載</th><th>変更後の記載</th></tr>`;

describe('a heading of two rows', () => {
  it('may be merged over both where nothing is divided', () =>
    expect(cellsOf({ html: htmlTable(row).replace('<table>', `<table>${twoRows}`) })).toEqual([plainRow]));

  it('may have blank cells in the place of merged ones', () =>
    expect(cellsOf({ plain: tsv(upper, lower, row) })).toEqual([plainRow]));

  it('may divide 提出時期, and the rows above all but the sides', () => {
    const above = ['変更日', '項目', '変更前の記載', '変更後の記載', '提出の区分', ''];
    expect(cellsOf({ plain: tsv(above, ['', '', '', '', '提出時期', '説明'], row) })).toEqual([plainRow]);
    const grouped = ['変更日', '変更の概要', '', '', '提出時期', '説明'];
    expect(cellsOf({ plain: tsv(grouped, ['', '項目', '変更前', '変更後', '', ''], row) })).toEqual([
      plainRow,
    ]);
  });

  it('may be merged over both in all columns', () => {
    const all = heading.map((name) => th(name, 'rowspan=2')).join('');
    expect(cellsOf({ html: htmlTable(row).replace('<table>', `<table><tr>${all}</tr><tr></tr>`) })).toEqual([
      plainRow,
    ]);
  });

  it('is passed over where it is repeated', () => {
    const { rows, messages } = checkImport({ plain: tsv(upper, lower, row, upper, lower, row) });
    expect(rows).toHaveLength(2);
    expect(messages).toEqual(['繰り返されている見出しの行を2行読み飛ばしました']);
  });

  it('is none where a title stands over a heading, or a row says what headings say', () => {
    const titled = checkImport({ plain: tsv(['変更箇所', '', '', '', '', ''], heading, row) });
    expect(titled.text).toContain('// 表の外：変更箇所');
    const { rows } = checkImport({ plain: tsv(heading, ['', '', '旧', '新', '', '']) });
    expect(rows.map(({ cells }) => cells[2])).toEqual(['旧']);
  });

  it('names the columns to choose from, and those that were chosen', () => {
    const fieldsOf = (columns: ReturnType<typeof importTable>['columns']) =>
      columns.map(({ heading: name, field }) => [name, field]);
    const plain = tsv(upper, lower, row);
    const names = [...heading.slice(0, 2), '変更前の記載', '変更後の記載', ...heading.slice(4)];
    const fields = ['変更', '項目', '変更前', '変更後', '提出時期', '説明'];
    expect(fieldsOf(importTable({ plain }).columns)).toEqual(names.map((name, i) => [name, fields[i]]));
    const other = tsv(['いつ', ...upper.slice(1)], ['', '', '今', '次', '', ''], row);
    const chosen = importTable({ plain: other, columns: { いつ: '変更', 今: '変更前', 次: '変更後' } });
    expect(fieldsOf(chosen.columns).map(([, field]) => field)).toEqual(fields);
    expect(fieldsOf(chosen.columns).slice(0, 3)).toEqual([
      ['いつ', '変更'],
      ['項目', '項目'],
      ['今', '変更前'],
    ]);
  });
});
