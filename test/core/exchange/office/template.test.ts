// The table 変更箇所 in a workbook of the author's own: its look is kept, its table is filled.
import { unzipSync } from 'fflate';
import { writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../../server/src/exchange/refusal.ts';
import { heading } from '../checkImport.ts';
import { checkWorkbook } from './checkWorkbook.ts';
import { ownWorkbook, png } from './ownWorkbook.ts';
import { documentWith, exportXlsx, joinedRows, tableText } from './readBack.ts';
import { sheetRow, textCell, workbookFile, workbookParts, zipped } from './workbookFile.ts';

const text = documentWith(
  { before: ['1. あ', '2. い'], after: ['1. あ', '2. う'] },
  { date: '令和4年4月1日' },
  { date: '令和5年4月1日' },
  { date: '令和6年4月1日' },
  { date: '令和7年4月1日', after: ['=1+1'] },
);

describe('a workbook of the author', () => {
  it('has its table filled under its own headings, without its samples', async () => {
    const { workbook, notices } = await exportXlsx(text, { template: await ownWorkbook() });
    expect(workbook.sheets.map(({ name, hidden }) => [name, hidden ?? false])).toEqual([
      ['表紙', false],
      ['別添 3', false],
      ['記入要領', true],
    ]);
    const rows = workbook.sheets[1]?.rows ?? [];
    expect(rows[3]?.slice(1)).toEqual(['No.', ...heading]);
    expect(rows.slice(4, 9).map((row) => row.slice(2))).toEqual(tableText(text));
    expect(rows.slice(4, 9).map((row) => row[1] ?? '')).toEqual(['', '', '', '', '']);
    expect(rows[10]?.[1]).toBe('※ 見本市個人情報保護担当');
    expect(notices).toEqual([]);
    expect(
      (await checkWorkbook((await exportXlsx(text, { template: await ownWorkbook() })).bytes)).text,
    ).toContain('令和7年4月1日');
  });

  it('keeps the look of its first row, and what spoke of its rows goes with them', async () => {
    const { workbook, parts } = await exportXlsx(text, { template: await ownWorkbook() });
    const sheet = workbook.sheets[1];
    expect(sheet?.columns?.map(({ width }) => width)).toEqual([3, 5, 14, 20, 40, 40, 8, 20]);
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: 'a3',
      printArea: '$B$1:$H$11',
      printTitlesRow: '$4:$4',
    });
    expect(sheet?.merges?.map(({ startRow }) => startRow)).toEqual([0, 10]);
    expect(sheet?.rowBreaks).toEqual([12]);
    const xml = parts.get('xl/worksheets/sheet2.xml') ?? '';
    expect(xml).toContain('sqref="G5:G9"');
    expect(xml).not.toContain('G5:G7');
    expect(xml).toContain('<oddHeader>&amp;R様式</oddHeader>');
    expect(xml).toContain('<f>COUNTA(C5:C7)</f>');
    expect(parts.get('xl/drawings/drawing2.xml')).toContain('<xdr:row>10</xdr:row>');
    const styles = [...xml.matchAll(/<c r="([B-H])(\d+)" s="(\d+)"/g)].map(([, column, row, style]) => ({
      column,
      row: Number(row),
      style,
    }));
    const stylesOf = (row: number) => styles.filter((cell) => cell.row === row).map(({ style }) => style);
    expect(stylesOf(9)).toEqual(stylesOf(5));
    expect(stylesOf(5)).toHaveLength(7);
  });

  it('is otherwise the same, byte for byte', async () => {
    const template = await ownWorkbook();
    const before = unzipSync(template);
    const after = unzipSync((await exportXlsx(text, { template })).bytes);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(before).filter(
      (name) => Buffer.compare(before[name] ?? png, after[name] ?? png) !== 0,
    );
    expect(changed.toSorted()).toEqual([
      'xl/drawings/drawing2.xml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet2.xml',
    ]);
  });

  it('gives the same bytes for the same document', async () => {
    const template = await ownWorkbook();
    const [first, second] = [await exportXlsx(text, { template }), await exportXlsx(text, { template })];
    expect(first.bytes).toEqual(second.bytes);
  });

  it('may be one that was exported before: then only its rows change', async () => {
    const template = (await exportXlsx(text)).bytes;
    const again = await exportXlsx(documentWith({}, {}), { template });
    const plain = await exportXlsx(documentWith({}, {}));
    expect(again.parts).toEqual(plain.parts);
  });

  it('may have its cells merged over several columns, in any order', async () => {
    const data =
      sheetRow(
        ...['項目', '', '変更後', '', '変更前', '提出時期・提出時期に係る説明'].map((name) =>
          name === '' ? '<c/>' : textCell(name),
        ),
      ) + '<row r="2"><c r="A2" s="0"/><c r="B2"/><c r="C2"/><c r="D2"/><c r="E2"/><c r="F2"/></row>';
    const after =
      '<mergeCells count="4"><mergeCell ref="A1:B1"/><mergeCell ref="C1:D1"/><mergeCell ref="A2:B2"/><mergeCell ref="C2:D2"/></mergeCells>';
    const template = workbookFile({ sheets: [{ name: 'a', data, after }] });
    const { parts, notices, bytes } = await exportXlsx(
      documentWith({ before: ['あ'], after: ['い'] }, { path: ['Ⅱ'] }),
      { template },
    );
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain(
      '<mergeCells count="6"><mergeCell ref="A1:B1"/><mergeCell ref="C1:D1"/><mergeCell ref="A2:B2"/><mergeCell ref="A3:B3"/><mergeCell ref="C2:D2"/><mergeCell ref="C3:D3"/></mergeCells>',
    );
    expect(notices).toEqual(['ひな形の表に「変更日」の列がないので、「変更」は書き出していません']);
    const back = await checkWorkbook(bytes);
    expect(back.rows.map(({ cells }) => cells.slice(1))).toEqual([
      ['Ⅰ基本情報', 'あ', 'い', '事後', 'ア'],
      ['Ⅱ', 'あ', 'い', '事後', 'ア'],
    ]);
  });

  it('may have prefixes, strings in a table and no numbers of rows and cells', async () => {
    const parts = workbookParts({
      sheets: [
        {
          name: 'a',
          data: `${sheetRow(...heading.map((_, i) => `<c t="s"><v>${i}</v></c>`))}${sheetRow(...heading.map(() => '<c/>'))}${sheetRow(textCell('※注'))}`,
        },
      ],
      strings: heading.map((name) => `<t>${name}</t>`),
    });
    const prefixed = (parts.get('xl/worksheets/sheet1.xml') ?? '')
      .replace(/<(\/?)(?=[a-z])/g, '<$1x:')
      .replace('xmlns=', 'xmlns:x=');
    const template = zipped(new Map([...parts, ['xl/worksheets/sheet1.xml', prefixed]]));
    const { cells } = await exportXlsx(text, { template });
    expect(joinedRows(cells.slice(0, 6), 1)).toEqual(tableText(text));
    expect(cells[6]?.[0]).toBe('※注');
  });
});

