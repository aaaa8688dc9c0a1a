// The rules about items, beside those about their numbers and signs.
import { describe, expect, test } from 'vitest';
import { checkFindings, findingsInBody } from '../support/drawFindings.ts';

describe('an item without anything in it', () => {
  test.each([
    ['(1) 施錠している。\n(2)\n(3) 監視している。', ['item-empty (2)']],
    ['① 施錠している。\n②', ['item-empty ②']],
    ['1. 物理的対策\n2.\n3. 人的対策', ['item-empty 2.']],
    ['・施錠している。\n・\n・監視している。', ['item-empty ・']],
    ['・\n・', ['item-empty ・', 'item-empty ・']],
    ['(1)\n(2)', ['item-empty (1)', 'item-empty (2)']],
    ['1. 物理的対策\n  (1)\n  (2) 監視している。', ['item-empty (1)']],
    ['ア　施錠している。\nイ\nウ　監視している。', ['item-empty イ']],
    ['リスク１：\nリスク２：不正な使用', ['item-empty リスク１：']],
    ['（１）施錠している。\n（２）\n  // 確認中\n（３）監視している。', ['item-empty （２）']],
    ['(1) 施錠している。\n(2)\n\n(3) 監視している。', ['item-empty (2)']],
  ])('%j', (text, found) => expect(findingsInBody(text)).toEqual(found));

  test.each([
    '(1) 施錠している。\n(2) （略）\n(3) 監視している。',
    '(1)\n  （略）\n(2) 監視している。',
    '1.\n  (1) 施錠している。\n  (2) 監視している。',
    '1.\n  施錠している。',
    '（１）\n施錠している。',
    '①\n※ 夜間に限る。',
    '(1) 削除\n(2) 監視している。',
    '(1) なし\n(2) 監視している。',
    '(1) －\n(2) 監視している。',
    '①',
    '○',
    '3',
    '○\n○\n●',
    '1\n2\n3',
    '□\n■',
    'リスク１：\n① 施錠している。',
    'リスク１：目的外の入手\n措置1：\n・施錠している。',
    '１．\n【国における措置】\n施錠している。',
    '①②③\n監視している。',
    '(1)(2)\n監視している。',
    '２～５　（略）',
    '(2)から(4)まで（略）',
    '(1) 。',
    '・氏名\n・住所',
    '第１ 総則\n  １ 目的\n第２ 雑則',
    'Ⅰ 総則\n  1 目的',
  ])('%j is none', (text) => expect(findingsInBody(text)).toEqual([]));

  test('is marked at its sign', () =>
    checkFindings(`
      対策：Ⅲ リスク対策
        (1) 施錠している。
        (2)
        ^^^ warning item-empty: 「(2)」に中身がありません：文を書くか、書くことがなければこの行を消してください
    `));
});
