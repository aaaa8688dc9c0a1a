// 変更箇所を作成: rows that are told from a baseline.
import { describe, expect, test } from 'vitest';
import { deriveRows } from '../support/deriveRows.ts';
import { dedent } from '../support/drawFindings.ts';

const date = '令和4年4月1日';

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

const changed = base.replace('(2) 入退室を', '(2) 生体認証により入退室を');

const row = dedent(`
  変更：令和4年4月1日
  項目：Ⅲ 7. 特定個人情報の保管・消去
  変更前：
    1. 物理的対策
      (1) 施錠できる部屋に置いている。
      (2) 入退室を管理している。
  変更後：
    1. 物理的対策
      (1) 施錠できる部屋に置いている。
      (2) 生体認証により入退室を管理している。
  提出時期：
  説明：
`);

describe('a section that was changed', () => {
  test('gives one row with both texts in full, the rest to be filled in', () => {
    expect(deriveRows(base, changed, date)).toEqual({
      text: `${changed}\n${row}`,
      rows: ['insert Ⅲ 7. 特定個人情報の保管・消去'],
      notices: [],
    });
  });

  test('gives nothing when it is done twice', () => {
    const once = deriveRows(base, changed, date).text;
    expect(deriveRows(base, once, date)).toEqual({ text: once, rows: [], notices: [] });
  });

  test('gives the same row other texts when it is changed again, and keeps what the author wrote', () => {
    const once = deriveRows(base, changed, date)
      .text.replace('提出時期：', '提出時期：事前')
      .replace('説明：', '説明：重要な変更に当たるため\n');
    const again = once
      .replace('生体認証により', '生体認証装置により')
      .replace('  変更前：', '  // 確認中\n変更前：');
    const { text, rows } = deriveRows(base, again, date);
    expect(rows).toEqual(['update Ⅲ 7. 特定個人情報の保管・消去']);
    expect(text).toBe(again.replaceAll('生体認証により', '生体認証装置により'));
  });

  test('keeps the comments in a row that is written anew', () => {
    const once = deriveRows(base, changed, date).text.replace('  提出時期：', '提出時期：');
    const again = once
      .replace('生体認証により', '生体認証装置により')
      .replace(/(生体認証により.*\n)/, '$1      // 部署に確認中\n');
    expect(deriveRows(base, again, date).text).toContain(
      '(2) 生体認証装置により入退室を管理している。\n  // 部署に確認中\n提出時期：',
    );
  });

  test('has its row taken away when it is what it was, unless the author wrote into it', () => {
    const once = deriveRows(base, changed, date).text;
    const undone = once.replace('生体認証により', '');
    expect(deriveRows(base, undone, date)).toEqual({
      text: `${base}\n`,
      rows: ['remove Ⅲ 7. 特定個人情報の保管・消去'],
      notices: [],
    });
    const written = undone.replace('提出時期：', '提出時期：事後');
    const kept = deriveRows(base, written, date);
    expect(kept.rows).toEqual(['update Ⅲ 7. 特定個人情報の保管・消去']);
    expect(kept.text).toBe(written.replaceAll('生体認証により', ''));
    expect(deriveRows(base, kept.text, date).rows).toEqual([]);
  });

  test('gives a second row for another day, which goes on from the first', () => {
    const once = deriveRows(base, changed, date).text;
    const again = once.replace('生体認証により', '生体認証装置により');
    const { text, rows } = deriveRows(base, again, '令和4年5月1日');
    expect(rows).toEqual(['insert Ⅲ 7. 特定個人情報の保管・消去']);
    expect(text).toContain('変更：令和4年5月1日\n');
    expect(text.match(/生体認証により/g)).toHaveLength(2);
    expect(deriveRows(base, text, '令和4年5月1日').rows).toEqual([]);
  });

  test('goes on from what is published on the same day', () => {
    const published = deriveRows(base, changed, date).text;
    const again = published.replace('生体認証により', '生体認証装置により');
    const { text, rows } = deriveRows(published, again, date);
    expect(rows).toEqual(['insert Ⅲ 7. 特定個人情報の保管・消去']);
    expect(text.startsWith(again)).toBe(true);
  });
});

