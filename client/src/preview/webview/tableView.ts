// The page: heading, switch, the table 変更箇所. Puts its parts together; scrolls only when it is asked to.
import { t } from '@vscode/l10n';
import type { PreviewTable } from '../../../../server/src/protocol.ts';
import { changeStops, stopFrom, stopName } from '../changeStops.ts';
import { type Copied, copied } from '../copied.ts';
import type { CopyTarget, PreviewState, SavedPlace, ScrollPlace } from '../messages.ts';
import { mergeTable, type WholeTable } from '../wholeTable.ts';
import { createCursorMark } from './cursorMark.ts';
import { keepTabStop } from './moveFocus.ts';
import { createPageParts, setText } from './pageParts.ts';
import { createPlaces } from './places.ts';
import { createRowList } from './rowList.ts';

export interface TableView {
  /** False: rows without cells came that are not here, and nothing was touched. */
  draw(table: PreviewTable): boolean;
  /** One sentence above the table; empty: none. */
  showStatus(text: string): void;
  announce(text: string): void;
  scrollTo(line: number, at: ScrollPlace): void;
  markCursor(line: number): void;
  setFolded(isOn: boolean): void;
  isFolded(): boolean;
  toggleFold(fold: HTMLElement): void;
  /** Draws the row that an element is in and its neighbours, if they are not yet. */
  drawAround(element: Element): void;
  /** The line of the document that an element of the table leads to. */
  lineOf(element: Element): number | undefined;
  topLine(): number | null;
  place(): SavedPlace | null;
  restore(place: SavedPlace | null): void;
  /** The cell or the row that an element is in, or the table with its headings. Nothing outside of the table. */
  copied(element: Element | null, what: CopyTarget): Copied | undefined;
  /** Moves the focus to the next or the previous change; gives its line. */
  goToChange(step: 1 | -1): number | undefined;
  state(withRows: boolean): PreviewState;
}

export interface ViewEvents {
  /** The author turned the switch. */
  readonly foldSwitched: (isOn: boolean) => void;
  readonly changeAsked: (step: 1 | -1) => void;
  readonly exportAsked: () => void;
}

export function createTableView(root: HTMLElement, events: ViewEvents): TableView {
  const parts = createPageParts(root);
  const { bar, body, foldSwitch, headRow, table } = parts;
  let held: WholeTable | undefined;

  const list = createRowList(
    body,
    () => charactersIn(table, headRow),
    () => {
      cursor.refresh();
      keepTabStop(table);
    },
  );
  const cursor = createCursorMark(body, list);
  const places = createPlaces(
    list,
    () => Math.max(0, bar.getBoundingClientRect().bottom) + stickyHeight(headRow),
  );

  const setFolded = (isOn: boolean): void => {
    const place = places.place();
    foldSwitch.checked = isOn;
    list.setFolded(isOn);
    cursor.refresh();
    keepTabStop(table);
    places.restore(place === null ? null : { ...place, offset: Math.min(place.offset, 0) });
  };
  foldSwitch.addEventListener('change', () => {
    setFolded(foldSwitch.checked);
    events.foldSwitched(foldSwitch.checked);
  });
  parts.previous.addEventListener('click', () => events.changeAsked(-1));
  parts.next.addEventListener('click', () => events.changeAsked(1));
  parts.exporter.addEventListener('click', events.exportAsked);

  const lineOf = (element: Element): number | undefined => {
    const view = list.viewOf(element);
    if (view === undefined) return undefined;
    const line = element.closest<HTMLElement>('.line')?.dataset['line'];
    const cell = element.closest<HTMLTableCellElement>('td, th')?.cellIndex ?? 0;
    const { firstLine, cells } = view.row();
    return firstLine + (line === undefined ? (cells[cell]?.line ?? 0) : Number(line));
  };

  const goToChange = (step: 1 | -1): number | undefined => {
    const stops = changeStops(list.rows());
    const focused = body.contains(document.activeElement) ? document.activeElement : null;
    const from = (focused === null ? null : lineOf(focused)) ?? places.topLine() ?? 0;
    const index = stopFrom(stops, from, step);
    const stop = stops[index];
    parts.announcer.textContent = stopName(stops, index);
    if (stop === undefined) return undefined;
    places.scrollTo(stop.line, 'near');
    list.viewAt(stop.line)?.lineAt(stop.line, [stop.column])?.focus({ preventScroll: true });
    return stop.line;
  };

  return {
    draw: (sent) => {
      const next = mergeTable(held, sent);
      if (next === undefined) return false;
      held = next;
      const title = next.heading ?? (next.title === '' ? t`変更箇所` : t`${next.title} 変更箇所`);
      setText(parts.heading, title);
      setText(parts.caption, t`${title}の表（${next.rows.length}件）`);
      parts.showColumns(next.columns);
      parts.showRows(next.rows.length > 0, next.heading !== undefined);
      list.draw(next);
      cursor.refresh();
      keepTabStop(table);
      return true;
    },
    showStatus: parts.showStatus,
    announce: (text) => {
      parts.announcer.textContent = text;
    },
    scrollTo: places.scrollTo,
    markCursor: cursor.set,
    setFolded,
    isFolded: () => foldSwitch.checked,
    toggleFold: (fold) => {
      list.viewOf(fold)?.toggleFold(fold);
      cursor.refresh();
    },
    drawAround: (element) => {
      const row = list.viewOf(element);
      if (row !== undefined) list.drawAround(row);
    },
    lineOf,
    topLine: places.topLine,
    copied: (element, what) => {
      if (what === 'table')
        return copied(
          held?.columns ?? [],
          list.rows().map(({ cells }) => cells),
        );
      const row = element === null ? undefined : list.viewOf(element)?.row();
      const cell = element?.closest<HTMLTableCellElement>('td, th')?.cellIndex ?? 0;
      return row && copied([], [what === 'row' ? row.cells : row.cells.slice(cell, cell + 1)]);
    },
    place: places.place,
    restore: places.restore,
    goToChange,
    state: (withRows) => ({
      uri: held?.uri ?? '',
      version: held?.version ?? 0,
      title: parts.heading.textContent ?? '',
      status: root.querySelector('.status')?.textContent ?? '',
      columns: [...headRow.cells].map((cell) => cell.textContent ?? ''),
      rows: withRows ? list.views().map((view) => view.read()) : [],
      isFolded: foldSwitch.checked,
      announced: parts.announcer.textContent ?? '',
      topLine: places.topLine(),
      cursorLine: cursor.line(),
      scrollX: window.scrollX,
      scrollY: window.scrollY,
    }),
  };
}

/** How many full-width characters a line of 変更前の記載 holds. */
function charactersIn(table: HTMLElement, headRow: HTMLTableRowElement): number {
  const size = Number.parseFloat(getComputedStyle(table).fontSize);
  const column = stickyHeight(headRow) > 0 ? (headRow.cells[2]?.clientWidth ?? 0) : table.clientWidth / 2;
  return Math.max(4, Math.floor((column - 12) / size));
}

/** The headings stay over the rows, unless the pane is too narrow for columns. */
const stickyHeight = ({ cells }: HTMLTableRowElement): number =>
  cells[0] !== undefined && getComputedStyle(cells[0]).position === 'sticky' ? cells[0].offsetHeight : 0;
