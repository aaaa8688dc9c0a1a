// The table 変更箇所 in a workbook of the author's own: its look is kept, its table is filled.
import { unzipSync } from 'fflate';
import { writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../server/src/core/analyze.ts';
import { exportDocument } from '../../../../server/src/exchange/exchange.ts';
import { Refusal } from '../../../../server/src/exchange/refusal.ts';
import { heading } from '../checkImport.ts';
import { checkWorkbook } from './checkWorkbook.ts';
import { ownWorkbook, png } from './ownWorkbook.ts';
import { documentWith, exportXlsx, joinedRows, tableText, xmlParts } from './readBack.ts';
import { sheetRow, textCell, textRow, workbookFile, workbookParts, zipped } from './workbookFile.ts';

const text = documentWith(
  { before: ['1. あ', '2. い'], after: ['1. あ', '2. う'] },
  { date: '令和4年4月1日' },
  { date: '令和5年4月1日' },
  { date: '令和6年4月1日' },
  { date: '令和7年4月1日', after: ['=1+1'] },
);

describe('what stands below the rows of the table', () => {
  const row = (...names: readonly string[]) => sheetRow(...names.map(textCell));
  const empty = sheetRow(...heading.map(() => '<c/>'));
  const fill = (data: string, merges = '') =>
    exportXlsx(text, {
      template: workbookFile({ sheets: [{ name: 'a', data: row(...heading) + data, after: merges }] }),
    });
  const below = ({ workbook }: Awaited<ReturnType<typeof fill>>) =>
    (workbook.sheets[0]?.rows ?? []).slice(1 + tableText(text).length).map((each) => each.slice(0, 2));

  it.each([
    ['behind an empty row', row('（例）', 'Ⅰ') + empty + row('作成：情報課', '承認：市長')],
    ['right below the sample', row('（例）', 'Ⅰ') + row('作成：情報課', '承認：市長')],
    [
      'behind an empty row, under other columns',
      row('（例）', 'Ⅰ') + empty + sheetRow('<c/>', textCell('承認：市長')),
    ],
  ])('stays, %s', async (_, data) => {
    const filled = await fill(data);
    expect(
      below(filled)
        .flat()
        .filter((each) => each !== null && each !== ''),
    ).toContain('承認：市長');
    expect(filled.notices).toEqual([]);
  });

  it('is no cell merged over new rows', async () => {
    const merges = '<mergeCells count="1"><mergeCell ref="A3:A4"/></mergeCells>';
    const { workbook } = await fill(row('（例）', 'Ⅰ') + row('R3.4.1', 'Ⅱ') + empty, merges);
    expect(workbook.sheets[0]?.merges ?? []).toEqual([]);
  });

  it('is said where rows of the table are replaced', async () => {
    const { notices } = await fill(row('（例）', 'Ⅰ') + row('R3.4.1', 'Ⅱ'));
    expect(notices).toEqual(['ひな形の表にあった「R3.4.1」「Ⅱ」は、新しい行と入れ替えました']);
  });
});

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
    expect(xml).toContain('<f>COUNTA(C5:C9)</f>');
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

describe('a workbook whose table', () => {
  const rows = (...names: readonly string[]) => sheetRow(...names.map(textCell));

  it('has only a heading gets rows that look like it, which is said', async () => {
    const template = workbookFile({ sheets: [{ name: 'a', data: rows('別添', '') + rows(...heading) }] });
    const { cells, notices } = await exportXlsx(text, { template });
    expect(joinedRows(cells)).toEqual(tableText(text));
    expect(notices).toEqual(['ひな形の見出しの下に空の行がないので、見出しの書式で行を書きました']);
  });

  it('is a table of Excel, filtered, with a link in its sample and formulas, stays one', async () => {
    const parts = workbookParts({
      sheets: [
        {
          name: "市's",
          data:
            rows(...heading) +
            '<row r="2" hidden="1"><c r="A2"><v>1</v></c><c r="F2"><f>1+1</f><v>2</v></c></row><row r="3"><c r="A3"/></row>',
          after:
            '<autoFilter ref="A1:F3"/><hyperlinks><hyperlink ref="A2" location="A1"/></hyperlinks><tableParts count="1"><tablePart r:id="rId1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></tableParts>',
        },
      ],
    });
    const relations = (target: string, type: string) =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
    const main = (parts.get('xl/workbook.xml') ?? '').replace(
      '</sheets>',
      `</sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'市''s'!$A$1:$F$3</definedName><definedName name="他">別!$A$1:$F$3,'市''s'!$A:$A</definedName></definedNames>`,
    );
    const workbookRelations = (parts.get('xl/_rels/workbook.xml.rels') ?? '').replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
    );
    const template = zipped(
      new Map([
        ...parts,
        ['xl/workbook.xml', main],
        ['xl/_rels/workbook.xml.rels', workbookRelations],
        ['xl/calcChain.xml', '<calcChain><c r="F2"/></calcChain>'],
        ['xl/worksheets/_rels/sheet1.xml.rels', relations('../tables/table1.xml', 'table')],
        ['xl/tables/table1.xml', '<table ref="A1:F3"><autoFilter ref="A1:F3"/></table>'],
      ]),
    );
    const { parts: filled } = await exportXlsx(text, { template });
    const sheet = filled.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toContain('<autoFilter ref="A1:F6"/><tableParts');
    expect(sheet).not.toMatch(/hidden|<f>/);
    expect(filled.get('xl/tables/table1.xml')).toBe('<table ref="A1:F6"><autoFilter ref="A1:F6"/></table>');
    expect(filled.get('xl/workbook.xml')).toContain('&#39;市&#39;&#39;s&#39;!$A$1:$F$6<');
    expect(filled.get('xl/workbook.xml')).toContain(">別!$A$1:$F$3,'市''s'!$A:$A<");
    expect([...filled.keys()].filter((name) => name.includes('calcChain'))).toEqual([]);
    expect(filled.get('xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });

  it('was formatted to the last column and row is filled in its own columns', async () => {
    const wide = Array.from({ length: 16_384 }, () => '<c s="0"/>').join('');
    const blank = '<row><c s="0"/></row>'.repeat(20_000);
    const template = workbookFile({
      sheets: [{ name: 'a', data: `${rows(...heading)}<row>${wide}</row>${blank}` }],
    });
    const { parts, cells } = await exportXlsx(text, { template });
    expect(joinedRows(cells, 1)).toEqual(tableText(text));
    expect(parts.get('xl/worksheets/sheet1.xml')?.length).toBeLessThan(10_000);
  });
});

describe('the old rows of a workbook', () => {
  const row = (...names: readonly string[]) => sheetRow(...names.map(textCell));
  const old = (date: string, ...names: readonly string[]) => sheetRow(date, ...names.map(textCell));
  const serial = (number: number) => `<c s="1"><v>${number}</v></c>`;
  const styles =
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>' +
    '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>';
  const fill = (data: string, after = '') =>
    exportXlsx(text, {
      template: workbookFile({ sheets: [{ name: 'a', data: row(...heading) + data, after }], styles }),
    });

  it.each([
    ['whose dates are numbers with a format', [43831, 43832, 43833].map(serial), '「令和2年1月1日」'],
    ['whose dates are text', ['R2.1.1', 'R2.1.2', 'R2.1.3'].map(textCell), '「R2.1.1」'],
  ])('%s are all replaced, and the note below stays', async (_, dates, first) => {
    const rows = dates.map((date, i) => old(date, `項目${i}`, '前', '後', '事前', ''));
    const { cells, notices } = await fill(`${rows.join('')}<row/>${row('（注）注記')}`);
    expect(joinedRows(cells.slice(0, 6), 1)).toEqual(tableText(text));
    expect(cells.slice(6).flat().filter(Boolean)).toEqual(['（注）注記']);
    expect(notices).toEqual([`ひな形の表にあった${first}「項目0」「前」などは、新しい行と入れ替えました`]);
  });

  it('are those below a repeated heading too, also behind empty rows', async () => {
    const page = old(serial(43831), 'Ⅰ') + old(serial(43832), 'Ⅱ');
    const data = `${page}<row/>${row(...heading)}${page}${row(...heading)}${page}<row/>${row('※ 注')}`;
    const { cells, notices } = await fill(data);
    expect(joinedRows(cells.slice(0, 6), 1)).toEqual(tableText(text));
    expect(cells.slice(6).flat().filter(Boolean)).toEqual(['※ 注']);
    expect(notices).toEqual([
      'ひな形の表にあった「令和2年1月1日」「Ⅰ」「令和2年1月2日」などは、新しい行と入れ替えました',
    ]);
  });

  it('that stay below a note are said', async () => {
    const { cells, notices } = await fill(
      row('（例）', 'Ⅰ') + row('※ 注') + row(...heading) + row('R2.1.1', 'Ⅱ'),
    );
    expect(cells.at(-1)?.[1]).toBe('Ⅱ');
    expect(notices).toEqual([
      'ひな形の4行目からの「変更日」「項目」「変更前の記載」などは、表の続きではないとみてそのまま残したので、要らなければ消してください',
    ]);
  });
});

it('a table in another sheet stays, which is said', async () => {
  const data = textRow(heading) + textRow(['R2.1.1', 'Ⅱ']);
  const sheets = ['様式', '別', '表紙'].map((name, i) => ({
    name,
    data: i < 2 ? data : textRow(['評価書']),
  }));
  const { notices, workbook } = await exportXlsx(text, { template: workbookFile({ sheets }) });
  expect(workbook.sheets[1]?.rows[1]?.slice(0, 2)).toEqual(['R2.1.1', 'Ⅱ']);
  expect(notices).toEqual([
    'ひな形の表にあった「R2.1.1」「Ⅱ」は、新しい行と入れ替えました',
    'ひな形のシート「別」にも変更箇所の表がありますが、そちらはそのままです',
  ]);
});

describe('a table in a workbook', () => {
  const row = (...names: readonly string[]) => sheetRow(...names.map(textCell));

  it('may have a heading of two levels, as the import reads it', async () => {
    const [date = '', item = '', before = '', after = '', timing = '', reason = ''] = heading;
    const data =
      row('', date, item, '変更内容', '', timing, reason) +
      row('', '', '', before, after, '', '') +
      sheetRow(...Array.from({ length: 7 }, () => '<c s="0"/>'));
    const merged = ['B1:B2', 'C1:C2', 'D1:E1', 'F1:F2', 'G1:G2'].map((ref) => `<mergeCell ref="${ref}"/>`);
    const template = workbookFile({
      sheets: [{ name: 'a', data, after: `<mergeCells>${merged.join('')}</mergeCells>` }],
    });
    const { cells, notices, bytes } = await exportXlsx(text, { template });
    expect(joinedRows(cells.map((each) => each.slice(1)))).toEqual(tableText(text));
    expect(notices).toEqual([]);
    expect((await checkWorkbook(bytes)).rows).toHaveLength(tableText(text).length);
  });

  it('may have other headings where its author says which is which', async () => {
    const own = ['いつ', 'どこ', '前の文', '改正案', '時期', 'わけ'];
    const template = workbookFile({ sheets: [{ name: 'a', data: row(...own) + sheetRow('<c s="0"/>') }] });
    const columns = { いつ: '変更', どこ: '項目', 前の文: '変更前', わけ: '説明' } as const;
    const { cells, notices } = await exportXlsx(text, { template, columns });
    expect(cells[0]).toEqual(own);
    expect(joinedRows(cells, 1)).toEqual(tableText(text));
    expect(notices).toEqual([]);
    await expect(exportXlsx(text, { template, columns: { ...columns, ない: '説明' } })).rejects.toThrow(
      '（見つかった見出しは「いつ」「どこ」「前の文」「改正案」「時期」「わけ」）',
    );
  });

  it('is filled by its known headings where the chosen ones are not there, which is said', async () => {
    const template = workbookFile({
      sheets: [{ name: 'a', data: row(...heading) + sheetRow('<c s="0"/>') }],
    });
    const { notices } = await exportXlsx(text, { template, columns: { いつ: '変更' } });
    expect(notices).toEqual(['見出しが「いつ」の列が表にないので、選んだ列を使わずに書き込みました']);
  });

  it('may be in a workbook without a part for styles', async () => {
    const parts = workbookParts({ sheets: [{ name: 'a', data: row(...heading) + sheetRow('<c/>') }] });
    const relations = (parts.get('xl/_rels/workbook.xml.rels') ?? '').replace(/<[^<]*styles[^>]*>/, '');
    parts.delete('xl/styles.xml');
    const template = zipped(new Map([...parts, ['xl/_rels/workbook.xml.rels', relations]]));
    const { cells, parts: filled } = await exportXlsx(text, { template });
    expect(joinedRows(cells, 1)).toEqual(tableText(text));
    const styles = /Type="[^"]*\/styles" Target="\/([^"]*)"/.exec(
      filled.get('xl/_rels/workbook.xml.rels') ?? '',
    )?.[1];
    expect(filled.get(styles ?? '')).toContain('wrapText');
    expect(filled.get('[Content_Types].xml')).toContain(`<Override PartName="/${styles}"`);
  });
});

describe('a workbook with very many', () => {
  const headed = sheetRow(...heading.map(textCell));
  // Not read back, which takes ten times as long.
  const fill = async (data: string) => {
    const template = workbookFile({ sheets: [{ name: 'a', data: headed + data }] });
    const options = { hasMarks: true, encoding: 'utf-8', template } as const;
    return { parts: xmlParts((await exportDocument(analyze(text), 'xlsx', options)).bytes) };
  };

  it('formatted empty rows below its table has them all moved', async () => {
    const sample = sheetRow(...heading.map(() => '<c s="1"/>'));
    const row = (number: number) =>
      `<row r="${number}">${[...'ABCDEF'].map((column) => `<c r="${column}${number}"/>`).join('')}</row>`;
    const data = sample + Array.from({ length: 60_000 }, (_, i) => row(i + 4)).join('');
    const { parts } = await fill(data);
    const xml = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(xml).toContain('<row r="60007"><c r="A60007"/>');
    expect(xml.match(/<row /g)).toHaveLength(60_005);
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
    [
      'one with a password',
      () => {
        const name = Array.from('EncryptedPackage', (each) => [each.charCodeAt(0), 0]).flat();
        return Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...name);
      },
      'パスワードがある',
    ],
    [
      'a binary one',
      () => {
        const parts = workbookParts({ sheets: [] });
        const relations = (parts.get('_rels/.rels') ?? '').replace('workbook.xml', 'workbook.bin');
        return zipped(new Map([...parts, ['_rels/.rels', relations], ['xl/workbook.bin', '']]));
      },
      '.xlsb',
    ],
    ['another zip file', () => zipped(new Map([['a.xml', '<a/>']])), 'Excelのブック（.xlsx）ではない'],
    ['a broken zip file', () => Uint8Array.of(0x50, 0x4b, 3, 4, 0), '壊れている'],
    [
      'one without the table',
      () => writeXlsx({ sheets: [{ name: 'a', rows: [['変更日', '項目']] }] }),
      '見出しのある表がない（見つかった見出しは「変更日」「項目」）',
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
