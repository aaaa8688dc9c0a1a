// What rests on the official forms: where an item stands, whose it is, which edition, on what ground 事後 rests.
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { applyEdits } from '../../server/src/core/text/range.ts';
import { checkClean, checkFindings, dedent } from '../support/drawFindings.ts';

const kinds: Readonly<Record<string, string>> = {
  2: '基礎項目評価書',
  3: '重点項目評価書',
  4: '全項目評価書',
};

const codes = (text: string): string[] => analyze(text).findings.map(({ code }) => code);

/** What is found in a section with this path, in a document on the form: code and marked characters. */
function foundAt(path: string, form: string, edition = '平成30年5月'): string[] {
  const text = `評価書：予防接種に関する事務 ${kinds[form]}\n様式：様式${form}（${edition}）\n\n対策：${path}\n  施錠している。\n`;
  return analyze(text).findings.map(({ code, range }) => `${code} ${text.slice(range.start, range.end)}`);
}

describe('an item that the form does not have', () => {
  test('is reported where all labels are known, with the nearest one', () =>
    checkFindings(`
      評価書：予防接種に関する事務 重点項目評価書
      様式：様式3（平成30年5月）

      対策：Ⅲ リスク対策 ７．特定個人情報の入手
      　　　　 　　　　　 ＾＾＾＾＾＾＾＾＾＾＾ warning item-unknown: 「７．特定個人情報の入手」は様式3の項目にありません：「2. 特定個人情報の入手（情報提供ネットワークシステムを通じた入手を除く。）」ではありませんか 💡?「２」にする
        施錠している。

      対策：Ⅲ リスク対策 12. 監視
      　　　　 　　　　　 ^^ warning item-unknown: 「12」は様式3の項目にありません：「10. その他のリスク対策」までの項目を書いてください
        監視している。
    `));

  test.each([
    ['Ⅲ リスク対策 7. 特定個人情報の補完・消去', '3', ['item-unknown 特定個人情報の補完・消去']],
    ['Ⅲ リスク対策 ７．特定個人情報の保管・消法', '3', ['item-unknown 特定個人情報の保管・消法']],
    ['Ⅲ リスク対応 7. 特定個人情報の保管・消去', '3', ['item-unknown リスク対応']],
    ['Ⅲ リスク対策 9. 従業員に対する教育・啓発', '3', ['item-unknown 従業員に対する教育・啓発']],
    [
      'Ⅲ リスク対策 6. 情報提供ネットワークシステムへの接続',
      '3',
      ['item-unknown 情報提供ネットワークシステムへの接続'],
    ],
    ['Ⅳ リスク対策 7. 特定個人情報の保管・消去', '3', ['item-unknown Ⅳ リスク対策']],
    ['Ⅱ 特定個人情報フアイルの概要', '3', ['item-unknown 特定個人情報フアイルの概要']],
    ['Ⅶ その他', '4', ['item-unknown Ⅶ']],
    ['Ⅳ その他のリスク対策 5. 監査', '4', ['item-unknown 5. 監査']],
    ['Ⅳ その他のリスク対策 4. 点検', '4', ['item-unknown 4']],
  ])('%s (様式%s)', (path, form, found) => {
    expect(foundAt(path, form)).toEqual(found);
  });

  test('in its parentheses alone is not told from the label without them', () =>
    expect(
      foundAt('Ⅲ リスク対策 5. 特定個人情報の提供・移転（委託や接続システムを通した提供を除く。）', '3'),
    ).toEqual([]));

  test('is mended by the fix, whatever line it stands in', () => {
    const text = dedent(`
      評価書：予防接種に関する事務 重点項目評価書
      様式：様式3（平成30年5月）

      変更：令和3年10月12日
      項目：Ⅲ リスク対策
        7. 特定個人情報の補完・消去
      変更前：なし
      変更後：施錠している。
      提出時期：事前
      説明：重要な変更に当たるため
    `);
    const [finding] = analyze(text).findings;
    expect(finding?.fixes[0]?.safe).toBe(false);
    expect(applyEdits(text, finding?.fixes[0]?.edits ?? [])).toBe(text.replace('補完', '保管'));
  });

  test.each([
    ['表紙', '3'],
    ['評価書名', '3'],
    ['個人のプライバシー等の権利利益の保護の宣言', '3'],
    ['特記事項', '4'],
    ['評価実施機関名、公表日', '3'],
    ['全体', '3'],
    ['Ⅰ', '3'],
    ['Ⅰ～Ⅴ', '3'],
    ['Ⅱ、Ⅲ', '4'],
    ['Ⅰ 基本情報', '3'],
    ['Ⅱ 基本情報', '3'],
    ['１　基本情報', '3'],
    ['3 リスク対策 7. 特定個人情報の保管・消去', '3'],
    ['7. 特定個人情報の保管・消去', '3'],
    ['２．特定個人情報の入手 リスク１', '4'],
    ['15. その他', '3'],
    ['①事務の名称', '3'],
    ['Ⅲ リスク対策 Ⅳ', '3'],
    ['Ⅱ 2. 基本情報 ②対象となる本人の範囲', '3'],
    ['Ⅲ リスク対策 9. 監査', '3'],
    ['「Ⅲ リスク対策」の「7. 保管・消去」', '3'],
    ['Ⅰ 基本情報 1. 特定個人情報ファイルを取り扱う事務 ②事務の内容', '3'],
    ['Ⅰ　基本情報　２．システム３　①システムの名称', '4'],
    ['Ⅰ基本情報 7.評価実施機関における担当部署 ②所属長の役職名', '3'],
    ['Ⅰ 基本情報（別添1）事務の内容', '4'],
    ['（別添１）事務の内容', '4'],
    ['(別添2)特定個人情報ファイル記録項目', '4'],
    ['(別添1)特定個人情報ファイル記録項目', '3'],
    ['別添3 変更箇所', '4'],
    ['Ⅱ 特定個人情報ファイルの概要 6. 特定個人情報の保管・消去 ①保管場所', '3'],
    ['Ⅱ　ファイルの概要　３．入手・使用', '3'],
    ['Ⅱ 特定個人情報ファイルの概要 (1)住民基本台帳ファイル 2.基本情報', '4'],
    ['Ⅲ', '3'],
    ['Ⅲ リスク対策', '3'],
    ['Ⅲ　リスク対策　全般', '3'],
    ['Ⅲ２', '3'],
    ['Ⅲ リスク対策 2、3、7', '3'],
    ['Ⅲ リスク対策 2.～7.', '3'],
    ['Ⅲ-7', '3'],
    ['Ⅲ リスク対策 7-1', '3'],
    ['Ⅲ リスク対策 7．保管・消去', '3'],
    ['Ⅲ リスク対策 7. 特定個人情報の保管', '3'],
    ['Ⅲ リスク対策 7. 特定個人情報の保管・消去等', '3'],
    ['Ⅲ リスク対策 7. 特定個人情報の保管及び消去', '3'],
    ['Ⅲ リスク対策 7. 物理的対策', '3'],
    ['Ⅲ リスク対策 7. 特定個人情報の保管・消去 具体的な管理方法', '3'],
    ['Ⅲ リスク対策 7. 特定個人情報の保管・消去 リスク１：漏えい', '3'],
    ['Ⅲ リスク対策 10. その他リスク対策', '3'],
    ['Ⅲ リスク対策 9. 従業者への教育・啓発', '3'],
    ['Ⅲ リスク対策 4. 特定個人情報ファイルの取り扱いの委託', '3'],
    ['Ⅲ リスク対策 5. 提供・移転', '3'],
    ['Ⅲ リスク対策 6. 情報連携', '3'],
    ['Ⅲ リスク対策 (11) その他', '3'],
    ['Ⅲ リスク対策 2021年度の見直し', '3'],
    ['Ⅳ 開示請求・問い合わせ 1. 特定個人情報の開示・訂正・利用停止請求', '3'],
    ['Ⅴ 評価実施手続き', '3'],
    ['Ⅲ リスク対策 3. 特定個人情報の使用 リスクに対する措置の内容', '4'],
    [
      'Ⅲ 特定個人情報ファイルの取扱いプロセスにおけるリスク対策 6. 情報提供ネットワークシステムとの接続 リスク５：不正な提供が行われるリスク',
      '4',
    ],
    ['Ⅳ その他のリスク対策 1. 監査 ①自己点検 具体的なチェック方法', '4'],
    ['Ⅳ リスク対策 9. 従業者に対する教育・啓発', '2'],
    ['Ⅰ 関連情報 5. 評価実施機関における担当部署', '2'],
    ['Ⅱ しきい値判断項目 1. 対象人数', '2'],
    ['Ⅳ リスク対策 11. 最も優先度が高いと考えられる対策', '2'],
  ])('%s (様式%s) is left alone', (path, form) => expect(foundAt(path, form)).toEqual([]));

  test.each(['令和6年10月', '令和7年4月', '平成27年1月'])(
    'is not reported in the unknown edition of %s',
    (edition) => {
      expect(foundAt('Ⅲ リスク対策 8. 人手を介在させる作業', '3', edition)).toEqual([]);
      expect(foundAt('Ⅲ リスク対策 11. 最も優先度が高い対策', '3', edition)).toEqual([]);
      expect(foundAt('Ⅳ その他のリスク対策 1. 監査', '3', edition)).toEqual([]);
    },
  );

  test('is not reported in a row that is older than the edition', () => {
    const row = (date: string) =>
      codes(
        `評価書：予防接種\n様式：様式3（平成30年5月）\n\n変更：${date}\n項目：Ⅲ リスク対策 12. 監視\n変更前：なし\n変更後：監視している。\n提出時期：事前\n説明：重要な変更に当たるため\n`,
      );
    expect(row('平成30年5月1日')).toEqual(['item-unknown']);
    expect(row('平成30年4月30日')).toEqual([]);
  });

  test('is not reported without 様式', () =>
    checkClean('対策：Ⅲ リスク対策 12. 特定個人情報の補完\n  施錠している。\n'));
});

