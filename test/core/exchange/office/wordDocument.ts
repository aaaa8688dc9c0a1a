// Documents of Word for these tests: by hand, and by the library that is used for nothing but writing.
import { strToU8, zipSync } from 'fflate';
import { isRevisionTable } from '../../../../server/src/exchange/revisions/isRevisionTable.ts';
import { openArchive } from '../../../../server/src/exchange/office/openArchive.ts';
import { readWordTables } from '../../../../server/src/exchange/office/readWordTables.ts';
import { wordParts } from '../../../../server/src/exchange/office/wordParts.ts';
import { cellText } from '../../../../server/src/exchange/source/sourceTable.ts';
import { heading, row } from '../checkImport.ts';

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  'document.main',
  'numbering',
  'styles',
]
  .map(
    (part) =>
      `<Override PartName="/word/${part.split('.')[0] ?? ''}.xml" ContentType="${main}.${part}+xml"/>`,
  )
  .join('')}</Types>`;

export interface Parts {
  /** What stands in `w:body`. */
  readonly body: string;
  /** What stands in `w:numbering` and in `w:styles`. */
  readonly numbering?: string;
  readonly styles?: string;
  readonly namespace?: string;
  readonly prefix?: string;
}

/** A document of as few parts as there may be. */
export function wordDocument({ body, numbering, styles, ...names }: Parts): Uint8Array {
  const prefix = names.prefix ?? 'w';
  const part = (name: string, content: string): Uint8Array => {
    const xml = `<w:${name} xmlns:w="${names.namespace ?? namespace}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${content}</w:${name}>`;
    return strToU8(xml.replaceAll(/([</ :])w:/g, `$1${prefix}:`).replaceAll('xmlns:w=', `xmlns:${prefix}=`));
  };
  const relations = (...targets: readonly (readonly [string, string])[]): Uint8Array =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
        .map(
          ([type, target], i) =>
            `<Relationship Id="r${i}" Type="${relationships}/${type}" Target="${target}"/>`,
        )
        .join('')}</Relationships>`,
    );
  return zipSync({
    '[Content_Types].xml': strToU8(contentTypes),
    '_rels/.rels': relations(['officeDocument', 'word/document.xml']),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relations(['numbering', 'numbering.xml'], ['styles', '/word/styles.xml']),
    ...(numbering === undefined ? {} : { 'word/numbering.xml': part('numbering', numbering) }),
    ...(styles === undefined ? {} : { 'word/styles.xml': part('styles', styles) }),
  });
}

export const text = (content: string): string => `<w:t xml:space="preserve">${content}</w:t>`;
export const run = (content: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${text(content)}</w:r>`;
/** `content`: runs. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
/** `content`: paragraphs. */
export const cell = (content: string, properties = ''): string =>
  `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`;
export const tableRow = (cells: readonly string[], properties = ''): string =>
  `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;
export const table = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;

export const plainCell = (content: string): string => cell(paragraph(run(content)));
export const headingRow: string = tableRow(heading.map(plainCell));

/** The heading and one row whose 変更後 holds `content`: paragraphs. */
export const tableWith = (content: string): string =>
  table(headingRow, tableRow(row.map((each, i) => (i === 3 ? cell(content) : plainCell(each)))));

/** The rows of the first table with the columns, as texts of cells, `+` before those that a merged cell repeats. */
export function rowsOf(bytes: Uint8Array): { rows: string[][]; notices: readonly string[] } {
  const parts = wordParts(openArchive(bytes));
  if (!parts) throw new Error('no document of Word');
  const { accepted, notices } = readWordTables(parts, isRevisionTable);
  const rows = accepted[0]?.rows ?? [];
  return {
    rows: rows.map((each) => each.map((one) => `${one.repeated ? '+' : ''}${cellText(one)}`)),
    notices,
  };
}

/** The lines of 変更後 in `tableWith`, and what is said of it. */
export function linesOf(
  content: string,
  parts: Partial<Parts> = {},
): { lines: readonly string[]; notices: readonly string[] } {
  const found = wordParts(openArchive(wordDocument({ ...parts, body: tableWith(content) })));
  if (!found) throw new Error('no document of Word');
  const { accepted, notices } = readWordTables(found, isRevisionTable);
  return { lines: accepted[0]?.rows[1]?.[3]?.lines ?? [], notices };
}
