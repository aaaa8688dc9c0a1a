import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { printSign } from '../../server/src/core/syntax/printSign.ts';
import { bodyHeadAt } from '../../server/src/core/syntax/lineHead.ts';
import { applyEdits } from '../../server/src/core/text/range.ts';
import { findingsInBody } from '../support/drawFindings.ts';

/** The first signs of a hierarchy, outermost first. */
const hierarchies = [
  ['1. ', '(1) ', 'ア ', '(ア) '],
  ['第１ ', '１ ', '(1) ', 'ア ', '(ア) '],
  ['1. ', '(1) ', 'a. '],
  ['(1) ', '① ', '・'],
  ['① ', 'ア) ', '・'],
  ['一 ', '（一） ', 'イ '],
  ['Ⅰ ', '１．', '（１）', '①'],
  ['【見出し】', '① ', '・'],
  ['■ 見出し', '(1) ', '・'],
  ['リスク１：', '(1) ', '① '],
  ['A. ', '1) ', 'a) '],
  ['⑴ ', '① ', 'a. '],
  ['1 ', '(1) ', '(a) '],
  ['(1) ', '(i) ', '・'],
  ['ｱ) ', '・'],
  ['１．', '⑴ ', 'ア ', '・'],
];

interface Node {
  readonly children: readonly Node[];
}

interface Line {
  readonly depth: number;
  /** The sign's value, 0 for what is not counted. */
  readonly value: number;
  readonly sign: string;
  readonly text: string;
  /** How many siblings the item's list has. */
  readonly siblings: number;
}

const forest = (depth: number): fc.Arbitrary<readonly Node[]> =>
  fc.array(
    depth === 0
      ? fc.constant<Node>({ children: [] })
      : forest(depth - 1).map((children): Node => ({ children })),
    { minLength: depth === 0 ? 0 : 1, maxLength: 4 },
  );

function signOf(first: string, value: number): string {
  const head = bodyHeadAt(first, 0, first.trimEnd().length);
  if (head?.kind !== 'item') return first;
  const candidate = head.candidates.find((each) => each.value === 1);
  const sign =
    candidate === undefined ? null : printSign({ family: candidate.family, style: head.style }, value);
  return (sign ?? first.slice(0, head.length)) + first.slice(head.length);
}

function linesOf(nodes: readonly Node[], hierarchy: readonly string[], depth: number): Line[] {
  const first = hierarchy[depth];
  if (first === undefined) return [];
  const counted = bodyHeadAt(first, 0, first.trimEnd().length)?.kind === 'item' && !first.startsWith('・');
  return nodes.flatMap(({ children }, index) => [
    {
      depth,
      value: counted ? index + 1 : 0,
      sign: signOf(first, index + 1),
      text: '特定個人情報を適切に管理している。',
      siblings: nodes.length,
    },
    ...linesOf(children, hierarchy, depth + 1),
  ]);
}

const body = fc
  .tuple(fc.constantFrom(...hierarchies), forest(2))
  .map(([hierarchy, nodes]) => linesOf(nodes, hierarchy, 0));

const print = (lines: readonly Line[]): string =>
  `対策：Ⅲ リスク対策\n${lines.map(({ depth, sign, text }) => `${'  '.repeat(depth + 1)}${sign}${text}\n`).join('')}`;

