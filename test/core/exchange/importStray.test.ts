// Lines in and around the table that are no rows of it.
import { describe, expect, it } from 'vitest';
import { checkImport, heading, htmlTable, row, tsv } from './checkImport.ts';

const empty = ['', '', '', '', '', ''];
const only = (column: number, text: string): string[] => empty.with(column, text);
const wide = (text: string): string => `<tr><td colspan=6>${text}</td></tr>`;
const next = ['令和4年1月1日', 'Ⅳ', '甲', '乙', '事前', 'い'];

/** The rows that a table gives, and what was set aside from it. */
function read(...rows: readonly (readonly string[])[]) {
  const { rows: read, text } = checkImport({ plain: tsv(heading, ...rows) });
  return { rows: read, aside: [...text.matchAll(/^\/\/ 表の外：(.*)$/gm)].map(([, line]) => line) };
}

describe('a line in a column of the table', () => {
  it.each([
    [2, '以下余白'],
    [3, '（以下余白）'],
    [2, '次頁へ続く'],
    [5, '1ページ'],
    [5, '- 1 -'],
    [4, '1 / 3'],
    [1, '－２－'],
    [3, '第１頁'],
    [4, 'P.3'],
    [0, '（注）様式による。'],
    [1, '※ 誤記を含む。'],
    [1, '注１）誤記を含む。'],
    [1, '【全項目】'],
    [4, '担当：総務課'],
    [0, '以上'],
    [5, '（備考）軽微なもの'],
  ])('%d that says %s is no row', (column, text) => {
    for (const rows of [
      [row, only(column, text), next],
      [row, only(column, text)],
    ]) {
      const found = read(...rows);
      expect(found.rows).toHaveLength(rows.length - 1);
      expect(found.rows[0]?.cells.join('')).toBe(row.join('').replaceAll(' ', ''));
      expect(found.aside).toEqual([text]);
    }
  });

  it.each([
    [2, '2. 続き'],
    [3, '2. 続き'],
    [3, '※ 委託先を含む。'],
    [2, '（注）委託先を含む。'],
    [3, '1'],
    [3, '【参考】'],
    [5, 'に当たらない'],
  ])('%d that says %s goes on from the row above', (column, text) => {
    const found = read(row, only(column, text), next);
    expect(found.rows).toHaveLength(2);
    expect(found.rows[0]?.cells[column]).toBe(((row[column] ?? '') + text).replaceAll(' ', ''));
    expect(found.aside).toEqual([]);
  });

  it.each([
    [0, '令和4年1月1日'],
    [0, '令和四年一月一日'],
    [1, 'Ⅳ'],
    [4, '事前'],
  ])('%d that says %s is a row', (column, text) =>
    expect(read(row, only(column, text)).rows).toHaveLength(2),
  );

  it('2 or 3 that is a note below the table is one', () => {
    expect(read(row, only(2, '※ 様式による。'), only(0, '以下余白')).aside).toEqual([
      '※ 様式による。',
      '以下余白',
    ]);
    expect(read(row, only(3, '（注）様式による。')).aside).toEqual(['（注）様式による。']);
  });
});

describe('a table that does not start at the left', () => {
  const shifted = (...rows: readonly (readonly string[])[]) =>
    checkImport({ plain: tsv(['（別添２）', ...empty], ['', ...heading], ...rows) });

  it('has its notes below, whatever stands further left', () => {
    const { rows, text } = shifted(['', ...row], ['', ...only(0, '（注）様式による。')], ['担当', ...empty]);
    expect(rows).toHaveLength(1);
    expect(text).toMatch(/\/\/ 表の外：（注）様式による。\n\/\/ 表の外：担当\n$/);
  });

  it('has a row where a date stands', () =>
    expect(shifted(['', ...row], ['', ...only(0, '令和4年1月1日')]).rows).toHaveLength(2));
});

it('a line across the table is no row, and one over both sides goes on', () => {
  const html = htmlTable(heading, row);
  const across = checkImport({ html: html.replace('</table>', `${wide('説明は別紙')}</table>`) });
  expect([across.rows.length, across.text.includes('// 表の外：説明は別紙')]).toEqual([1, true]);
  const sides = '<tr><td><td><td colspan=2>（略）<td><td></tr>';
  const both = checkImport({ html: html.replace('</table>', `${sides}</table>`) });
  expect(both.rows.map(({ cells }) => cells[2])).toEqual(['1.旧（略）']);
});

it('the heading and the rows of another table below are no rows', () => {
  const found = read(row, ['番号', '別表', '', '', '', ''], ['1', '見本市', '', '', '', '']);
  expect(found.rows).toHaveLength(1);
  expect(found.aside).toEqual(['番号', '別表', '1', '見本市']);
});

it('a row without sides is one where it has a date, a form for one, or a mark for the one above', () => {
  for (const date of ['令和4年1月1日', '令和○年○月○日', '同上', '〃', ''])
    expect(read(row, [date, 'Ⅳ', '', '', '', '']).rows).toHaveLength(2);
});
