// What differs between two versions of a document.
import { describe, expect, test } from 'vitest';
import { readText } from '../../server/src/core/facts/readText.ts';
import { comparisonTable } from '../../server/src/core/revision/comparisonTable.ts';
import { type ItemChange, itemChanges } from '../../server/src/core/revision/itemChanges.ts';
import { dedent } from '../support/drawFindings.ts';

const base = dedent(`
  評価書：予防接種に関する事務
  公表日：令和3年10月12日

  対策：Ⅲ 7. 特定個人情報の保管・消去
    1. 物理的対策
      (1) 施錠できる部屋に置いている。
      (2) 入退室を管理している。

  対策：Ⅲ 8. 監査
    年1回、自己点検を実施している。
`);

const changes = (before: string, after: string): readonly ItemChange[] =>
  itemChanges(readText(before), readText(after));

/** 「added Ⅲ 8. 監査」 */
const drawn = (before: string, after: string): string[] =>
  changes(before, after).map(({ kind, path }) => `${kind} ${path}`);

describe('two versions', () => {
  test('do not differ in blanks, comments and the order of sections', () => {
    const [header = '', storage = '', audit = ''] = base.split(/\n\n/);
    expect(drawn(base, [header, `// 確認中\n${audit}`, storage, ''].join('\n\n\n'))).toEqual([]);
  });

  test('differ in sections that were changed, that came and that are gone', () => {
    const later = base
      .replace('入退室を', '生体認証により入退室を')
      .replace(/対策：Ⅲ 8[^]*/, '対策：Ⅲ 9. 従業者に対する教育・啓発\n  年2回、研修を行う。\n');
    expect(drawn(base, later)).toEqual([
      'changed Ⅲ 7. 特定個人情報の保管・消去',
      'added Ⅲ 9. 従業者に対する教育・啓発',
      'removed Ⅲ 8. 監査',
    ]);
  });

  test('differ in the fields of the header', () =>
    expect(
      drawn(
        base,
        base.replace('令和3年10月12日', '令和4年4月1日').replace('公表日', '評価実施機関：甲市\n公表日'),
      ),
    ).toEqual(['added 評価実施機関', 'changed 公表日']));

  test('say where each line of them stands', () => {
    const [change] = changes(base, base.replace('(2) 入退室を', '(2) 生体認証により入退室を'));
    const at = (text: string, offsets: readonly number[] = []) =>
      offsets.map((offset) => text.slice(offset, offset + 4));
    expect(at(base, change?.before?.offsets)).toEqual(['1. 物', '(1) ', '(2) ']);
    expect(change?.after?.lines.at(-1)).toBe('(2) 生体認証により入退室を管理している。');
  });
});

describe('documents of revisions alone', () => {
  const row = (date: string, path: string) =>
    `変更：${date}\n項目：${path}\n変更前：（新設）\n変更後：施錠する。\n提出時期：事前\n説明：\n\n`;
  const table = `評価書：予防接種\n\n${row('令和3年10月12日', 'Ⅲ 7')}`;

  test('differ in the rows that the later one alone has', () =>
    expect(drawn(table, `${table}${row('令和4年4月1日', 'Ⅲ 8')}`)).toEqual(['added Ⅲ 8']));

  test('differ from the sections made of them where an excerpt does not tell all', () => {
    const excerpt = row('令和3年10月12日', 'Ⅲ 7').replace(
      '変更後：施錠する。',
      '変更後：\n  (1) 施錠する。\n  （略）',
    );
    const made = `対策：Ⅲ 7\n  (1) 施錠する。\n  (2) 監視する。\n\n`;
    expect(drawn(excerpt, `${made}${excerpt}`)).toEqual(['changed Ⅲ 7']);
    expect(drawn(table, table.replace('\n\n', '\n\n対策：Ⅲ 7\n  施錠する。\n\n'))).toEqual([]);
  });

  test('do not differ in rows of items that a section tells of', () =>
    expect(drawn(base, `${base}\n${row('令和4年4月1日', 'Ⅲ 8. 監査')}`)).toEqual([]));
});

describe('the table of a comparison', () => {
  const later = base.replace('(2) 入退室を', '(2) 生体認証により入退室を').replace(/\n対策：Ⅲ 8[^]*/, '');
  const { columns, rows, text } = comparisonTable(changes(base, later), ['令和3年10月12日', '今の文書']);
  const cell = (row: number, column: number) =>
    rows[row]?.cells[column]?.lines.map(({ runs }) =>
      runs.map((run) => (run.change === 'same' ? run.text : `[${run.text}]`)).join(''),
    );

  test('has a row for each item, marked to the word', () => {
    expect(columns).toEqual(['種類', '項目', '令和3年10月12日', '今の文書']);
    expect([0, 1, 2, 3].map((column) => cell(0, column))).toEqual([
      ['変更'],
      ['Ⅲ 7. 特定個人情報の保管・消去'],
      ['1. 物理的対策', '(1) 施錠できる部屋に置いている。', '(2) 入退室を管理している。'],
      ['1. 物理的対策', '(1) 施錠できる部屋に置いている。', '(2) [生体認証により]入退室を管理している。'],
    ]);
    expect([cell(1, 0), cell(1, 2)]).toEqual([['削除'], ['[年1回、自己点検を実施している。]']]);
  });

  test('tells where its lines are in the text that it was read from', () => {
    const [first] = rows;
    const offset = (first?.range.start ?? 0) + (first?.cells[3]?.lines[2]?.offset ?? 0);
    expect(text.slice(offset)).toMatch(/^\(2\) 生体認証/);
  });

  test('has no row where nothing differs', () => expect(comparisonTable([], ['前', '後']).rows).toEqual([]));
});
