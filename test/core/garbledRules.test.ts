// What is found of characters: a wrong encoding, and what no one sees.
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { applyEdits } from '../../server/src/core/text/range.ts';
import { checkFindings, findingsInBody } from '../support/drawFindings.ts';

/** UTF-8 as a program shows it that takes the bytes for Windows-1252. */
const asLatin = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) => {
    const char = new TextDecoder('windows-1252').decode(new Uint8Array([byte]));
    return char;
  }).join('');

/** The body after the first fix of each finding. */
function fixed(text: string): string {
  const document = `対策：Ⅲ リスク対策\n  ${text}\n`;
  const edits = analyze(document).findings.flatMap(({ fixes }) => fixes[0]?.edits ?? []);
  return applyEdits(document, edits).slice('対策：Ⅲ リスク対策\n  '.length, -1);
}

describe('text that was read in the wrong encoding', () => {
  test.each(['日本', '特定個人情報、漏えい。', '（Ａ）のサーバー', 'だれもが使う「鍵」', '３×４cm、５℃'])(
    '%s is read back from its double-encoded form',
    (text) => expect(fixed(`記録は${asLatin(text)}である。`)).toBe(`記録は${text}である。`),
  );

  test('is marked from its first to its last character', () =>
    checkFindings(`
      対策：Ⅲ リスク対策
        個人番号は${asLatin('台帳')}に記録し、\ue000田氏が縺ｮ室で\ufffdする。
        　　　　　^^＾^＾＾ error mojibake: 「${asLatin('台帳')}」は「台帳」が文字化けしたものです：元に戻してください 💡「台帳」に戻す
        　　　　　  　 　　　　　　　＾ error mojibake: 外字「\ue000」（U+E000）は、ほかの端末では正しく表示されません：一般の文字に置き換えるか、かなで書いてください
        　　　　　  　 　　　　　　　　　　　＾^ error mojibake: 「縺ｮ」は文字化けしています：元の文書を確かめて書き直してください
        　　　　　  　 　　　　　　　　　　　　 　　＾ error mojibake: 「\ufffd」は読み取れなかった文字の跡です：元の文書を確かめて書き直してください
    `));

  test.each([
    ['個人番号を\ufffd\ufffdする。', ['mojibake \ufffd\ufffd']],
    ['\ue000田氏が管理する。', ['mojibake \ue000']],
    ['渡\u{f0000}氏が管理する。', ['mojibake \u{f0000}']],
    ['譌･譛ｬ縺ｮ蟶ょ制を記録する。', ['mojibake 譌･譛ｬ縺ｮ']],
    ['縺薙ｌ縺ｯ繝・せ繝医〒縺吶する。', ['mojibake 縺薙ｌ縺ｯ繝・せ繝医〒縺']],
    ['縺\ufffd縲\ufffdを記録する。', ['mojibake 縺\ufffd縲\ufffd']],
    ['ã“ã‚Œã¯ãƒãƒ¼ã«る。', ['mojibake ã“ã‚Œã¯ãƒãƒ¼ã«']],
    ['室温は25Â°Cとする。', ['mojibake Â°']],
    [
      '\ufffd室は25Â°Cとし、縺ｮ\ufffdとする。',
      ['mojibake \ufffd', 'mojibake Â°', 'mojibake 縺ｮ', 'mojibake \ufffd'],
    ],
  ])('「%s」', (text, found) => expect(findingsInBody(text)).toEqual(found));
});

describe('no wrong encoding is seen in', () => {
  test.each([
    '糸が縺れる。',
    '縺れた糸は縺れたままにする。',
    'café、naïve、Ångström、São Pauloを記録する。',
    '「café…」と表示する。',
    'Zürich、Genève、Málaga、Århusの窓口を使う。',
    '室温は25°C±2°Cとし、3×4mの部屋に置く。',
    '“特定個人情報”…‘個人番号’…—–•を記録する。',
    '価格は€10、£5、¥100とする。',
    '検査ﾃﾞｰﾀ・接種ﾃﾞｰﾀを記録する。',
    '氏名･住所･生年月日を記録する。',
    'ﾃﾞｰﾀ･ｼｽﾃﾑを施錠する。',
    '譁と蟶と豕は人名に使う。',
    '繝の字は使わない。',
    '髙橋、﨑山、𠮷野、渡邉の各氏が管理する。',
    '葛\u{e0100}城市の情報を扱う。',
    'É は É の合成である。',
    '§5、¶2、©2024、®、™を記す。',
    'ß線とμ秒とΩを記す。',
    '№１、㈱見本、㎡、㍻を記す。',
    '☆★◎○●△▲を用いる。',
    'Größe；Ärger：Über（Öl）を記す。',
    'Señor “Peña”を記録する。',
    'ÂÃâを並べる。',
    'éèêëを並べる。',
    'î，ï。と記す。',
    '🄰と🈂と👩🏽‍💻を記す。',
    'résumé”、と記す。',
  ])('「%s」', (text) => expect(findingsInBody(text)).toEqual([]));
});

