import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { tableOf } from '../../server/src/core/revision/table.ts';
import { drawRuns } from '../support/drawComparison.ts';
import { dedent } from '../support/drawFindings.ts';

/** The cells of a document's rows, one line a line, indented by depth. */
const draw = (text: string): string[][] =>
  tableOf(analyze(text)).rows.map(({ cells }) =>
    cells.map(({ lines }) => lines.map(({ depth, runs }) => '  '.repeat(depth) + drawRuns(runs)).join('\n')),
  );

describe('the table', () => {
  test('has the six columns of the form, 変更前 left of 変更後', () =>
    expect(tableOf(analyze('')).columns).toEqual([
      '変更日',
      '項目',
      '変更前の記載',
      '変更後の記載',
      '提出時期',
      '提出時期に係る説明',
    ]));

  test('marks what changed to the word inside the right item', () => {
    const text = dedent(`
      変更：令和3年10月12日
      項目：Ⅲ リスク対策
        7. 特定個人情報の保管・消去
      変更前：
        1. 物理的対策
          (1) 書類を3年間保管している。
          (2) 施錠している。
      変更後：
        1. 物理的対策
          (1) 書類を10年間保管している。
          // 覚え書き
          (2) 入退室を記録している。
          (3) 施錠している。
      提出時期：事後
      説明：規則第9条第2項を
        適用
    `);
    expect(draw(text)).toEqual([
      [
        '令和3年10月12日',
        'Ⅲ リスク対策\n7. 特定個人情報の保管・消去',
        '1. 物理的対策\n  (1) 書類を[-3-]年間保管している。\n  ([-2-]) 施錠している。',
        '1. 物理的対策\n  (1) 書類を{+10+}年間保管している。\n  {+(2) 入退室を記録している。+}\n  ({+3+}) 施錠している。',
        '事後',
        '規則第9条第2項を\n適用',
      ],
    ]);
  });

  test('shows the fields of a revision in the order of the columns, however they are written', () => {
    const text = '変更：R3.10.12\n説明：重要\n提出時期：事前\n変更後：あり\n変更前：（新設）\n項目：Ⅰ\n';
    expect(draw(text)).toEqual([['R3.10.12', 'Ⅰ', '（新設）', '{+あり+}', '事前', '重要']]);
  });

  test('has an empty cell where a field is lacking', () =>
    expect(draw('変更：令和3年10月12日\n変更後：あり\n')).toEqual([
      ['令和3年10月12日', '', '', '{+あり+}', '', ''],
    ]));

  test('points every line to its place in the revision', () => {
    const text = '評価書：あ\n\n変更：R3.10.12\n変更前：\n  (1) い。\n変更後：\n  (1) う。\n';
    const [row] = tableOf(analyze(text)).rows;
    expect(
      row?.cells.map(({ lines }) => lines.map(({ offset }) => text.slice(7 + offset, 11 + offset))),
    ).toEqual([['R3.1'], [], ['(1) '], ['(1) '], [], []]);
  });

  test.each(['（新設）', '（削除）', 'なし'])(
    'shows %s as it is: it is no text that was changed',
    (nothing) => {
      const [row] = draw(`変更：R3.10.12\n変更前：${nothing}\n変更後：\n  (1) 施錠している。\n`);
      expect(row?.slice(2, 4)).toEqual([nothing, '{+(1) 施錠している。+}']);
    },
  );

  test('sets blanks aside', () =>
    expect(
      draw('変更：R3.10.12\n変更前：\n  (1)　施錠 している。\n変更後：\n  (1) 施錠している。\n')[0]?.slice(
        2,
        4,
      ),
    ).toEqual(['(1)　施錠 している。', '(1) 施錠している。']));

  test('has more lines, and more changed words in one sentence, than a call takes arguments', () => {
    const many = 600_000;
    const lines = '  あ\n'.repeat(many);
    const before = `  ${'a い '.repeat(many)}\n`;
    const after = `  ${'b い '.repeat(many)}\n`;
    const text = (left: string, right: string) => `変更：R3.10.12\n変更前：\n${left}変更後：\n${right}`;
    const counts = (left: string, right: string) =>
      tableOf(analyze(text(left, right))).rows[0]?.cells.map((cell) => cell.lines.length);
    expect(counts(lines, lines)).toEqual([1, 0, many, many, 0, 0]);
    expect(counts(before, after)).toEqual([1, 0, 1, 1, 0, 0]);
  });
});
