// The place of a finding as a terminal shows it: marks as wide as what they stand under, in 100 columns.
import { eastAsianWidth } from 'get-east-asian-width';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { charWidth } from '../../server/src/cli/charWidth.ts';
import { excerptOf } from '../../server/src/cli/excerpt.ts';
import { visible } from '../../server/src/cli/output.ts';

/** The excerpt of the text between « and », one line under the other. */
function excerpt(drawn: string): string[] {
  const text = drawn.replace(/[«»]/g, '');
  const range = { start: drawn.indexOf('«'), end: drawn.indexOf('»') - 1 };
  const lineStart =
    Math.max(text.lastIndexOf('\n', range.start - 1), text.lastIndexOf('\r', range.start - 1)) + 1;
  const { line, marks } = excerptOf({ slice: ({ start, end }) => text.slice(start, end) }, range, lineStart);
  return [line, marks];
}

const widthOf = (text: string): number => Array.from(text).reduce((sum, char) => sum + charWidth(char), 0);

test('a character is as wide as the Unicode standard says, one that is drawn over another has no width', () => {
  const wrong: string[] = [];
  for (let code = 0x20; code <= 0x10ffff; code++) {
    const char = String.fromCodePoint(code);
    if (/[\p{C}\p{M}]/u.test(char)) continue;
    if (charWidth(char) !== eastAsianWidth(code)) wrong.push(`U+${code.toString(16)}`);
  }
  expect(wrong).toEqual([]);
  expect(['\u3099', '\u0e31', '\u{e0100}'].map(charWidth)).toEqual([0, 0, 0]);
});

describe('marks', () => {
  test.each([
    ['under full-width text', '  特定«情報情報»の管理', ['  特定情報情報の管理', '  　　＾＾＾＾']],
    ['under half-width text', 'ID«abc»', ['IDabc', '  ^^^']],
    ['under both', '①«a情ｱ»', ['①a情ｱ', ' ^＾^']],
    ['under a character of two code units', '𠮟«𠮟»', ['𠮟𠮟', '　＾']],
    ['under what is drawn over another', 'か\u3099«き\u3099»', ['か\u3099き\u3099', '　＾']],
    ['of nothing', '特定«»情報', ['特定情報', '　　^']],
    ['of nothing at the end of a line', '特定«»\n情報', ['特定', '　　^']],
    ['of nothing in an empty line', 'あ\n«»', ['', '^']],
    ['of a line end', '特定«\n»情報', ['特定', '　　^…']],
    ['of several lines', 'あ\n特«定\n情»報', ['特定', '　＾…']],
    ['of several lines with line ends of two characters', 'あ\r\n特«定\r\n情»報\r\n', ['特定', '　＾…']],
    ['of several lines with line ends of old', 'あ\r特«定\r情»報\r', ['特定', '　＾…']],
    ['under a tab', '\t«あ\t»', ['␉あ␉', ' ＾^']],
    ['under control characters', '\u001b«\u202e»あ', ['␛U+202Eあ', ' ^^^^^^']],
    ['under what is not seen', '特«\u200b»定\u00ad', ['特U+200B定U+00AD', '　^^^^^^']],
  ])('%s', (_, drawn, expected) => expect(excerpt(drawn)).toEqual(expected));
});

describe('a long line is cut', () => {
  test('behind a finding at its beginning', () => {
    expect(excerpt(`«情報»${'あ'.repeat(500)}`)).toEqual([`情報${'あ'.repeat(44)}…`, '＾＾']);
  });
  test('in front of a finding at its end', () => {
    expect(excerpt(`${'あ'.repeat(500)}«情報»`)).toEqual([
      `…${'あ'.repeat(44)}情報`,
      ` ${'　'.repeat(44)}＾＾`,
    ]);
  });
  test('on both sides', () => {
    const [line, marks] = excerpt(`${'あ'.repeat(500)}«情報»${'い'.repeat(500)}`);
    expect(line).toBe(`…${'あ'.repeat(15)}情報${'い'.repeat(29)}…`);
    expect(marks).toBe(` ${'　'.repeat(15)}＾＾`);
  });
  test('in the finding where that is long', () => {
    expect(excerpt(`あ«${'情'.repeat(500)}»い`)).toEqual([`あ${'情'.repeat(45)}…`, `　${'＾'.repeat(45)}…`]);
  });
  test('not where it fits', () => {
    const text = `${'あ'.repeat(44)}«情報»`;
    expect(excerpt(text)[0]).toBe(text.replace(/[«»]/g, ''));
  });
  test('also where nothing has a width', () => {
    const [line = ''] = excerpt(`«情»${'\u3099'.repeat(1_000_000)}`);
    expect(line.length).toBeLessThan(400);
  });
  test('without a look at the rest of it', () => {
    const text = 'あ'.repeat(1_000_000);
    let seen = 0;
    const slice = ({ start, end }: { start: number; end: number }) => {
      seen += end - start;
      return text.slice(start, end);
    };
    excerptOf({ slice }, { start: 500_000, end: 900_000 }, 0);
    expect(seen).toBeLessThan(1000);
  });
});

test('any finding in any text fits into 100 columns, with marks that begin under it and nothing a terminal would obey', () => {
  const piece = fc.constantFrom(
    'あ',
    'a',
    '①',
    '𠮟',
    'か\u3099',
    '\t',
    '\u001b',
    '\u200b',
    '\u202e',
    ' ',
    '\u3000',
    'ｱ',
    '👪',
    '\n',
  );
  const text = (maxLength: number) => fc.array(piece, { maxLength }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text(120), text(120), text(120), (before, found, after) => {
      const [line = '', marks = ''] = excerpt(`${before}«${found}»${after}`);
      expect(widthOf(line)).toBeLessThanOrEqual(96);
      expect(widthOf(marks)).toBeLessThanOrEqual(96);
      expect(line + marks).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      expect(marks).toMatch(/^[ \u3000]*[＾^]+…?$/);
      expect(visible(marks)).toBe(marks);
      // What stands above the first mark is the first character found, where the line is shown from its beginning.
      const lead = /^[ \u3000]*/.exec(marks)?.[0] ?? '';
      if (line.startsWith('…')) return;
      const above = before.slice(Math.max(before.lastIndexOf('\n'), -1) + 1);
      expect(line.startsWith(excerpt(`${above}«»`)[0] ?? '')).toBe(true);
      expect(widthOf(lead)).toBe(widthOf(excerpt(`${above}«»`)[0] ?? ''));
    }),
  );
});