describe('characters that no one sees', () => {
  test.each([
    ['特定個人\u200b情報を保管する。', '特定個人情報を保管する。'],
    ['\u200b特定個人情報を保管する。', '特定個人情報を保管する。'],
    ['特定\u200c個人\u200d情報を保管する。', '特定個人情報を保管する。'],
    ['特定\u2060個人情報を保管\u2060する。', '特定個人情報を保管する。'],
    ['特定\ufeff個人情報を保管する。', '特定個人情報を保管する。'],
    ['OS\u00a0Ver.\u00a0\u00a02を使用する。', 'OS Ver.  2を使用する。'],
    ['特定個人\u00ad情報を保管する。', '特定個人情報を保管する。'],
    ['特定\u202e個人\u202c情報を保管する。', '特定個人情報を保管する。'],
    ['\u2066特定個人情報\u2069を\u200e保管\u200fする。', '特定個人情報を保管する。'],
    ['施錠している。_x000D_', '施錠している。'],
    ['施錠している。_x000D_監視している。_x000d_', '施錠している。監視している。'],
    ['入手\u00a0\u200bAPIを使用する。', '入手 APIを使用する。'],
  ])('of 「%s」 leave it', (text, without) => {
    expect(new Set(findingsInBody(text).map((found) => found.split(' ')[0]))).toEqual(
      new Set(['invisible-character']),
    );
    expect(fixed(text)).toBe(without);
  });

  test('are said with their names', () =>
    checkFindings(`
      変更：令和3年10月12日
      項目：Ⅰ 基本\u200b情報
      　　　　 　　^ warning invisible-character: 「Ⅰ 基本情報」の所に見えない文字（ゼロ幅の空白 U+200B）が入っています：取ってください 💡見えない文字を取る
      変更前：なし
      変更後：OS\u00a0APIを\u202e使う。_x000D_
      　　　　  ^ warning invisible-character: 「OS APIを使う」の所に見えない文字（改行しない空白 U+00A0）が入っています：ふつうの空白にしてください 💡見えない文字をふつうの空白にする
      　　　　      　^ warning invisible-character: 「S APIを使う。」の所に見えない文字（文字の向きの指定 U+202E）が入っています：取ってください 💡見えない文字を取る
      　　　　      　 　　　^^^^^^^ warning invisible-character: 「PIを使う。」の所に「_x000D_」が入っています：取ってください 💡見えない文字を取る
      提出時期：事前
      説明：重要な変更に当たるため
    `));

  test.each([
    '👨‍👩‍👧と👩🏽‍💻と❤️‍🔥と🏳️‍🌈を用いる。',
    '\u00a0\u00a0(1)\u00a0施錠している。',
    '\u00a0施錠している。\u00a0',
    '特定個人情報　保管',
    'OS APIを使用する。',
    '葛\u{e0100}城市を記す。',
    'か\u3099の字を記す。',
    '_x000D と x000D_ を記す。',
    'file_x0041_nameを記す。',
    'ID_x2000_1を記す。',
    '半角-と全角－とダッシュ—を記す。',
    '氏名\u2003住所を記す。',
    '1\u20092を記す。',
    '☺︎と☎︎を記す。',
    '1️⃣を押す。',
    '①\u00a0施錠している。',
    '・\u00a0施錠している。',
    '【見出し】\u3000施錠している。',
    'ア\u00a0施錠している。\nイ\u00a0監視している。',
    '第１\u00a0管理\n第２\u00a0監査',
    '\t\u00a0\u3000段落である。',
    'a\u0301を記す。',
    'リスク１：\u00a0目的外の入手が行われるリスク',
    '（※１）\u00a0郵送の場合に限る。',
    '🇯🇵を記す。',
  ])('are not seen in 「%s」', (text) =>
    expect(findingsInBody(text).filter((found) => found.startsWith('invisible'))).toEqual([]),
  );
});