describe('an item of another form', () => {
  test('is reported with the form it belongs to', () =>
    checkFindings(`
      評価書：予防接種に関する事務 全項目評価書
      様式：様式4（平成30年5月）

      対策：Ⅲ リスク対策 10. その他のリスク対策
      　　　　 　　　　　 ^^^^＾＾＾＾＾＾＾＾＾ warning item-wrong-form: 「10. その他のリスク対策」は様式3の項目で、様式4にはありません：項目か「様式」を直してください
        監視している。
    `));

  test.each([
    ['Ⅳ その他のリスク対策 1. 監査', '3', ['item-wrong-form Ⅳ その他のリスク対策']],
    [
      'Ⅲ 特定個人情報ファイルの取扱いプロセスにおけるリスク対策',
      '3',
      ['item-wrong-form Ⅲ 特定個人情報ファイルの取扱いプロセスにおけるリスク対策'],
    ],
    ['Ⅵ 評価実施手続', '3', ['item-wrong-form Ⅵ 評価実施手続']],
    ['Ⅳ 開示請求、問合せ', '4', ['item-wrong-form Ⅳ 開示請求、問合せ']],
    ['Ⅲ リスク対策 8. 監査', '4', ['item-wrong-form 8. 監査']],
    ['Ⅰ 関連情報', '3', ['item-wrong-form Ⅰ 関連情報']],
    ['Ⅰ 基本情報', '2', ['item-wrong-form Ⅰ 基本情報']],
  ])('%s (様式%s)', (path, form, found) => expect(foundAt(path, form)).toEqual(found));

  test('is known by 評価書 where 様式 has the edition alone', () => {
    const text =
      '評価書：予防接種 全項目評価書\n様式：平成30年5月\n\n対策：Ⅲ リスク対策 8. 監査\n  監視している。\n';
    expect(analyze(text).findings.map(({ code }) => code)).toEqual(['item-wrong-form']);
    const analysis = analyze(text.replace('全項目', '重点項目'));
    expect(analysis.findings).toEqual([]);
    const at = text.indexOf('全項目');
    analysis.edit({ start: at, end: at + 4 }, '全項目');
    expect(analysis.findings.map(({ code }) => code)).toEqual(['item-wrong-form']);
  });
});

