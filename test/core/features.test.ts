import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { completeAt } from '../../server/src/core/features/complete.ts';
import { hoverAt } from '../../server/src/core/features/hover.ts';
import { foldsOf, type Symbol, symbolsOf } from '../../server/src/core/features/symbols.ts';
import { phrases } from '../../server/src/core/phrases/phrases.ts';
import { applyEdits } from '../../server/src/core/text/range.ts';
import { dedent } from '../support/drawFindings.ts';

const cursor = '<|>';

/** The document without the cursor mark, and where the mark was. */
function marked(fixture: string): { text: string; offset: number } {
  const text = dedent(fixture);
  return { text: text.replace(cursor, ''), offset: text.indexOf(cursor) };
}

const labelsAt = (fixture: string): string[] => {
  const { text, offset } = marked(fixture);
  return completeAt(analyze(text), offset).map(({ label }) => label);
};

/** The line of the cursor after the completion `label` is taken. */
function complete(fixture: string, label: string): string {
  const { text, offset } = marked(fixture);
  const chosen = completeAt(analyze(text), offset).find((completion) => completion.label === label);
  if (chosen === undefined) throw new Error(`「${label}」 is not offered`);
  const line = text.slice(0, offset).split('\n').length - 1;
  return applyEdits(text, [chosen]).split('\n')[line] ?? '';
}

describe('completion', () => {
  test('of a field at the start of a line offers what the revision still lacks', () =>
    expect(
      labelsAt(`
        変更：令和3年10月12日
        項目：Ⅰ
        変更前：なし
        変更後：あり
        提出時期：事前
        <|>
      `),
    ).toEqual(expect.arrayContaining(['説明：', '対策：', '変更：'])));

  test('of a field takes what was typed of it', () => {
    const fixture = '変更：令和3年10月12日\n項目：Ⅰ\n提出<|>\n';
    expect(labelsAt(fixture)).toEqual(['提出時期：']);
    expect(complete(fixture, '提出時期：')).toBe('提出時期：');
  });

  test('in an empty document offers the blocks', () =>
    expect(labelsAt('<|>')).toEqual(['評価書：', '対策：', '変更：']));

  test('of 説明 offers what fits 提出時期, or all where that is not filled in', () => {
    const labels = (timing: string) => labelsAt(`変更：令和3年10月12日\n提出時期：${timing}\n説明：<|>\n`);
    expect(labels('事前')).toContain('重要な変更に当たるため、事前に提出');
    expect(labels('事後')).toContain('重要な変更に当たらない');
    expect(labels('事後')).not.toContain('重要な変更に当たるため、事前に提出');
    expect(labels('')).toEqual([...labels('事前'), ...labels('事後')]);
    expect(complete('変更：R3.10.12\n提出時期：事後\n説明：重要<|>\n', '重要な変更に当たらない')).toBe(
      '説明：重要な変更に当たらない',
    );
  });

  test('of 提出時期 offers its two values', () => {
    expect(labelsAt('変更：令和3年10月12日\n提出時期：<|>\n')).toEqual(['事前', '事後']);
    expect(complete('変更：令和3年10月12日\n提出時期： 事<|>\n', '事後')).toBe('提出時期： 事後');
  });

  test('offers the next sign of every open list, innermost first, with its indentation', () => {
    const fixture = `
      対策：Ⅲ リスク対策
        1. 物理的対策
          (1) 施錠している。
          (2) 監視している。
      <|>
    `;
    expect(labelsAt(fixture).slice(0, 2)).toEqual(['(3)', '2.']);
    expect(complete(fixture, '(3)')).toBe('    (3) ');
    expect(complete(fixture, '2.')).toBe('  2. ');
  });

  test('of a sign takes what was typed of it', () => {
    const fixture = '変更：R3.10.12\n変更後：\n  ア 施錠。\n  イ 監視。\n    ウ<|>\n提出時期：事前\n';
    expect(complete(fixture, 'ウ')).toBe('  ウ ');
  });

  test('of a stock sentence takes the beginning that was typed, after the sign', () => {
    const phrase = phrases.find(({ text }) => text.startsWith('ウイルス対策ソフト'));
    const fixture = '対策：Ⅲ リスク対策 7. 特定個人情報の保管・消去\n  (1) ウイルス対策<|>\n';
    expect(complete(fixture, phrase?.text ?? '')).toBe(`  (1) ${phrase?.text ?? ''}`);
  });

  test('offers no stock sentence outside a body', () =>
    expect(labelsAt('変更：令和3年10月12日\n項目：Ⅲ<|>\n')).toEqual([]));
});

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
      '令和3年10月12日 | Ⅲ リスク対策',
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
