// The rules about the fields of a block, their order and what they say.
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { fixAll } from '../../server/src/core/features/fixAll.ts';
import { applyEdits } from '../../server/src/core/text/range.ts';
import { checkFindings, dedent } from '../support/drawFindings.ts';

const codesIn = (text: string): string[] => analyze(text).findings.map(({ code }) => code);

describe('fields in another order than the table has', () => {
  const firstFix = (fixture: string): string => {
    const text = dedent(fixture);
    return applyEdits(text, analyze(text).findings[0]?.fixes[0]?.edits ?? []);
  };

  test('are said once, at the first field that would move', () =>
    checkFindings(`
      変更：令和3年10月12日
      提出時期：事後
      ＾＾＾＾ information field-order: 「提出時期」の位置が表の列の順と違います：「変更後」の次に移してください 💡欄を表の列の順に並べる
      説明：重要な変更に当たらない
      項目：Ⅰ 基本情報
      変更前：なし
      変更後：あり
    `));

  test('move with their lines and the comments right above them', () =>
    expect(
      firstFix(`
        変更：令和3年10月12日
        項目：Ⅰ 基本情報
        変更後：
          (1) 施錠している。

          (2) 監視している。
        // 前回の記載のまま
        変更前：
          (1) 施錠している。
        提出時期：事後
        説明：重要な変更に当たらない
      `),
    ).toBe(
      dedent(`
        変更：令和3年10月12日
        項目：Ⅰ 基本情報
        // 前回の記載のまま
        変更前：
          (1) 施錠している。
        変更後：
          (1) 施錠している。

          (2) 監視している。
        提出時期：事後
        説明：重要な変更に当たらない
      `),
    ));

  test('on the cover page have its order', () =>
    checkFindings(`
      評価書：予防接種に関する事務
      公表日：令和3年10月12日
      様式：様式3
      ＾＾ information field-order: 「様式」の位置が表紙の順と違います：「評価書」の次に移してください 💡欄を表紙の順に並べる
    `));

  test('keep the line ends, and the last line gets one', () => {
    const text =
      '変更：令和3年10月12日\r\n項目：Ⅰ\r\n変更前：\r\n変更後：あり\r\n説明：軽微な誤字の修正\r\n提出時期：事後';
    expect(fixAll(text)).toBe(
      '変更：令和3年10月12日\r\n項目：Ⅰ\r\n変更前：\r\n変更後：あり\r\n提出時期：事後\r\n説明：軽微な誤字の修正\r\n',
    );
  });

  test('are put in order by fix-all, which mends the rest as well', () => {
    const text =
      '変更：令和32年4月1日\n変更後：\n  情報情報を扱う。\n項目：Ⅰ\n変更前：なし\n説明：誤字の修正\n提出時期：事後\n';
    expect(fixAll(text)).toBe(
      '変更：令和32年4月1日\n項目：Ⅰ\n変更前：なし\n変更後：\n  情報を扱う。\n提出時期：事後\n説明：誤字の修正\n',
    );
  });

  test.each([
    [
      'a field is given twice',
      '変更：令和3年10月12日\n変更前：なし\n項目：Ⅰ\n変更後：あり\n変更後：あり\n提出時期：事前\n説明：誤字の修正\n',
    ],
    [
      'a keyword is misspelt',
      '変更：令和3年10月12日\n変更前：なし\n項目名：Ⅰ\n変更後：あり\n提出時期：事前\n説明：誤字の修正\n',
    ],
    [
      'a line was not understood',
      '変更：令和3年10月12日\n提出時期：事前\n何か\n項目：Ⅰ\n変更前：なし\n変更後：あり\n説明：誤字の修正\n',
    ],
    [
      'a comment may belong to the body above',
      '変更：令和3年10月12日\n変更前：なし\n  // 覚え\n項目：Ⅰ\n変更後：あり\n提出時期：事前\n説明：誤字の修正\n',
    ],
  ])('are left alone where the formatter leaves them: %s', (_, text) =>
    expect(codesIn(text)).not.toContain('field-order'),
  );

  test.each([
    '変更：令和3年10月12日\n変更後：あり\n提出時期：事前\n',
    '変更日：2021-10-12\n項目 : Ⅰ\n変更前の記載：なし\n変更後の記載：あり\n提出時期：事前\n提出時期に係る説明：誤字の修正\n',
    '評価書：予防接種\n様式：様式3\n公表日：令和3年10月12日\n特記事項：なし\n',
    '評価書：予防接種\n',
    '対策：Ⅰ 基本情報\n  変更後：あり\n  変更前：なし\n',
    '評価書：予防接種\n\n対策：Ⅰ\n  あり\n\n評価書番号：3\n',
  ])('are in order: %j', (text) => expect(codesIn(text)).not.toContain('field-order'));

  test('are silenced by a suppression above the block', () =>
    expect(
      codesIn(
        '// hyoka-ignore field-order 国の様式のまま\n変更：令和3年10月12日\n変更前：なし\n項目：Ⅰ\n変更後：あり\n提出時期：事後\n説明：誤字の修正\n',
      ),
    ).toEqual([]));
});

