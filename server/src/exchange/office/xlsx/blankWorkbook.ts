// The workbook that a table is written into when its author gives none: one sheet on A4 landscape, with the heading
// and one empty row for the style. Without names, dates and properties, so that the same table gives the same bytes.
import type { RevisionTable } from '../../../core/revision/table.ts';
import { columnShares } from '../../columnShares.ts';
import { printTableName } from '../../revisions/tableName.ts';
import type { Archive } from '../openArchive.ts';
import { textXml } from './cellXml.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const declared = (xml: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml.replace(/\n */g, '')}`;

/**
 * ＭＳ 明朝 is in every Japanese Windows and in Office for the Mac, other programs know what to take for it, and all of
 * its characters are one or two halves wide, so that the lines of a cell can be counted.
 */
const font = (size: number): string =>
  `<font><sz val="${size}"/><name val="ＭＳ 明朝"/><family val="1"/><charset val="128"/></font>`;

const side = (name: string): string => `<${name} style="thin"><color indexed="64"/></${name}>`;

/** Styles 1 to 3: the title, the heading, a cell. A cell stays text when someone edits it (`quotePrefix`). */
const styles = declared(`<styleSheet xmlns="${main}">
  <fonts count="2">${font(9)}${font(13)}</fonts>
  <fills count="3">
    <fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
    <fill><patternFill patternType="solid"><fgColor rgb="FFEEEEEE"/><bgColor indexed="64"/></patternFill></fill>
  </fills>
  <borders count="2">
    <border><left/><right/><top/><bottom/><diagonal/></border>
    <border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>
  </borders>
  <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
  <cellXfs count="4">
    <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
    <xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>
    <xf numFmtId="0" fontId="0" fillId="2" borderId="1" xfId="0" applyFill="1" applyBorder="1" applyAlignment="1">
      <alignment horizontal="center" vertical="center" wrapText="1"/>
    </xf>
    <xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" quotePrefix="1" applyBorder="1" applyAlignment="1">
      <alignment horizontal="left" vertical="top" wrapText="1"/>
    </xf>
  </cellXfs>
  <cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>`);

/** In digits of the font; together they take the width of the page. */
const widths = columnShares.map((share) => Math.round((share * 171) / 1000));

const textCell = (reference: string, style: number, text: string): string =>
  `<c r="${reference}" s="${style}" t="inlineStr"><is>${textXml(text)}</is></c>`;

const letters = ['A', 'B', 'C', 'D', 'E', 'F'];

const legend = '下線：加えた部分　取消線：除いた部分　二重下線：移した項目';

const sheet = (title: string, headings: readonly string[], hasMarks: boolean): string =>
  declared(`<worksheet xmlns="${main}">
  <sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>
  <dimension ref="A1:F3"/>
  <sheetViews>
    <sheetView showGridLines="0" workbookViewId="0">
      <pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>
      <selection pane="bottomLeft" activeCell="A3" sqref="A3"/>
    </sheetView>
  </sheetViews>
  <sheetFormatPr defaultRowHeight="11.25"/>
  <cols>${widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>
  <sheetData>`) +
  `<row r="1" ht="20.25" customHeight="1">${textCell('A1', 1, title)}</row>` +
  `<row r="2" ht="18" customHeight="1">${headings.map((heading, i) => textCell(`${letters[i]}2`, 2, heading)).join('')}</row>` +
  `<row r="3">${letters.map((letter) => `<c r="${letter}3" s="3"/>`).join('')}</row>` +
  `</sheetData><printOptions horizontalCentered="1"/>` +
  '<pageMargins left="0.47" right="0.47" top="0.47" bottom="0.63" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' +
  `<headerFooter><oddFooter>${hasMarks ? `&amp;L${legend}` : ''}&amp;R&amp;P／&amp;N</oddFooter></headerFooter></worksheet>`;

const sheetName = '変更箇所';

const workbook = declared(`<workbook xmlns="${main}" xmlns:r="${office}">
  <sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets>
  <definedNames>
    <definedName name="_xlnm.Print_Area" localSheetId="0">${sheetName}!$A$1:$F$3</definedName>
    <definedName name="_xlnm.Print_Titles" localSheetId="0">${sheetName}!$2:$2</definedName>
  </definedNames>
</workbook>`);

const relationships = (...all: readonly (readonly [type: string, target: string])[]): string =>
  declared(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
      .map(
        ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${type}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`,
  );

const contentTypes = declared(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
  <Default Extension="xml" ContentType="application/xml"/>
  <Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/>
  <Override PartName="/xl/worksheets/sheet1.xml" ContentType="${content}.worksheet+xml"/>
  <Override PartName="/xl/styles.xml" ContentType="${content}.styles+xml"/>
</Types>`);

/** `hasMarks`: whether the foot of the page says what the marks mean. */
export function blankWorkbook({ title, columns }: RevisionTable, hasMarks: boolean): Archive {
  const parts = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': relationships(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ),
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': sheet(printTableName(title), columns, hasMarks),
  };
  const encoder = new TextEncoder();
  return new Map(Object.entries(parts).map(([name, text]) => [name, encoder.encode(text)]));
}