const row = (path: string, reason: string, header = '') =>
  `${header}変更：令和3年10月12日\n項目：${path}\n変更前：施錠している。\n変更後：施錠し、監視している。\n提出時期：事後\n説明：${reason}\n`;
const storage = 'Ⅲ リスク対策 7. 特定個人情報の保管・消去 その他の措置の内容';

describe('事後 on a risk measure', () => {
  test('without a ground is reported at its explanation', () =>
    checkFindings(`
      変更：令和3年10月12日
      項目：Ⅲ リスク対策 ７．特定個人情報の保管・消去
      変更前：施錠している。
      変更後：施錠し、監視している。
      提出時期：事後
      説明：監視カメラの運用を始めたため
      　　　＾＾＾＾＾＾＾＾＾＾＾＾＾＾ warning reason-basis: 事後の説明「監視カメラの運用を始めたため」に根拠がありません：規則第9条第2項によるのか、重要な変更に当たらないのかを書いてください
    `));

  test.each([
    'システムの更改に伴い、監視の方法を変えたため',
    '事前に実施する時間がなかったため',
    '委託先を変更したことによる',
    '番号法第9条第1項の改正のため',
    '重要な変更に当たるため',
    '新型コロナウイルス感染症への対応に伴い、緊急に運用を始めたため',
  ])('with 「%s」 has none', (reason) => expect(codes(row(storage, reason))).toEqual(['reason-basis']));

  test.each([
    '特定個人情報保護評価に関する規則第9条第2項を適用',
    '特定個人情報保護評価に関する規則第９条第２項（緊急時の事後評価）の適用対象であるため',
    '評価規則第九条第二項による',
    '規則9条2項を適用する。',
    '規則第9条の2項による',
    '規則第 9 条第 2 項 を適用',
    '緊急時の事後評価の対象となるため',
    '重要な変更に当たらない',
    '重要な変更に当たらないため。',
    '重要な変更にあたらないため',
    '重要な変更には該当しないため',
    '重要な変更に該当しません',
    '監視の強化であり、重要な変更ではないため',
    '重要な変更に当たらず、事後に提出する',
    '重要な事項の変更に該当しない',
    '重要変更に該当せず',
    'リスクを明らかに軽減させる変更のため',
    'リスクが低減されるため',
    '特定個人情報の漏えいのリスクを低減させる措置の追加',
    '誤字の修正のため',
    '誤記の訂正',
    '誤りを訂正したもの',
    '表記の統一',
    '字句の整理',
    '文言の修正であるため',
    '部署の名称が変わったため',
    'システム名称変更による',
    '組織改編のため',
    '組織の改正に伴う課名の変更',
    '機構改革により所管課が変わったため',
    '形式的な変更',
    '軽微な修正であるため',
    '様式の改正に伴い記載箇所が移ったもの',
    '時点修正のため',
    '庁舎の住所が変わったため',
    '同上',
    '上記のとおり',
    '別紙参照',
    'その他の項目の変更であり、事前の提出・公表が義務付けられていないため',
    '事前の提出・公表が義務付けられない。',
    '運用の変更であり、事前の提出は任意',
    '番号法の改正に伴う変更（事後で足りるもの）',
    '法改正に伴う条ずれの修正',
    '誤った記載の修正',
    '記載内容の精査',
    '記載の具体化',
    '定期的な見直しに伴う修正',
    'リスクの変動がないため',
    '措置の内容に実質的な変更がないため',
    'リスク対策の内容に変更はない',
    '変更なし（記載を補ったもの）',
    '５年経過前の再評価',
    '重要な変更にあたらぬ',
    '評価の再実施を要しない変更であるため',
    '事前の提出を要しないため',
    '事前の評価が義務付けられない変更のため',
    '修正',
    '運用の見直しのため',
  ])('with 「%s」 is left alone', (reason) =>
    // That it tells no reason is another question.
    expect(codes(row(storage, reason)).filter((code) => code !== 'reason-weak')).toEqual([]),
  );

  const weak = '監視カメラの運用を始めたため';
  test.each([
    'Ⅲ リスク対策 2. 特定個人情報の入手（情報提供ネットワークシステムを通じた入手を除く。） リスクに対する措置の内容',
    'Ⅲ リスク対策 3. 使用',
    'Ⅲ リスク対策 10. その他のリスク対策',
    'Ⅲ 特定個人情報ファイルの取扱いプロセスにおけるリスク対策 7. 特定個人情報の保管・消去 リスク１',
    'Ⅳ その他のリスク対策 1. 監査',
  ])('is that on %s', (path) => expect(codes(row(path, weak))).toEqual(['reason-basis']));

  test.each([
    'Ⅰ 基本情報',
    'Ⅱ 特定個人情報ファイルの概要 3. 特定個人情報の入手・使用',
    'Ⅲ リスク対策',
    'Ⅲ',
    'Ⅲ７',
    'Ⅲ リスク対策 7.',
    'Ⅲ リスク対策 物理的対策',
    'Ⅲ リスク対策 1. 特定個人情報ファイル名',
    'Ⅲ しきい値判断結果',
    'Ⅳ 開示請求、問合せ',
    'Ⅳ リスク対策 9. 従業者に対する教育・啓発',
    'Ⅴ 評価実施手続',
    'リスク対策',
    '（別添1）事務の内容',
  ])('is not that on %s', (path) => expect(codes(row(path, weak))).toEqual([]));

  test('is not looked for in a 基礎項目評価書, where there is no 重要な変更', () => {
    const header = '評価書：予防接種 基礎項目評価書\n\n';
    expect(codes(row('Ⅲ リスク対策 7. 特定個人情報の保管・消去', weak, header))).toEqual([]);
  });

  test('is not asked of 事前', () => expect(codes(row(storage, weak).replace('事後', '事前'))).toEqual([]));
});

