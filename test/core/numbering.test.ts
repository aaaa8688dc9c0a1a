import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { applyEdits } from '../../server/src/core/text/range.ts';
import { checkFormat } from '../support/checkFormat.ts';
import { cleanBody, type Line, print, signOf } from '../support/cleanBodies.ts';
import { checkFindings, findingsInBody } from '../support/drawFindings.ts';

describe('numbering', () => {
  test('of a clean body in any hierarchy is never reported', () => {
    fc.assert(
      fc.property(cleanBody, (lines) => {
        expect(analyze(print(lines)).findings).toEqual([]);
      }),
    );
  });

  test('is shown by the indentation of a formatted body', () => {
    fc.assert(
      fc.property(cleanBody, (lines) => {
        const isHeading = ({ sign }: Line) => /^(?:[【■〔]|第１条)/.test(sign);
        const outermost = lines.some(isHeading) ? 1 : 0;
        const shown = lines.map((line) => ({ ...line, depth: Math.max(0, line.depth - outermost) }));
        expect(checkFormat(print(lines.map((line) => ({ ...line, depth: 0 }))))).toBe(print(shown));
      }),
    );
  });

  test('with one slip is reported once, and the fix that renumbers gives the clean body back', () => {
    const slipped = cleanBody
      .filter((lines) => lines.some(({ value, siblings }) => value > 0 && siblings > 2))
      .chain((lines) => {
        const places = lines.flatMap(({ value, siblings }, index) =>
          value > 1 && value < siblings ? [index] : [],
        );
        return fc.record({
          lines: fc.constant(lines),
          at: fc.constantFrom(...places),
          by: fc.constantFrom(1, 2, 3),
        });
      });
    fc.assert(
      fc.property(slipped, ({ lines, at, by }) => {
        const wrong = lines.map((line, index) =>
          index === at ? { ...line, sign: signOf(firstSign(lines, at), line.value + by) } : line,
        );
        const text = print(wrong);
        const { findings } = analyze(text);
        expect(findings.map(({ code }) => code)).toEqual(['item-misnumbered']);
        const [finding] = findings;
        expect(applyEdits(text, finding?.fixes[0]?.edits ?? [])).toBe(print(lines));
      }),
    );
  });
});

/** The sign of the first item in the list of `lines[at]`. */
function firstSign(lines: readonly Line[], at: number): string {
  const own = lines[at];
  for (let index = at; index >= 0; index--) {
    const line = lines[index];
    if (line?.depth === own?.depth && line?.value === 1) return line.sign;
  }
  return own?.sign ?? '';
}

