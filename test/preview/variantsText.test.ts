// 文言のゆれ as a text to read.
import { expect, test } from 'vitest';
import { variantsText } from '../../client/src/sentences/variantsText.ts';
import type { SentencePlace } from '../../server/src/protocol.ts';
import { dedent } from '../support/drawFindings.ts';

const place = (uri: string, line: number, path: string): SentencePlace => ({
  uri,
  range: { start: { line, character: 4 }, end: { line, character: 9 } },
  path,
  text: '',
});
const nameOf = (uri: string): string => uri.replace('file:///', '');

test('each wording stands with its places, each place on a line that leads there', () => {
  const places = [place('file:///甲/一.hyoka', 3, 'Ⅲ 7.'), place('file:///二.hyoka', 9, '')];
  const { text, places: lines } = variantsText(
    {
      groups: [
        [
          { text: '書庫に置いている。', differences: [], count: 3, places },
          {
            text: '書架に置いている。',
            differences: [{ before: '書庫', after: '書架' }],
            count: 1,
            places: places.slice(0, 1),
          },
        ],
      ],
      documents: 2,
      more: 4,
    },
    nameOf,
  );
  expect(text.split('\n').slice(3).join('\n')).toBe(
    dedent(`
      ほかに4組あります：挙げたものから直してください。

      1
        最も多い書き方（3か所）
          書庫に置いている。
            甲/一 › Ⅲ 7.（4行）
            二（10行）
            ほか1か所
        「書庫」→「書架」（1か所）
          書架に置いている。
            甲/一 › Ⅲ 7.（4行）
    `),
  );
  const all = text.split('\n');
  expect(Array.from(lines, ([line, { uri }]) => `${all[line]?.trim()} ${uri}`)).toEqual([
    '甲/一 › Ⅲ 7.（4行） file:///甲/一.hyoka',
    '二（10行） file:///二.hyoka',
    '甲/一 › Ⅲ 7.（4行） file:///甲/一.hyoka',
  ]);
});

test('nothing that varies is said, and what was too much', () => {
  const said = (more: number | null) => variantsText({ groups: [], documents: 2, more }, nameOf).text;
  expect(said(0)).toContain('文言のゆれ：0組（評価書2件の対策）\n一、二語だけ違う文はありません。\n');
  expect(said(null)).toContain('文が多すぎるので途中までです');
});
