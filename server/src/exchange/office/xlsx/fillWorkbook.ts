// What else of a workbook speaks of the rows of its table: names such as the print area, tables of Excel, pictures
// below. Parts that do not stay as they are, byte for byte.
import type { XmlElement } from '@rgrove/parse-xml';
import { applyEdits, type TextEdit } from '../../../core/text/range.ts';
import type { Archive } from '../openArchive.ts';
import { parseXmlPart, type XmlPart } from '../parseXmlGuarded.ts';
import { partRelations } from '../partRelations.ts';
import { xmlChild, xmlChildren } from '../xmlChildren.ts';
import { attributeEdit, replaceElement, withDescendants } from '../xmlEdits.ts';
import { escapeXml } from '../escapeXml.ts';
import { moveRanges, type MovedRows, movedBy, moveRows } from './movedRows.ts';
import type { SheetEntry, Workbook } from './openWorkbook.ts';

const encoder = new TextEncoder();

/** The parts of `workbook` with those of `changed` in place of their own. */
export function fillWorkbook(
  { archive, name, part }: Workbook,
  sheet: SheetEntry,
  moved: MovedRows,
  changed: ReadonlyMap<string, string>,
): Archive {
  const parts = new Map(archive);
  const put = (target: string, text: string): void => void parts.set(target, encoder.encode(text));
  const edit = (target: string, editsOf: (part: XmlPart) => readonly TextEdit[]): void => {
    const bytes = parts.get(target);
    if (!bytes) return;
    const whole = parseXmlPart(bytes);
    const edits = editsOf(whole);
    if (edits.length > 0) put(target, applyEdits(whole.text, edits));
  };
  for (const [target, text] of changed) put(target, text);
  edit(name, () => nameEdits(part, sheet.title, moved));
  for (const { type, part: target } of partRelations(archive, sheet.name)) {
    if (type === 'table') edit(target, (table) => tableEdits(table, moved));
    if (type === 'drawing') edit(target, (drawing) => drawingEdits(drawing, moved));
  }
  dropCalcChain(parts, name, edit);
  // A workbook that was saved as a template of Excel's own becomes a document.
  edit('[Content_Types].xml', (types) =>
    xmlChildren(types.root, 'Override').flatMap((each) => {
      const type = each.attributes.ContentType ?? '';
      return type.endsWith('spreadsheetml.template.main+xml')
        ? [attributeEdit(types, each, 'ContentType', type.replace('.template.', '.sheet.'))]
        : [];
    }),
  );
  return parts;
}

/** Names of ranges: the print area grows with the table, what lies below moves with it. */
function nameEdits({ root }: XmlPart, title: string, moved: MovedRows): TextEdit[] {
  const sheets = [`${title}!`, `'${title.replaceAll("'", "''")}'!`];
  return xmlChildren(xmlChild(root, 'definedNames'), 'definedName').flatMap((name) => {
    const [content] = name.children;
    if (!content) return [];
    const text = moveFormula(name.text, sheets, moved);
    return text === name.text ? [] : [{ range: content, newText: escapeXml(text) }];
  });
}

/** References such as 「変更箇所!$A$1:$F$20」 or 「'変更 箇所'!$2:$2」. */
function moveFormula(formula: string, sheets: readonly string[], moved: MovedRows): string {
  let at = 0;
  let result = '';
  for (const { index, 0: whole, groups } of formula.matchAll(reference)) {
    const { sheet = '', left = '', top = '', right, bottom = top } = groups ?? {};
    if (!sheets.includes(sheet)) continue;
    const rows = moveRows(moved, Number(top), Number(bottom));
    if (!rows) continue;
    const end = right === undefined ? '' : `:${right}${rows[1]}`;
    result += `${formula.slice(at, index)}${sheet}${left}${rows[0]}${end}`;
    at = index + whole.length;
  }
  return result + formula.slice(at);
}

const reference =
  /(?<sheet>'(?:[^']|'')*'!|[^\s'!,:;()+*/&=<>-]+!)(?<left>\$?[A-Z]{0,3}\$?)(?<top>\d{1,7})(?::(?<right>\$?[A-Z]{0,3}\$?)(?<bottom>\d{1,7}))?/g;

/** A table of Excel and its filter end where the rows end. */
const tableEdits = (part: XmlPart, moved: MovedRows): TextEdit[] =>
  withDescendants(part.root).flatMap((element) => {
    const written = element.attributes.ref;
    const ranges = written === undefined ? undefined : moveRanges(moved, written);
    return ranges === undefined || ranges === written ? [] : [attributeEdit(part, element, 'ref', ranges)];
  });

/** Pictures that stand below the table; their rows count from 0. */
function drawingEdits({ root }: XmlPart, moved: MovedRows): TextEdit[] {
  const isBelow = (anchor: XmlElement): boolean => {
    const from = xmlChild(anchor, 'from');
    const row = from && xmlChild(from, 'row');
    return row !== undefined && Number(row.text) >= moved.heading + moved.before;
  };
  return xmlChildren(root, 'twoCellAnchor')
    .concat(xmlChildren(root, 'oneCellAnchor'))
    .filter(isBelow)
    .flatMap((anchor) => [...xmlChildren(anchor, 'from'), ...xmlChildren(anchor, 'to')])
    .flatMap((place) => xmlChildren(place, 'row'))
    .flatMap((row) => {
      const [content] = row.children;
      return content ? [{ range: content, newText: String(Number(row.text) + movedBy(moved)) }] : [];
    });
}

/** The order in which formulas are reckoned names cells that may be gone; Excel makes it anew. */
function dropCalcChain(
  parts: Map<string, Uint8Array>,
  workbook: string,
  edit: (target: string, editsOf: (part: XmlPart) => readonly TextEdit[]) => void,
): void {
  const chain = partRelations(parts, workbook).find(({ type }) => type === 'calcChain');
  if (!chain) return;
  parts.delete(chain.part);
  const [folder, file] = [workbook.replace(/[^/]*$/, ''), workbook.replace(/^.*\//, '')];
  edit(`${folder}_rels/${file}.rels`, ({ root }) =>
    xmlChildren(root, 'Relationship')
      .filter(({ attributes }) => attributes.Id === chain.id)
      .map((each) => replaceElement(each, '')),
  );
  edit('[Content_Types].xml', ({ root }) =>
    xmlChildren(root, 'Override')
      .filter(({ attributes }) => attributes.PartName === `/${chain.part}`)
      .map((each) => replaceElement(each, '')),
  );
}
