import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { findPlaces, placesOf } from '../../server/src/core/features/findPlace.ts';
import { dedent } from '../support/drawFindings.ts';

const text = dedent(`
  評価書：予防接種に関する事務

  対策：Ⅲ リスク対策 7. 特定個人情報の保管・消去
    1. 物理的対策
      (1) サーバ室の入退室を管理している。
      (2) 生体認証により本人を確認している。

  対策：Ⅲ リスク対策 8. 監査
    年1回、自己点検を実施している。

  変更：令和4年4月1日
  項目：Ⅲ リスク対策 8. 監査
  変更前：
    (1) 内部監査を実施している。
  変更後：
    年1回、自己点検を実施している。
`);
const places = placesOf(analyze(text));
const found = (typed: string): string[] =>
  findPlaces(places, typed).map(
    ({ text: name, within, offset }) =>
      `${text.slice(0, offset).split('\n').length} ${name}${within === '' ? '' : ` ← ${within}`}`,
  );

describe('going to an item', () => {
  test('begins with the blocks in their order', () =>
    expect(found(' ')).toEqual([
      '1 予防接種に関する事務',
      '3 Ⅲ リスク対策 7. 特定個人情報の保管・消去',
      '8 Ⅲ リスク対策 8. 監査',
      '11 令和4年4月1日 Ⅲ リスク対策 8. 監査',
    ]));

  test.each(['kansa', 'かんさ', 'カンサ', 'ｋａｎｓａ'])(
    'by 「%s」 finds what has a word that is read so',
    (typed) =>
      expect(found(typed)).toEqual(['8 Ⅲ リスク対策 8. 監査', '11 令和4年4月1日 Ⅲ リスク対策 8. 監査']),
  );

  test('by its characters finds a part of a word as well, items after blocks with what they are in', () =>
    expect(found('監査')).toEqual([
      '8 Ⅲ リスク対策 8. 監査',
      '11 令和4年4月1日 Ⅲ リスク対策 8. 監査',
      '14 (1) 内部監査を実施している。 ← 令和4年4月1日 Ⅲ リスク対策 8. 監査 › 変更前',
    ]));

  test.each(['seitai', 'せいたい', '生体'])('by 「%s」 finds an item by its first words', (typed) =>
    expect(found(typed)).toEqual([
      '6 (2) 生体認証により本人を確認している。 ← Ⅲ リスク対策 7. 特定個人情報の保管・消去',
    ]),
  );

  test.each(['38', '3 8', 'Ⅲ8', '３８', '3.8'])('by %s finds what is 8 under Ⅲ', (typed) =>
    expect(found(typed)).toEqual(['8 Ⅲ リスク対策 8. 監査', '11 令和4年4月1日 Ⅲ リスク対策 8. 監査']),
  );

  test('finds a section by the words of its path, and a date', () => {
    expect(found('hokan')[0]).toBe('3 Ⅲ リスク対策 7. 特定個人情報の保管・消去');
    expect(found('令和4')).toEqual(['11 令和4年4月1日 Ⅲ リスク対策 8. 監査']);
    expect(found('7.')[0]).toBe('3 Ⅲ リスク対策 7. 特定個人情報の保管・消去');
  });

  test.each(['R4.4.1', '2022-04-01', '令和４年４月１日'])(
    'by 「%s」 finds the revision of that day',
    (typed) => expect(found(typed)).toEqual(['11 令和4年4月1日 Ⅲ リスク対策 8. 監査']),
  );

  test('finds nothing for what is not there', () => expect(found('kuukou')).toEqual([]));
});