describe('nothing is derived', () => {
  test.each([
    [
      'where only blanks, line breaks and comments changed',
      base.replace('  (1) 施錠', '\n // 注\n　（1）　施錠').replace('（1）　', '(1) '),
    ],
    [
      'where sections stand in another order',
      dedent(`
      対策：Ⅲ 8. 監査
        年1回、自己点検を実施している。

      対策：Ⅲ 7. 特定個人情報の保管・消去
        1. 物理的対策
          (1) 施錠できる部屋に置いている。
          (2) 入退室を管理している。
    `),
    ],
    [
      'where an item is spelt otherwise',
      base.replace('Ⅲ 7. 特定個人情報の保管・消去', 'Ⅲ　７．特定個人情報の保管・消去'),
    ],
    [
      'where an item was renamed',
      base.replace('Ⅲ 7. 特定個人情報の保管・消去', 'Ⅲ 特定個人情報を保管し消去する際の措置'),
    ],
  ])('%s', (_, text) => expect(deriveRows(base, text, date)).toEqual({ text, rows: [], notices: [] }));

  test('where a row written by hand quotes what changed', () => {
    const text = `${changed}\n${dedent(`
      変更：令和4年3月1日
      項目：Ⅲ 7. 特定個人情報の保管・消去
      変更前：
        (2) 入退室を管理している。
      変更後：
        (2) 生体認証により入退室を管理している。
      提出時期：事後
      説明：重要な変更に当たらない
    `)}`;
    expect(deriveRows(base, text, date)).toEqual({ text, rows: [], notices: [] });
    const more = text.replace('(1) 施錠できる', '(1) 二重に施錠できる');
    expect(deriveRows(base, more, date)).toEqual({
      text: more,
      rows: [],
      notices: [
        '「Ⅲ 7. 特定個人情報の保管・消去」は変更箇所の抜粋に今の変更がそろっていません：抜粋を補うか、その変更を消してから作り直してください',
      ],
    });
  });

  test('for a day before the last row of the item', () => {
    const published = deriveRows(base, changed, date).text;
    const again = published.replace('生体認証により', '生体認証装置により');
    expect(deriveRows(published, again, '令和4年3月31日')).toEqual({
      text: again,
      rows: [],
      notices: [
        '「Ⅲ 7. 特定個人情報の保管・消去」にはその日より後の変更があるので、変更箇所を作りませんでした：日付を確かめてください',
      ],
    });
  });
});

test('an item with two sections is left to the author', () => {
  const text = `${changed}\n対策：Ⅲ ７ 特定個人情報の保管・消去\n  施錠している。\n`;
  expect(deriveRows(base, text, date)).toEqual({
    text,
    rows: [],
    notices: [
      '「Ⅲ ７ 特定個人情報の保管・消去」の対策が二つあるので、変更箇所を作りませんでした：一つにまとめるか、項目を書き分けてください',
    ],
  });
});

describe('an item', () => {
  const added = `${base}\n対策：Ⅲ 9. 従業者に対する教育・啓発\n  研修を実施している。\n`;

  test('that is new was （新設）', () => {
    const { text, rows } = deriveRows(base, added, date);
    expect(rows).toEqual(['insert Ⅲ 9. 従業者に対する教育・啓発']);
    expect(text).toContain('変更前：（新設）\n変更後：\n  研修を実施している。\n');
    expect(deriveRows(base, text, date).rows).toEqual([]);
  });

  test('that is gone is （削除）', () => {
    const { text, rows } = deriveRows(added, base, date);
    expect(rows).toEqual(['insert Ⅲ 9. 従業者に対する教育・啓発']);
    expect(text).toContain('変更前：\n  研修を実施している。\n変更後：（削除）\n');
    expect(deriveRows(added, text, date).rows).toEqual([]);
  });

  test('that was renamed and changed is no item that is gone', () => {
    const renamed = changed.replace(
      'Ⅲ 7. 特定個人情報の保管・消去',
      'Ⅲ 特定個人情報を保管し消去する際の措置',
    );
    const { text, rows } = deriveRows(base, renamed, date);
    expect(rows).toEqual(['insert Ⅲ 特定個人情報を保管し消去する際の措置']);
    expect(text).toContain('変更前：\n  1. 物理的対策\n');
  });
});

