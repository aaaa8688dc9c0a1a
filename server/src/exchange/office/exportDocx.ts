// The table 変更箇所 as a document of Word: the one place that knows the library which writes it. A function of the
// table: no author, no clock, no path.
import { t } from '@vscode/l10n';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type IParagraphStyleOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Run } from '../../core/compare/compareTexts.ts';
import type { RevisionTable, TableLine } from '../../core/revision/table.ts';
import { columnShares } from '../columnShares.ts';
import { escapeHtml } from '../escapeHtml.ts';
import type { ExportedFile, ExportOptions } from '../exportFormats.ts';
import { Refusal } from '../refusal.ts';
import { heldByXml } from './heldByXml.ts';
import { timeless } from './timeless.ts';

/** In twentieths of a point: A4, its margins of 12 mm, and one character of the text. */
const page = { width: 11906, height: 16838, margin: 680 };
const em = 180;
const tableWidth = page.height - 2 * page.margin;
const widths = columnShares.map((share) => Math.round((tableWidth * share) / 1000));

/** Deeper items are indented as this one is: a column has some 24 characters. */
const maxDepth = 12;

/** Paragraphs, which the library keeps all at once, some 7 kB each; no program opens so many. */
const mostLines = 100_000;

/** A4 landscape, headings repeated on every page, rows broken where a page ends. Throws a Refusal when it is too long. */
export async function exportDocx(
  table: RevisionTable,
  { hasMarks }: Pick<ExportOptions, 'hasMarks'>,
): Promise<ExportedFile> {
  let lines = 0;
  for (const { cells } of table.rows) for (const cell of cells) lines += cell.lines.length;
  if (lines > mostLines) throw new Refusal(tooManyLines());
  const title = table.title === '' ? '変更箇所' : `${table.title} 変更箇所`;
  const made = new Document({
    title: heldByXml(title),
    styles: {
      default: {
        document: {
          run: { font: 'MS Mincho', size: 18, language: { value: 'ja-JP', eastAsia: 'ja-JP' } },
        },
        heading1: { run: { size: 26, bold: true, color: '000000' }, paragraph: { spacing: { after: 120 } } },
      },
      paragraphStyles: lineStyles,
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height, orientation: PageOrientation.LANDSCAPE },
            margin: {
              top: 680,
              bottom: 850,
              left: page.margin,
              right: page.margin,
              header: 400,
              footer: 400,
            },
          },
        },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun('変更箇所')] }),
          ...(table.title === '' ? [] : [new Paragraph({ children: [textRun(table.title)] })]),
          ...(hasMarks ? [legend()] : []),
          new Table({
            layout: TableLayoutType.FIXED,
            width: { size: tableWidth, type: WidthType.DXA },
            columnWidths: widths,
            margins: { top: 50, bottom: 50, left: 80, right: 80 },
            rows: [headingRow(table.columns), ...table.rows.map(({ cells }) => dataRow(cells))],
          }),
        ],
      },
    ],
  });
  const overrides = [{ path: 'docProps/core.xml', data: coreProperties(title) }];
  const archive = await Packer.pack(made, 'arraybuffer', undefined, overrides);
  return { bytes: timeless(new Uint8Array(archive)), notices: [] };
}

const tooManyLines = (): string =>
  t`表が${mostLines / 10_000}万行を超えるのでWordの文書にはできません：ほかの形式で書き出すか、文書を分けてください`;

const headingRow = (names: readonly string[]): TableRow =>
  new TableRow({
    tableHeader: true,
    children: names.map(
      (name, i) =>
        new TableCell({
          width: { size: widths[i] ?? 0, type: WidthType.DXA },
          shading: { fill: 'EEEEEE' },
          children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [textRun(name)] })],
        }),
    ),
  });

const dataRow = (cells: RevisionTable['rows'][number]['cells']): TableRow =>
  new TableRow({
    children: cells.map(
      ({ lines }, i) =>
        new TableCell({
          width: { size: widths[i] ?? 0, type: WidthType.DXA },
          // A cell without a paragraph is no cell to Word.
          children: lines.length === 0 ? [new Paragraph({})] : lines.map(isSide(i) ? bodyLine : valueLine),
        }),
    ),
  });

/** 変更前 and 変更後, whose lines are items. */
const isSide = (column: number): boolean => column === 2 || column === 3;

const valueLine = ({ runs }: TableLine): Paragraph =>
  new Paragraph({ children: runs.map(({ text, change }) => textRun(text, change)) });

/** One line, whole and unnumbered: its sign is text, its depth an indent, that it moved a rule at its side. */
const bodyLine = ({ depth, runs, label }: TableLine): Paragraph =>
  new Paragraph({
    style: styleName(depth, label === 'moved'),
    children: runs.map(({ text, change }) => textRun(text, change)),
  });

const styleName = (depth: number, isMoved: boolean): string =>
  `${isMoved ? 'Moved' : 'Line'}${Math.min(depth, maxDepth)}`;

/** A style for each indent: written at each paragraph it would take a document twice as large. */
const lineStyles: readonly IParagraphStyleOptions[] = [false, true].flatMap((isMoved) =>
  Array.from({ length: maxDepth + 1 }, (_, depth) => ({
    id: styleName(depth, isMoved),
    name: `${isMoved ? '移した項目' : '項目'}${depth + 1}`,
    basedOn: 'Normal',
    paragraph: {
      indent: { left: (depth + 1) * em, hanging: em },
      ...(isMoved ? { border: { left: { style: BorderStyle.SINGLE, size: 12, space: 2 } } } : {}),
    },
  })),
);

/** `text` as it stands; a tab is an element of its own. */
function textRun(text: string, change: Run['change'] = 'same'): TextRun {
  const shown = heldByXml(text);
  const content = shown.includes('\t')
    ? { children: shown.split('\t').flatMap((part, i) => (i === 0 ? [part] : [new Tab(), part])) }
    : { text: shown };
  if (change === 'added') return new TextRun({ ...content, underline: {} });
  return new TextRun(change === 'deleted' ? { ...content, strike: true } : content);
}

const legend = (): Paragraph =>
  new Paragraph({
    spacing: { after: 120 },
    children: [
      textRun('下線', 'added'),
      textRun('は変更後に加えた部分、'),
      textRun('取消線', 'deleted'),
      textRun('は変更前から除いた部分、左の縦線は移した項目'),
    ],
  });

const pageNumber = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT, '／', PageNumber.TOTAL_PAGES] })],
  });

/** In place of the library's, which has an author and the time. */
const coreProperties = (title: string): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
  `<dc:title>${escapeHtml(heldByXml(title))}</dc:title><dc:language>ja-JP</dc:language></cp:coreProperties>`;
