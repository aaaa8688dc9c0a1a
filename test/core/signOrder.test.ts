// The order of signs by level that a configuration may ask for, and what stands out of it.
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { type Config, levelSigns, noConfig } from '../../server/src/core/config/config.ts';
import { bodyHeadAt } from '../../server/src/core/syntax/lineHead.ts';
import { applyEdits } from '../../server/src/core/text/range.ts';
import { checkClean, checkFindings, dedent } from '../support/drawFindings.ts';

const under = (...numbering: string[]): Config => ({ ...noConfig, style: { ...noConfig.style, numbering } });
const official = under('第１', '１', '(1)', 'ア', '(ア)', 'a.', '(a)');
const table = under('1.', '(1)', '①', 'ア', '・');

const body = (text: string): string =>
  `対策：Ⅲ リスク対策\n${dedent(text)
    .replace(/^\n+/, '')
    .replace(/^(?=.)/gm, '  ')}`;

/** The signs that are reported in a body. */
function found(text: string, config: Config): string[] {
  const document = body(text);
  return analyze(document, { config }).findings.map(
    ({ code, range }) => `${code} ${document.slice(range.start, range.end)}`,
  );
}

describe('signs at another level than the configuration says', () => {
  test('are reported at the first of their list, with the sign that is due', () =>
    checkFindings(
      `
      対策：Ⅲ リスク対策
        1. 物理的対策
          ① 施錠している。
          ＾ information item-style: 「①」は「1.」のすぐ下の番号ではありません：設定した順「1.」「(1)」「①」「ア」「・」に合わせて「(1)」にしてください 💡?この並びを「(1)」にする
          ② 監視している。
        2. 技術的対策
          (1) 暗号
            1) 鍵を管理している。
          (2) 認証
            ・ 本人
              ① 職員証を確かめている。
              ＾ information item-style: 「①」は「・」のすぐ下の番号ではありません：設定した順「1.」「(1)」「①」「ア」「・」に合わせて段を浅くしてください
              ② 台帳と照合している。
            ・ 代理人
    `,
      table,
    ));

  test.each([
    ['1. 甲\n  ア 乙', ['item-style ア']],
    ['(1) 甲\n  1. 乙\n    (ア) 丙\n(2) 丁', ['item-style 1.']],
    ['1. 甲\n  (1) 乙\n    ア 丙\n    イ 丁\n  (2) 戊\n    ① 己', ['item-style ア']],
  ])('%j', (text, signs) => expect(found(text, table)).toEqual(signs));

  test.each([
    '1. 甲\n  (1) 乙\n    ① 丙\n      ア 丁\n        ・ 戊',
    '(1) 甲\n  ① 乙',
    '1. 甲\n  ・ 乙',
    '1. 甲\n  a. 乙\n    ア 丙',
    'リスク１：甲\n① 乙\n② 丙',
    '1. 甲\n  （略）\n  ① 乙',
    '【窓口】\n① 甲\n【郵送】\n1. 乙',
    '① 甲\n1. 乙',
    '② 甲\n③ 乙\n2. 丙\n3. 丁',
    '1. 甲\n  ウ 乙\n  エ 丙',
    '1. 甲\n（※１）乙\n(1) 丙\n※1 丁',
    '1. 甲\n  (1) 乙\n  (2) 丙\n2. 丁',
    '① 事務の内容\n  ① 受付\n  ② 審査\n② 事務の流れ',
    '1. 甲は、(1)及びアによる。\n2. ①の書類による。',
  ])('%j has none', (text) =>
    expect(found(text, table).filter((each) => each.startsWith('item-style'))).toEqual([]),
  );

  test('are no matter where nothing is configured', () =>
    checkClean(body('(1) 甲\n  1. 乙\n    第１ 丙\n(2) 丁\n')));

  test('are read in the order of アイウ or of イロハ', () => {
    expect(found('(1) 甲\n  ア 乙\n  イ 丙', under('(1)', 'イ', 'ア'))).toEqual(['item-style ア']);
    expect(found('(1) 甲\n  イ 乙\n  ロ 丙', under('(1)', 'イ', 'ア'))).toEqual([]);
  });

  test('are left in the published record', () => {
    const revision = (date: string, before: string, after: string) =>
      `変更：${date}\n項目：Ⅲ リスク対策\n変更前：\n${before}変更後：\n${after}提出時期：事前\n説明：重要な変更に当たるため\n`;
    const [old, odd] = ['  1. 甲\n', '  1. 甲\n    ア 乙\n'];
    const codes = (text: string) =>
      analyze(text, { config: official }).findings.map(
        ({ code, range }) => `${code} ${range.start > text.indexOf('変更後')}`,
      );
    expect(codes(revision('令和3年10月12日', odd, old))).toEqual([]);
    expect(codes(revision('令和3年10月12日', odd, odd.replace('乙', '丙')))).toEqual(['item-style true']);
    const superseded = `${revision('令和3年10月12日', old, odd)}\n${revision('令和4年10月12日', odd, old)}`;
    expect(codes(superseded)).toEqual([]);
  });

  test('are mended by the fix, one level at a time', () => {
    let text = body('１ 甲\n  ア 乙\n    a. 丙\n    b. 丁\n  イ 戊\n');
    for (;;) {
      const [finding] = analyze(text, { config: official }).findings;
      if (finding === undefined) break;
      text = applyEdits(text, finding.fixes[0]?.edits ?? expect.fail(finding.message));
    }
    expect(text).toBe(body('１ 甲\n  (1) 乙\n    ア 丙\n    イ 丁\n  (2) 戊\n'));
  });

  test('have no fix that would join two lists, or that has no sign', () => {
    const fixes = (text: string) => analyze(body(text), { config: official }).findings[0]?.fixes;
    expect(fixes('１ 甲\n  ア 乙\n    (1) 丙\n')).toEqual([]);
    const many = Array.from({ length: 50 }, (_, index) => `  ${index + 1}) 乙\n`).join('');
    expect(analyze(body(`(1) 甲\n${many}`), { config: under('(1)', 'ア', '1)') }).findings[0]?.fixes).toEqual(
      [],
    );
  });

  test('may be any that the configuration names', () => {
    for (const sign of levelSigns) {
      const head = bodyHeadAt(`${sign} 甲`, 0, sign.length + 2);
      expect(head).toMatchObject({ kind: 'item', length: sign.length });
      expect(head?.kind === 'item' && head.candidates.filter(({ value }) => value <= 1)).toHaveLength(1);
    }
  });
});
