// The rules about items, beside those about their numbers and signs.
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { splitEdits } from '../../server/src/core/features/splitLines.ts';
import { itemRunOn } from '../../server/src/core/rules/itemRunOn.ts';
import { applyEdits } from '../../server/src/core/text/range.ts';
import { checkFindings, findingsInBody } from '../support/drawFindings.ts';
import { nearMisses } from '../support/nearMisses.ts';

const firstFixed = (text: string): string =>
  applyEdits(text, analyze(text).findings[0]?.fixes[0]?.edits ?? []);

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

describe('several items in one line', () => {
  test.each([
    ['(1) 施錠している。(2) 監視している。', '(2) 監視している。'],
    ['1. 物理的対策 (1) 施錠している。 (2) 監視している。', '(1) 施錠している。 (2) 監視している。'],
    ['ア　施錠している。　イ　監視している。', 'イ　監視している。'],
    ['・施錠している。・監視している。', '・監視している。'],
    ['①施錠している。②監視している。③記録している。', '②監視している。③記録している。'],
    ['施錠している。・監視している。・記録している。', '・監視している。・記録している。'],
    ['【物理的対策】①施錠している。②監視している。', '①施錠している。②監視している。'],
    ['a. 施錠している。 b. 監視している。', 'b. 監視している。'],
    ['（１）施錠している。（２）監視している。', '（２）監視している。'],
    ['(1) 施錠している｡(2) 監視している｡', '(2) 監視している｡'],
    ['○ 施錠している。 ○ 監視している。', '○ 監視している。'],
    ['１　施錠している。　２　監視している。', '２　監視している。'],
  ])('%s', (text, found) => expect(findingsInBody(text)).toEqual([`item-run-on ${found}`]));

  test.each([
    ...nearMisses,
    '① 氏名 ② 住所 ③ 生年月日',
    '本人確認書類は、①個人番号カード、②運転免許証、③旅券とする。',
    '次の書類を確認している。①個人番号カード ②運転免許証',
    '施錠している。※夜間に限る。',
    '施錠している。（※１）監視している。',
    '施錠している。（注）夜間に限る。',
    '施錠している。（略）',
    '施錠している。【令和3年度追加】',
    '施錠している。なお、(1)の書類は除く。',
    '施錠している。(1)の書類も同様とする。',
    '施錠している。①及び②の書類も同様とする。',
    '施錠している。② 以外は除く。',
    '(1) 施錠している。② 以外は除く。',
    '施錠している。 (a) 社が点検している。',
    '(3) 施錠している。(1) 以外は除く。',
    '施錠している。1月1日を基準とする。',
    '施錠している。Ⅰ期に更新している。',
    '施錠している。A社が管理している。B社が点検している。',
    '施錠している。１つは鍵である。２つは錠である。',
    '施錠している。□可□否。',
    '施錠している。3年間保存する。',
    '施錠している。 3 年間保存する。',
    '施錠している。2.5 m離している。',
    '施錠している。 1 人で入室しない。',
    '施錠している。アクセスを記録している。',
    '施錠している。一部を廃棄している。',
    '施錠している。第三者が確認している。',
    '施錠している。第9条第2項による。',
    '施錠している。OSを更新している。',
    '施錠している。a及びbを確認している。',
    '施錠している。（1）から（3）までを確認している。',
    '施錠している。措置を講じている。',
    '施錠している。リスクを評価している。',
    '施錠している。○○市が確認している。',
    '施錠している。24時間365日監視している。',
    '施錠している。「(1) 氏名。(2) 住所。」と印字している。',
    '施錠している（(1) 夜間。(2) 休日。）。',
    '表題 施錠している。監視している。',
    '1. 物理的対策 (1) 施錠している。',
    '第１条　目的を定める。',
  ])('「%s」 is one line', (text) => {
    expect(findingsInBody(text).filter((found) => found.startsWith('item-run-on'))).toEqual([]);
  });

  test('are marked from the first of them to the end of the line', () =>
    checkFindings(`
      対策：Ⅲ リスク対策
        1. 物理的対策 (1) 施錠している。 (2) 監視している。
           　　　　　 ^^^^＾＾＾＾＾＾＾^^^^^＾＾＾＾＾＾＾ warning item-run-on: 「(1) 施錠している。 (2) 監視している。」が前の項目と同じ行にあります：項目ごとに行を分けてください 💡?項目ごとに行を分ける
        2. 人的対策
    `));

  test('are divided as the action of the editor divides them', () => {
    const text =
      '変更：令和3年10月12日\n項目：Ⅲ\n変更前：なし\n変更後：1. 物理的対策 (1) 施錠している。(2) 監視している。\n  2. 技術的対策 (1) 更新している。 (2) 遮断している。\n提出時期：事後\n説明：誤字の修正\n';
    const { findings } = analyze(text);
    expect(findings.map(({ code }) => code)).toEqual(['item-run-on', 'item-run-on']);
    for (const { range, fixes } of findings)
      expect(applyEdits(text, fixes[0]?.edits ?? [])).toBe(
        applyEdits(text, splitEdits(analyze(text), range)),
      );
  });

  test('take no time to find', () => {
    for (const line of ['(1) あ。'.repeat(200_000), '。'.repeat(1_000_000), '。(1)'.repeat(250_000)])
      expect(analyze(`対策：Ⅲ\n  ${line}\n`, { rules: () => [itemRunOn] }).findings).toEqual([]);
  });
});

