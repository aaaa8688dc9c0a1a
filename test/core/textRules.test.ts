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
