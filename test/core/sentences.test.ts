// Sentences that many documents have: found, nearly found, changed everywhere, reported where they vary.
import { describe, expect, test } from 'vitest';
import { changeAll, findUses, variantsOf } from '../support/sentences.ts';
import { dedent } from '../support/drawFindings.ts';

const section = (line: string, path = 'Ⅲ 7. 保管・消去'): string => `対策：${path}\n  (1) ${line}\n`;

describe('この文を使う文書', () => {
  test('finds the same sentence, blanks and width aside, before those that differ in a word', () => {
    expect(
      findUses({
        甲: section('書類は、<|>施錠できる保管庫に保管している。'),
        乙: section('書類は、施錠できる書庫に保管している。', 'Ⅲ 8. 監査'),
        丙: section('台帳を置く。書類は、 施錠できる保管庫に\n    保管している。'),
      }),
    ).toEqual({
      text: '書類は、施錠できる保管庫に保管している。',
      uses: ['甲 Ⅲ 7. 保管・消去', '丙 Ⅲ 7. 保管・消去', '乙 Ⅲ 8. 監査 保管庫→書庫'],
    });
  });

  test('folds width', () =>
    expect(
      findUses({
        甲: section('<|>年1回、自己点検(内部)を行う。'),
        乙: section('年１回、自己点検（内部）を行う。'),
      })?.uses,
    ).toHaveLength(2));

  test('looks in sections alone, wherever the cursor is', () => {
    const table = dedent(`
      変更：令和3年10月12日
      項目：Ⅲ 7. 保管・消去
      変更前：
        (1) 書類は、<|>施錠できる保管庫に保管している。
      変更後：
        (1) 書類は、施錠できる保管庫に保管している。
    `);
    expect(findUses({ 甲: table, 乙: section('書類は、施錠できる保管庫に保管している。') })).toEqual({
      text: '書類は、施錠できる保管庫に保管している。',
      uses: ['乙 Ⅲ 7. 保管・消去'],
    });
  });

  test('takes the sentence of the line where the cursor stands before or behind it', () => {
    const text = section('書類は、施錠できる保管庫に保管している。');
    expect(findUses({ 甲: `${text.trimEnd()}<|>\n` })?.uses).toHaveLength(1);
    expect(findUses({ 甲: text.replace('  (1)', '<|>  (1)') })?.uses).toHaveLength(1);
    expect(findUses({ 甲: `<|>${text}` })).toBe(null);
  });

  test.each([
    ['is short', '施錠して<|>置いている。'],
    ['is short behind another', '書類は、施錠できる保管庫に保管している。また、帳簿を<|>見る。'],
  ])('has nothing to say of one that %s', (_, a) => expect(findUses({ 甲: section(a) })).toBe(null));

  test.each([
    [
      'another subject and another act',
      '書類は、<|>施錠できる保管庫に保管している。',
      '磁気媒体は、施錠できる保管庫で廃棄している。',
    ],
    [
      'three words',
      '担当の職員が<|>毎日午前に点検し、記録を紙で保存している。',
      '委託の職員が毎週午前に点検し、記録を電子で保存している。',
    ],
    [
      'a longer sentence that has all of it',
      '書類は、<|>施錠できる保管庫に保管している。',
      '紙の申請書その他の書類は、施錠できる保管庫に保管している。',
    ],
  ])('is silent on %s', (_, a, b) =>
    expect(findUses({ 甲: section(a), 乙: section(b) })?.uses).toEqual(['甲 Ⅲ 7. 保管・消去']),
  );
});