describe('measures under the item of another subject', () => {
  const revision = (path: string, before: string, after: string) =>
    `変更：令和3年10月12日\n項目：${path}\n変更前：\n${before}変更後：\n${after}提出時期：事前\n説明：重要な変更に当たるため\n`;
  const marked = (text: string): string[] =>
    analyze(text)
      .findings.filter(({ code }) => code === 'item-misplaced')
      .map(({ range }) => text.slice(range.start, range.end));
  const section = (body: string, path = storage) => `対策：${path}\n${body.replace(/^(?=.)/gm, '  ')}\n`;

  test('are found by a title, once a body', () =>
    checkFindings(`
      対策：Ⅲ リスク対策 7. 特定個人情報の保管・消去 その他の措置の内容
        1. 物理的対策
          (1) 施錠している。
        2. 追加の措置
          ① 転入者本人からの個人番号の入手 個人番号を入手する際は、本人の同意を得ている。
          　 ＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾ information item-misplaced: 「転入者本人からの個人番号の入手」は「2. 特定個人情報の入手」の措置と思われます：書く項目を確かめてください
          ② 転出先からの個人番号の入手 転出先から入手している。
    `));

  test.each([
    ['1. 個人番号の入手\n(1) 本人の同意を得ている。', '個人番号の入手'],
    ['【特定個人情報の入手】\n① 本人の同意を得ている。', '特定個人情報の入手'],
    ['【特定個人情報の入手】本人の同意を得ている。', '特定個人情報の入手'],
    ['(1) 個人番号の入手：本人の同意を得ている。', '個人番号の入手'],
    ['窓口における個人番号の入手について\n① 本人の同意を得ている。', '窓口における個人番号の入手について'],
    ['リスク１：目的外の入手が行われるリスク\n① 本人の同意を得ている。', '目的外の入手が行われるリスク'],
    ['1. 不適切な方法で入手が行われるリスク\n(1) 窓口を指定している。', '不適切な方法で入手が行われるリスク'],
    ['リスク３：従業者が事務外で使用するリスク\n① 記録を分析している。', '従業者が事務外で使用するリスク'],
    ['第１ 特定個人情報の使用\n１ 権限を管理している。\n２ 記録している。', '特定個人情報の使用'],
  ])('%s', (body, title) => expect(marked(section(body))).toEqual([title]));

  test('are found where 様式4 is written out', () =>
    expect(
      marked(
        section(
          '1. 消去されずいつまでも存在するリスク\n(1) 期限を定めている。',
          'Ⅲ 特定個人情報ファイルの取扱いプロセスにおけるリスク対策 3. 特定個人情報の使用',
        ),
      ),
    ).toEqual(['消去されずいつまでも存在するリスク']));

  const old = '  1. 個人番号の入手\n    (1) 同意を得ている。\n';
  test('that 変更前 has already are not what this revision adds', () => {
    expect(marked(revision(storage, old, `${old}  2. 施錠\n    (1) 施錠している。\n`))).toEqual([]);
    expect(marked(revision(storage, '  1. 施錠\n', old))).toEqual(['個人番号の入手']);
  });

  test('in a 変更後 that a later revision supersedes are history', () => {
    const first = revision(storage, '  1. 施錠\n', old);
    const second = revision(storage, old, '  1. 施錠\n').replace('令和3年', '令和4年');
    expect(marked(first + second)).toEqual([]);
  });

  test.each([
    '1. 入手した特定個人情報の保管\n(1) 施錠している。',
    '1. 個人番号の入手後の保管\n(1) 施錠している。',
    '1. 個人番号の入手元の記録\n(1) 記録している。',
    '1. 個人番号の入手及び保管\n(1) 記録している。',
    '1. セキュリティパッチの入手\n(1) 毎月適用している。',
    '1. 脆弱性情報の入手\n(1) 毎月確認している。',
    '1. 情報の入手\n(1) 毎月確認している。',
    '(1) 個人番号の入手は、窓口に限っている。',
    '(1) 特定個人情報の入手に当たり、本人の同意を得ている。',
    '次の操作を記録している。\n・個人番号の入手\n・個人番号の使用\n・個人番号の消去',
    '次の操作を記録している。\n① 特定個人情報の入手\n② 特定個人情報の使用\n③ 特定個人情報の保管・消去',
    '個人番号の入手\n窓口で受け付けた書類を施錠している。',
    '1. 目的外の入手の防止\n(1) 施錠している。',
    '1. リスク対策\n(1) 施錠している。',
    '1. 古い情報のまま保管され続けるリスク\n(1) 期限を定めている。',
    'リスク３：消去されずいつまでも存在するリスク\n(1) 期限を定めている。',
    '【特定個人情報の保管・消去】\n① 施錠している。',
    '【中間サーバー・プラットフォームにおける措置】\n① 施錠している。',
    '1. 特定個人情報の漏えい・滅失・毀損リスク\n(1) 施錠している。',
    '1. 特定個人情報が漏えいするリスク\n(1) 施錠している。',
    '1. 書類の提供\n(1) 施錠している。',
    '1. 委託先における特定個人情報の使用の制限\n(1) 記録している。',
    '第１ 特定個人情報の保管\n１ 施錠している。\n２ 監視している。',
    '1. 消去の証明書の入手\n(1) 委託先から受け取っている。',
    '1. 特定個人情報の入手時における保管\n(1) 施錠している。',
  ])('「%s」 under 保管・消去 is left alone', (body) => expect(marked(section(body))).toEqual([]));

  const acquiring = '1. 個人番号の入手\n(1) 本人の同意を得ている。';
  test.each([
    'Ⅲ リスク対策 2. 特定個人情報の入手',
    'Ⅲ リスク対策 4. 特定個人情報ファイルの取扱いの委託',
    'Ⅲ リスク対策 6. 情報提供ネットワークシステムとの接続',
    'Ⅲ リスク対策 8. 監査',
    'Ⅲ リスク対策 10. その他のリスク対策',
    'Ⅲ リスク対策',
    'Ⅲ７',
    'Ⅱ 特定個人情報ファイルの概要 6. 特定個人情報の保管・消去',
    'Ⅰ 基本情報',
  ])('個人番号の入手 under %s is left alone', (path) => expect(marked(section(acquiring, path))).toEqual([]));
});

