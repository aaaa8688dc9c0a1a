// Formulas of a workbook whose table is filled: what they say of moved rows they say of where those are now.
import { describe, expect, it } from 'vitest';
import { filledFormula } from '../../../../server/src/exchange/office/xlsx/formulaReferences.ts';
import { type FormulaPlace, moveFormula } from '../../../../server/src/exchange/office/xlsx/moveFormula.ts';
import { heading } from '../checkImport.ts';
import { documentWith, exportXlsx } from './readBack.ts';
import { sheetRow, textCell, textRow, workbookParts, zipped } from './workbookFile.ts';

/** The heading is in row 5; rows 6 to 8 became rows 6 to 18. */
const moved = { heading: 5, before: 3, after: 13 };
const title = '変更 箇所';
const own: FormulaPlace = { title, tables: ['表1'], isOwn: true };
const elsewhere: FormulaPlace = { ...own, isOwn: false };

const move = (formula: string, place = own): string => {
  const { text, isSure } = moveFormula(formula, place, moved);
  return isSure ? text : `${text} ?`;
};

describe('a formula', () => {
  it.each([
    ['A10', 'A20'],
    ['$A$10+A$10*$A10', '$A$20+A$20*$A20'],
    ['SUM(A10:B12,D9)', 'SUM(A20:B22,D19)'],
    ['SUM(A12:A10)', 'SUM(A22:A20)'],
    ['SUM(10:12)+SUM($9:$9)', 'SUM(20:22)+SUM($19:$19)'],
    ["'変更 箇所'!A10&'変更 箇所'!$B$11:$C$12", "'変更 箇所'!A20&'変更 箇所'!$B$21:$C$22"],
    ['AA1048000', 'AA1048010'],
    ['-A10%', '-A20%'],
    ['{1,2}+A10', '{1,2}+A20'],
  ])('%s follows what stands below the table: %s', (formula, expected) => {
    expect(move(formula)).toBe(expected);
  });

  it.each([
    ['COUNTA(A6:A8)', 'COUNTA(A6:A18)'],
    ['COUNTA($A$5:$A$8)', 'COUNTA($A$5:$A$18)'],
    ['COUNTA(A1:F12)', 'COUNTA(A1:F22)'],
    ['COUNTIF(A:A,A6)', 'COUNTIF(A:A,A6)'],
    ['A6', 'A6'],
    ['A5&A1', 'A5&A1'],
  ])('%s is of the whole table, its first row or what stands above: %s', (formula, expected) => {
    expect(move(formula)).toBe(expected);
  });

  it.each([
    ['"A10"&"""A10"', 'text'],
    ['LOG10(2)+ATAN2(1,2)', 'functions'],
    ['売上A10+A10_x+_A10+A10.x', 'names'],
    ['1.5E10+1E+10', 'numbers'],
    ["別!A10+'別 の'!A10:A12", 'other sheets'],
    ["[1]変更!A10+'[2.xlsx]変更 箇所'!A10+'C:\\[a.xlsx]変更 箇所'!A10", 'other files'],
    ['#REF!+#N/A', 'errors'],
    ['ABCD10+A12345678', 'what is no cell'],
  ])('%s says nothing of the rows: %s', (formula) => {
    expect(move(formula)).toBe(formula);
  });

  it('on another sheet speaks of that where it names none', () => {
    expect(move("A10+'変更 箇所'!A10", elsewhere)).toBe("A10+'変更 箇所'!A20");
    expect(move("'変更 ''箇所'!A10", { ...elsewhere, title: "変更 '箇所" })).toBe("'変更 ''箇所'!A20");
    expect(move('Form!A10', { ...elsewhere, title: 'form' })).toBe('Form!A20');
  });

  it.each([
    ['A7', 'one of the old rows'],
    ['SUM(A7:A8)', 'some of the old rows'],
    ["SUM('表紙:変更 箇所'!A10)", 'several sheets'],
    ['SUM(表紙:集計!A10)', 'several sheets'],
    ['INDIRECT("A"&B1)', 'text'],
    ['OFFSET(A1,9,0)', 'a distance'],
    ['COUNTA(表1[変更日])', 'a table of Excel'],
    [`A10${' '.repeat(10_000)}`, 'more than Excel takes'],
  ])('%s is left and said: it speaks of %s', (formula) => {
    expect(moveFormula(formula, own, moved)).toEqual({ text: formula, isSure: false });
  });

  it('that reckons from another sheet is not said', () => {
    expect(move('INDIRECT("表2[区分]")', elsewhere)).toBe('INDIRECT("表2[区分]")');
    expect(move('OFFSET(別!A1,9,0)')).toBe('OFFSET(別!A1,9,0)');
  });

  it('of a format of the rows means the row that it is shown in', () => {
    const place = { ...own, isOfRows: true };
    expect(move('COUNTIF($A$6:$A$8,A6)>1', place)).toBe('COUNTIF($A$6:$A$18,A6)>1');
    expect(move('A7<>A6', place)).toBe('A7<>A6');
    expect(move('COUNTIF(A$6:A6,$B$10)', place)).toBe('COUNTIF(A$6:A6,$B$20)');
  });

  it('of hostile text takes no longer than its length', () => {
    for (const text of ["'", '"', '[', 'A', '$', "''!", 'A1:', '!'])
      expect(moveFormula(text.repeat(8000 / text.length), elsewhere, moved).isSure).toBe(true);
  });

  it('is filled as a spreadsheet fills it', () => {
    expect(filledFormula("A1+$A1+A$1+$A$1+'別 の'!B2:$C$3+D:E+2:3", 2, 1)).toBe(
      "B3+$A3+B$1+$A$1+'別 の'!C4:$C$3+E:F+4:5",
    );
  });
});

