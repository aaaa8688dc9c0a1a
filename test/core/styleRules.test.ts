// Information about a document that does not agree with itself: punctuation, width, です・ます, spellings.
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { applyEdits } from '../../server/src/core/text/range.ts';
import { checkFindings, findingsInBody } from '../support/drawFindings.ts';

describe('punctuation', () => {
  test('is said once for a body, of what the document has less of, and mended in all places', () => {
    checkFindings(
      `
      対策：Ⅲ リスク対策 8. 監査
        監査は、年に1回、監査計画に基づき、行っている。
        結果は，市長に報告し，公表し，改善している。
              ＾ information punctuation-mixed: 「，」がこの文書のほかの「、」と混ざっています（ほか2か所）：どちらかにそろえてください 💡?この文書に多いほうにそろえる
    `.replace('              ＾', '        　　　＾'),
    );
    expect(findingsInBody('監査は，年に1回，行い，結果を，公表する。\n記録は、保存する。')).toEqual([
      'punctuation-mixed 、',
    ]);
  });

  test.each([
    '監査は，年に1回，行う。\n結果は，公表する。',
    '費用は１，０００円であり、１０．５％である。',
    '甲．乙',
  ])('「%s」 is left alone', (text) =>
    expect(findingsInBody(text).filter((found) => found.startsWith('punctuation'))).toEqual([]),
  );
});

describe('the width of digits and letters', () => {
  const widths = (text: string) => findingsInBody(text).filter((found) => found.startsWith('width-mixed'));

  test.each([
    ['記録は5年間、10年間又は３年間保存する。', ['width-mixed ３']],
    ['記録は５年間、１０年間又は3年間保存する。', ['width-mixed 3']],
    ['記録は５年間、10年間、20年間又は３０年間保存し、７年ごとに見直す。', ['width-mixed ３０']],
    ['IDとVPNを用い、ＩＤを管理する。', ['width-mixed ＩＤ']],
  ])('%s', (text, found) => expect(widths(text)).toEqual(found));

  test.each([
    '記録は５年間、10年間又は３年間保存する。',
    '記録は５年間、１０年間又は３０年間保存し、TLS1.2を用いる。',
    '（１）及び（２）に掲げる記録は、3年間保存する。',
    '上記２）の記録は、3年間保存する（※１）。',
    'リスク２への対策は、3年ごとに見直す。',
    'ＩＤ、ＵＳＢメモリを管理し、https://www.example.jp/a に公表する。',
  ])('「%s」 is left alone', (text) => expect(widths(text)).toEqual([]));
});

describe('です・ます', () => {
  const endings = (text: string) => findingsInBody(text).filter((found) => found.startsWith('style-mixed'));

  test.each([
    ['施錠している。\n監視している。\n記録しています。', ['style-mixed ます']],
    ['施錠しています。\n監視しております。\n記録する。', ['style-mixed る']],
    ['施錠した。\n監視しました。\n記録した。', ['style-mixed ました']],
  ])('%s', (text, found) => expect(endings(text)).toEqual(found));

  test.each([
    '施錠している。\n「保存します。」と表示する。',
    '施錠している。\n窓口に請求してください。',
    '施錠。\n監視します。',
  ])('「%s」 is left alone', (text) => expect(endings(text)).toEqual([]));
});

describe('the spelling of a term', () => {
  const terms = (text: string) => findingsInBody(text).filter((found) => found.startsWith('term-variant'));

  test.each([
    ['サーバーを置く。\nサーバーを施錠する。\nサーバを点検する。', ['term-variant サーバ']],
    ['サーバを置く。\nサーバを施錠する。\nサーバーを点検する。', ['term-variant サーバー']],
    ['情報漏洩を防止する。', ['term-variant 漏洩']],
    ['予め申請する事とする。', ['term-variant 予め', 'term-variant する事']],
    ['取扱いを定め、取り扱いの記録を残し、取扱いを点検する。', ['term-variant 取り扱い']],
    ['氏名または住所を記録する。', ['term-variant または']],
  ])('%s', (text, found) => expect(terms(text)).toEqual(found));

  test.each([
    'サーバを置く。\n中間サーバー・プラットフォームを利用する。',
    '予防接種に関する事務を行い、特定個人情報に関する事項を公表する。',
    '情報を取り扱い、廃棄する。\n情報の取扱いを定める。',
    'ユーザを登録する。',
    'およびそのとおりである。及び',
  ])('「%s」 is left alone', (text) => expect(terms(text)).toEqual([]));
});

test('what is history is neither counted nor reported', () => {
  const text = `変更：令和3年4月1日\n項目：Ⅰ\n変更前：\n  監査は，行う。\n変更後：\n  監査は、行う。\n提出時期：事前\n説明：重要な変更に当たる\n`;
  expect(analyze(text).findings).toEqual([]);
});

test('the style changes with the document', () => {
  const analysis = analyze('対策：Ⅲ\n  甲、乙、丙を行う。\n\n対策：Ⅳ\n  甲，乙を行う。\n');
  const found = () => analysis.findings.map(({ range }) => analysis.slice(range));
  expect(found()).toEqual(['，']);
  analysis.edit({ start: analysis.length - 1, end: analysis.length - 1 }, '\n  丁，戊，己，庚を行う。');
  expect(found()).toEqual(['、']);
  expect(applyEdits(analysis.text, analysis.findings[0]?.fixes[0]?.edits ?? [])).not.toContain('、');
});

describe('the declaration', () => {
  const declared = (text: string) =>
    analyze(`評価書：予防接種\n宣言：${text}\n`).findings.map(
      ({ code, fixes }) => `${code} ${fixes[0]?.edits[0]?.newText}`,
    );
  const whole =
    '見本市は、予防接種に関する事務における特定個人情報ファイルの取扱いに当たり、特定個人情報ファイルの取扱いが個人のプライバシー等の権利利益に影響を及ぼしかねないことを認識し、特定個人情報の漏えいその他の事態を発生させるリスクを軽減させるために適切な措置を講じ、もって個人のプライバシー等の権利利益の保護に取り組んでいることを宣言する。';

  test.each([
    [whole.replace('その他の事態', ''), 'その他の事態'],
    [whole.replace('かねない', ''), 'かねない'],
    [whole.replace('適切な', ''), '適切な'],
    [whole.replace('ファイルの取扱いが', 'の取扱いが'), 'ファイル'],
  ])('%s', (text, lost) => expect(declared(text)).toEqual([`boilerplate-deviation ${lost}`]));

  test.each([
    whole,
    whole.replaceAll('、', '，').replace('。', '．'),
    whole.replace('軽減させるために', '軽減させるため'),
    '若葉市は、国民健康保険に関する事務における特定個人情報の取扱いが個人のプライバシー等の権利利益に影響を及ぼすことを認識し、その保護に取り組むことを宣言する。',
    '個人の権利利益の保護に取り組む。',
  ])('「%s」 is left alone', (text) => expect(declared(text)).toEqual([]));
});