describe('すべての文書で変更', () => {
  const before = '書類は、施錠できる保管庫に保管している。';
  const after = '書類は、二重に施錠できる保管庫に保管している。';
  const date = '令和4年4月1日';
  const row = (from: string, to: string) =>
    dedent(`
      変更：令和4年4月1日
      項目：Ⅲ 7. 保管・消去
      変更前：
        (1) ${from}
      変更後：
        (1) ${to}
      提出時期：
      説明：
    `);

  test('changes the section and derives its row', () =>
    expect(changeAll(section(before), before, after, date)).toEqual({
      text: `${section(after)}\n${row(before, after)}`,
      notices: [],
    }));

  test('keeps what a use has of its own: breaks, blanks, another word', () => {
    const text = dedent(`
      対策：Ⅰ
        (1) 書類は、施錠できる保管庫に保管している。
        (2) 書類は、　施錠
          できる保管庫に
          // 確認中
          保管している。
        (3) 書類は、施錠できる書庫に保管している。
    `);
    expect(changeAll(text, before, after, date).text).toMatch(
      dedent(`
      対策：Ⅰ
        (1) 書類は、二重に施錠できる保管庫に保管している。
        (2) 書類は、二重に　施錠
          できる保管庫に
          // 確認中
          保管している。
        (3) 書類は、二重に施錠できる書庫に保管している。
    `),
    );
  });

  test('writes the whole sentence where the very words that change are others, and leaves comments', () => {
    const text = dedent(`
      対策：Ⅰ
        (1) 書類は、施錠できる保管庫に保管している。
        (2) 書類は、施錠できる
          // 確認中
          書庫に保管している。
    `);
    expect(changeAll(text, before, '書類は、施錠できる金庫に保管している。', date).text).toMatch(
      '  (2) 書類は、施錠できる金庫に保管している。\n    // 確認中\n    \n',
    );
  });

  test('goes on in the row of the same day, and takes it away when all is as it was', () => {
    const once = changeAll(section(before), before, after, date).text;
    const final = '書類は、三重に施錠できる保管庫に保管している。';
    const twice = changeAll(once, after, final, date);
    expect(twice).toEqual({ text: `${section(final)}\n${row(before, final)}`, notices: [] });
    expect(changeAll(twice.text, final, before, date)).toEqual({ text: `${section(before)}\n`, notices: [] });
  });

  test('adds a row on another day, which goes on from the one before', () => {
    const once = changeAll(section(before), before, after, date).text;
    const final = '書類は、三重に施錠できる保管庫に保管している。';
    expect(changeAll(once, after, final, '令和4年5月1日').text).toBe(
      `${section(final)}\n${row(before, after)}\n${row(after, final).replace('4月', '5月')}`,
    );
  });

  test('adds a row where that of the same day quotes only a part', () => {
    const text = `${section(before)}  (2) 鍵を分けて持つ。\n\n${row('鍵を持つ。', '鍵を分けて持つ。').replaceAll('(1)', '(2)')}`;
    const changed = changeAll(text, before, after, date).text;
    expect(changed.match(/^変更：/gm)).toHaveLength(2);
  });

  test('starts from what the last row left, where the section was changed since', () => {
    const once = changeAll(section(before), before, after, date).text;
    const final = '書類は、二重に施錠できる棚に保管している。';
    const edited = once.replace(after, after.replace('書類', '届出書'));
    const from = after.replace('書類', '届出書');
    const to = final.replace('書類', '届出書');
    expect(changeAll(edited, from, to, '令和4年5月1日').text).toBe(
      `${section(to)}\n${row(before, after)}\n${row(after, to).replace('4月', '5月')}`,
    );
    expect(changeAll(edited, from, to, date).text).toBe(`${section(to)}\n${row(before, to)}`);
  });

  test('starts from the baseline where one is known, and from nothing else of it', () => {
    const first = section('書類は、保管庫に保管している。');
    const other = '\n対策：Ⅰ\n  (1) 台帳を置いている。\n';
    const baseline = `${first}${other.replace('台帳', '帳簿')}`;
    expect(changeAll(`${section(before)}${other}`, before, after, date, baseline)).toEqual({
      text: `${section(after)}${other}\n${row('書類は、保管庫に保管している。', after)}`,
      notices: [],
    });
    const published = changeAll(section(before), before, after, date).text;
    const final = '書類は、三重に施錠できる保管庫に保管している。';
    expect(changeAll(published, after, final, date, published).text).toBe(
      `${section(final)}\n${row(before, after)}\n${row(after, final)}`,
    );
  });

  test('says where a later row leaves nothing to derive', () => {
    const text = changeAll(section(before), before, after, '令和5年4月1日').text;
    expect(changeAll(text, after, before, date).notices).toEqual([
      '「Ⅲ 7. 保管・消去」にはその日より後の変更があるので、変更箇所を作りませんでした：日付を確かめてください',
    ]);
  });
});

describe('文言のゆれ', () => {
  test('is told against the most frequent wording, with the places', () =>
    expect(
      variantsOf({
        甲: section('書類は、施錠できる書庫に保管している。'),
        乙: section('書類は、施錠できる保管庫に保管している。'),
        丙: section('書類は、施錠できる保管庫に保管している。'),
        丁: section('書類は、施錠できる保管庫にて保管している。'),
      }),
    ).toEqual(['2 乙 丙', '1 保管庫→書庫 甲', '1 に→にて 丁']));

  test('is the wording: 本市 and 当市 are one thing', () =>
    expect(
      variantsOf({
        甲: section('本市が定める規程に従って取り扱う。'),
        乙: section('当市が定める規程に従って取り扱う。'),
      }),
    ).toEqual(['1 甲', '1 本市→当市 乙']));

  test.each([
    ['numbers', '書類は、5年間保管した後に廃棄する。', '書類は、十年間保管した後に廃棄する。'],
    [
      'names of offices',
      '書類は、総務部の税務課が管理している。',
      '書類は、市民部の保険年金課が管理している。',
    ],
    [
      'what the assessment is about',
      '予防接種の記録は、職員だけが閲覧する。',
      '住民税の記録は、職員だけが閲覧する。',
    ],
  ])('is not said of %s', (_, a, b) =>
    expect(
      variantsOf({
        甲: `評価書：予防接種に関する事務\n\n${section(a)}`,
        乙: `評価書：住民税に関する事務\n\n${section(b)}`,
      }),
    ).toEqual([]),
  );
});
