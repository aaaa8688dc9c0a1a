// The rules about how years are written and which days can be.
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { fixAll } from '../../server/src/core/features/fixAll.ts';
import { checkFindings, findingsInBody } from '../support/drawFindings.ts';

const revision = (date: string) =>
  `変更：${date}\n項目：Ⅰ 基本情報\n変更前：なし\n変更後：あり\n提出時期：事前\n説明：重要な変更に当たる\n`;
const codes = (text: string): string[] => analyze(text).findings.map(({ code }) => code);

describe('the first year of an era', () => {
  test.each([
    ['令和1年10月1日に実施した。', 'date-first-year 令和1年'],
    ['令和１年度の予算で実施した。', 'date-first-year 令和１年'],
    ['令和 1 年度から運用している。', 'date-first-year 令和 1 年'],
    ['平成1年に施行された。', 'date-first-year 平成1年'],
    ['昭和1年12月に制定された。', 'date-first-year 昭和1年'],
    ['(1) 令和1年5月から運用している。', 'date-first-year 令和1年'],
    ['保存期間は令和1年から令和6年までとする。', 'date-first-year 令和1年'],
    ['令和１年法律第16号による改正', 'date-first-year 令和１年'],
    ['（令和1年6月）', 'date-first-year 令和1年'],
  ])('%s', (text, found) => expect(findingsInBody(text)).toEqual([found]));

  test('is mended in a field, and blanks stay where they were', () => {
    expect(fixAll(revision('令和 1 年 10 月 1 日'))).toBe(revision('令和 元 年 10 月 1 日'));
    expect(fixAll(revision('令和１年１０月１日'))).toBe(revision('令和元年１０月１日'));
    expect(fixAll('評価書：予防接種\n公表日：令和1年10月1日\n')).toBe(
      '評価書：予防接種\n公表日：令和元年10月1日\n',
    );
  });

  test('is said with the characters that are wrong', () =>
    checkFindings(`
      変更：令和1年10月1日
      　　　＾＾^＾ warning date-first-year: 「令和1年」は元号の最初の年です：「令和元年」と書いてください 💡「令和元年」にする
      項目：Ⅰ 基本情報
      変更前：なし
      変更後：あり
      提出時期：事前
      説明：重要な変更に当たる
    `));

  test('of a date that its era does not cover, or that does not exist, is left to the rules about that', () => {
    expect(codes(revision('令和1年4月1日'))).toEqual(['date-era']);
    expect(codes(revision('令和1年9月31日'))).toEqual(['date-impossible']);
    expect(findingsInBody('令和1年4月1日から運用している。')).toEqual(['date-era 令和1年4月1日']);
    expect(findingsInBody('令和1年9月31日から運用している。')).toEqual(['date-impossible 令和1年9月31日']);
    expect(fixAll(revision('令和1年4月1日'))).toBe(revision('平成31年4月1日'));
  });

  test.each([
    '令和元年10月1日に実施した。',
    '令和元年度の予算で実施した。',
    '令和10年度までに実施する。',
    '令和11年3月31日までに実施する。',
    '令和１０年度までに実施する。',
    '令和１１年に更新する。',
    '平成11年4月1日に施行した。',
    '平成12年法律第1号による。',
    '平成 10 年に施行した。',
    'R1.5.1に改元した。',
    'Ｒ１年度の記録を保存する。',
    'R1年度の記録を保存する。',
    'H1年の台帳を保存する。',
    '令和1.5.1に改元した。',
    '令和1・2年度の業務委託とする。',
    '1年間保存する。',
    '令和1年4月の予定であった。',
    '令和1年13月と読める。',
    '画面には「令和1年10月1日」と表示される。',
    '『令和1年』と印字する。',
    '令和の1年目である。',
    '令和3年1月1日に運用を開始した。',
    '令和21年に廃棄する。',
    '第1年の記録を保存する。',
    '昭和61年に建築した。',
    '1年に1回点検する。',
    '年1回点検する。',
    '令和 3年 1 年保存とする。',
    '令和2年から1年延長した。',
  ])('「%s」 is left alone', (text) => expect(findingsInBody(text)).toEqual([]));
});

describe('a 変更日 before there were assessments', () => {
  test.each([
    '平成26年4月19日',
    '平成21年4月1日',
    'H25.4.1',
    '2004-10-12',
    '昭和64年1月7日',
    '平成元年12月1日',
  ])('%s', (date) => expect(codes(revision(date))).toEqual(['date-too-early']));

  test.each([
    '平成26年4月20日',
    '平成26年10月1日',
    '平成27年1月1日',
    'H26.4.20',
    '2014-04-20',
    '2014/4/20',
    '令和3年10月12日',
    '',
  ])('%s is none', (date) => expect(codes(revision(date))).not.toContain('date-too-early'));

  test('is not said of a date that is wrong in itself', () => {
    expect(codes(revision('平成25年2月30日'))).toEqual(['date-impossible']);
    expect(codes(revision('昭和70年4月1日'))).toEqual(['date-era']);
    expect(codes(revision('令和0年4月1日'))).toEqual(['date-impossible']);
  });

  test('is not said of the dates in sentences', () =>
    expect(findingsInBody('平成25年5月31日に公布された番号法に基づく。')).toEqual([]));

  test('is marked as a whole', () =>
    checkFindings(`
      変更：平成21年4月1日
      　　　＾＾^^＾^＾^＾ warning date-too-early: 「平成21年4月1日」は特定個人情報保護評価の始まった平成26年4月20日より前の日です：変更した年月日を確かめてください
      項目：Ⅰ 基本情報
      変更前：なし
      変更後：あり
      提出時期：事前
      説明：重要な変更に当たる
    `));
});
