// One row of the table and its cells: bare text while it is far from what is seen, lines with their marks from then
// on. Knows no other row and scrolls nothing.
import { type Entry, entriesOf, foldId, type Folding, textOfEntry } from '../entries.ts';
import type { DrawnRow } from '../messages.ts';
import { bodyColumns, itemColumn, type WholeRow } from '../wholeTable.ts';
import { drawLines, drawText, lineElements, readLines, readText } from './cellView.ts';
import { create } from '../../webview/create.ts';

export interface RowView {
  readonly element: HTMLTableRowElement;
  readonly row: () => WholeRow;
  /** Shows this row from now on; `version`: of the document, remembered in the cells that it touched. */
  update(row: WholeRow, version: number): void;
  setFolded(isOn: boolean): void;
  /** Opens or closes a （略） of this row. */
  toggleFold(element: HTMLElement): void;
  /** From bare text to lines; false when it was drawn before. */
  draw(): boolean;
  isDrawn(): boolean;
  /** The element that shows this line of the document or the last one before it, of all cells or of some columns. */
  lineAt(line: number, columns?: readonly number[]): HTMLElement | undefined;
  read(): DrawnRow;
}

/** @param charactersPerLine what fits into one line of 変更前の記載 now, to guess at the height of what is not drawn */
export function createRowView(
  first: WholeRow,
  version: number,
  folded: boolean,
  columns: readonly string[],
  charactersPerLine: number,
): RowView {
  const element = create('tr');
  element.setAttribute('role', 'row');
  element.dataset['key'] = String(first.key);
  const boxes = columns.map((column, index) => element.appendChild(createCell(column, index)));
  let row = first;
  let isDrawn = false;
  let folding: Folding = { isOn: folded, open: new Set() };
  let entries: readonly (readonly Entry[])[] = [];

  const show = (): void => {
    entries = entriesOf(row, folding);
    boxes.forEach((cell, column) => {
      const box = boxOf(cell);
      const wanted = entries[column] ?? [];
      const text = isDrawn ? '' : wanted.map(textOfEntry).join('\n');
      if (!(isDrawn ? drawLines(box, wanted) : drawText(box, text))) return;
      cell.dataset['drawnAt'] = String(version);
      if (!isDrawn && isBody(column))
        box.style.setProperty('--lines', String(guessLines(text, charactersPerLine)));
    });
  };
  show();

  return {
    element,
    row: () => row,
    update: (next, at) => {
      const isSame = next.cells === row.cells;
      row = next;
      version = at;
      if (!isSame) show();
    },
    setFolded: (isOn) => {
      folding = { isOn, open: new Set() };
      show();
    },
    toggleFold: (fold) => {
      const id = foldId(
        boxes.findIndex((cell) => cell.contains(fold)),
        lineOf(fold),
      );
      const open = new Set(folding.open);
      if (!open.delete(id)) open.add(id);
      folding = { isOn: true, open };
      show();
    },
    draw: () => {
      if (isDrawn) return false;
      isDrawn = true;
      show();
      return true;
    },
    isDrawn: () => isDrawn,
    lineAt: (line, among) => {
      const elements = boxes.flatMap((cell, column) =>
        isDrawn && among?.includes(column) !== false ? lineElements(boxOf(cell)) : [],
      );
      let best: HTMLElement | undefined;
      for (const each of elements) {
        // The fields of a revision may stand in any order.
        if (row.firstLine + lineOf(each) <= line && (best === undefined || lineOf(best) <= lineOf(each)))
          best = each;
      }
      return best;
    },
    read: () => ({
      key: row.key,
      firstLine: row.firstLine,
      lastLine: row.lastLine,
      isDrawn,
      cells: boxes.map((cell, column) => ({
        drawnAt: Number(cell.dataset['drawnAt'] ?? 0),
        line: row.cells[column]?.line ?? 0,
        lines: isDrawn ? readLines(boxOf(cell)) : readText(boxOf(cell)),
      })),
    }),
  };
}

const lineOf = (element: HTMLElement): number => Number(element.dataset['line'] ?? 0);
const isBody = (column: number): boolean => bodyColumns.some((body) => body === column);

function createCell(column: string, index: number): HTMLTableCellElement {
  const cell = create(index === itemColumn ? 'th' : 'td');
  // Said although the elements say it: where the pane is narrow they are laid out as no table.
  cell.setAttribute('role', index === itemColumn ? 'rowheader' : 'cell');
  if (index === itemColumn) cell.setAttribute('scope', 'row');
  cell.dataset['column'] = column;
  cell.append(create('div', isBody(index) ? 'box body' : 'box'));
  return cell;
}

function boxOf(cell: HTMLTableCellElement): HTMLElement {
  const box = cell.firstElementChild;
  if (!(box instanceof HTMLElement)) throw new Error('a cell has lost its box');
  return box;
}

const guessLines = (text: string, charactersPerLine: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / charactersPerLine)), 0);