describe('a sentence that lost its bullet', () => {
  test.each([
    [
      '保管する書類については、施錠できる棚に収納している。\n・サーバ室の入口は、施錠している。\n・保管した書類については、毎月点検している。',
      'bullet-lost 保管する書類については、施錠できる棚に収納している。',
    ],
    [
      '【物理的対策】\n操作の記録は、毎日取得している。\n・端末の画面は、自動的にロックしている。\n・操作の記録は、7年間保存している。',
      'bullet-lost 操作の記録は、毎日取得している。',
    ],
    [
      '1. 技術的対策\n  操作の記録は、毎日取得している。\n  ○ 端末の画面は、自動的にロックしている。\n  ○ 操作の記録は、7年間保存している。',
      'bullet-lost 操作の記録は、毎日取得している。',
    ],
    [
      '4 追加措置 入手した特定個人情報については、限定された端末だけが閲覧できるように制御している。\n  ・システムのデータベースは、論理的に区分されている。\n  ・入手する特定個人情報については、暗号化された回線を使用する。',
      'bullet-lost 入手した特定個人情報については、限定された端末だけが閲覧できるように制御している。',
    ],
  ])('%j', (text, found) => expect(findingsInBody(text.replace('4 追', '1. 追'))).toEqual([found]));

  test('gets the bullet that its siblings have', () => {
    const text =
      '対策：Ⅲ\n  1. 技術的対策\n    操作の記録は、毎日取得している。\n    ○ 端末の画面は、自動的にロックしている。\n    ○ 操作の記録は、7年間保存している。\n';
    expect(firstFixed(text)).toBe(text.replace('    操作の記録は、毎日', '    ○ 操作の記録は、毎日'));
  });

  test('behind a title gets a line of its own', () => {
    const text =
      '対策：Ⅲ\r\n  1. 技術的対策　操作の記録は、毎日取得している。\r\n    ・端末の画面は、自動的にロックしている。\r\n    ・操作の記録は、7年間保存している。\r\n';
    expect(firstFixed(text)).toBe(text.replace('　操作', '\r\n    ・操作'));
  });

  const bullets = '\n・操作の記録は、毎日取得している。\n・操作の記録は、7年間保存している。';
  test.each([
    `操作の記録は、次のとおり管理している。${bullets}`,
    `操作の記録は、以下の方法により取得している。${bullets}`,
    `操作の記録は、下記により取得している。${bullets}`,
    `操作の記録は、いずれかの方法により取得している。${bullets}`,
    `操作の記録は、適切に管理している。${bullets}`,
    `操作の記録は、厳重に保管している。${bullets}`,
    `操作の記録は、取得の手順を定めている。${bullets}`,
    `操作の記録は、漏えいを防ぐ措置を講じている。${bullets}`,
    `操作の記録${bullets}`,
    `操作の記録は、取得している：${bullets}`,
    `操作の記録について${bullets}`,
    `操作の記録は、取得している。改ざんを防いでいる。${bullets}`,
    `端末を設置している。\n操作の記録は、取得している。${bullets}`,
    `操作の記録は、取得している。\n${bullets}`,
    `(1) 操作の記録は、取得している。${bullets}`,
    `(1) 操作の記録 取得している。${bullets}`,
    `(1) 端末を設置している。\n  操作の記録は、取得している。${bullets}`,
    `※ 操作の記録は、取得している。${bullets}`,
    `（略）${bullets}`,
    `職員は、研修を受講している。${bullets}`,
    `サーバは、データセンターに設置している。${bullets}`,
    `委託先に対し、安全管理を義務付けている。${bullets}`,
    `記録は、取得している。\n・記録は、毎日取得している。\n・端末は、ロックしている。`,
    '操作の記録は、取得している。\n・操作の記録は、7年間保存している。',
    '操作の記録は、取得している。\n・操作の記録は、毎日\n・操作の記録は、毎月',
    '操作の記録は、取得している。\n① 操作の記録は、毎日点検している。\n② 操作の記録は、7年間保存している。',
    `■ 操作の記録は、取得している。${bullets}`,
    `【操作の記録】操作の記録は、取得している。${bullets}`,
    `・端末の画面は、ロックしている。${bullets}`,
    `・端末の画面は、ロックしている。\n  操作の記録は、取得している。${bullets}`,
    `第１条　操作の記録は、取得する。${bullets}`,
  ])('is none: %j', (text) =>
    expect(findingsInBody(text).filter((found) => found.startsWith('bullet-lost'))).toEqual([]),
  );
});

