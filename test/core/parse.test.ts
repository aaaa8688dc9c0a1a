import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { treeToJson } from '../../server/src/core/syntax/printTree.ts';
import { documentText } from '../support/arbitraries.ts';
import { checkLossless, drawTree, readCases } from '../support/drawTree.ts';

const cases = readCases(readFileSync(new URL('../cases/tree.txt', import.meta.url), 'utf8'));

describe('the tree', () => {
  test.each(cases)('$name', ({ text, tree }) => expect(drawTree(text)).toBe(tree));

  test.each(['\r\n', '\r'])('is the same with the line end %j', (lineEnd) => {
    for (const { text } of cases) expect(drawTree(text.replaceAll('\n', lineEnd))).toBe(drawTree(text));
  });

  test('is the same with mixed line ends', () => {
    const ends = ['\r\n', '\n', '\r'];
    for (const { text } of cases) {
      let index = 0;
      expect(drawTree(text.replace(/\n/g, () => ends[index++ % 3] ?? ''))).toBe(drawTree(text));
    }
  });

  test('is the same after a byte order mark', () => {
    for (const { text } of cases) {
      const marked = drawTree(`\ufeff${text}`);
      expect(marked).toBe(drawTree(text));
    }
  });
});

describe('parsing never fails and never loses a character', () => {
  test('of text made of the language', () => {
    fc.assert(fc.property(documentText, (text) => checkLossless(parse(text))));
  });

  test('of any text', () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(fc.property(text, (any) => checkLossless(parse(any))));
  });

  test('of a line of a million characters', () => {
    for (const long of [
      'あ'.repeat(1e6),
      '('.repeat(1e6),
      '1'.repeat(1e6),
      '　'.repeat(1e6),
      '【'.repeat(1e6),
    ])
      checkLossless(parse(`対策：Ⅰ\n${long}\n`));
  });
});

test('the JSON of a tree has the ranges of the whole document', () => {
  const text = '評価書：予防接種\n\n対策：Ⅰ 基本情報\n  (1) 施錠している。\n';
  const { children } = treeToJson(parse(text)) as {
    children: { kind: string; range: { start: number; end: number } }[];
  };
  expect(children.map(({ kind, range }) => [kind, text.slice(range.start, range.end)])).toEqual([
    ['header', '評価書：予防接種\n'],
    ['blank', '\n'],
    ['measureSection', '対策：Ⅰ 基本情報\n  (1) 施錠している。\n'],
  ]);
});
