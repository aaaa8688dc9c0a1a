// 公表前の確認: what is open before a document is published.
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { readText } from '../../server/src/core/facts/readText.ts';
import { readiness } from '../../server/src/core/revision/readiness.ts';
import { deriveRows } from '../support/deriveRows.ts';
import { dedent } from '../support/drawFindings.ts';

const base = dedent(`
  評価書：予防接種に関する事務
  公表日：令和3年10月12日

  対策：Ⅲ 8. 監査
    年1回、自己点検を実施している。
`);

/** The section changed, its row written and filled in, published on the day of the change. */
const ready = deriveRows(base, base.replace('年1回', '年2回'), '令和4年4月1日')
  .text.replace('提出時期：', '提出時期：事後')
  .replace('説明：', '説明：重要な変更に当たらない（回数を増やし、リスクを明らかに軽減させるため）')
  .replace('公表日：令和3年10月12日', '公表日：令和4年4月1日');

/** The matters that are open, each with its sentences; 「？」 for one that cannot be told. */
function open(text: string, from: string | null = base): Record<string, string | string[]> {
  const said: Record<string, string | string[]> = {};
  for (const { title, open: points } of readiness(analyze(text), from === null ? null : readText(from)))
    if (points === null) said[title] = '？';
    else if (points.length > 0) said[title] = points.map(({ message }) => message);
  return said;
}

test('nothing is open in a document that may be published', () => expect(open(ready)).toEqual({}));

test('without a baseline four matters cannot be told', () =>
  expect(open(ready, null)).toEqual({
    変更した項目に変更箇所がある: '？',
    公表した変更箇所が残っている: '？',
    変更の日付と提出時期が公表日に合っている: '？',
    公表日が新しい: '？',
  }));

test('what did not change has nothing to publish', () => expect(open(base)).toEqual({}));

describe('open is', () => {
  test('a section that was changed without a row, and the day of publication', () =>
    expect(open(base.replace('年1回', '年2回'))).toEqual({
      変更した項目に変更箇所がある: [
        '「Ⅲ 8. 監査」の変更に変更箇所がありません：「変更箇所を作成」で作ってください',
      ],
      公表日が新しい: ['公表日「令和3年10月12日」が比べた版より新しくありません：公表する日に改めてください'],
    }));

  test('a row that the section has left behind', () =>
    expect(Object.keys(open(ready.replace('年2回', '年3回')))).toEqual([
      '変更した項目に変更箇所がある',
      '変更箇所がつながっている',
    ]));

  test('the day of publication, at its place and once', () => {
    const at = (text: string) =>
      readiness(analyze(text), readText(base)).flatMap(({ title, open: points }) =>
        (points ?? []).map(({ message, offset }) => [title, message.slice(0, 8), offset]),
      );
    const place = ready.indexOf('公表日：');
    const day = '公表日：令和4年4月1日';
    const old = at(ready.replace(day, '公表日：令和3年10月12日'));
    expect(old.at(-1)).toEqual(['公表日が新しい', '公表日「令和3年', place]);
    const impossible = at(ready.replace(day, '公表日：令和4年6月31日'));
    expect(impossible).toEqual([['公表日が新しい', '「令和4年6月3', place + 4]]);
    expect(at(ready.replace(day, '公表日：'))).toEqual([['公表日が新しい', '公表日がないか、', place]]);
    expect(at(ready.replace(`${day}\n`, ''))).toEqual([['公表日が新しい', '公表日がないか、', 0]]);
  });

  test('a document without a header, whatever it is compared with', () => {
    const without = base.replace(/^評価書.*\n公表日.*\n/, '');
    for (const from of [base, without, null])
      expect(open(without, from)['公表日が新しい']).toEqual([
        '公表日がないか、読めません：「公表日：令和3年10月12日」のように書いてください',
      ]);
  });

  test('a published row that is gone, was given another date, or was changed', () => {
    const title = '公表した変更箇所が残っている';
    const gone = ['公表した令和4年4月1日の「Ⅲ 8. 監査」の変更がありません：消したのでなければ戻してください'];
    expect(open(ready.slice(0, ready.indexOf('\n変更：')), ready)[title]).toEqual(gone);
    expect(open(ready.replace('変更：令和4年4月1日', '変更：令和4年3月1日'), ready)[title]).toEqual(gone);
    expect(open(ready.replace('変更前：\n  年1回', '変更前：\n  年0回'), ready)[title]).toEqual([
      '公表した令和4年4月1日の「Ⅲ 8. 監査」の変更の変更前が変わっています：直したのでなければ戻してください',
    ]);
  });

  test('a row that changes nothing any more', () =>
    expect(Object.keys(open(ready.replaceAll('年2回', '年1回')))).toContain('変更箇所がつながっている'));

  test('what stands in for a name', () =>
    expect(Object.keys(open(ready.replaceAll('自己点検', '○○課が自己点検')))).toContain(
      '仮の記載が残っていない',
    ));

  test('a row that is not filled in', () =>
    expect(Object.keys(open(ready.replace('提出時期：事後\n', '')))).toEqual(['ほかに誤りがない']));

  test('a change after its publication that was to be published after it, and the reverse', () => {
    const title = '変更の日付と提出時期が公表日に合っている';
    const later = ready.replace('公表日：令和4年4月1日', '公表日：令和4年3月1日');
    expect(open(later)[title]).toEqual([
      '「令和4年4月1日」の変更は「事後」ですが、公表日「令和4年3月1日」はそれより前です：日付と提出時期を確かめてください',
    ]);
    const earlier = ready
      .replace('公表日：令和4年4月1日', '公表日：令和4年5月1日')
      .replace('提出時期：事後', '提出時期：事前');
    expect(open(earlier)[title]).toHaveLength(1);
  });
});
