// 語を置き換える: which places of a word are its uses in the text in force.
import { describe, expect, test } from 'vitest';
import { readText } from '../../server/src/core/facts/readText.ts';
import { termsIn } from '../../server/src/core/sentences/termsIn.ts';
import { applyEdits } from '../../server/src/core/text/range.ts';
import { dedent } from '../support/drawFindings.ts';

const replaced = (text: string, term: string, newTerm: string): string =>
  applyEdits(
    text,
    termsIn(readText(text), term, newTerm).map(({ range }) => ({ range, newText: newTerm })),
  );

describe('a word in the 対策 sections', () => {
  const text = dedent(`
    評価書：サーバの事務

    対策：Ⅲ 7. サーバの保管
      // サーバについての覚え書き
      (1) サーバをサーバ室に置いている。
      (2) 端末から
        サーバーに接続している。

    変更：令和4年4月1日
    項目：Ⅲ 7. サーバの保管
    変更前：
      (1) サーバを置いている。
    変更後：
      (1) サーバをサーバ室に置いている。
  `);

  test('is found in their bodies, and not in paths, comments, the cover and the record', () =>
    expect(
      termsIn(readText(text), 'サーバ', '計算機').map(({ range, path, text: line }) => [
        text.slice(0, range.start).split('\n').length,
        path,
        line,
      ]),
    ).toEqual([
      [5, 'Ⅲ 7. サーバの保管', 'サーバをサーバ室に置いている。'],
      [5, 'Ⅲ 7. サーバの保管', 'サーバをサーバ室に置いている。'],
      [7, 'Ⅲ 7. サーバの保管', 'サーバーに接続している。'],
    ]));

  test('that is a part of the new word already stays as it is', () => {
    expect(replaced('対策：Ⅲ\n  サーバとサーバーとｻｰﾊﾞ\n', 'サーバ', 'サーバー')).toBe(
      '対策：Ⅲ\n  サーバーとサーバーとｻｰﾊﾞ\n',
    );
    expect(replaced('対策：Ⅲ\n  情報と特定個人情報\n', '情報', '特定個人情報')).toBe(
      '対策：Ⅲ\n  特定個人情報と特定個人情報\n',
    );
  });

  test('may be taken out, and an empty one is nowhere', () => {
    expect(replaced('対策：Ⅲ\n  ああい\n', 'あ', '')).toBe('対策：Ⅲ\n  い\n');
    expect(termsIn(readText('対策：Ⅲ\n  あ\n'), '', 'い')).toEqual([]);
  });
});
