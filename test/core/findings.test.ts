import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { checkClean, checkFindings, findingsInBody } from '../support/drawFindings.ts';

describe('what a revision lacks is said where it should be', () => {
  test('fields that are not there, at the keyword of the revision', () =>
    checkFindings(`
      変更：令和3年10月12日
      ＾＾ error field-missing: この変更に「項目」がありません：「項目：」の行を書いてください 💡?「項目：」の行を足す
      ＾＾ error field-missing: この変更に「提出時期」がありません：「提出時期：」の行を書いてください 💡?「提出時期：事後」の行を足す 💡?「提出時期：事前」の行を足す
      変更前：なし
      変更後：あり
    `));

  test('fields that are empty, at their own keyword', () =>
    checkFindings(`
      変更：
      ＾＾ error field-missing: 「変更」が空です：内容を書いてください
      項目：
      ＾＾ error field-missing: 「項目」が空です：内容を書いてください
      変更前：
      ＾＾＾ error field-missing: 「変更前」が空です：内容を書いてください
      変更後：
      ＾＾＾ error field-missing: 「変更後」が空です：内容を書いてください
      提出時期：
      ＾＾＾＾ error field-missing: 「提出時期」が空です：内容を書いてください
    `));

  test('a section without its item path', () =>
    checkFindings(`
      対策：
      ＾＾ error field-missing: 「対策」に項目がありません：どの項目の対策かを「：」の後に書いてください
        施錠している。
    `));

  test('one empty side is an addition or a removal', () =>
    checkClean(`
      変更：令和3年10月12日
      項目：Ⅰ 基本情報
      変更前：
      変更後：
        (1) 施錠している。
      提出時期：事前
      説明：重要な変更に当たる
    `));
});

describe('提出時期 and its explanation', () => {
  test('an explanation that ran into 提出時期 is split off', () =>
    checkFindings(`
      変更：令和3年10月12日
      項目：Ⅰ 基本情報
      変更前：なし
      変更後：あり
      提出時期：事後　規則第9条第2項を適用したため
      　　　　　＾＾＾＾＾＾^＾＾^＾＾＾＾＾＾＾＾ error timing-value: 提出時期が「事後 規則第9条第2項を適用したため」になっています：「事前」か「事後」だけを書き、理由は「説明」に書いてください 💡「事後」と説明に分ける
    `));

  test('a value that is neither is offered both', () => {
    const text = '変更：令和3年10月12日\n項目：Ⅰ\n変更前：なし\n変更後：あり\n提出時期：随時\n説明：重要\n';
    const [finding] = analyze(text).findings;
    expect(finding?.fixes.map(({ title, safe }) => [title, safe])).toEqual([
      ['「事後」にする', false],
      ['「事前」にする', false],
    ]);
  });

  test('事前 without an explanation is only mentioned', () =>
    checkFindings(`
      変更：令和3年10月12日
      項目：Ⅰ 基本情報
      変更前：なし
      変更後：あり
      提出時期：事前
      　　　　　＾＾ information reason-missing: 提出時期に係る説明がありません：「事前」の理由を書くなら「説明」に書いてください 💡?説明に「重要な変更に当たるため、事前に提出」と書く 💡?説明に「○○が重要な変更に当たるため、事前に提出」と書く
    `));
});

describe('doubled words', () => {
  test.each([
    ['特定個人情報情報を保管する。', ['doubled-term 情報情報']],
    ['個人番号利用事務事務を行う。', ['doubled-term 事務事務']],
    ['台帳をを保管する。', ['doubled-term をを']],
    ['サーバーサーバーを施錠する。', ['doubled-term サーバーサーバー']],
    ['情報情報情報を消去する。', ['doubled-term 情報情報情報']],
    ['規則について について定める。'.replace(' ', ''), ['doubled-term についてについて']],
  ])('%s', (text, found) => expect(findingsInBody(text)).toEqual(found));

  test.each([
    '各々の担当者が確認する。',
    '様々な措置を講じる。',
    '人々と国々の情報を扱う。',
    '委員会委員に報告する。',
    '一人一人の職員に配る。',
    '個人個人の同意を得る。',
    'こととする。',
    'ものの、問題はない。',
    '毎日毎日確認する。',
    '24時間365日監視する。',
    'ワクワクする。',
    '日日の確認を行う。',
    '第一第一様式による。',
    '市町村町会を除く。',
  ])('「%s」 is left alone', (text) => expect(findingsInBody(text)).toEqual([]));

  test('are found wherever they stand, whatever stands around them', () => {
    const letters = (all: string, most: number) =>
      fc.array(fc.constantFrom(...all), { maxLength: most }).map((some) => some.join(''));
    const around = letters('のはがで、ーいる', 40);
    const word = fc.oneof(
      fc.shuffledSubarray(Array.from('漢字語彙辞書台帳'), { minLength: 2 }),
      fc.shuffledSubarray(Array.from('サイコロタヌキツネワニ'), { minLength: 3 }),
    );
    fc.assert(
      fc.property(around, word, around, (before, characters, after) => {
        const doubled = characters.join('').repeat(2);
        const found = findingsInBody(`${before}い${doubled}の${after}。`);
        expect(found).toContain(`doubled-term ${doubled}`);
      }),
    );
  });
});

