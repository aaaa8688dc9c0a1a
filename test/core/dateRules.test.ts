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

describe('a day past its era in a sentence', () => {
  const written = (date: string, after: string, before = 'なし', reason = '重要な変更に当たらない') =>
    codes(
      `変更：${date}\n項目：Ⅰ 基本情報\n変更前：\n  ${before}\n変更後：\n  ${after}\n提出時期：事後\n説明：${reason}\n`,
    );

  test.each([
    '平成33年12月1日から運用する。',
    '次期システムは、平成３６年１０月１日に稼働する。',
    '昭和64年1月8日以後に生まれた者を対象とする。',
    '(1) 委託の期間は、平成31年5月1日からとする。',
    '委託の期間は、平成31年4月1日から平成36年3月31日までとする。',
    '(1) 保存期間（平成32年4月1日から5年間）',
    '令和4年1月4日まで（昭和64年1月8日以前の記録を除く。）',
  ])('%s', (text) => {
    expect(written('令和3年10月12日', text)).toEqual(['date-era']);
    expect(written('令和3年10月12日', 'あり', 'なし', text)).toEqual(['date-era']);
    expect(codes(`評価書：予防接種\n公表日：令和3年10月12日\n\n対策：Ⅰ 基本情報\n  ${text}\n`)).toContain(
      'date-era',
    );
  });

  test('may have been written while it was to come, and what was before is not judged', () => {
    const text = '平成33年12月1日から運用する。';
    expect(written('平成30年10月12日', text)).toEqual([]);
    expect(written('平成31年4月30日', text)).toEqual([]);
    expect(written('令和元年5月1日', text)).toEqual(['date-era']);
    expect(written('令和3年10月12日', 'あり', text)).toEqual([]);
    expect(findingsInBody(text)).toEqual([]);
    expect(
      codes(`評価書：予防接種\n公表日：平成30年10月12日\n\n対策：Ⅰ 基本情報\n  ${text}\n`),
    ).not.toContain('date-era');
  });

  test('is mended', () =>
    checkFindings(`
      変更：令和3年10月12日
      項目：Ⅰ 基本情報
      変更前：なし
      変更後：平成33年12月1日から運用する。
      　　　　＾＾^^＾^^＾^＾ error date-era: 「平成33年12月1日」は元号がその日に合いません：「令和3年12月1日」に直してください 💡「令和3年12月1日」にする
      提出時期：事後
      説明：重要な変更に当たらない
    `));

  test.each([
    '画面には「平成33年12月1日」と表示される。',
    '契約書に「委託の期間は、平成33年12月1日までとする」とある。',
    '『平成32年4月1日版』を用いる。',
    '平成33年12月1日（令和3年12月1日）から運用する。',
    '令和3年12月1日（平成33年12月1日）から運用する。',
    '平成33年12月1日を令和3年12月1日と読み替える。',
    '平成33年12月1日は令和3年12月1日とみなす。',
    '改元前に定めた平成33年12月1日を期限とする。',
    '平成31年4月30日まで運用した。',
    '令和元年5月1日から運用する。',
    '昭和64年1月7日までに生まれた者を対象とする。',
    '平成元年1月8日以後に生まれた者を対象とする。',
    '平成25年法律第27号による。',
    '平成33年度までに更改する。',
    '平成33年12月に更改する。',
    '令和33年12月1日に廃棄する。',
  ])('is none in 「%s」', (text) => expect(written('令和3年10月12日', text)).toEqual([]));
});

describe('a day with a year of four digits in a sentence', () => {
  test.each([
    ['2022年2月30日に運用を開始した。', '2022年2月30日'],
    ['(1) ２０２３年２月２９日から保存する。', '２０２３年２月２９日'],
    ['システムは2021年13月1日に更改した。', '2021年13月1日'],
    ['期間は2021年4月1日から2022年4月31日までとする。', '2022年4月31日'],
  ])('that does not exist: %s', (text, found) =>
    expect(findingsInBody(text)).toEqual([`date-impossible ${found}`]),
  );

  test.each([
    '2022年2月28日に運用を開始した。',
    '2024年2月29日に運用を開始した。',
    '2022年 2月 28日に運用を開始した。',
    '2022年2月末日まで保存する。',
    '2022年12月まで保存する。',
    '文書番号2022年-2-30による。',
    '12022年2月30日分の記録を保存する。',
    '1000年間保存する。',
    '版数は2.2022年2月30日ではない。',
    '2月30日という入力は受け付けない。',
    '平成2022年2月3日と読める。',
  ])('that exists, or is none: %s', (text) => expect(findingsInBody(text)).toEqual([]));
});