describe('in a workbook', () => {
  const text = documentWith({}, {}, {});
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = (...targets: readonly (readonly [type: string, target: string])[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
      .map(
        ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${type}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`;
  const formula = (reference: string, xml: string) => `<c r="${reference}">${xml}</c>`;
  // The table is in rows 2 and 3; three rows make one more.
  const data = (rows: string) =>
    textRow(heading) +
    sheetRow(...heading.map(() => '<c s="0"/>')) +
    sheetRow(...heading.map(() => '<c s="0"/>')) +
    rows;

  async function fill(sheet: string, other: string, after = '', names = '') {
    const parts = workbookParts({
      sheets: [
        { name: '表紙', data: other },
        { name: title, data: data(sheet), after },
      ],
    });
    const main = (parts.get('xl/workbook.xml') ?? '').replace('</sheets>', `</sheets>${names}`);
    const template = zipped(
      new Map([
        ...parts,
        ['xl/workbook.xml', main],
        ['xl/worksheets/_rels/sheet1.xml.rels', relations(['drawing', '../drawings/drawing1.xml'])],
        ['xl/drawings/drawing1.xml', '<wsDr/>'],
        ['xl/drawings/_rels/drawing1.xml.rels', relations(['chart', '../charts/chart1.xml'])],
        [
          'xl/charts/chart1.xml',
          `<c:chartSpace xmlns:c="c"><c:f>'変更 箇所'!$A$2:$A$3</c:f><c:f>'変更 箇所'!$A$5</c:f></c:chartSpace>`,
        ],
      ]),
    );
    const { parts: filled, notices } = await exportXlsx(text, { template });
    const formulas = (name: string) =>
      [...(filled.get(name) ?? '').matchAll(/<(?:c:)?(?:f|formula\d?)\b[^>]*>([^<]*)<|<f [^>]*\/>/g)].map(
        ([whole, of]) => (of ?? whole).replaceAll('&#39;', "'").replaceAll('&quot;', '"'),
      );
    return { filled, formulas, notices };
  }

  it('cells above, below and elsewhere, formats, checks, charts, names and links follow', async () => {
    const { filled, formulas, notices } = await fill(
      `<row r="5">${formula('A5', '<f>COUNTA(A2:A3)</f>')}${formula('B5', '<f>A6</f>')}</row><row r="6">${textCell('※')}</row>`,
      sheetRow(formula('A1', "<f>'変更 箇所'!A6</f>"), formula('B1', '<f>A6</f>')),
      '<conditionalFormatting sqref="A2:F3"><cfRule type="expression"><formula>$A2=$B$6</formula></cfRule></conditionalFormatting>' +
        '<dataValidations><dataValidation sqref="E2:E3"><formula1>$A$5:$A$6</formula1></dataValidation></dataValidations>' +
        '<hyperlinks><hyperlink ref="H1" location="\'変更 箇所\'!A6"/></hyperlinks>',
      '<definedNames><definedName name="注">\'変更 箇所\'!$A$6</definedName></definedNames>',
    );
    expect(formulas('xl/worksheets/sheet2.xml')).toEqual(['COUNTA(A2:A4)', 'A7', '$A2=$B$7', '$A$6:$A$7']);
    expect(formulas('xl/worksheets/sheet1.xml')).toEqual(["'変更 箇所'!A7", 'A6']);
    expect(formulas('xl/charts/chart1.xml')).toEqual(["'変更 箇所'!$A$2:$A$4", "'変更 箇所'!$A$6"]);
    expect(filled.get('xl/worksheets/sheet2.xml')).toContain('&#39;変更 箇所&#39;!A7"');
    expect(filled.get('xl/workbook.xml')).toContain(
      '!$A$7</definedName></definedNames><calcPr fullCalcOnLoad="1"/>',
    );
    expect(notices).toEqual([]);
  });

  it('what cannot follow is said with the names of its cells', async () => {
    const { formulas, notices } = await fill(
      `<row r="5">${formula('C5', '<f>INDIRECT("A"&amp;B5)</f>')}</row>`,
      sheetRow(formula('B1', "<f>'変更 箇所'!A3</f>"), formula('C1', "<f>'変更 箇所'!A5</f>")),
      '<conditionalFormatting sqref="H1"><cfRule type="expression"><formula>A3=1</formula></cfRule></conditionalFormatting>',
      '<definedNames><definedName name="例">\'変更 箇所\'!$A$3</definedName></definedNames>',
    );
    expect(formulas('xl/worksheets/sheet1.xml')).toEqual(["'変更 箇所'!A3", "'変更 箇所'!A6"]);
    const kept = 'の数式は、表の行が変わっても直していないので、Excelで開いて確かめてください';
    expect(notices).toEqual([
      `ひな形のシート「変更 箇所」のC6、条件付き書式${kept}`,
      `ひな形のシート「表紙」のB1${kept}`,
      `ひな形の名前「例」${kept}`,
    ]);
  });

  it('cells that share a formula are parted where it no longer is one', async () => {
    const shared = (ref: string, xml: string, attributes = '') =>
      formula(ref, xml === '' ? '<f t="shared" si="0"/>' : `<f t="shared" si="0" ${attributes}>${xml}</f>`);
    const rows =
      `<row r="5">${shared('H5', 'A1', 'ref="H5:H9"')}</row>` +
      [6, 7, 8, 9].map((row) => `<row r="${row}">${shared(`H${row}`, '')}</row>`).join('');
    const { formulas } = await fill(rows, '');
    expect(formulas('xl/worksheets/sheet2.xml')).toEqual(['A1', 'A2', 'A3', 'A5', 'A6']);
    const { filled } = await fill(rows.replaceAll('A1', '$A$1'), '');
    const sheet = filled.get('xl/worksheets/sheet2.xml') ?? '';
    expect(sheet).toContain('<f t="shared" si="0" ref="H6:H10">$A$1</f>');
    expect(sheet.match(/<f t="shared" si="0"\/>/g)).toHaveLength(4);
  });

  it('those of a sheet that cannot be read stay, which is said', async () => {
    const parts = workbookParts({
      sheets: [
        { name: title, data: data('') },
        { name: '別', data: '' },
      ],
    });
    const template = zipped(new Map([...parts, ['xl/worksheets/sheet2.xml', '<!DOCTYPE a><a/>']]));
    const { notices } = await exportXlsx(text, { template });
    expect(notices).toEqual([
      'ひな形のシート「別」の数式は、表の行が変わっても直していないので、Excelで開いて確かめてください',
    ]);
  });
});
