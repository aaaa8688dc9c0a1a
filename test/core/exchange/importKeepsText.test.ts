import { array, assert, constant, constantFrom, oneof, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutBlanks } from '../../../server/src/core/text/width.ts';
import { checkImport, heading, tsv } from './checkImport.ts';

// Pieces that other formats, the layout or the language could take for their own.
const pieces = [
  ['変更前：', '項目：', '評価書：', '// ', '//', '// hyoka-ignore date-era', '（新設）', '－'],
  ['<p>', '</p>', '</td>', '</table>', '<br>', '<ID>', '&lt;', '&', '<!--', ']]>', '"', '""', "'"],
  ['1. ', '(1) ', 'a. ', '・', '①', '。', '、', '事後', '令和3年10月12日', '変更日', '--', 'ア '],
  ['\u3000', '\u00a0', ' ', '\n', '\r\n', '\u2028', '\u200b', '\u202e', '\u2066', '\ufeff', '\v'],
  ['\u0001', '\u0085', '\u009f', '\ufffe', '\ud800', '😀', 'か\u3099', '葛\u{e0100}', '=1+1', '\\', '|'],
].flat();
const piece = oneof(constantFrom(...pieces), string({ unit: 'grapheme', maxLength: 3 }));
const cell = array(piece, { maxLength: 8 });
const text = cell.map((parts) => parts.join(''));
// The first cell is a date, so that no row is a heading, a footnote or the rest of the row above.
const tableRow = tuple(constant('令和3年10月12日'), text, text, text, text, text);
const table = array(tableRow, { minLength: 1, maxLength: 4 });

// The same tables every time: a failure must come back.

const markup = (each: string): string =>
  each.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(/\r?\n/g, '<br>');

const characters = (row: readonly string[]): string => withoutBlanks(row.join(''));

function expectKept(
  rows: readonly (readonly string[])[],
  source: { html: string } | { plain: string },
): void {
  const imported = checkImport(source).rows;
  expect(imported.map(({ cells }) => cells.join(''))).toEqual(rows.map(characters));
  // 提出時期 may be split into 提出時期 and 説明; no other column gives anything to its neighbour.
  expect(imported.map(({ cells }) => cells.slice(0, 4))).toEqual(
    rows.map((row) => row.slice(0, 4).map(withoutBlanks)),
  );
}

describe('every non-blank character of the cells is in the result, in the order of the columns', () => {
  it('from tab-separated text', () => {
    const quoted = (each: string) => `"${each.replaceAll('"', '""')}"`;
    assert(
      property(table, (rows) => {
        const wrapped = rows.map((row) => row.map((each) => each.replaceAll('<p>', 'p')));
        expectKept(wrapped, { plain: tsv(heading, ...wrapped.map((row) => row.map(quoted))) });
      }),
    );
  });

  it('from HTML', () => {
    const cells = (row: readonly string[]) => row.map((each) => `<td>${markup(each)}</td>`).join('');
    assert(
      property(table, (rows) => {
        expectKept(rows, { html: `<table><tr>${[heading, ...rows].map(cells).join('<tr>')}</table>` });
      }),
    );
  });

  it('from cells of paragraphs', () => {
    const paragraphs = (each: string) =>
      `<p>${each
        .split(/[\n\r]/)
        .map(markup)
        .join('</p> <p>')}</p>`;
    assert(
      property(table, (rows) => {
        expectKept(rows, { plain: tsv(heading, ...rows.map((row) => row.map(paragraphs))) });
      }),
    );
  });
});
