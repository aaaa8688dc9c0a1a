import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentText, shuffledFields } from '../support/arbitraries.ts';
import { checkFormat, checkFormatRange } from '../support/checkFormat.ts';
import { readCases } from '../support/drawTree.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('formatting keeps what is said and what it means', () => {
  test('of text made of the language', () => {
    fc.assert(fc.property(documentText, (text) => void checkFormat(text)));
  });

  test('of fields in any order', () => {
    fc.assert(fc.property(shuffledFields, (text) => void checkFormat(text)));
  });

  test('of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void checkFormat(text)));
  });

  test('of any part of it', () => {
    fc.assert(
      fc.property(documentText, fc.nat(), fc.nat(200), (text, at, length) => {
        const start = at % (text.length + 1);
        checkFormatRange(text, { start, end: Math.min(text.length, start + length) });
      }),
    );
  });

  test.each(readCases(read('test/cases/tree.txt')))(
    'of the case: $name',
    ({ text }) => void checkFormat(text),
  );
});

describe('the layout', () => {
  test.each(readCases(read('test/cases/format.txt')))('$name', ({ text, tree }) =>
    expect(checkFormat(text)).toBe(tree),
  );
});

describe('is formatted already', () => {
  test.each(readdirSync(new URL('../../samples', import.meta.url)))('the sample %s', (name) => {
    const text = read(`samples/${name}`);
    expect(checkFormat(text)).toBe(text);
  });
});