describe('one slip is one finding', () => {
  test.each([
    ['a gap', '(1) あ。\n(2) い。\n(4) う。\n(5) え。', ['item-misnumbered (4)']],
    ['a repeat', '(1) あ。\n(2) い。\n(2) う。\n(3) え。', ['item-misnumbered (2)']],
    [
      'a repeat that the rest does not follow',
      '(1) あ。\n(2) い。\n(2) う。\n(4) え。',
      ['item-misnumbered (2)'],
    ],
    ['a step back', '(1) あ。\n(2) い。\n(1) う。\n(4) え。', ['item-misnumbered (1)']],
    ['a list that does not start at its first', '1. あ\n  (2) い。\n  (3) う。', ['item-misnumbered (2)']],
    ['a slip in the first item', '(2) あ。\n(2) い。\n(3) う。', ['item-misnumbered (2)']],
    ['neighbours that changed places', '(1) あ。\n(3) い。\n(2) う。\n(4) え。', ['item-misnumbered (3)']],
    ['a gap where an excerpt starts', '⑨ あ\n⑩ い\n⑫ う\n⑬ え', ['item-misnumbered ⑫']],
    ['a first item that nothing counts on from', '⑦ あ\n② い\n③ う', ['item-misnumbered ⑦']],
    ['a gap among ordinals', '第一　あ\n第二　い\n第四　う', ['item-misnumbered 第四']],
    ['a gap among upper roman numbers', '(Ⅰ) あ\n(Ⅱ) い\n(Ⅳ) う', ['item-misnumbered (Ⅳ)']],
    ['a gap among kana with a dot', 'ア．あ\nイ．い\nエ．う\nオ．え', ['item-misnumbered エ．']],
    [
      'a gap in a provision of an article',
      '第２条　あ。\n２　い。\n４　う。\n第３条　え。',
      ['item-misnumbered ４'],
    ],
    ['a second gap after what was left out', '1. あ\n（略）\n4. い\n6. う', ['item-misnumbered 6.']],
    ['a slip among outer items', '1. あ\n(1) い。\n3. う\n(1) え。\n4. お', ['item-misnumbered 3.']],
    [
      'a slip in the first item after a heading',
      '【窓口】\n① あ。\n② い。\n【郵送】\n② う。\n② え。',
      ['item-misnumbered ②'],
    ],
    [
      'a slip in the first of three after a heading',
      '【窓口】\n① あ。\n② い。\n【郵送】\n② う。\n② え。\n③ お。',
      ['item-misnumbered ②'],
    ],
    [
      'a gap in a list that goes on after a heading',
      '【窓口】\n① あ。\n② い。\n【郵送】\n④ う。\n⑤ え。',
      ['item-misnumbered ④'],
    ],
  ])('%s', (_, text, found) => expect(findingsInBody(text)).toEqual(found));

  test('and in the first item after a heading what is due is ①', () => {
    const { findings } = analyze('対策：Ⅲ\n【窓口】\n① あ。\n② い。\n【郵送】\n② う。\n② え。\n③ お。\n');
    expect(findings.map(({ message }) => message)).toEqual([
      '最初の番号が「②」になっています：「①」から続くように番号を振り直してください',
    ]);
    expect(findings[0]?.fixes[0]?.title).toContain('「②」を「①」に');
  });
});

