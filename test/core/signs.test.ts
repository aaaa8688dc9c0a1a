import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyHeadAt } from '../../server/src/core/syntax/lineHead.ts';
import { printSign } from '../../server/src/core/syntax/printSign.ts';
import { isAbsence } from '../../server/src/core/syntax/signs.ts';

const headOf = (line: string) => bodyHeadAt(line, 0, line.length);

/** `(digit) 3 「(3)」` for a line that starts with a sign, with every way to read it; what it is otherwise. */
function drawn(line: string): string {
  const head = headOf(line);
  if (head?.kind !== 'item') return head?.kind ?? 'paragraph';
  const readings = head.candidates.map(({ family, value }) => `${family} ${value}`).join(' / ');
  return `${readings} 「${line.slice(0, head.length)}」`;
}

describe('a sign is read with its family, its value and its characters', () => {
  test.each([
    ['1. あ', 'digit 1 「1.」'],
    ['１．あ', 'digit 1 「１．」'],
    ['一．一般事項', 'kanji 1 「一．」'],
    ['12.あ', 'digit 12 「12.」'],
    ['4 ワクチン', 'digit 4 「4」'],
    ['５　あ', 'digit 5 「５」'],
    ['100. あ', 'digit 100 「100.」'],
    ['1) あ', 'digit) 1 「1)」'],
    ['１０）あ', 'digit) 10 「１０）」'],
    ['(1) あ', '(digit) 1 「(1)」'],
    ['（１）あ', '(digit) 1 「（１）」'],
    ['（１) あ', '(digit) 1 「（１)」'],
    ['⑴あ', '(digit) 1 「⑴」'],
    ['⒇あ', '(digit) 20 「⒇」'],
    ['①あ', 'circled 1 「①」'],
    ['⑳あ', 'circled 20 「⑳」'],
    ['㉑あ', 'circled 21 「㉑」'],
    ['㉟あ', 'circled 35 「㉟」'],
    ['㊱あ', 'circled 36 「㊱」'],
    ['㊿あ', 'circled 50 「㊿」'],
    ['a. あ', 'latin. 1 「a.」'],
    ['Ｚ．あ', 'LATIN. 26 「Ｚ．」'],
    ['b) あ', 'latin) 2 「b)」'],
    ['Ｂ）あ', 'LATIN) 2 「Ｂ）」'],
    ['(c) あ', '(latin) 3 「(c)」'],
    ['（Ｃ）あ', '(LATIN) 3 「（Ｃ）」'],
    ['ア あ', 'kana 1 / iroha 36 「ア」'],
    ['イ　あ', 'kana 2 / iroha 1 「イ」'],
    ['ｱ あ', 'kana 1 / iroha 36 「ｱ」'],
    ['ン あ', 'kana 46 「ン」'],
    ['ヰ あ', 'iroha 25 「ヰ」'],
    ['ア．あ', 'kana 1 / iroha 36 「ア．」'],
    ['ロ）あ', 'kana) 43 / iroha) 2 「ロ）」'],
    ['(ｲ) あ', '(kana) 2 / (iroha) 1 「(ｲ)」'],
    ['Ⅰ あ', 'ROMAN 1 「Ⅰ」'],
    ['Ⅻ．あ', 'ROMAN 12 「Ⅻ．」'],
    ['ⅹ あ', 'roman 10 「ⅹ」'],
    ['ⅲ）あ', 'roman) 3 「ⅲ）」'],
    ['iv) あ', 'roman) 4 「iv)」'],
    ['i) あ', 'latin) 9 / roman) 1 「i)」'],
    ['(ⅰ) あ', '(roman) 1 「(ⅰ)」'],
    ['(xiv) あ', '(roman) 14 「(xiv)」'],
    ['（Ⅳ）あ', '(ROMAN) 4 「（Ⅳ）」'],
    ['VI. あ', 'ROMAN 6 「VI.」'],
    ['一 あ', 'kanji 1 「一」'],
    ['十　あ', 'kanji 10 「十」'],
    ['二十三．あ', 'kanji 23 「二十三．」'],
    ['（九十九）あ', '(kanji) 99 「（九十九）」'],
    ['第１　あ', '第digit 1 「第１」'],
    ['第12 あ', '第digit 12 「第12」'],
    ['第一　あ', '第digit 1 「第一」'],
    ['リスク１：あ', 'label リスク 1 「リスク１：」'],
    ['措置12 あ', 'label 措置 12 「措置12」'],
    ['・あ', 'bullet ・ 0 「・」'],
    ['○あ', 'bullet ○ 0 「○」'],
    ['●あ', 'bullet ● 0 「●」'],
    ['◎あ', 'bullet ◎ 0 「◎」'],
    ['◆あ', 'bullet ◆ 0 「◆」'],
    ['◇あ', 'bullet ◇ 0 「◇」'],
    ['□あ', 'bullet □ 0 「□」'],
    ['• あ', 'bullet • 0 「•」'],
    ['- あ', 'bullet - 0 「-」'],
    ['(1)', '(digit) 1 「(1)」'],
    ['1', 'digit 1 「1」'],
    ['ア', 'kana 1 / iroha 36 「ア」'],
    ['(2)とりまとめ', '(digit) 2 「(2)」'],
    ['①もしもの備え', 'circled 1 「①」'],
    ['3.がん検診', 'digit 3 「3.」'],
  ])('%s', (line, expected) => expect(drawn(line)).toBe(expected));

  test.each([
    ['【物理的対策】', 'heading'],
    ['【物理的対策】施錠する。', 'heading'],
    ['＜国における措置＞', 'heading'],
    ['■ 入手', 'heading'],
    ['第３条の２　職員は、秘密を守る。', 'heading'],
    ['（※１）あ', 'note'],
    ['※1 あ', 'note'],
    ['※あ', 'note'],
    ['（注）あ', 'note'],
    ['(注2) あ', 'note'],
    ['注１）あ', 'note'],
    ['（略）', 'ellipsis'],
    ['２～５　（略）', 'ellipsis'],
    ['(2)から(4)まで（略）', 'ellipsis'],
    ['（イ）及び（ロ）　削除', 'ellipsis'],
    ['第２から第４まで　（略）', 'ellipsis'],
  ])('%s is none: %s', (line, expected) => expect(drawn(line)).toBe(expected));
});