describe('a baseline that is a table alone', () => {
  const table = dedent(`
    変更：令和3年10月12日
    項目：Ⅲ 7. 特定個人情報の保管・消去
    変更前：（新設）
    変更後：
      1. 物理的対策
        (1) 施錠できる部屋に置いている。
        (2) 入退室を管理している。
    提出時期：事前
    説明：重要な変更に当たるため
  `);

  test('tells the items whose last 変更後 is whole, and says that it does not tell others', () => {
    const { rows, notices } = deriveRows(table, changed, date);
    expect(rows).toEqual(['insert Ⅲ 7. 特定個人情報の保管・消去']);
    expect(notices).toEqual([
      '比べる版に「Ⅲ 8. 監査」など1件の項目の全文がないので、変わったかどうかが分かりません：対策のある版と比べてください',
    ]);
  });

  test('does not tell an item of which it has an excerpt', () => {
    const excerpt = table
      .replace('        (1) 施錠できる部屋に置いている。\n', '        （略）\n')
      .replace('    (1) 施錠できる部屋に置いている。\n', '    （略）\n');
    expect(deriveRows(excerpt, changed, date).notices).toContain(
      '「Ⅲ 7. 特定個人情報の保管・消去」は比べる版の全文が分からないので、変更箇所を作りませんでした：公表した記載を確かめて書いてください',
    );
  });
});

describe('rows written by hand', () => {
  const published = dedent(`
    変更：令和3年1月1日
    項目：Ⅲ 7. 特定個人情報の保管・消去
    変更前：（新設）
    変更後：
      1. 物理的対策
        (1) 施錠できる部屋に置いている。
        (2) 入退室を管理している。
    提出時期：事後
    説明：重要な変更に当たらない
  `);

  test('that led to what the baseline says are no step from there', () => {
    const text = `${changed}\n${published}`;
    expect(deriveRows(base, text, date)).toMatchObject({
      text: `${text}\n${row}`,
      rows: ['insert Ⅲ 7. 特定個人情報の保管・消去'],
    });
  });

  test('of the day that is asked for stay what they are where they are excerpts', () => {
    const both = changed.replace('(1) 施錠できる', '(1) 二重に施錠できる');
    const text = `${both}\n${row.replaceAll('    (1) 施錠できる部屋に置いている。\n', '').replaceAll('  1. 物理的対策\n', '')}`;
    const { text: after, rows, notices } = deriveRows(base, text, date);
    expect([after, rows]).toEqual([text, []]);
    expect(notices[0]).toContain('変更箇所の抜粋に今の変更がそろっていません');
  });
});

test.each([
  ['独自 ファイル', '独自 ﾌｧｲﾙ'],
  ['独自Ⅱ', '独自II'],
])('an own item is one, written %s or %s', (one, other) => {
  const text = (path: string) => `対策：${path}\n  健康課\n`;
  expect(deriveRows(text(one), text(other), date).rows).toEqual([]);
});

test('a short text that one item lost and another got under a new name is one item', () => {
  const text = (path: string) => `対策：${path}\n  1. 甲を定める。\n`;
  expect(deriveRows(text('独自の対策'), text('独自の対策（改）'), date).rows).toEqual([]);
});

describe('new rows', () => {
  test('stand above older ones where the file begins with the newest', () => {
    const rows = ['令和4年1月1日', '令和3年12月1日']
      .map(
        (day) => `変更：${day}\n項目：Ⅰ 基本情報\n変更前：なし\n変更後：あり\n提出時期：事前\n説明：なし\n`,
      )
      .join('\n');
    const text = `${changed}\n${rows}`;
    expect(deriveRows(`${base}\n${rows}`, text, date).text).toBe(`${changed}\n${row}\n${rows}`);
  });

  test('of one day stand in the order of the sections, a blank line between them', () => {
    const both = changed.replace('年1回', '年2回');
    expect(deriveRows(base, both, date).text).toBe(
      `${both}\n${row}\n${row
        .replace('7. 特定個人情報の保管・消去', '8. 監査')
        .replace(
          /変更前：[\s\S]*提出時期/,
          '変更前：\n  年1回、自己点検を実施している。\n変更後：\n  年2回、自己点検を実施している。\n提出時期',
        )}`,
    );
  });

  test('have the line ends of their document', () => {
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    expect(deriveRows(base, crlf(changed), date).text).toBe(crlf(`${changed}\n${row}`));
  });
});
