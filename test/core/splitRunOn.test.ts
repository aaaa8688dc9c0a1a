import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitRunOn } from '../../server/src/core/revision/splitRunOn.ts';
import { withoutBlanks } from '../../server/src/core/text/width.ts';
import { documentText } from '../support/arbitraries.ts';

describe('run-on text is divided where its items begin', () => {
  test.each([
    ['1. 物理的対策 (1) 施錠している。 (2) 監視している。 2. 技術的対策 (1) 更新している。'],
    ['① 入手 a. 確認している。 b. 記録している。 ② 保管'],
    ['第１ 総則 １ 目的 (1) 定める。 (2) 守る。 ２ 適用'],
    ['ア 施錠している。 イ 監視している。 ウ 記録している。'],
    ['(ア) 施錠している。 (イ) 監視している。'],
    ['一 総則 （一） 定める。 （二） 守る。 二 雑則'],
    ['リスク１：目的外の入手 (1) 確認している。 リスク２：不正確 (1) 突合している。'],
    ['1) 施錠。 2) 監視。 3) 記録。'],
    ['４ 追加措置 端末を使用している。 ・区分している。 ・暗号化している。'],
    ['(i) 施錠。 (ii) 監視。 (iii) 記録。'],
  ])('%s', (line) => {
    const parts = splitRunOn(line);
    const signs =
      /(?<=^| )(?:\d[.)]|[０-９]|\([^)]*\)|（[^）]*）|[①-⑳]|[a-z]\.|第[０-９]|[ア-ン](?= )|[一二](?= )|リスク[０-９]：|・)/g;
    expect(parts).toHaveLength(line.match(signs)?.length ?? 0);
    expect(parts.join(' ')).toBe(line);
  });

  test('a sign without a blank counts after 。', () =>
    expect(splitRunOn('追加措置 制御している。・区分している。・暗号化している。')).toEqual([
      '追加措置 制御している。',
      '・区分している。',
      '・暗号化している。',
    ]));

  test('the first of a bare list cuts only when its second follows', () => {
    expect(splitRunOn('次の措置 ア 施錠 イ 監視')).toEqual(['次の措置', 'ア 施錠', 'イ 監視']);
    expect(splitRunOn('次の措置 ア 施錠')).toEqual(['次の措置 ア 施錠']);
  });
});

describe('is never cut', () => {
  test.each([
    '番号法第9条第2項(1) を参照する。',
    '平成30年5月 2.5 m離れている。',
    '（1）及び（2）に掲げる措置を講じる。',
    '窓口・方法を指定する「A・B」。',
    'サーバ1. 2台を使用する。',
    'TLS1.2を使用する。',
    '次の (1) を参照する。',
    '上記 (1) のとおり、保管する。',
    '委託先は ア 社及び イ 社である。',
    '区分は 一 般と 二 種である。',
    '図 1. に示す。',
    '端末は 3 台とし、 2 名で管理する。',
    '転入者本人からの個人番号の入手 当市の転入者について、入手する。',
    '（1. 物理的対策 2. 技術的対策）を講じる。',
    '',
  ])('「%s」', (line) => expect(splitRunOn(line)).toEqual([line]));
});

test('nothing but blanks is lost or added', () => {
  const line = documentText.map((text) => text.replace(/[\r\n]+/g, ' '));
  fc.assert(
    fc.property(line, (text) => {
      expect(withoutBlanks(splitRunOn(text).join(''))).toBe(withoutBlanks(text));
    }),
  );
});
