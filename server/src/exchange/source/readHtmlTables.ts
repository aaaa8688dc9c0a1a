// The tables of an HTML page or clipboard. Asks `accepts` which of them are wanted; knows no column itself.
import { t } from '@vscode/l10n';
import { cellLines } from './cellLines.ts';
import { expandSpans, type MergedCell } from './expandSpans.ts';
import { type HtmlElement, type HtmlNode, isElement, isInvisible, parseGuarded } from './parseGuarded.ts';
import type { SourceTable } from './sourceTable.ts';

export interface FoundTables {
  /** One Japanese sentence each on what was read otherwise than it shows. */
  readonly notices: readonly string[];
  readonly accepted: readonly SourceTable[];
  /** Tables that were not wanted and hold no other table. */
  readonly others: readonly SourceTable[];
}

/** A table that is not accepted may be the page's layout, so the tables in its cells are looked at too. */
export function readHtmlTables(html: string, accepts: (table: SourceTable) => boolean): FoundTables {
  // A clipboard may hold the rows alone; without a table around them they would not be read as rows.
  const page = /<table[\s>]/i.test(html) || !/<tr[\s>]/i.test(html) ? html : `<table>${html}`;
  const accepted: SourceTable[] = [];
  const others: SourceTable[] = [];
  let struck = 0;
  const visit = (element: HtmlElement): void => {
    const inner = tablesIn(element.childNodes);
    const table = readTable(element, cellOutline);
    if (accepts(table)) {
      accepted.push(inner.length === 0 ? table : readTable(element, cellLines));
      if (!isExported(element)) struck += struckPlaces(element);
    } else if (inner.length === 0) others.push(table);
    else inner.forEach(visit);
  };
  tablesIn(parseGuarded(page).childNodes).forEach(visit);
  const notices = struck > 0 ? [t`取消線の付いている${struck}か所も、ほかの文字と同じに読み込みました`] : [];
  return { accepted, others, notices };
}

const isHeading = ({ tagName, attrs }: HtmlElement): boolean =>
  tagName === 'th' && attrs.some(({ name, value }) => name === 'class' && /^c[1-6]$/.test(value));

/** Whether `table` is one that `exportHtml` writes: its marks show what changed, and both sides are whole. */
function isExported(table: HtmlElement): boolean {
  const [head] = childrenNamed(table, 'thead').flatMap((group) => childrenNamed(group, 'tr'));
  const headings = head ? childrenNamed(head, 'th', 'td') : [];
  return headings.length === 6 && headings.every(isHeading);
}

const struckNames = new Set(['del', 's', 'strike']);

function struckPlaces(parent: HtmlElement): number {
  return parent.childNodes.filter(isElement).reduce((sum, element) => {
    if (isInvisible(element)) return sum;
    if (!struckNames.has(element.tagName)) return sum + struckPlaces(element);
    return sum + (cellLines(element).length > 0 ? 1 : 0);
  }, 0);
}

/** The outermost tables among `nodes` and what they hold. */
function tablesIn(nodes: readonly HtmlNode[]): HtmlElement[] {
  return nodes.filter(isElement).flatMap((element) => {
    if (isInvisible(element)) return [];
    return element.tagName === 'table' ? [element] : tablesIn(element.childNodes);
  });
}

const childrenNamed = (element: HtmlElement, ...names: readonly string[]): HtmlElement[] =>
  element.childNodes.filter(isElement).filter((child) => names.includes(child.tagName));

type ReadLines = (cell: HtmlElement) => readonly string[];

/** Cells that hold tables are left empty: read at every level, tables in tables would take for ever. */
const cellOutline: ReadLines = (cell) => (tablesIn(cell.childNodes).length > 0 ? [] : cellLines(cell));

function readTable(table: HtmlElement, linesOf: ReadLines): SourceTable {
  const groups = childrenNamed(table, 'thead', 'tbody', 'tfoot').map((group) =>
    childrenNamed(group, 'tr').map((row) =>
      childrenNamed(row, 'td', 'th').map((cell) => readCell(cell, linesOf)),
    ),
  );
  return {
    above: childrenNamed(table, 'caption').flatMap(cellLines),
    rows: expandSpans(groups),
  };
}

const readCell = (cell: HtmlElement, linesOf: ReadLines): MergedCell => ({
  lines: linesOf(cell),
  colspan: Math.max(1, spanOf(cell, 'colspan', 1000)),
  // 0 is "down to the end of the group".
  rowspan: spanOf(cell, 'rowspan', 65534) || 65534,
});

function spanOf(cell: HtmlElement, name: string, most: number): number {
  const written = cell.attrs.find((attribute) => attribute.name === name)?.value.trim() ?? '';
  return /^\d{1,9}$/.test(written) ? Math.min(Number(written), most) : 1;
}