describe('a file that is no such workbook is refused with a sentence:', () => {
  const refusal = async (template: Uint8Array): Promise<string> => {
    try {
      await exportXlsx(text, { template });
    } catch (error) {
      if (error instanceof Refusal) return error.message;
      throw error;
    }
    return expect.fail('exported');
  };

  it.each([
    ['text', () => new TextEncoder().encode('変更日,項目'), 'Excelのブック（.xlsx）ではない'],
    ['another zip file', () => zipped(new Map([['a.xml', '<a/>']])), 'Excelのブック（.xlsx）ではない'],
    ['a broken zip file', () => Uint8Array.of(0x50, 0x4b, 3, 4, 0), '壊れている'],
    [
      'one without the table',
      () => writeXlsx({ sheets: [{ name: 'a', rows: [['変更日', '項目']] }] }),
      '見出しのある表がない',
    ],
    [
      'one with macros',
      async () => writeXlsx({ sheets: [{ name: 'a', rows: [heading] }], vbaProject: png }),
      'マクロがある',
    ],
    [
      'one with a DOCTYPE',
      () => {
        const parts = workbookParts({ sheets: [{ name: 'a', data: '' }] });
        return zipped(new Map([...parts, ['xl/worksheets/sheet1.xml', '<!DOCTYPE a><a/>']]));
      },
      'DOCTYPE',
    ],
  ])('%s', async (_, template, part) => {
    const message = await refusal(await template());
    expect(message).toContain(part);
    expect(message).toMatch(/ください$/);
  });
});