describe('a sign that is a keystroke off is what is reported, not the gap after it', () => {
  test.each([
    ['a comma for the dot', '1. あ\n2、い\n3. う', '2、', '2.'],
    ['no dot', '1. あ\n2技術的対策\n3. う', '2', '2.'],
    ['no brackets', '(1) あ。\n(2) い。\n3乙を行う。\n(4) う。', '3', '(3)'],
    ['a bracket that is not closed', '（１）あ。\n（２い。\n（３）う。', '（２', '（２）'],
    ['no blank', 'ア あ。\nイ返送先を限定する。\nウ う。', 'イ', 'イ '],
    ['a number among circled signs', '① あ\n② い\n3 う\n④ え', '3', '③'],
    ['a number among circled signs, without a blank', '① あ。\n② い。\n3技術的対策\n④ え。', '3', '③'],
    ['a kana without its bracket', 'ア） あ。\nイ い。\nウ） う。', 'イ', 'イ）'],
    ['a number without its brackets', '（１）あ。\n２ い。\n（３）う。', '２', '（２）'],
    ['the first, its bracket not closed', '(1 施錠\n(2) 監視', '(1', '(1)'],
    ['the first below an item', '7. 保管\n(1 施錠\n(2) 監視'.replace('7', '1'), '(1', '(1)'],
    ['the first, with a comma', '次のとおりである。\n1、施錠\n2. 監視\n3. 記録', '1、', '1.'],
    ['the first without its circle', '1 施錠\n② 監視\n③ 記録', '1', '①'],
    ['the last without its circle', '① あ\n② い\n③ う\n4 記録', '4', '④'],
    ['the last without its brackets', '(1) あ。\n(2) い。\n(3) う。\n4 記録を残す。', '4', '(4)'],
    ['below items of its own', '1. あ\n(1) い。\n(2) う。\n2、え\n(1) お。\n3. か', '2、', '2.'],
  ])('%s', (_, text, written, due) => {
    expect(findingsInBody(text)).toEqual([`item-misnumbered ${written}`]);
    const [finding] = analyze(`対策：Ⅲ\n${text}\n`).findings;
    expect(finding?.fixes.map(({ edits }) => edits.map(({ newText }) => newText))).toEqual([[due]]);
  });

  test.each([
    ['a quantity', '1. 施錠する。\n2. 録画は\n3年間保存する。\n4. 廃棄する。', '4.'],
    ['another number', '1. あ\n20人で行う。\n3. う', '3.'],
    ['a decimal', '1. あ\n2.5倍とする。\n3. う', '3.'],
    ['a gap of two', '1. あ\n2、い\n4. う', '4.'],
  ])('%s is none', (_, text, sign) => expect(findingsInBody(text)).toEqual([`item-misnumbered ${sign}`]));

  test.each([
    ['a wrapped line', '① あ。\n② い。\n③ 端末を次の場所に置き、本庁及び支所\n4 拠点で使う。'],
    ['a line that a sentence runs into', '① あ\n② い\n③ 端末は\n4 拠点'],
    ['a quantity', '① あ。\n② い。\n③ う。\n4 年間保存する。\n4 名で行う。'],
    ['a quantity that may be a word', '① あ。\n② い。\n③ う。\n4 人体制で行う。'],
    ['another number', '① あ。\n② い。\n③ う。\n5 拠点で行う。'],
    ['a list of two', '① あ。\n② い。\n3 拠点で行う。'],
    ['a long title', '① 施錠\n② 監視\n③ 本庁舎及び支所に置く端末の合計\n4 セット'],
    ['an item of the outer list', '3 あ\n① い。\n② う。\n③ え。\n4 お'],
    ['a number behind 。 without a blank', '① あ。\n② い。\n③ う。\n4拠点で行う。'],
  ])('%s below the last item is text', (_, text) => expect(findingsInBody(text)).toEqual([]));

  test.each([
    ['a sentence that goes on', 'ア 情報の件数及び項目を\nイ 一覧表に出力する。\nウ 出力を停止する。', 'イ'],
    ['a particle behind it', 'ア）端末の操作\nイ）の記録を残す。\nウ）記録する。', 'イ）'],
  ])('a sign as it should be that is text for %s has nothing to be replaced by', (_, text, sign) => {
    expect(findingsInBody(text)).toEqual([`item-misnumbered ${sign}`]);
    const [finding] = analyze(`対策：Ⅲ\n${text}\n`).findings;
    expect(finding?.message).toBe(
      `「${sign}」の行は前の行の文の続きと読めるので、次の番号が飛んでいます：前の行を「。」で終え、「${sign}」の後から文を始めてください`,
    );
    expect(finding?.fixes).toEqual([]);
  });

  test('alone it is text', () => expect(findingsInBody('1. あ\n2、3日で行う。\n2. い')).toEqual([]));
});

