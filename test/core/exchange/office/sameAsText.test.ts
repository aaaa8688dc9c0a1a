// A table means the same in a workbook as in text and in HTML.
import { array, assert, asyncProperty, constant, constantFrom, nat, oneof, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from 'hucre';
import { checkImport, heading, tsv } from '../checkImport.ts';
import { checkWorkbook } from './checkWorkbook.ts';
import { sheetRow, textCell, textRow, workbookFile } from './workbookFile.ts';

const pieces = [
  '変更前：',
  '// ',
  '（新設）',
  '<ID>',
  '&lt;',
  '&',
  ']]>',
  '"',
  '1. ',
  '・',
  '①',
  '。',
  '事後',
  '変更日',
];
const odd = [
  '\u3000',
  '\u00a0',
  ' ',
  '\n',
  '\r\n',
  '\u2028',
  '\u202e',
  '\ufeff',
  '\v',
  '\u0001',
  '\ud800',
  '😀',
  '=1',
  '_x0041_',
];
const piece = oneof(constantFrom(...pieces, ...odd), string({ unit: 'grapheme', maxLength: 3 }));
const text = array(piece, { maxLength: 6 }).map((parts) => parts.join(''));
// No reader of HTML is asked here for what a page cannot say.
const bare = array(oneof(constantFrom('1. あ', '・い', '（略）', '事後', 'Ⅲ 7.'), constant('')), {
  maxLength: 2,
}).map((parts) => parts.join(''));

const quoted = (each: string) => `"${each.replaceAll('"', '""')}"`;

describe('a workbook gives the document', () => {
  it('that the same cells give as text', async () => {
    const row = tuple(constant('令和3年10月12日'), text, text, text, text, text);
    await assert(
      asyncProperty(array(row, { minLength: 1, maxLength: 4 }), async (rows) => {
        const plain = [heading, ...rows].map((cells) =>
          cells.map((each) => each.replaceAll('\ud800', '').replaceAll(/<\/?p>/gi, '')),
        );
        const bytes = workbookFile({ sheets: [{ name: 'a', data: plain.map(textRow).join('') }] });
        expect(await checkWorkbook(bytes)).toEqual(
          checkImport({ plain: tsv(...plain.map((row) => row.map(quoted))) }),
        );
      }),
    );
  });

  it('that the same cells give when a library writes them', async () => {
    const row = tuple(constant('令和3年10月12日'), bare, bare, bare, bare, bare);
    await assert(
      asyncProperty(array(row, { minLength: 1, maxLength: 4 }), async (rows) => {
        const bytes = await writeXlsx({ sheets: [{ name: 'a', rows: [heading, ...rows] }] });
        expect(await checkWorkbook(bytes)).toEqual(checkImport({ plain: tsv(heading, ...rows) }));
      }),
      { numRuns: 30 },
    );
  });

  it('that the same table with merged cells gives in HTML', async () => {
    // For each row where a cell begins that is merged, and how far it reaches.
    const merge = tuple(nat(5), nat(2), nat(2));
    const line = tuple(array(bare, { minLength: 6, maxLength: 6 }), merge);
    await assert(
      asyncProperty(array(line, { minLength: 1, maxLength: 5 }), async (lines) => {
        const covered = new Set<string>();
        const refs: string[] = [];
        const html: string[] = [];
        const data: string[] = [];
        lines.forEach(([cells, [from, wide, high]], at) => {
          const tags: string[] = [];
          const written = cells.map((cell, column) => {
            const shown = column === 0 ? '令和3年10月12日' : `${cell}${at}${column}`;
            if (covered.has(`${at},${column}`)) return '<c/>';
            const right = Math.min(5, column + wide);
            const bottom = Math.min(lines.length - 1, at + high);
            const area = range(at, bottom).flatMap((y) => range(column, right).map((x) => `${y},${x}`));
            const merges = column === from && !area.some((each) => covered.has(each));
            if (merges) {
              for (const each of area) covered.add(each);
              if (area.length > 1)
                refs.push(`${'ABCDEF'.charAt(column)}${at + 2}:${'ABCDEF'.charAt(right)}${bottom + 2}`);
            }
            const spans = merges ? ` colspan=${right - column + 1} rowspan=${bottom - at + 1}` : '';
            tags.push(`<td${spans}>${shown}</td>`);
            return textCell(shown);
          });
          html.push(`<tr>${tags.join('')}</tr>`);
          data.push(sheetRow(...written));
        });
        const after =
          refs.length > 0
            ? `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
            : '';
        const bytes = workbookFile({
          sheets: [{ name: 'a', data: textRow(heading) + data.join(''), after }],
        });
        const page = `<table><tr><td>${heading.join('<td>')}</tr>${html.join('')}</table>`;
        expect(await checkWorkbook(bytes)).toEqual(checkImport({ html: page }));
      }),
      { numRuns: 150 },
    );
  });
});

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);
