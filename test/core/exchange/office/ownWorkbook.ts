// A workbook as a city has it, to be filled.
import { unzipSync, zipSync } from 'fflate';
import { type WriteSheet, writeXlsx } from 'hucre';
import { heading } from '../checkImport.ts';

const thin = { style: 'thin' } as const;
const border = { top: thin, bottom: thin, left: thin, right: thin };
const font = { name: 'ＭＳ ゴシック', size: 10, color: { rgb: '1F4E79' } };
const body = { font, border, alignment: { vertical: 'top' } } as const;
const bold = {
  font: { ...font, bold: true },
  border,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDEBF7' } },
} as const;
export const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);

type Cells = Map<string, { value: string; style?: object; formula?: string }>;

/** A city's own workbook: two other sheets, a letterhead, samples, a footnote with a formula and a picture below. */
export async function ownWorkbook(): Promise<Uint8Array> {
  const cells: Cells = new Map();
  const put = (row: number, column: number, value: string, style?: object) =>
    cells.set(`${row},${column}`, { value, ...(style ? { style } : {}) });
  put(0, 1, '見本市', { font: { ...font, size: 14 } });
  put(1, 1, '（別添３）変更箇所');
  for (const [i, name] of ['No.', ...heading].entries()) put(3, i + 1, name, bold);
  for (const row of [4, 5, 6]) for (let column = 1; column < 8; column++) put(row, column, '', body);
  put(4, 1, '1', body);
  put(4, 2, '（例）令和○年○月○日', body);
  put(4, 4, '旧', body);
  put(4, 5, '新', body);
  put(8, 1, '※ 見本市個人情報保護担当');
  cells.set('9,1', { value: '', formula: 'COUNTA(C5:C7)' });
  const sheet: WriteSheet = {
    name: '別添 3',
    cells,
    columns: [3, 5, 14, 20, 40, 40, 8, 20].map((width) => ({ width })),
    merges: [
      { startRow: 0, startCol: 1, endRow: 0, endCol: 7 },
      { startRow: 8, startCol: 1, endRow: 8, endCol: 7 },
    ],
    pageSetup: { paperSize: 'a3', orientation: 'landscape', printArea: '$B$1:$H$9', printTitlesRow: '$4:$4' },
    headerFooter: { oddHeader: '&R様式', oddFooter: '&C- &P -' },
    freezePane: { rows: 4 },
    conditionalRules: [
      {
        type: 'containsText',
        text: '事後',
        priority: 1,
        range: 'G5:G7',
        formula: 'NOT(ISERROR(SEARCH("事後",G5)))',
        style: { font: { bold: true } },
      },
    ],
    dataValidations: [{ type: 'list', values: ['事前', '事後'], range: 'G5:G7' }],
    images: [{ data: png, type: 'png', anchor: { from: { row: 8, col: 5 }, to: { row: 10, col: 6 } } }],
    rowBreaks: [10],
  };
  const cover: WriteSheet = { name: '表紙', rows: [['評価書'], ['=見出し']] };
  const bytes = await writeXlsx({
    sheets: [cover, sheet, { name: '記入要領', rows: [['変更日を書く']], hidden: true }],
  });
  const parts = unzipSync(bytes);
  // The library leaves out the quotation marks that a name with a blank needs.
  const named = new TextDecoder()
    .decode(parts['xl/workbook.xml'])
    .replaceAll('別添 3!', '&apos;別添 3&apos;!');
  return zipSync({ ...parts, 'xl/workbook.xml': new TextEncoder().encode(named) });
}