describe('an edition', () => {
  const header = (form: string, day: string) =>
    codes(`評価書：予防接種に関する事務\n様式：${form}\n公表日：${day}\n`);

  test('that was out of use on the day of publication is mentioned', () =>
    checkFindings(`
      評価書：予防接種に関する事務 重点項目評価書
      様式：様式３（平成２８年１月）
      　　　　　　　＾＾＾＾＾＾＾ information edition-stale: 「平成28年1月」の様式は、公表日には「平成30年5月」の版に改められています：どの版で作ったかを確かめてください
      公表日：令和3年10月12日
    `));

  test.each([
    ['様式3（平成26年4月）', '平成28年3月1日'],
    ['[平成29年5月 様式4]', '平成30年7月1日'],
    ['様式3（平成29年5月）', '2026-01-01'],
    ['様式2 H28.1', 'H29.8.1'],
  ])('%s, published on %s', (form, day) => expect(header(form, day)).toEqual(['edition-stale']));

  test.each([
    ['様式3（平成30年5月）', '令和6年6月28日'],
    ['様式3（平成30年5月）', '令和7年6月28日'],
    ['様式3（平成30年5月）', '平成30年4月1日'],
    ['様式3（平成29年5月）', '平成30年5月31日'],
    ['様式3（平成29年5月）', '平成30年6月30日'],
    ['様式3（平成28年1月）', '平成29年5月1日'],
    ['様式3（平成26年4月）', '平成28年1月31日'],
    ['様式3（平成27年3月）', '令和3年10月12日'],
    ['様式3（令和6年10月）', '令和7年10月12日'],
    ['様式3', '令和3年10月12日'],
    ['様式3（平成28年1月から平成30年5月に改正）', '令和3年10月12日'],
    ['', '令和3年10月12日'],
  ])('%s, published on %s, is left alone', (form, day) => expect(header(form, day)).toEqual([]));

  test('is not judged without a day of publication', () =>
    expect(codes('評価書：予防接種\n様式：様式3（平成26年4月）\n')).toEqual([]));
});