describe('blanks inside a sentence', () => {
  test.each([
    ['接種記録を提供する ため、入手する。', 'space-in-word  '],
    ['個人番号を　入手する。', 'space-in-word 　'],
    ['個人番号 を入手する。', 'space-in-word  '],
    ['なお、特定個人 情報を保管する。', 'space-in-word  '],
    ['端末において、 閲覧できる。', 'space-in-word  '],
    ['転出先からの入手 転出者について、提供する ため、入手する。', 'space-in-word  '],
    ['特 定 個 人 情 報を保管する。', 'space-in-word 特 定 個 人 情 報'],
  ])('%s', (text, found) => expect(findingsInBody(text)).toEqual([found]));

  test.each([
    '転入者本人からの個人番号の入手 当市の転入者について、入手する。',
    '情報の取扱い 職員は研修を受けている。',
    '情報の取扱い また、研修を行う。',
    '氏名 住所 生年月日',
    'リスクに対する措置の内容 その他の措置',
    '(1) 施錠している。',
    '平成 30 年に実施した。',
    'OS の更新を行う。',
    '漏えいのおそれ 職員は報告する。',
    '見直し あらかじめ公表する。',
    '第2条 (1) を参照する。',
    '保管している。 なお、消去する。',
    '入手 がん検診の記録を照会する。',
    '保管 はがきを施錠する。',
    '「国」 「市」の措置を行う。',
  ])('「%s」 is left alone', (text) => expect(findingsInBody(text)).toEqual([]));

  test('an item path may hold blanks', () =>
    checkClean('対策：Ⅲ リスク対策 7. 特定個人情報の保管・消去 その他の措置の内容\n  施錠している。\n'));
});

describe('letters of other scripts', () => {
  test.each([
    ['情報ที่ไม่正確である。', ['foreign-script ที่ไม่']],
    ['정보を扱う。', ['foreign-script 정보']],
    ['Сервер を使う。', ['foreign-script Сервер']],
  ])('%s', (text, found) => expect(findingsInBody(text)).toEqual(found));

  test.each([
    'α版とβ版を使う。',
    'ID、café、ﾃﾞｰﾀ、㈱、№、℃、㎡、①、Ⅳ、☆、→、…、々、〆、ヶを使う。',
    '𠮷野家の𩸽を扱う。',
    '👨‍👩‍👧の絵文字。',
  ])('「%s」 is left alone', (text) => expect(findingsInBody(text)).toEqual([]));
});