describe('is no break', () => {
  test.each([
    ['a restart after a title', '物理的対策\n(1) あ。\n(2) い。\n技術的対策\n(1) う。'],
    ['a restart after a lead-in', '(1) あ。\n(2) い。\n次の措置を講じている。\n(1) う。'],
    ['a list that goes on after a heading', '【国】\n①あ。\n②い。\n【市】\n③う。'],
    ['a list around headings', '1. あ\n【国】\n① い。\n【市】\n① う。\n2. え\n【国】\n① お。'],
    ['a label that starts anywhere', 'リスク２：目的外の入手\n(1) あ。\nリスク３：不正確\n(1) い。'],
    ['a jump over an ellipsis', '1. あ\n（略）\n4. い\n5. う'],
    ['a start at the third or a later item that is counted on from', '⑨ 氏名\n⑩ 住所\n⑪ 電話番号'],
    [
      'an article whose first provision has no number',
      '第２条　あ。\n(1) い。\n(2) う。\n２　え。\n第３条　お。',
    ],
    [
      'other words for what was left out',
      '1. あ\n＜略＞\n4. い\n～略～\n7. う\n（変更なし）\n9. え\n10. ～ 12. 略\n13. お',
    ],
    ['notes numbered apart', '(1) あ（※２）。\n（※２）注。\n(2) い。'],
  ])('%s', (_, text) => {
    expect(findingsInBody(text)).toEqual([]);
  });

  describe('the start of an excerpt', () => {
    const revisionOf = (before: string, after: string): string => {
      const indented = (text: string) => text.replace(/^(?=.)/gm, '  ');
      return `変更：令和3年10月12日\n項目：Ⅲ\n変更前：\n${indented(before)}\n変更後：\n${indented(after)}\n提出時期：事前\n説明：重要な変更\n`;
    };
    const found = (before: string, after: string): string[] => {
      const text = revisionOf(before, after);
      return analyze(text).findings.map(({ code, range }) => `${code} ${text.slice(range.start, range.end)}`);
    };

    test.each([
      ['both sides start in the middle', '(3) あ。\n(4) い。', '(3) あ。\n(4) う。'],
      ['below a title on both sides', '保管の方法\n③ あ。\n④ い。', '保管の方法\n③ あ。\n④ う。'],
      ['below an item on both sides', '7. 保管\n③ あ。', '7. 保管\n③ う。'],
      ['an item put in front', '(3) あ。', '(2) い。\n(3) あ。'],
      ['parts that have no item in common', '(3) あ。\n(4) い。', '(1) う。\n(2) え。'],
      ['nothing on the other side', '（新設）', '⑤ あ。\n⑥ い。'],
      ['nothing on the other side, said otherwise', '⑤ あ。', '該当なし'],
    ])('%s', (_, before, after) => expect(found(before, after)).toEqual([]));

    test.each([
      ['in the middle of アイウ', 'イ あ。\nウ い。', 'イ あ。\nウ い。\nエ う。'],
      ['at イ alone', 'イ あ。', 'イ あ。\nウ い。'],
      [
        'in the middle of アイウ with something left out',
        'イ あ。\n（略）\nカ い。',
        'イ あ。\n（略）\nカ う。',
      ],
      ['in the middle of イロハ', 'ハ あ。\nニ い。', 'ハ あ。\nニ い。\nホ う。'],
      ['in the middle of (i)(j)', '(i) あ。\n(j) い。', '(i) あ。\n(j) い。\n(k) う。'],
      ['below an item in kana', '(3) 保管\nイ あ。\nウ い。', '(3) 保管\nイ あ。\nウ う。'],
    ])('%s', (_, before, after) => expect(found(before, after)).toEqual([]));

    test.each([
      ['ア）あ。\nイ）い。', 'ア）あ。\nウ）い。', 'ウ）', 'イ）'],
      ['ア あ。\nイ い。', 'ア あ。\nウ い。', 'ウ', 'イ'],
      ['ア あ。', 'ア あ。\nウ い。', 'ウ', 'イ'],
      ['(1) あ。', 'ア い。\nウ う。', 'ウ', 'イ'],
      ['イ あ。\nロ い。', 'イ あ。\nハ い。', 'ハ', 'ロ'],
      ['（新設）', 'イ あ。\nハ い。', 'ハ', 'ロ'],
      ['(1) 保管\nイ あ。', '(1) 保管\nイ あ。\nロ い。\nニ う。', 'ニ', 'ハ'],
      ['（イ）あ。\n（ロ）い。', '（イ）あ。\n（ハ）い。', '（ハ）', '（ロ）'],
      ['イ あ。\nロ い。', 'イ あ。\nロ い。\nニ う。', 'ニ', 'ハ'],
      ['イ あ。\nロ い。', 'イ あ。\nハ い。\nニ う。', 'ハ', 'ロ'],
      ['イ あ。\nロ い。\nハ う。', 'イ あ。\nハ い。\nニ う。', 'ハ', 'ロ'],
    ])('kana count in one order: %j, %j', (before, after, sign, due) => {
      const text = revisionOf(before, after);
      const { findings } = analyze(text);
      expect(findings.map(({ code, range }) => `${code} ${text.slice(range.start, range.end)}`)).toEqual([
        `item-misnumbered ${sign}`,
      ]);
      expect(findings[0]?.message).toContain(`「${due}」から`);
      expect(findings[0]?.fixes[0]?.title).toContain(`「${sign}」を「${due}」に`);
    });

    test('is a slip where the other side has the list from its first', () =>
      expect(found('(1) あ。\n(2) い。\n(3) う。', '(2) い。\n(3) う。')).toEqual(['item-misnumbered (2)']));
  });

  test.each([
    ['several items on one line', '1）力を入れている　　2）十分である\n3）課題が残されている'],
    [
      'records listed side by side',
      '３．性別　４．生年月日\n５．住所'.replace('３', '１').replace('４', '２').replace('５', '３'),
    ],
    ['circled signs in a row', '①申請 → ②受付 → ③審査\n④決定'],
    ['a restart after a sentence', '(1) あ。\n(2) い。\n郵送のときは、写しを確認する。\n(1) う。\n(2) え。'],
    ['a list in its like', '① あ\n② い\n① か。\n② き。\n③ く。\n③ う'],
    [
      'other words for items left out',
      '1. あ\n（中略）\n4. い\n5. う\n(1) か。\n(2)から(4)まで 削除\n(5) き。',
    ],
    ['signs of parts', '①－１ あ\n①－２ い\n(1)① う\n(1)② え'],
    [
      'a number that a wrapped line begins with',
      '1. 職員が\n12 桁の個人番号を入力する。\n2. 窓口で\n3 段階の確認をする。',
    ],
  ])('%s', (_, text) => expect(findingsInBody(text)).toEqual([]));
});

