// The place of an item in its form, as hover tells it.
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { hoverAt } from '../../server/src/core/features/hover.ts';
import { dedent } from '../support/drawFindings.ts';

describe('hover on an item path', () => {
  const at = (fixture: string): string | undefined => {
    const text = dedent(fixture);
    return hoverAt(analyze(text.replace('<|>', '')), text.indexOf('<|>'))?.text;
  };

  test('shows form, edition and the labels down to it', () =>
    expect(
      at(`
        評価書：予防接種に関する事務 重点項目評価書
        様式：様式3（平成30年5月）

        対策：Ⅲ リスク<|>対策 9. 従業者に対する教育・啓発 具体的な方法
          研修を行っている。
      `),
    ).toBe(
      '様式3 重点項目評価書（平成30年5月）\nⅢ リスク対策\n　9. 従業者に対する教育・啓発（未確認）\n\n「具体的な方法」は、様式の項目かどうかを確かめていません',
    ));

  test('shows every edition that the labels are used for where none is said', () =>
    expect(at('変更：令和3年10月12日\n項目：Ⅲ<|>７ その他の措置の内容\n')).toBe(
      '様式3 重点項目評価書（平成26年4月、平成28年1月、平成29年5月、平成30年5月の版）\nⅢ リスク対策\n　7. 特定個人情報の保管・消去\n　　その他の措置の内容',
    ));

  test('says nothing where no form has it, or several have it', () => {
    expect(at('対策：表<|>紙\n  施錠している。\n')).toBeUndefined();
    expect(at('対策：Ⅰ 基<|>本情報\n  施錠している。\n')).toBeUndefined();
  });

  test('follows the reason of a finding in the path', () =>
    expect(
      at('対策：Ⅲ リスク対策 7. 特定個人情報<|>情報の保管・消去 その他の措置の内容\n  施錠している。\n'),
    ).toMatch(/doubled-term[^]*様式3 重点項目評価書/));
});
