// The sheet with other rows in its table: what stands below moves, what points at rows points at where they are now.
import { t } from '@vscode/l10n';
import type { XmlElement } from '@rgrove/parse-xml';
import { applyEdits, type TextEdit } from '../../../core/text/range.ts';
import { cellLimit, Refusal } from '../../refusal.ts';
import type { XmlPart } from '../parseXmlGuarded.ts';
import { localName, xmlChild, xmlChildren } from '../xmlChildren.ts';
import { attributeEdit, prefixOf, printAttributes, replaceElement, withDescendants } from '../xmlEdits.ts';
import { parseRange, printRange } from './cellReference.ts';
import type { Form } from './findForm.ts';
import { moveRanges, moveRows, type MovedRows, movedBy } from './movedRows.ts';

/** `rows`: the elements of the table's rows from now on; `formulas`: the edits of what else the sheet reckons. */
export function fillSheet(
  form: Form,
  rows: readonly string[],
  moved: MovedRows,
  formulas: readonly TextEdit[],
): string {
  const { part, heading } = form;
  const first = form.rows[0]?.element;
  const last = form.rows.at(-1)?.element;
  const start = first?.start ?? heading.element.end;
  const table: TextEdit = { range: { start, end: last?.end ?? start }, newText: rows.join('') };
  const below = movedBy(moved) === 0 ? [] : form.below.flatMap((row) => moveRow(part, row, moved));
  const others = xmlChildren(part.root).flatMap((element) => {
    const name = localName(element);
    if (name === 'sheetData' || name === 'mergeCells' || name === 'sheetViews') return [];
    return name === 'rowBreaks' ? breakEdits(element, moved) : referenceEdits(part, element, moved);
  });
  return applyEdits(part.text, [table, ...below, ...mergeEdits(form, moved), ...others, ...formulas]);
}

function moveRow(
  part: XmlPart,
  { element, number, cells }: Form['below'][number],
  moved: MovedRows,
): TextEdit[] {
  const edits: TextEdit[] = [];
  if (element.attributes.r !== undefined)
    edits.push(attributeEdit(part, element, 'r', String(number + movedBy(moved))));
  for (const { element: cell } of cells) {
    if (cell.attributes.r !== undefined) edits.push(...moveAttribute(part, cell, 'r', moved));
    const formula = xmlChild(cell, 'f');
    if (formula?.attributes.ref !== undefined) edits.push(...moveAttribute(part, formula, 'ref', moved));
  }
  return edits;
}

function moveAttribute(part: XmlPart, element: XmlElement, name: string, moved: MovedRows): TextEdit[] {
  const ranges = moveRanges(moved, element.attributes[name] ?? '');
  return ranges === undefined || ranges === element.attributes[name]
    ? []
    : [attributeEdit(part, element, name, ranges)];
}

/** Cells merged within the first row of the table are merged in all of them. */
function mergeEdits({ part, merges, rows }: Form, moved: MovedRows): TextEdit[] {
  const list = xmlChild(part.root, 'mergeCells');
  if (!list) return [];
  const [sample] = rows;
  const repeated = merges.filter(({ range }) => range.first.row === sample?.number).length;
  if (merges.length + repeated * moved.after > cellLimit)
    throw new Refusal(t`ひな形の表に結合されたセルが多すぎるので、セルの結合を減らしてください`);
  const ranges = merges.flatMap(({ range }) => {
    const { first, last } = range;
    if (sample && first.row === sample.number && last.row === sample.number) {
      return Array.from({ length: moved.after }, (_, i) => {
        const row = sample.number + i;
        return printRange({ first: { ...first, row }, last: { ...last, row } });
      });
    }
    // A cell merged over rows of the table is none of its new rows.
    const isOwn = first.row > moved.heading && first.row <= moved.heading + moved.before;
    const at = isOwn ? undefined : moveRows(moved, first.row, last.row);
    return at ? [printRange({ first: { ...first, row: at[0] }, last: { ...last, row: at[1] } })] : [];
  });
  if (ranges.length === 0) return [replaceElement(list, '')];
  const prefix = prefixOf(list);
  const cells = ranges.map((range) => `<${prefix}mergeCell ref="${range}"/>`).join('');
  return [
    replaceElement(list, `<${prefix}mergeCells count="${ranges.length}">${cells}</${prefix}mergeCells>`),
  ];
}

/** Everything else that names cells of the sheet by ranges. */
function referenceEdits(part: XmlPart, element: XmlElement, moved: MovedRows): TextEdit[] {
  const gone = (each: XmlElement): boolean =>
    isSampleLink(each, moved) ||
    rangeAttributes.some((name) => {
      const written = each.attributes[name];
      return written !== undefined && moveRanges(moved, written) === undefined;
    });
  if (gone(element)) return [replaceElement(element, '')];
  const items = xmlChildren(element);
  const left = items.filter((each) => !gone(each));
  if (items.length > 0 && left.length === 0) return [replaceElement(element, '')];
  const edits = items.filter(gone).map((each) => replaceElement(each, ''));
  if (edits.length > 0 && element.attributes.count !== undefined)
    edits.push(attributeEdit(part, element, 'count', String(left.length)));
  for (const each of [element, ...left.flatMap(withDescendants)]) {
    for (const name of rangeAttributes)
      if (each.attributes[name] !== undefined) edits.push(...moveAttribute(part, each, name, moved));
    if (localName(each) === 'sqref') edits.push(...moveText(each, moved));
  }
  return edits;
}

/** Newer kinds of formats have their ranges as text. */
function moveText(element: XmlElement, moved: MovedRows): TextEdit[] {
  const [first] = element.children;
  const ranges = moveRanges(moved, element.text.trim());
  return first === undefined || ranges === undefined ? [] : [{ range: first, newText: ranges }];
}

/** A link of a sample was to what the sample said. */
function isSampleLink(element: XmlElement, { heading, before }: MovedRows): boolean {
  const row = parseRange(element.attributes.ref ?? '')?.first.row ?? 0;
  return localName(element) === 'hyperlink' && row > heading && row <= heading + before;
}

const rangeAttributes = ['ref', 'sqref'] as const;

/** Pages of the table break where they must: its own breaks were for other rows. */
function breakEdits(list: XmlElement, moved: MovedRows): TextEdit[] {
  const end = moved.heading + moved.before;
  const kept = xmlChildren(list, 'brk').flatMap((each) => {
    const row = Number(each.attributes.id);
    if (row > moved.heading && row < end) return [];
    const to = row < end ? row : row + movedBy(moved);
    return `<${each.name}${printAttributes({ ...each.attributes, id: String(to) })}/>`;
  });
  if (kept.length === 0) return [replaceElement(list, '')];
  const count = ` count="${kept.length}" manualBreakCount="${kept.length}"`;
  return [replaceElement(list, `<${list.name}${count}>${kept.join('')}</${list.name}>`)];
}