describe('a number before a word that begins like a counter', () => {
  const words =
    '名簿 年度 日次 回線 台帳 個別 件数 人事異動 時間外 分散保管 条例 項目 円滑 枚数 種類 割当て 歳入 年次点検 月次点検 階層 度数 時刻 冊子 倍率 名寄せ 年間計画 世代管理 日常 月末 回収 分析'.split(
      ' ',
    );
  test.each(words)('is an item: 「%s」', (word) => {
    for (const body of [
      `１　${word}の管理\n２　施錠\n３　廃棄`,
      `1 施錠\n2 ${word}の管理\n3 廃棄`,
      `1 施錠\n2 廃棄\n3 ${word}の管理`,
      `1 施錠\n(1) 鍵\n2 廃棄\n3 ${word}の管理\n(1) 記録\n(2) 確認`,
      `第１　保管\n１　施錠\n(1) 鍵\n２　${word}の管理\n(1) 記録\n第２　消去\n１　施錠`,
      `第１　保管\n１　${word}の管理\n(1) 施錠\n２　${word}の廃棄\n第２　消去\n１　${word}の消去\n２　記録`,
      `1 施錠\n2 廃棄\n次の措置を講じている。\n1 ${word}の管理\n2 記録`,
    ])
      expect(findingsInBody(body)).toEqual([]);
  });

  test('is an item among signs as bare as it is, where a noun follows the counter', () =>
    expect(findingsInBody('1 本人確認\n2 人体制の確保\n3 段階的な移行\n3 記録')).toEqual([
      'item-misnumbered 3',
    ]));

  test('is an item that lacks its dot, where it is a word', () =>
    checkFindings(`
      対策：Ⅲ リスク対策
        1. 施錠
        2 回線の分離
        ^ warning item-style: 「2」だけ「1.」「3.」「4.」と書き方が違います：「2.」にそろえてください 💡「2」を「2.」にする
        3. 記録
        4. 体制
        5 名体制で行う。
    `));

  test('is an item of the list it starts', () =>
    expect(findingsInBody('1 年次点検\n2 月次点検\n4 記録\n5 廃棄')).toEqual(['item-misnumbered 4']));

  test.each([
    ['a quantity below an item', '1 通信\n1 回線当たりの容量を定める。\n2 保管'],
    ['a quantity below a sentence', '1 通信を制限する。\n容量を定める。\n1 回線当たり。\n2 保管'],
    ['a quantity among items with dots', '1. 通信\n1 回線当たりの容量。\n2. 保管'],
    ['a quantity alone', '1 人体制で行う。\n(1) あ\n(2) い'],
    ['a year count', '1. 媒体\n2 年間保存する。\n2. 書類'],
    ['a number of people', '1 担当\n5 名で行う。\n10 月に見直す。\n2 記録'],
    ['a number of kinds at the end', '1. 区分\n2 種類の書類による。\n(1) 免許証\n(2) 旅券'],
    ['a quantity that has come before', '1 区分\n2 本人確認\n1 種類の書類による。\n3 保管'],
    ['a quantity that a noun follows', '1. 本人確認\n2 人体制で行う。'],
    ['such a quantity in full width', '１．本人確認\n２　要素認証を行う。'],
    ['such a quantity before the next item', '1. 本人確認\n2 人体制で行う。\n2. 記録'],
    ['such a quantity below two items', '1. 回線\n2. 機器\n3 系統構成とする。'],
    ['a number of steps', '1. 確認\n2 段階で確認する。'],
    ['a number of kinds', '1 区分\n2 種類の書類による。\n2 記録'],
  ])('%s is prose', (_, text) => expect(findingsInBody(text)).toEqual([]));
});