describe('a sentence that had its bullet before', () => {
  const found = (before: string, after: string): string[] => {
    const indented = (body: string) => body.replace(/^/gm, '  ');
    const text = `変更：令和3年10月12日\n項目：Ⅲ リスク対策\n変更前：\n${indented(before)}\n変更後：\n${indented(after)}\n提出時期：事後\n説明：重要な変更に当たらない\n`;
    return analyze(text)
      .findings.filter(({ code }) => code === 'bullet-lost')
      .map(({ range }) => text.slice(range.start, range.end));
  };
  const sentence = 'サーバは、施錠した部屋に置いている。';
  const other = '端末の画面を、離席の際にロックする。';

  test.each([
    [`・${sentence}\n・${other}`, `${sentence}\n・${other}`],
    [`・${sentence}`, `${sentence}\n・${other}`],
    [`【本市】\n・${sentence}\n・${other}`, `【本市】\n${sentence}\n・${other}\n・入室を記録する。`],
    [`(1) 保管\n  ・${sentence}\n  ・${other}`, `(1) 保管\n  ${sentence}\n  ・${other}`],
  ])('is found: %s, then %s', (before, after) => expect(found(before, after)).toEqual([sentence]));

  test.each([
    [`・${sentence}\n・${other}`, `・${sentence}\n・${other}`],
    [`${sentence}\n・${other}`, `${sentence}\n・${other}`],
    [`●${sentence}\n●${other}`, `${sentence}\n・${other}`],
    [`・${sentence}\n・${other}`, `${sentence}\n(1) ${other}`],
    [`(1) ${sentence}\n(2) ${other}`, `${sentence}\n・${other}`],
    [`・${sentence}\n・${other}`, sentence],
    [`・${sentence}\n・${other}`, `${sentence}\n入室を記録する。\n・${other}`],
    [`・${sentence}\n・${other}`, `サーバは、施錠した室に置いている。\n・${other}`],
    [`・次のとおり管理している。\n・${other}`, `次のとおり管理している。\n・${other}`],
    [`・以下の措置を講じている。\n・${other}`, `以下の措置を講じている。\n・${other}`],
    [`・保管の方法\n・${other}`, `保管の方法\n・${other}`],
    [`・${other}`, `${sentence}\n・${other}`],
    ['なし', `${sentence}\n・${other}`],
    [`・${sentence}\n・${other}`, 'なし'],
    [`・${sentence}\n・${other}`, `※${sentence}\n・${other}`],
  ])('is not: %s, then %s', (before, after) => expect(found(before, after)).toEqual([]));
});