describe('numbering', () => {
  test('of a clean body in any hierarchy is never reported', () => {
    fc.assert(
      fc.property(body, (lines) => {
        expect(analyze(print(lines)).findings).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('with one slip is reported once, and the fix that renumbers gives the clean body back', () => {
    const slipped = body
      .filter((lines) => lines.some(({ value, siblings }) => value > 0 && siblings > 2))
      .chain((lines) => {
        const places = lines.flatMap(({ value, siblings }, index) =>
          value > 1 && value < siblings ? [index] : [],
        );
        return fc.record({
          lines: fc.constant(lines),
          at: fc.constantFrom(...places),
          by: fc.constantFrom(1, 2, 3),
        });
      });
    fc.assert(
      fc.property(slipped, ({ lines, at, by }) => {
        const wrong = lines.map((line, index) =>
          index === at ? { ...line, sign: signOf(firstSign(lines, at), line.value + by) } : line,
        );
        const text = print(wrong);
        const { findings } = analyze(text);
        expect(findings.map(({ code }) => code)).toEqual(['item-misnumbered']);
        const [finding] = findings;
        expect(applyEdits(text, finding?.fixes[0]?.edits ?? [])).toBe(print(lines));
      }),
      { numRuns: 300 },
    );
  });
});

/** The sign of the first item in the list of `lines[at]`. */
function firstSign(lines: readonly Line[], at: number): string {
  const own = lines[at];
  for (let index = at; index >= 0; index--) {
    const line = lines[index];
    if (line?.depth === own?.depth && line?.value === 1) return line.sign;
  }
  return own?.sign ?? '';
}

describe('one slip is one finding', () => {
  test.each([
    ['a gap', '(1) あ。\n(2) い。\n(4) う。\n(5) え。', ['item-misnumbered (4)']],
    ['a repeat', '(1) あ。\n(2) い。\n(2) う。\n(3) え。', ['item-misnumbered (2)']],
    [
      'a repeat that the rest does not follow',
      '(1) あ。\n(2) い。\n(2) う。\n(4) え。',
      ['item-misnumbered (2)'],
    ],
    ['a step back', '(1) あ。\n(2) い。\n(1) う。\n(4) え。', ['item-misnumbered (1)']],
    ['a list that does not start at its first', '1. あ\n  (2) い。\n  (3) う。', ['item-misnumbered (2)']],
    ['a slip in the first item', '(2) あ。\n(2) い。\n(3) う。', ['item-misnumbered (2)']],
    ['a slip among outer items', '1. あ\n(1) い。\n3. う\n(1) え。\n4. お', ['item-misnumbered 3.']],
  ])('%s', (_, text, found) => expect(findingsInBody(text)).toEqual(found));
});

describe('is no break', () => {
  test.each([
    ['a restart after a title', '物理的対策\n(1) あ。\n(2) い。\n技術的対策\n(1) う。'],
    ['a restart after a lead-in', '(1) あ。\n(2) い。\n次の措置を講じている。\n(1) う。'],
    ['a list that goes on after a heading', '【国】\n①あ。\n②い。\n【市】\n③う。'],
    ['a list around headings', '1. あ\n【国】\n① い。\n【市】\n① う。\n2. え\n【国】\n① お。'],
    ['a label that starts anywhere', 'リスク２：目的外の入手\n(1) あ。\nリスク３：不正確\n(1) い。'],
    ['a jump over an ellipsis', '1. あ\n（略）\n4. い\n5. う'],
    ['notes numbered apart', '(1) あ（※２）。\n（※２）注。\n(2) い。'],
  ])('%s', (_, text) => {
    expect(findingsInBody(text)).toEqual([]);
  });

  test('a body that starts where its other side starts', () => {
    const revision = (before: string, after: string) =>
      `変更：令和3年10月12日\n項目：Ⅲ\n変更前：\n${before}\n変更後：\n${after}\n提出時期：事前\n説明：重要な変更\n`;
    const codes = (text: string) => analyze(text).findings.map(({ code }) => code);
    expect(codes(revision('  (3) あ。\n  (4) い。', '  (3) あ。\n  (4) う。'))).toEqual([]);
    expect(codes(revision('  (3) あ。\n  (4) い。', '  (1) あ。\n  (2) う。'))).toEqual(['item-misnumbered']);
  });
});

describe('style', () => {
  test.each([
    ['a missing dot', '1. あ\n2. い\n3. う\n4 え', ['item-style 4']],
    ['full width among half', '(1) あ。\n（２） い。\n(3) う。', ['item-style （２）']],
    ['another family', '(1) あ。\n(2) い。\n③ う。', ['item-style ③']],
    ['another family that goes on', '(1) あ。\n(2) い。\n③ う。\n(4) え。', ['item-style ③']],
    ['cousins may differ', '1. あ\n(1) い。\n(2) う。\n2. え\n① お。\n② か。', []],
    [
      '９ before 10',
      `${'１２３４５６７８９'
        .split('')
        .map((n) => `（${n}） あ。`)
        .join('\n')}\n(10) い。\n(11) う。`,
      [],
    ],
    [
      'the dot kept after nine',
      `${'１２３４５６７８９'
        .split('')
        .map((n) => `${n}．あ`)
        .join('\n')}\n10．い`,
      [],
    ],
  ])('%s', (_, text, found) => expect(findingsInBody(text)).toEqual(found));
});
