// The rows of the table by their keys, in the order of the document: a redraw touches what changed and nothing else.
// Rows become lines with marks when they come near to what is seen.
import { rowAt, type WholeRow, type WholeTable } from '../wholeTable.ts';
import { createRowView, type RowView } from './rowView.ts';

export interface RowList {
  draw(table: WholeTable): void;
  rows(): readonly WholeRow[];
  views(): readonly RowView[];
  /** The view of the row that holds this line, else of the next one, else the last. */
  viewAt(line: number): RowView | undefined;
  viewOf(element: Element): RowView | undefined;
  /** Draws a row and its neighbours at once, before anything is measured. */
  drawAround(view: RowView): void;
  setFolded(isOn: boolean): void;
}

/** Told of every row that has just been drawn by being scrolled near. */
type Drawn = (view: RowView) => void;

export function createRowList(
  body: HTMLTableSectionElement,
  charactersPerLine: () => number,
  drawn: Drawn,
): RowList {
  let views = new Map<number, RowView>();
  let order: readonly RowView[] = [];
  let rows: readonly WholeRow[] = [];
  let isFolded = false;
  const viewOf = (element: Element): RowView | undefined =>
    views.get(Number(element.closest<HTMLElement>('tr[data-key]')?.dataset['key'] ?? -1));

  const watcher = new IntersectionObserver(
    (seen) => {
      for (const { isIntersecting, target } of seen) {
        if (!isIntersecting) continue;
        watcher.unobserve(target);
        const view = viewOf(target);
        if (view?.draw() === true) drawn(view);
      }
    },
    { rootMargin: '100% 0px' },
  );

  const place = (element: HTMLTableRowElement, before: Element | null): Element | null => {
    if (element === before) return before.nextElementSibling;
    body.insertBefore(element, before);
    return before;
  };

  return {
    draw: ({ rows: next, version, columns }) => {
      const width = charactersPerLine();
      const old = views;
      views = new Map(
        next.map((row) => [
          row.key,
          old.get(row.key) ?? createRowView(row, version, isFolded, columns, width),
        ]),
      );
      for (const [key, view] of old) {
        if (views.has(key)) continue;
        watcher.unobserve(view.element);
        view.element.remove();
      }
      let before: Element | null = body.firstElementChild;
      for (const row of next) {
        const view = views.get(row.key);
        if (view === undefined) continue;
        before = place(view.element, before);
        if (old.has(row.key)) view.update(row, version);
        else watcher.observe(view.element);
      }
      order = [...views.values()];
      rows = next;
    },
    rows: () => rows,
    views: () => order,
    viewAt: (line) => order[rowAt(rows, line)],
    viewOf,
    drawAround: (view) => {
      const index = order.indexOf(view);
      for (const each of order.slice(Math.max(0, index - 1), index + 4)) if (each.draw()) drawn(each);
    },
    setFolded: (isOn) => {
      isFolded = isOn;
      for (const view of order) view.setFolded(isOn);
    },
  };
}