test('a list that goes on under the next parent is a slip, not another style', () =>
  expect(findingsInBody('1. あ\n(1) い。\n(2) う。\n2. え\n(3) お。\n(4) か。')).toEqual([
    'item-misnumbered (3)',
  ]));

test('a reference inside an item does not count for its list', () =>
  expect(findingsInBody('(1) 次の (2) に掲げる。\n(2) い。\n(4) う。\n(5) え。')).toEqual([
    'item-misnumbered (4)',
  ]));

test('a gap in a short list in the order of イロハ is found at its place', () =>
  expect(findingsInBody('イ あ。\nロ い。\nニ う。')).toEqual(['item-misnumbered ニ']));

describe('style', () => {
  test.each([
    ['a missing dot', '1. あ\n2. い\n3. う\n4 え', ['item-style 4']],
    ['full width among half', '(1) あ。\n（２） い。\n(3) う。', ['item-style （２）']],
    ['another family', '(1) あ。\n(2) い。\n③ う。', ['item-style ③']],
    ['another family that goes on', '(1) あ。\n(2) い。\n③ う。\n(4) え。', ['item-style ③']],
    [
      'brackets after ⑳',
      `${Array.from({ length: 20 }, (_, i) => `${String.fromCharCode(0x2460 + i)} あ`).join('\n')}\n(21) い\n(22) う`,
      [],
    ],
    ['cousins may differ', '1. あ\n(1) い。\n(2) う。\n2. え\n① お。\n② か。', []],
    [
      '９ before 10',
      `${'１２３４５６７８９'
        .split('')
        .map((n) => `（${n}） あ。`)
        .join('\n')}\n(10) い。\n(11) う。`,
      [],
    ],
    [
      'the dot kept after nine',
      `${'１２３４５６７８９'
        .split('')
        .map((n) => `${n}．あ`)
        .join('\n')}\n10．い`,
      [],
    ],
  ])('%s', (_, text, found) => expect(findingsInBody(text)).toEqual(found));
});
