import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitRunOn } from '../../server/src/core/syntax/runOn/splitRunOn.ts';
import { withoutBlanks } from '../../server/src/core/text/width.ts';
import { documentText } from '../support/arbitraries.ts';
import { findingsInBody } from '../support/drawFindings.ts';
import { nearMisses } from '../support/nearMisses.ts';
import { runOnBody } from '../support/runOnText.ts';

/** A body without its line breaks: `end` for each, but at least a blank where a line does not end in 。. */
const flatten = (lines: readonly string[], end = ' '): string =>
  lines.reduce((flat, line) => flat + (end === '' && !flat.endsWith('。') ? ' ' : end) + line);

function checkSplit(body: string): void {
  const lines = body.split('|');
  for (const end of [' ', '\u3000', '   ', '']) expect(splitRunOn(flatten(lines, end))).toEqual(lines);
}

describe('a body that lost its line breaks comes back', () => {
  test('in every numbering style', () => {
    fc.assert(
      fc.property(runOnBody, ({ lines, flat }) => {
        expect(splitRunOn(flat)).toEqual(lines.map((line) => line.trim()));
      }),
    );
  });

  test('without a break in its numbering', () => {
    fc.assert(
      fc.property(runOnBody, ({ flat }) => {
        const found = findingsInBody(splitRunOn(flat).join('\n'));
        expect(found.filter((finding) => finding.startsWith('item-misnumbered'))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test.each([
    ['1. 物理的対策|(1) 施錠している。|(2) 監視している。|2. 技術的対策|(1) 更新している。'],
    ['① 入手|a. 確認している。|b. 記録している。|② 保管'],
    ['第１ 総則|１ 目的|(1) 定める。|(2) 守る。|２ 適用'],
    ['ア 施錠している。|イ 監視している。|ウ 記録している。'],
    ['(ア) 施錠している。|(イ) 監視している。'],
    ['一 総則|（一） 定める。|（二） 守る。|二 雑則'],
    ['リスク１：目的外の入手|(1) 確認している。|リスク２：不正確|(1) 突合している。'],
    ['1) 施錠。|2) 監視。|3) 記録。'],
    ['(i) 施錠。|(ii) 監視。|(iii) 記録。'],
    ['イ 施錠|ロ 監視|ハ 記録'],
    ['1 個人番号の入手|2 個人番号の保管'],
    ['1 人的対策|2 物理的対策|3 技術的対策'],
    ['○ 氏名|○ 住所|○ 生年月日'],
    ['◆入手|① 確認している。|◆保管|① 施錠している。'],
    ['1. 目的|2. 3世代のバックアップ|3. 廃棄'],
    ['保管の方法|③ 施錠している。|④ 監視している。'],
    ['3. 保管|(2) 施錠している。|(3) 監視している。'],
    ['第１ 選定及び契約|１ 確認|(1) 選定の際の確認|２ 規定'],
    ['ア．入手|イ．保管|ウ．消去'],
    ['一．総則|（一）目的|二．雑則'],
    ['リスク１：目的外の入手|・様式を定めている。|・確認している。|必要でない情報の入手|・欄を設けない。'],
  ])('%s', checkSplit);

  test('in the table of the official form', () =>
    expect(splitRunOn('４ 追加措置 端末を使用している。 ・区分している。 ・暗号化している。')).toEqual([
      '４ 追加措置 端末を使用している。',
      '・区分している。',
      '・暗号化している。',
    ]));
});

describe('headings, notes and what was left out', () => {
  test.each([
    ['【物理的対策】|① 施錠している。|② 監視している。|【技術的対策】|① 更新している。'],
    ['【物理的対策】施錠している。|【技術的対策】更新している。'],
    ['＜国における措置＞|① 施錠している。|＜市における措置＞|① 監視している。'],
    ['■ 事前の措置|・研修を行う。|■ 事後の措置|・確認する。'],
    ['■ 物理的対策|(1) 施錠|(2) 監視|■ 技術的対策|(1) 更新'],
    ['(1) 施錠している。|（※１） 夜間に限る。|(2) 監視している。|※ 休日を除く。'],
    ['ア 施錠している。|注１）夜間に限る。|イ 監視している。|（注） 休日を除く。'],
    ['1. 施錠している。|（略）|5. 監視している。|6. 記録している。'],
    ['1. 施錠している。|２～４　（略）|5. 監視している。|6. 記録している。'],
    ['（略）|リスク２：不正な使用|(1) 監視している。'],
    ['（略）|(2) 技術的対策|（略）|② 遮断している。|（略）'],
    ['第１ 委託 施錠している。|（略）|第３ 再委託'],
    ['(1) 施錠している。|物理的対策|(1) 監視している。|(2) 記録している。'],
    ['(1) 施錠している。|(2) 監視している。|技術的対策|(1) 更新している。|(2) 記録している。'],
    ['(1) 施錠している。|(2) 監視している。|次の措置を講じている。|(1) 更新している。|(2) 記録している。'],
  ])('%s', checkSplit);

  test('an item that was left out stays one line', () => checkSplit('1. 物理的対策|2. （略）|3. 技術的対策'));

  test('items behind a heading without a blank', () =>
    expect(splitRunOn('【物理的対策】①施錠している。②監視している。')).toEqual([
      '【物理的対策】',
      '①施錠している。',
      '②監視している。',
    ]));
});

describe('a slip in the numbering', () => {
  test.each([
    ['(1) 施錠している。|(2) 監視している。|(4) 記録している。|(5) 点検している。'],
    ['① 施錠している。|② 監視している。|② 記録している。|③ 点検している。'],
    ['1. 施錠|2. 監視|4. 記録|5. 点検|6. 確認'],
    ['1. 施錠している。|2. 監視している。|3. 記録している。|4 点検している。'],
    ['(1) 施錠している。|(2) 監視している。|③ 記録している。|(4) 点検している。'],
  ])('hides no item: %s', checkSplit);
});

test('the first of a bare list cuts only when its second follows', () => {
  expect(splitRunOn('次の措置 ア 施錠 イ 監視')).toEqual(['次の措置', 'ア 施錠', 'イ 監視']);
  expect(splitRunOn('次の措置 ア 施錠')).toEqual(['次の措置 ア 施錠']);
});

describe('is never cut', () => {
  test.each([...nearMisses, ''].map((text) => [text]))('「%s」', (text) =>
    expect(splitRunOn(text)).toEqual([text]),
  );

  /** Its stray ・ is what the list itself is made of. */
  const notAmongBullets = '特定個人情報の保管 ・消去を委託する。';

  test.each(nearMisses.filter((text) => text.endsWith('。')).map((text) => [text]))(
    '「%s」 in an item',
    (text) => {
      checkSplit(`1. 物理的対策|(1) ${text}|(2) 監視している。|(3) ${text}|2. 技術的対策|(1) ${text}`);
      checkSplit(`① ${text}|② ${text}|③ 監視している。`);
      checkSplit(`ア ${text}|イ ${text}|ウ ${text}`);
      checkSplit(`1. ${text}|2. ${text}|3. ${text}`);
      if (text !== notAmongBullets) checkSplit(`・${text}|・${text}|・監視している。`);
    },
  );

  test('a line of a body', () => {
    fc.assert(
      fc.property(runOnBody, ({ lines }) => {
        for (const line of lines) expect(splitRunOn(line)).toEqual([line]);
      }),
    );
  });
});

test('nothing but blanks is lost or added', () => {
  const line = documentText.map((text) => text.replace(/[\r\n]+/g, ' '));
  fc.assert(
    fc.property(line, (text) => {
      expect(withoutBlanks(splitRunOn(text).join(''))).toBe(withoutBlanks(text));
    }),
  );
});

test('a line longer than any cell is left as it is', () => {
  const line = '1. 施錠する。 2. 監視する。 '.repeat(6_000).trim();
  expect(splitRunOn(line)).toEqual([line]);
});
