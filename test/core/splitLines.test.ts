import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { splitEdits, splitPasted } from '../../server/src/core/features/splitLines.ts';
import { applyEdits } from '../../server/src/core/text/range.ts';
import { dedent } from '../support/drawFindings.ts';

/** Where `<|>` stands once, or what stands between two of them. */
function selected(fixture: string): { text: string; start: number; end: number } {
  const [before = '', inside = '', after] = dedent(fixture).split('<|>');
  return after === undefined
    ? { text: before + inside, start: before.length, end: before.length }
    : { text: before + inside + after, start: before.length, end: before.length + inside.length };
}

function split(fixture: string): string {
  const { text, ...selection } = selected(fixture);
  return applyEdits(text, splitEdits(analyze(text), selection));
}

function paste(fixture: string, pasted: string): string | null {
  const { text, ...selection } = selected(fixture);
  const newText = splitPasted(analyze(text), selection, pasted);
  return newText === null ? null : applyEdits(text, [{ range: selection, newText }]);
}

describe('splitting a line', () => {
  test('puts each item as far in as it is nested, below the line’s own indentation', () =>
    expect(
      split(`
        対策：Ⅲ
            1. 物理的対策 (1) 施<|>錠している。 (2) 監視している。 2. 技術的対策
      `),
    ).toBe(
      dedent(`
        対策：Ⅲ
            1. 物理的対策
              (1) 施錠している。
              (2) 監視している。
            2. 技術的対策
      `),
    ));

  test('goes back out where an outer list goes on', () =>
    expect(
      split(`
        対策：Ⅲ
          1. 物理的対策
            (1) 施錠している。
            (2) 監視している。 2. 技術的対策 (1) 更新<|>している。
      `),
    ).toBe(
      dedent(`
        対策：Ⅲ
          1. 物理的対策
            (1) 施錠している。
            (2) 監視している。
          2. 技術的対策
            (1) 更新している。
      `),
    ));

  test('behind 変更後： begins below it', () =>
    expect(
      split(`
        変更：令和3年10月12日
        項目：Ⅲ
        変更前：なし
        変更後： 1. 物理的対策<|> (1) 施錠している。
        提出時期：事前
      `),
    ).toContain('変更後：\n  1. 物理的対策\n    (1) 施錠している。\n提出時期'));

  test('in column 0 stays there, but for what could be read as a field', () =>
    expect(split('対策：Ⅲ\n(1) 施錠。 (2) 監視。<|> 説明：次の措置 (1) 更新。 (2) 記録。\n')).toBe(
      '対策：Ⅲ\n(1) 施錠。\n(2) 監視。\n  説明：次の措置\n(1) 更新。\n(2) 記録。\n',
    ));

  test('keeps the line ends of the document', () =>
    expect(split('対策：Ⅲ\r\n  ① 施錠。<|> ② 監視。\r\n')).toBe('対策：Ⅲ\r\n  ① 施錠。\r\n  ② 監視。\r\n'));

  test('takes every line of the selection and no other', () =>
    expect(
      split(`
        対策：Ⅲ
          ア 施錠 イ 監視
          <|>ウ 記録 エ 点検
          オ 更新<|> カ 確認
          キ 記録 ク 点検
      `),
    ).toBe(
      dedent(`
        対策：Ⅲ
          ア 施錠 イ 監視
          ウ 記録
          エ 点検
          オ 更新
          カ 確認
          キ 記録 ク 点検
      `),
    ));

  test.each([
    ['a line that is not run on', '対策：Ⅲ\n  (1) 施錠<|>している。\n'],
    ['a comment', '対策：Ⅲ\n  あ\n  // (1) あ<|>。 (2) い。\n  い\n'],
    ['the path of a section', '対策：Ⅲ 1. 施<|>錠。 2. 監視。\n'],
    ['a reason', '変更：令和3年10月12日\n項目：Ⅲ\n説明：1. 施錠。<|> 2. 監視。\n'],
    ['another line', '対策：Ⅲ\n  1. 施錠。 2. 監視。\n  あ<|>\n'],
  ])('leaves %s alone', (_, fixture) => expect(split(fixture)).toBe(fixture.replaceAll('<|>', '')));
});

describe('pasting', () => {
  const cell = '1. 物理的対策 (1) 施錠している。 (2) 監視している。';

  test('a run-on cell below a field gives its items lines of their own', () =>
    expect(paste('対策：Ⅲ\n  <|>', cell)).toBe(
      '対策：Ⅲ\n  1. 物理的対策\n    (1) 施錠している。\n    (2) 監視している。',
    ));

  test.each([
    [
      'in column 0',
      '対策：Ⅲ\n<|>\n',
      '対策：Ⅲ\n  1. 物理的対策\n    (1) 施錠している。\n    (2) 監視している。\n',
    ],
    [
      'behind a colon',
      '変更：令和3年10月12日\n変更後：<|>\n提出時期：事前\n',
      '変更：令和3年10月12日\n変更後：\n  1. 物理的対策\n    (1) 施錠している。\n    (2) 監視している。\n提出時期：事前\n',
    ],
    [
      'over a selection',
      '対策：Ⅲ\n    <|>旧い記載<|>\n',
      '対策：Ⅲ\n    1. 物理的対策\n      (1) 施錠している。\n      (2) 監視している。\n',
    ],
    [
      'behind words',
      '対策：Ⅲ\n  措置：<|>\n',
      '対策：Ⅲ\n  措置：1. 物理的対策\n  (1) 施錠している。\n  (2) 監視している。\n',
    ],
  ])('%s', (_, fixture, pasted) => expect(paste(fixture, cell)).toBe(pasted));

  test('several lines at once divides those that are run on', () =>
    expect(paste('対策：Ⅲ\n  <|>', '物理的対策\r\n\r\n  ① 施錠。② 監視。\r\n')).toBe(
      '対策：Ⅲ\n  物理的対策\n  ① 施錠。\n  ② 監視。',
    ));

  test.each([
    ['what is not run on', '対策：Ⅲ\n  <|>', '施錠している。'],
    ['a table', '対策：Ⅲ\n  <|>', `令和3年10月12日\t${cell}`],
    ['into a header', '評価書：<|>\n', cell],
    ['into an item path', '対策：<|>\n', cell],
    ['into an empty document', '<|>', cell],
  ])('is left alone: %s', (_, fixture, pasted) => expect(paste(fixture, pasted)).toBe(null));
});
