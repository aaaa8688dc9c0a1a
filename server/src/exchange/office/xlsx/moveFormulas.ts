// The formulas of a part of the workbook after the rows of the table were replaced: of cells, of formats and checks, of
// charts, and what links point at.
import { t } from '@vscode/l10n';
import type { XmlElement } from '@rgrove/parse-xml';
import type { TextEdit } from '../../../core/text/range.ts';
import { escapeXml } from '../escapeXml.ts';
import type { XmlPart } from '../parseXmlGuarded.ts';
import { localName, xmlChild, xmlChildren } from '../xmlChildren.ts';
import { attributeEdit, replaceElement } from '../xmlEdits.ts';
import { type CellReference, parseRange, printReference } from './cellReference.ts';
import { filledFormula } from './formulaReferences.ts';
import { type FormulaPlace, moveFormula } from './moveFormula.ts';
import { type MovedRows, movedBy } from './movedRows.ts';
import { sheetRows } from './sheetRows.ts';

export interface MovedFormulas {
  readonly edits: readonly TextEdit[];
  /** The cells, as they are named afterwards, or the kinds of what is no cell, whose formulas may be wrong now. */
  readonly unsure: readonly string[];
  /** Whether cells have formulas at all. */
  readonly areReckoned: boolean;
}

/** `place`: of the formulas of the part. */
export function moveFormulas(part: XmlPart, place: FormulaPlace, moved: MovedRows): MovedFormulas {
  const cells = moveCells(part, place, moved);
  const others = xmlChildren(part.root)
    .filter((element) => localName(element) !== 'sheetData')
    .flatMap((element) => withRanges(element, ''))
    .map(([element, range]) => moveOther(part, element, range, place, moved));
  return {
    edits: [...cells.edits, ...others.flatMap(({ edits }) => edits)],
    unsure: [...cells.unsure, ...new Set(others.flatMap(({ unsure }) => unsure))],
    areReckoned: cells.areReckoned,
  };
}

interface FormulaCell {
  readonly at: CellReference;
  readonly element: XmlElement;
  /** The number that cells which were filled from one share. */
  readonly shared?: string;
}

function moveCells(part: XmlPart, place: FormulaPlace, moved: MovedRows): MovedFormulas {
  const edits: TextEdit[] = [];
  const unsure: string[] = [];
  const cells = formulaCells(part);
  const sources = new Map(
    cells.flatMap((cell) =>
      cell.shared !== undefined && cell.element.text !== '' ? [[cell.shared, cell]] : [],
    ),
  );
  const isGone = ({ at }: FormulaCell): boolean =>
    place.isOwn && at.row > moved.heading && at.row <= moved.heading + moved.before;
  const movedCell = (at: CellReference): CellReference =>
    place.isOwn && at.row > moved.heading ? { ...at, row: at.row + movedBy(moved) } : at;
  const moveCell = (cell: FormulaCell) => {
    const source = cell.shared === undefined ? undefined : sources.get(cell.shared);
    const written = cell.element.text;
    const formula =
      source && written === ''
        ? filledFormula(source.element.text, cell.at.row - source.at.row, cell.at.column - source.at.column)
        : written;
    return { formula, ...moveFormula(formula, place, moved) };
  };
  const left = cells.filter((cell) => !isGone(cell));
  const results = left.map((cell) => ({ cell, ...moveCell(cell) }));
  // Cells that share one formula keep sharing it where it stays what it is for all of them.
  const parted = new Set([
    ...[...sources.values()].filter(isGone).map(({ shared }) => shared),
    ...results.filter(({ formula, text }) => formula !== text).map(({ cell }) => cell.shared),
  ]);
  for (const { cell, formula, text, isSure } of results) {
    if (!isSure) unsure.push(printReference(movedCell(cell.at)));
    const { element, shared } = cell;
    if (shared !== undefined && parted.has(shared))
      edits.push(replaceElement(element, `<${element.name}>${escapeXml(text)}</${element.name}>`));
    else if (text !== formula) edits.push(...replaceText(element, text));
  }
  return { edits, unsure, areReckoned: left.length > 0 };
}

const formulaCells = (part: XmlPart): FormulaCell[] =>
  sheetRows(part, new Map()).rows.flatMap(({ number, cells }) =>
    cells.flatMap(({ element: cell, column }): FormulaCell[] => {
      const element = xmlChild(cell, 'f');
      if (!element) return [];
      const { t: kind, si: shared } = element.attributes;
      const at = { column, row: number };
      return [kind === 'shared' && shared !== undefined ? { at, element, shared } : { at, element }];
    }),
  );

/** What stands between the tags; formulas have no elements below them. */
export function replaceText({ children }: XmlElement, text: string): TextEdit[] {
  const [first] = children;
  const last = children.at(-1);
  if (!first || !last) return [];
  return [{ range: { start: first.start, end: last.end }, newText: escapeXml(text) }];
}

type Ranged = readonly [element: XmlElement, ranges: string];

/** The element and all below it, each with the cells that it is about. */
function withRanges(element: XmlElement, ranges: string): Ranged[] {
  const own = element.attributes.sqref ?? xmlChild(element, 'sqref')?.text.trim() ?? ranges;
  return [[element, own], ...xmlChildren(element).flatMap((child) => withRanges(child, own))];
}

const kinds = (): Readonly<Record<string, string>> => ({
  formula: t`条件付き書式`,
  formula1: t`入力規則`,
  formula2: t`入力規則`,
  f: t`書式やグラフ`,
});

function moveOther(
  part: XmlPart,
  element: XmlElement,
  ranges: string,
  place: FormulaPlace,
  moved: MovedRows,
): Omit<MovedFormulas, 'areReckoned'> {
  const kind = kinds()[localName(element)];
  if (kind !== undefined) {
    const first = parseRange(ranges.split(' ')[0] ?? '')?.first.row;
    const isOfRows =
      place.isOwn && first !== undefined && first > moved.heading && first <= moved.heading + moved.before;
    const { text, isSure } = moveFormula(element.text, { ...place, isOfRows }, moved);
    return {
      edits: text === element.text ? [] : replaceText(element, text),
      unsure: isSure ? [] : [kind],
    };
  }
  // Links, and pictures and boxes that show a cell.
  const edits = ['location', 'textlink'].flatMap((name) => {
    const written = element.attributes[name];
    if (written === undefined) return [];
    const { text } = moveFormula(written, place, moved);
    return text === written ? [] : [attributeEdit(part, element, name, text)];
  });
  return { edits, unsure: [] };
}
