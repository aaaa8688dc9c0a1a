// Workbooks written by hand, part by part: what a library does not write is what other programs do.
import { strToU8, zipSync } from 'fflate';

export interface SheetXml {
  readonly name: string;
  /** What stands in `sheetData`. */
  readonly data: string;
  /** What stands before and after it. */
  readonly before?: string;
  readonly after?: string;
  /** The attributes of its entry in the workbook. */
  readonly entry?: string;
}

export interface WorkbookXml {
  readonly sheets: readonly SheetXml[];
  /** The items of the shared strings. */
  readonly strings?: readonly string[];
  /** What stands in the style sheet. */
  readonly styles?: string;
  /** The attributes of `workbookPr`. */
  readonly properties?: string;
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

const relationships = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `${declaration}<Relationships ${packaged}>${targets
    .map(
      ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** The parts of the file, by name. */
export function workbookParts({
  sheets,
  strings = [],
  styles = '',
  properties = '',
}: WorkbookXml): Map<string, string> {
  const entries = sheets.map(
    ({ name, entry = '' }, i) => `<sheet name="${name}" sheetId="${i + 1}" ${entry} r:id="rId${i + 1}"/>`,
  );
  return new Map([
    ['[Content_Types].xml', `${declaration}<Types/>`],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `${declaration}<workbook ${main} xmlns:r="${office}"><workbookPr ${properties}/><sheets>${entries.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
        ['sharedStrings', 'sharedStrings.xml'],
        ['styles', '/xl/styles.xml'],
      ]),
    ],
    [
      'xl/sharedStrings.xml',
      `${declaration}<sst ${main}>${strings.map((item) => `<si>${item}</si>`).join('')}</sst>`,
    ],
    ['xl/styles.xml', `${declaration}<styleSheet ${main}>${styles}</styleSheet>`],
    ...sheets.map(({ data, before = '', after = '' }, i): [string, string] => [
      `xl/worksheets/sheet${i + 1}.xml`,
      `${declaration}<worksheet ${main}>${before}<sheetData>${data}</sheetData>${after}</worksheet>`,
    ]),
  ]);
}

export const zipped = (parts: ReadonlyMap<string, string>): Uint8Array =>
  zipSync(Object.fromEntries([...parts].map(([name, text]) => [name, strToU8(text)])));

export const workbookFile = (workbook: WorkbookXml): Uint8Array => zipped(workbookParts(workbook));

const isXml = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  (code >= 0x20 && !(code >= 0xd800 && code <= 0xdfff) && (code & 0xfffe) !== 0xfffe);

const escaped = (each: string): string => `_x${each.charCodeAt(0).toString(16).padStart(4, '0')}_`;

/** A text as XML has it, and as Excel writes what XML cannot hold. */
export const xmlOf = (text: string): string =>
  text
    .replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replaceAll(/[^]/gu, (each) => (isXml(each.codePointAt(0) ?? 0) ? each : escaped(each)))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** A cell that carries its own text. */
export const textCell = (text: string): string =>
  `<c t="inlineStr"><is><t xml:space="preserve">${xmlOf(text)}</t></is></c>`;

export const sheetRow = (...cells: readonly string[]): string => `<row>${cells.join('')}</row>`;
export const textRow = (texts: readonly string[]): string => sheetRow(...texts.map(textCell));
