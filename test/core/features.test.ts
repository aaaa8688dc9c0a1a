import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { hoverAt } from '../../server/src/core/features/hover.ts';
import { foldsOf, type Symbol, symbolsOf } from '../../server/src/core/features/symbols.ts';
import { dedent } from '../support/drawFindings.ts';

const cursor = '<|>';

/** The document without the cursor mark, and where the mark was. */
function marked(fixture: string): { text: string; offset: number } {
  const text = dedent(fixture);
  return { text: text.replace(cursor, ''), offset: text.indexOf(cursor) };
}

describe('hover', () => {
  const at = (fixture: string): string | undefined => {
    const { text, offset } = marked(fixture);
    return hoverAt(analyze(text), offset)?.text;
  };

  test('on a date says it in both calendars', () => {
    expect(at('変更：令和3年1<|>0月12日\n')).toBe('令和3年10月12日（2021年10月12日、火曜日）');
    expect(at('変更：R1.5<|>.1\n')).toBe('令和元年5月1日（2019年5月1日、水曜日）');
    expect(at('対策：Ⅲ\n  平成３０年５月２１<|>日に実施した。\n')).toBe(
      '平成30年5月21日（2018年5月21日、月曜日）',
    );
  });

  test('on a finding says why it matters', () =>
    expect(at('対策：Ⅲ\n  情報<|>情報を扱う。\n')).toContain('一括置換'));

  test('on an enumerator says which item of its list it is, and what it stands under', () => {
    const fixture = `
      対策：Ⅲ
        1. 物理的対策
          (1) 施錠している。
          (<|>2) 監視している。
          (3) 記録している。
    `;
    expect(at(fixture)).toBe('「(2)」：3項目の2番目（「1. 物理的対策」の下）');
    expect(at('対策：Ⅲ\n  ・<|>施錠している。\n  ・監視している。\n')).toBe('「・」：2項目の1番目');
  });

  test('elsewhere says nothing', () => {
    expect(at('対策：Ⅲ\n  施錠<|>している。\n')).toBeUndefined();
    expect(at('対策：Ⅲ\n  令和3年2月30日と令和<|>のこと。\n')).toBeUndefined();
  });
});

describe('the outline', () => {
  const text = dedent(`
    評価書：予防接種に関する事務

    対策：Ⅲ リスク対策
      1. 物理的対策
        (1) 施錠している。

    変更：令和3年10月12日
    項目：Ⅲ リスク対策
    変更前：なし
    変更後：
      1. 物理的対策
    提出時期：事前
  `);
  const outline = (symbols: readonly Symbol[], depth = 0): string[] =>
    symbols.flatMap(({ name, detail, children }) => [
      `${'  '.repeat(depth)}${name}${detail === '' ? '' : ` | ${detail}`}`,
      ...outline(children, depth + 1),
    ]);

  test('has the blocks, the sides and the items', () =>
    expect(outline(symbolsOf(analyze(text)))).toEqual([
      '予防接種に関する事務',
      'Ⅲ リスク対策 | 対策',
      '  1. 物理的対策',
      '    (1) 施錠している。',
      '令和3年10月12日 Ⅲ リスク対策 | 変更',
      '  変更前',
      '  変更後',
      '    1. 物理的対策',
    ]));

  test('selects within what it covers', () => {
    const check = ({ range, selection, children }: Symbol) => {
      expect(selection.start).toBeGreaterThanOrEqual(range.start);
      expect(selection.end).toBeLessThanOrEqual(range.end);
      children.forEach(check);
    };
    symbolsOf(analyze(text)).forEach(check);
  });

  test('folds blocks, sides and items of more than one line', () =>
    expect(foldsOf(analyze(text)).map(({ start, end }) => text.slice(start, end).split('\n').length)).toEqual(
      [3, 2, 6, 2],
    ));
});