describe('an explanation that says only that something was changed', () => {
  const found = (reason: string): string[] =>
    analyze(
      `変更：令和3年10月12日\n項目：Ⅰ 基本情報\n変更前：なし\n変更後：あり\n提出時期：事後\n説明：${reason}\n`,
    ).findings.map(({ code }) => code);

  test.each([
    '修正',
    '修正。',
    '見直し',
    '変更',
    '変更のため',
    '変更したため',
    '変更を行ったため。',
    '記載の修正',
    '記載内容の修正のため',
    '所要の修正',
    '所要の修正を行った。',
    '内容の見直し',
    '内容の見直しによる',
    '文言の整理',
    '字句の修正',
    '文言・字句の整理',
    '時点修正',
    '時点修正による。',
    '時点更新',
    '軽微な変更',
    '軽微な修正のため',
    '一部修正',
    '記載 の 見直し',
    '（修正）',
    '修正・追記',
    '追記及び修正',
    '記載事項の追加及び字句の修正',
    '記載内容に変更があったため',
    '内容に変更が生じたため',
    '評価書の見直しを行ったため',
    '変更である',
    '必要な修正を加えた',
    '・記載の更新',
  ])('「%s」', (reason) => expect(found(reason)).toEqual(['reason-weak']));

  test.each([
    '誤字脱字の修正',
    '誤字の修正',
    '誤記の訂正',
    '名称変更に伴う修正',
    '組織改編に伴う変更',
    '組織変更',
    '機構改革による修正',
    '部署名の変更',
    '所属長の変更',
    '人事異動に伴う変更',
    '法改正に伴う修正',
    '番号法の改正による変更',
    '様式変更に伴う記載の見直し',
    '様式の変更',
    '重要な変更に当たらない',
    '重要な変更に該当しないため',
    '重要な変更',
    '重要な変更に当たる',
    '軽微な変更であり、重要な変更に当たらない。',
    '形式的な変更であり、重要な変更に当たらないため',
    '記載の見直し（実態に合わせた修正）',
    'システム更新に伴う変更',
    'システムの更新',
    '委託先の変更',
    '電話番号の変更',
    '住所の変更',
    '再評価の実施',
    '5年経過前の評価の再実施',
    '定期的な見直し',
    '年1回の見直し',
    'リスクを明らかに軽減させる変更',
    '事前に実施することが困難であり、特定個人情報保護評価に関する規則第9条第2項を適用',
    '規則第９条第２項の適用',
    '取扱いの変更はなく、記載の整理のみを行ったため',
    '対象人数の変更',
    '表記の統一',
    '用語の統一',
    '平成30年5月の指針改正による',
    '個人情報保護委員会の指摘による修正',
    '条例の廃止に伴う修正',
    '同上',
  ])('「%s」 says why, or something else', (reason) => expect(found(reason)).toEqual([]));

  test('is marked from its first to its last character', () =>
    checkFindings(`
      変更：令和3年10月12日
      項目：Ⅰ 基本情報
      変更前：なし
      変更後：あり
      提出時期：事後
      説明： 記載の見直しのため。
      　　　 ＾＾＾＾＾＾＾＾＾＾ warning reason-weak: 「記載の見直しのため。」だけでは理由が分かりません：何のための変更か、重要な変更に当たるかどうかを書いてください
    `));

  test('takes no time over a long one', () =>
    expect(found(`${'修正及び'.repeat(20_000)}修正に伴い`)).toEqual([]));
});

describe('a 説明 that is only a mark', () => {
  const revision = (timing: string, reason: string) =>
    `変更：令和3年10月12日\n項目：Ⅰ 基本情報\n変更前：なし\n変更後：あり\n提出時期：${timing}\n説明：${reason}\n`;
  const found = (timing: string, reason: string): string[] =>
    analyze(revision(timing, reason)).findings.map(({ severity, code }) => `${severity} ${code}`);

  test.each(['－', '-', '―', 'なし', '無し', '該当なし', '記載なし'])('explains nothing: 「%s」', (reason) =>
    expect(found('事後', reason)).toEqual(['error reason-missing']),
  );

  test.each(['－', '―'])('is said of quietly where nothing need be explained: 「%s」', (reason) =>
    expect(found('事前', reason)).toEqual(['information reason-missing']),
  );

  test.each(['なし', '該当なし', '（なし）'])(
    'is an answer where nothing need be explained: 「%s」',
    (reason) => expect(found('事前', reason)).toEqual([]),
  );

  test('is replaced', () => {
    const text = revision('事後', '－');
    const edits = analyze(text).findings[0]?.fixes?.[0]?.edits ?? [];
    expect(edits.map(({ range, newText }) => `${text.slice(range.start, range.end)} ${newText}`)).toEqual([
      '－ 重要な変更に当たらない',
    ]);
  });
});