describe('dates', () => {
  const revision = (date: string) =>
    `変更：${date}\n項目：Ⅰ\n変更前：なし\n変更後：あり\n提出時期：事前\n説明：重要な変更\n`;
  const found = (date: string) =>
    analyze(revision(date))
      .findings.filter(({ code }) => code !== 'date-too-early')
      .map(({ code, fixes }) => `${code} ${fixes[0]?.edits[0]?.newText ?? ''}`.trim());

  test.each([
    ['令和3年2月29日', ['date-impossible']],
    ['令和3年13月1日', ['date-impossible']],
    ['令和3年10月', ['date-impossible']],
    ['令和0年5月1日', ['date-impossible']],
    ['近日中', ['date-impossible']],
    ['平成32年4月1日', ['date-era 令和2年4月1日']],
    ['平成31年5月1日', ['date-era 令和元年5月1日']],
    ['令和元年4月30日', ['date-era 平成31年4月30日']],
    ['H32.4.1', ['date-era R2.4.1']],
    ['平成３２年４月１日', ['date-era 令和２年４月１日']],
    ['昭和64年1月8日', ['date-era 平成元年1月8日']],
    ['平成三十二年四月一日', ['date-era 令和二年四月一日']],
    ['令和三年二月二十九日', ['date-impossible']],
    ['令和三年二十月一日', ['date-impossible']],
  ])('%s is wrong', (date, codes) => expect(found(date)).toEqual(codes));

  test.each([
    '令和3年10月12日',
    '令和元年5月1日',
    '平成31年4月30日',
    '令和２年２月２９日',
    'R3.10.12',
    'H30/5/21',
    '2021-10-12',
    '2021年10月12日',
    '平成 30 年 5 月 21 日',
    '昭和64年1月7日',
    '令和元年五月七日',
    '平成三十年十二月二十三日',
  ])('%s is right', (date) => expect(found(date)).toEqual([]));

  test('the date of publication is looked at once', () => {
    const codes = (date: string) =>
      analyze(`評価書：予防接種\n公表日：${date}\n`).findings.map(({ code }) => code);
    expect(codes('令和3年2月30日')).toEqual(['date-impossible']);
    expect(codes('令和元年4月1日')).toEqual(['date-era']);
  });

  test('a day in a sentence that does not exist is reported, an era that was to come is not', () => {
    expect(findingsInBody('令和3年9月31日に実施した。')).toEqual(['date-impossible 令和3年9月31日']);
    expect(findingsInBody('平成32年4月1日までに実施する。')).toEqual([]);
    expect(findingsInBody('令和元年4月1日から実施した。')).toEqual(['date-era 令和元年4月1日']);
    expect(findingsInBody('令和元年度の予算で実施した。')).toEqual([]);
  });
});

describe('a suppression', () => {
  test('silences its rule on the next line', () =>
    checkClean(`
      対策：Ⅲ リスク対策
        // hyoka-ignore doubled-term 条例の名称のまま
        特定個人情報情報を保管する。
    `));

  test('silences its rule in the block that starts on the next line', () =>
    checkClean(`
      // hyoka-ignore doubled-term 国の記載のまま
      対策：Ⅲ リスク対策
        施錠している。
        特定個人情報情報を保管する。
    `));

  test('may stand above another one', () =>
    checkClean(`
      // hyoka-ignore reason-missing 事前のため
      // hyoka-ignore field-missing 国の様式のまま
      変更：令和3年10月12日
      変更前：なし
      変更後：
        // hyoka-ignore doubled-term 条例の名称のまま
        // hyoka-ignore space-in-word 条例の名称のまま
        情報情報を 扱う。
      提出時期：事後
    `));

  test('that silences nothing is reported', () =>
    checkFindings(`
      // hyoka-ignore timing-value 国の様式のまま
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^＾＾＾＾＾＾＾ warning ignore-unused: 「// hyoka-ignore timing-value 国…」が抑える指摘はありません：規則の名前「timing-value」と書いた場所を確かめ、要らなければこの行を消してください 💡?この hyoka-ignore の行を消す
      対策：Ⅲ リスク対策
        // hyoka-ignore doubled-trem 条例の名称のまま
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^＾＾＾＾＾＾＾＾ warning ignore-unused: 「// hyoka-ignore doubled-trem 条…」が抑える指摘はありません：規則の名前「doubled-trem」と書いた場所を確かめ、要らなければこの行を消してください 💡?この hyoka-ignore の行を消す
        情報情報を扱う。
        ＾＾＾＾ warning doubled-term: 「情報情報」は同じ語が重なっています：「情報」に直してください 💡「情報情報」を「情報」にする
    `));

  test('may stand below a field that goes on, and between its lines', () =>
    checkClean(`
      変更：令和3年10月12日
      項目：Ⅲ リスク対策
      // hyoka-ignore doubled-term 条例の名称のまま
      // hyoka-ignore space-in-word 条例の名称のまま
      変更前：情報情報を 扱う。
      変更後：情報を用いる。
      提出時期：事後
      説明：重要な変更に当たらない。
        // hyoka-ignore doubled-term 条例の名称のまま
        情報情報を扱うため。
    `));

  test('silences no other rule and no other line', () => {
    const text =
      '対策：Ⅲ\n  // hyoka-ignore item-style 理由\n  情報情報を扱う。\n  // hyoka-ignore doubled-term 理由\n  扱う。\n  情報情報を扱う。\n';
    expect(analyze(text).findings.map(({ code }) => code)).toEqual([
      'ignore-unused',
      'doubled-term',
      'ignore-unused',
      'doubled-term',
    ]);
  });
});
