// Own forms, and own items of official forms, as hyoka.config.json gives them.
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { pathKey } from '../../server/src/core/chains.ts';
import { type Config, noConfig } from '../../server/src/core/config/config.ts';
import { describePlace } from '../../server/src/core/features/describePlace.ts';
import { documentUnder } from '../../server/src/core/facts/documentFacts.ts';
import { formsWith, type OwnForm } from '../../server/src/core/forms/ownForms.ts';
import { checkClean, checkFindings } from '../support/drawFindings.ts';

const config = (...forms: OwnForm[]): Config => ({ ...noConfig, forms });

const ownItems: OwnForm = {
  form: '様式3',
  children: [
    {
      number: 'Ⅲ',
      children: [
        { number: '１１', label: '庁内の点検' },
        { number: '7', label: '保管・消去', children: [{ number: '別紙1', label: '個人番号の入手' }] },
      ],
    },
    { number: '別紙2', label: '用語の説明' },
  ],
};

const ownForm: OwnForm = {
  form: '見本市様式第5号',
  complete: true,
  children: [
    { number: '1', label: '事務の概要' },
    {
      number: '2',
      label: 'リスク対策',
      complete: true,
      children: [{ number: '(1)', label: '入手' }, { label: '庁内の点検体制' }],
    },
  ],
};

const places = (own: OwnForm, form: string, path: string): string | null =>
  describePlace(path, { ...documentUnder(config(own)), form });

describe('own items of an official form', () => {
  test('are items of it beside its own, under whatever label', () =>
    checkClean(
      `
      評価書：予防接種に関する事務 重点項目評価書
      様式：様式3（平成30年5月）

      対策：Ⅲ リスク対策 11. 庁内の点検
        点検している。

      対策：Ⅲ リスク対策 7. 特定個人情報の保管・消去 別紙1 個人番号の入手
        1. 個人番号の入手
          窓口で入手している。

      対策：別紙2 用語の説明
        用語を説明している。
    `,
      config(ownItems),
    ));

  test('are not there for a document without them, and what neither has is still reported', () => {
    const text = (path: string) =>
      `評価書：予防接種 重点項目評価書\n様式：様式3（平成30年5月）\n\n対策：${path}\n  点検している。\n`;
    const codes = (path: string, ...forms: OwnForm[]) =>
      analyze(text(path), { config: config(...forms) }).findings.map(({ message }) => message);
    expect(codes('Ⅲ リスク対策 11. 庁内の点検')).toHaveLength(1);
    expect(codes('Ⅲ リスク対策 11. 庁内の点険', ownItems)).toEqual([
      '「庁内の点険」は様式3の項目にありません：「庁内の点検」ではありませんか',
    ]);
    expect(codes('Ⅲ リスク対策 12. 監視', ownItems)).toEqual([
      '「12」は様式3の項目にありません：「11. 庁内の点検」までの項目を書いてください',
    ]);
    expect(codes('Ⅳ その他のリスク対策 1. 監査', ownItems)).toHaveLength(1);
  });

  test('are shown in their place', () => {
    expect(places(ownItems, '様式3（平成30年5月）', 'Ⅲ7 別紙1')).toBe(
      '様式3 重点項目評価書（平成30年5月）\nⅢ リスク対策\n　7. 特定個人情報の保管・消去\n　　別紙1 個人番号の入手',
    );
  });

  test('are one item in whatever spelling', () => {
    const key = (path: string) => pathKey(path, formsWith([ownItems]));
    expect(key('Ⅲ リスク対策　１１．庁内の点検')).toBe(key('Ⅲ11'));
    expect(key('Ⅲ リスク対策 7. 特定個人情報の保管・消去')).toBe(pathKey('Ⅲ7'));
  });
});

describe('an own form', () => {
  test('holds for a document that names it, whatever its edition', () =>
    checkFindings(
      `
      評価書：予防接種に関する事務 重点項目評価書
      様式：見本市様式第５号（平成29年5月）
      評価実施機関：見本市長
      公表日：令和3年10月12日

      対策：2. リスク対策 (1) 入手
        確かめている。

      対策：3. 点検
      　　　^ warning item-unknown: 「3」は見本市様式第5号の項目にありません：「2. リスク対策」までの項目を書いてください
        点検している。

      対策：Ⅲ リスク対策
      　　　＾^＾＾＾＾＾ warning item-wrong-form: 「Ⅲ リスク対策」は様式3の項目で、見本市様式第5号にはありません：項目か「様式」を直してください
        点検している。

      変更：平成29年4月30日
      項目：3. 点検
      変更前：なし
      変更後：点検している。
      提出時期：事前
      説明：重要な変更に当たるため
    `,
      config(ownForm),
    ));

  test('holds without an edition too, for every row', () => {
    const text =
      '評価書：予防接種\n様式：見本市様式第5号\n\n変更：平成29年4月30日\n項目：3. 点検\n変更前：なし\n変更後：点検している。\n提出時期：事前\n説明：重要な変更に当たるため\n';
    expect(analyze(text, { config: config(ownForm) }).findings.map(({ code }) => code)).toEqual([
      'item-unknown',
    ]);
  });

  test.each(['様式3（平成30年5月）', '見本市様式第50号', '見本市様式', ''])(
    'says nothing of a document on 「%s」',
    (form) => {
      const text = `評価書：予防接種\n様式：${form}\n\n対策：Ⅲ リスク対策 7. 特定個人情報の保管・消去\n  施錠している。\n`;
      expect(analyze(text, { config: config(ownForm) }).findings).toEqual([]);
      expect(places(ownForm, form, '2. リスク対策 (1) 入手')).toBeNull();
    },
  );

  test('that is not said to be complete has no unknown items', () => {
    const text = '評価書：予防接種\n様式：見本市様式第5号\n\n対策：3. 点検\n  点検している。\n';
    expect(analyze(text, { config: config({ ...ownForm, complete: false }) }).findings).toEqual([]);
  });

  test('is shown with its name and the labels down to the item', () =>
    expect(places(ownForm, '見本市様式第5号', '2 リスク対策 庁内の点検体制')).toBe(
      '見本市様式第5号\n2. リスク対策\n　庁内の点検体制',
    ));

  test('without a name or number that could be compared matches nothing', () => {
    const odd: OwnForm = { form: '・', complete: true, children: [{ number: '・', label: '及び' }] };
    const text = '評価書：予防接種\n様式：・\n\n対策：3. 点検\n  点検している。\n';
    expect(analyze(text, { config: config(odd) }).findings).toEqual([]);
  });
});
