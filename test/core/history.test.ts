import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { fixAll } from '../../server/src/core/features/fixAll.ts';
import { applyEdits } from '../../server/src/core/text/range.ts';
import { dedent } from '../support/drawFindings.ts';

const revision = (date: string, before: string, after: string): string =>
  `変更：${date}\n項目：Ⅲ リスク対策\n変更前：\n  ${before}\n変更後：\n  ${after}\n提出時期：事前\n説明：重要な変更に当たる\n`;

describe('history is not rewritten', () => {
  test('fix-all mends what the last revision itself adds', () => {
    const text = revision('令和3年10月12日', '施錠している。', '情報情報を施錠している。');
    expect(fixAll(text)).toBe(revision('令和3年10月12日', '施錠している。', '情報を施錠している。'));
  });

  test('fix-all leaves 変更前 alone', () => {
    const text = revision('令和3年10月12日', '情報情報を施錠している。', '監視している。');
    expect(fixAll(text)).toBe(text);
  });

  test('fix-all leaves a 変更後 alone that a later revision supersedes', () => {
    const text = `${revision('令和3年10月12日', '施錠。', '情報情報を施錠。')}\n${revision('令和4年10月12日', '監視。', '情報情報を監視。')}`;
    const fixed = `${revision('令和3年10月12日', '施錠。', '情報情報を施錠。')}\n${revision('令和4年10月12日', '監視。', '情報を監視。')}`;
    expect(fixAll(text)).toBe(fixed);
  });

  test('a fault on both sides is mended on both, or on 変更後 alone, as the author chooses', () => {
    const text = revision('令和3年10月12日', '情報情報を施錠。', '情報情報を施錠。\n  監視している。');
    expect(fixAll(text)).toBe(text);
    const [before, after] = analyze(text).findings;
    expect(before?.fixes.map(({ title }) => title)).toEqual([
      '「情報情報」を「情報」にする（変更前と変更後の両方：取り込みの誤り）',
    ]);
    expect(after?.fixes.map(({ title }) => title)).toEqual([
      '「情報情報」を「情報」にする（変更前と変更後の両方：取り込みの誤り）',
      '「情報情報」を「情報」にする（変更後だけ：この変更で改める）',
    ]);
    const results = after?.fixes.map(({ edits }) => applyEdits(text, edits));
    expect(results).toEqual([
      revision('令和3年10月12日', '情報を施錠。', '情報を施錠。\n  監視している。'),
      revision('令和3年10月12日', '情報情報を施錠。', '情報を施錠。\n  監視している。'),
    ]);
  });

  test('fix-all mends sections and does nothing more the second time', () => {
    const text = dedent(`
      対策：Ⅲ リスク対策
        1. 情報情報の管理
        2. 提供する ため、保管する。
        3 台帳をを施錠する。
    `);
    const fixed = dedent(`
      対策：Ⅲ リスク対策
        1. 情報の管理
        2. 提供するため、保管する。
        3. 台帳を施錠する。
    `);
    expect(fixAll(text)).toBe(fixed);
    expect(fixAll(fixed)).toBe(fixed);
  });

  test('renumbering is offered, never made by fix-all', () => {
    const text = '対策：Ⅲ\n  (1) 施錠。\n  (3) 監視。\n';
    expect(fixAll(text)).toBe(text);
  });
});
