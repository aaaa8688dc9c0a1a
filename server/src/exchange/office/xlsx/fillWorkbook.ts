// What else of a workbook speaks of the rows of its table: names such as the print area, tables of Excel, pictures
// below. Parts that do not stay as they are, byte for byte.
import { t } from '@vscode/l10n';
import type { XmlElement } from '@rgrove/parse-xml';
import { applyEdits, type TextEdit } from '../../../core/text/range.ts';
import { inRow } from '../../../core/text/inRow.ts';
import { listed } from '../../listed.ts';
import { quoted } from '../../quoted.ts';
import { Refusal } from '../../refusal.ts';
import type { Archive } from '../openArchive.ts';
import { parseXmlPart, type XmlPart } from '../parseXmlGuarded.ts';
import { type PartRelation, partRelations } from '../partRelations.ts';
import { localName, xmlChild, xmlChildren } from '../xmlChildren.ts';
import { attributeEdit, prefixOf, printAttributes, replaceElement, withDescendants } from '../xmlEdits.ts';
import { fillSheet } from './fillSheet.ts';
import type { Form } from './findForm.ts';
import { type FormulaPlace, moveFormula } from './moveFormula.ts';
import { moveFormulas, replaceText } from './moveFormulas.ts';
import { moveRanges, type MovedRows, movedBy } from './movedRows.ts';
import type { SheetEntry, Workbook } from './openWorkbook.ts';

const encoder = new TextEncoder();

export interface FilledWorkbook {
  readonly archive: Archive;
  readonly notices: readonly string[];
}

/**
 * The parts of `workbook` with the rows of its table replaced. `styles`: its styles from now on.
 */
export function fillWorkbook(
  { archive, name, part, sheets, styles: { name: stylesName } }: Workbook,
  form: Form,
  rows: readonly string[],
  styles: string | undefined,
): FilledWorkbook {
  const { sheet } = form;
  const moved = { heading: form.heading.number, before: form.rowCount, after: rows.length };
  const parts = new Map(archive);
  const put = (target: string, text: string): void => void parts.set(target, encoder.encode(text));
  const edit = (target: string, editsOf: (part: XmlPart) => readonly TextEdit[]): void => {
    const bytes = parts.get(target);
    if (!bytes) return;
    const whole = parseXmlPart(bytes);
    const edits = editsOf(whole);
    if (edits.length > 0) put(target, applyEdits(whole.text, edits));
  };
  const editGuarded = (target: string, where: string, editsOf: Parameters<typeof edit>[1]): void => {
    try {
      edit(target, editsOf);
    } catch (error) {
      // A part that is none of the table's may be whatever it is.
      if (!(error instanceof Refusal)) throw error;
      say(where, [target]);
    }
  };
  if (styles !== undefined) put(stylesName, styles);
  const relations = partRelations(archive, sheet.name);
  const place = { title: sheet.title, tables: tableNames(archive, relations), isOwn: false };
  const notices: string[] = [];
  const say = (where: string, cells: readonly string[]): void => {
    if (cells.length > 0)
      notices.push(
        t`ひな形の${where}の数式は、表の行が変わっても直していないので、Excelで開いて確かめてください`,
      );
  };
  let areReckoned = false;
  const formulasOf = (each: XmlPart, isOwn: boolean, where: string): readonly TextEdit[] => {
    const formulas = moveFormulas(each, { ...place, isOwn }, moved);
    say(t`${where}の${listed(formulas.unsure)}`, formulas.unsure);
    areReckoned ||= formulas.areReckoned;
    return formulas.edits;
  };
  const whereIs = ({ title }: SheetEntry): string => t`シート${quoted(title)}`;
  put(sheet.name, fillSheet(form, rows, moved, formulasOf(form.part, true, whereIs(sheet))));
  for (const other of sheets) {
    if (other.name !== sheet.name)
      editGuarded(other.name, whereIs(other), (each) => formulasOf(each, false, whereIs(other)));
    for (const drawing of partRelations(archive, other.name).filter(({ type }) => type === 'drawing'))
      for (const chart of partRelations(archive, drawing.part).filter(({ type }) => type === 'chart'))
        editGuarded(chart.part, whereIs(other), (each) => formulasOf(each, false, whereIs(other)));
  }
  for (const { type, part: target } of relations) {
    if (type === 'table') edit(target, (table) => tableEdits(table, moved));
    if (type === 'drawing')
      edit(target, (drawing) => [...drawingEdits(drawing, moved), ...formulasOf(drawing, true, t`図`)]);
  }
  for (const { type, part: target } of partRelations(archive, name))
    if (type === 'pivotCacheDefinition')
      editGuarded(target, t`ピボットテーブル`, (cache) =>
        xmlChildren(xmlChild(cache.root, 'cacheSource'), 'worksheetSource')
          .filter(({ attributes }) => attributes.sheet === sheet.title)
          .flatMap((source) => rangeEdits(cache, source, moved)),
      );
  const names = moveNames(part, place, moved);
  say(t`名前${inRow(names.unsure.map(quoted))}`, names.unsure);
  edit(name, () => [...names.edits, ...(areReckoned ? reckonEdits(part) : [])]);
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
  return { archive: parts, notices };
}

/** The names that formulas have for the tables of Excel in a sheet. */
const tableNames = (archive: Archive, relations: readonly PartRelation[]): string[] =>
  relations.flatMap(({ type, part }) => {
    const bytes = type === 'table' ? archive.get(part) : undefined;
    const { displayName } = bytes ? parseXmlPart(bytes).root.attributes : {};
    return displayName === undefined ? [] : [displayName];
  });

/** Names of ranges: the print area grows with the table, what lies below moves with it. */
function moveNames({ root }: XmlPart, place: FormulaPlace, moved: MovedRows) {
  const names = xmlChildren(xmlChild(root, 'definedNames'), 'definedName').map((name) => ({
    name,
    ...moveFormula(name.text, place, moved),
  }));
  return {
    edits: names.flatMap(({ name, text }) => (text === name.text ? [] : replaceText(name, text))),
    unsure: names.flatMap(({ name, isSure }) => (isSure ? [] : [name.attributes.name ?? ''])),
  };
}

/** Has Excel reckon all formulas when it opens the file: the results in it are those of the rows before. */
function reckonEdits(part: XmlPart): TextEdit[] {
  const known = xmlChild(part.root, 'calcPr');
  if (known?.attributes.fullCalcOnLoad !== undefined)
    return [attributeEdit(part, known, 'fullCalcOnLoad', '1')];
  const attributes = printAttributes({ ...known?.attributes, fullCalcOnLoad: '1' });
  const element = `<${prefixOf(part.root)}calcPr${attributes}/>`;
  if (known) return [replaceElement(known, element)];
  const before = new Set(['sheets', 'functionGroups', 'externalReferences', 'definedNames']);
  const at = xmlChildren(part.root).findLast((each) => before.has(localName(each)))?.end;
  return at === undefined ? [] : [{ range: { start: at, end: at }, newText: element }];
}

/** A table of Excel and its filter end where the rows end. */
const tableEdits = (part: XmlPart, moved: MovedRows): TextEdit[] =>
  withDescendants(part.root).flatMap((element) => rangeEdits(part, element, moved));

function rangeEdits(part: XmlPart, element: XmlElement, moved: MovedRows): TextEdit[] {
  const written = element.attributes.ref;
  const ranges = written === undefined ? undefined : moveRanges(moved, written);
  return ranges === undefined || ranges === written ? [] : [attributeEdit(part, element, 'ref', ranges)];
}

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