test('every sign that is printed is read again with its value', () => {
  const firsts = [
    '1.',
    '１．',
    '1 ',
    '1)',
    '(1)',
    '⑴',
    '①',
    'a.',
    'Ａ）',
    '(a)',
    'ア ',
    'ｱ)',
    '(ア)',
    'ア．',
  ];
  const more = [
    'イ ',
    '(イ)',
    'Ⅰ ',
    'ⅰ.',
    '(i)',
    'i)',
    '(Ⅰ)',
    '一 ',
    '（一）',
    '一．',
    '第１ ',
    '第一 ',
    'リスク１：',
  ];
  const printed = fc.tuple(fc.constantFrom(...firsts, ...more), fc.integer({ min: 1, max: 110 }));
  fc.assert(
    fc.property(printed, ([first, value]) => {
      const head = headOf(first);
      if (head?.kind !== 'item') throw new Error(`${first} is no sign`);
      for (const { family } of head.candidates) {
        const sign = printSign({ family, style: head.style }, value);
        if (sign === null) continue;
        const again = headOf(`${sign} あ`);
        expect(again?.kind === 'item' && again.candidates).toContainEqual({ family, value });
        expect(again?.kind === 'item' && again.length).toBe(sign.length);
      }
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  ['①', 'circled', 50, '㊿'],
  ['⑴', '(digit)', 20, '⒇'],
  ['a.', 'latin.', 26, 'z.'],
  ['ア）', 'kana)', 46, 'ン）'],
  ['ｱ）', 'kana)', 46, 'ﾝ）'],
  ['イ）', 'iroha)', 47, 'ス）'],
  ['Ⅰ．', 'ROMAN', 12, 'Ⅻ．'],
  ['(ii)', '(roman)', 39, '(xxxix)'],
  ['（一）', '(kanji)', 99, '（九十九）'],
] as const)('%s of the family %s ends at %i: %s', (first, family, last, sign) => {
  const head = headOf(first);
  if (head?.kind !== 'item') throw new Error(`${first} is no sign`);
  expect(printSign({ family, style: head.style }, last)).toBe(sign);
  expect(printSign({ family, style: head.style }, last + 1)).toBe(null);
});

describe('is text, not a sign', () => {
  test.each([
    '一部の端末を除く。',
    'アクセスを制限している。',
    'イ段落ではない。',
    'Ⅰ類の職員',
    '第三者に提供しない。',
    '第１回の会議',
    '第9条第2項(1)による。',
    '第9条',
    '１０１号室',
    '3 年間保存する。',
    '5 名で行う。',
    '10 月に行う。',
    '2 週間以内',
    '30 分',
    '1.1 目的',
    '１－１ 目的',
    '1-1 目的',
    '2.5 m離れている。',
    '①－１ 受付',
    '(1)－① 受付',
    '(1)① 受付',
    '⑴⑵の記録',
    '(1)及び(2)に掲げる措置',
    '（１）又は（２）による。',
    '①の書類',
    '①、②を除く。',
    '①～③の記録',
    '①・②の記録',
    'ア及びイの記録',
    '(ア)から(ウ)までの記録',
    'ア）と同じ。',
    '一及び二の記録',
    'リスク１及び２',
    'リスクを減らす。',
    '措置を講じる。',
    '○○市長',
    '●●システム',
    '--',
    '-5度',
    '(01) 先頭の零',
    '1234. 長い番号',
    '(0) 零',
    '（国） 監視',
    '(ab) 二文字',
    '（一般）の職員',
    'e.g. 例',
    'a.b.c.',
    'TLS1.2を使用する。',
    '平成30年5月',
    '【閉じない見出し',
    '■■の氏名',
    '注意する。',
    '（略）とする。',
    '略称を用いる。',
    '（新設）',
  ])('%s', (line) => expect(drawn(line)).toBe('paragraph'));
});

describe('a side of a revision says that there is nothing', () => {
  test.each([
    '（新設）',
    '(新設)',
    '（新規）',
    '（追加）',
    '（削除）',
    '（なし）',
    'なし',
    '無し',
    '該当なし',
    '－',
    '-',
    '削除',
  ])('%s', (line) => expect(isAbsence(line)).toBe(true));

  test.each(['（略）', '新設する。', 'なしとする。', '（変更なし）', '1.'])('%s does not', (line) =>
    expect(isAbsence(line)).toBe(false),
  );
});
