// The page: heading, status, the table 変更箇所. Applies changes to the rows that are there; never scrolls unasked.
import type { PreviewRow, PreviewTable } from '../../../../server/src/protocol.ts';
import { tableChanges } from '../tableChanges.ts';
import { drawCell, numberLines } from './cellView.ts';
import { create } from './create.ts';
import { keepTabStop } from './moveFocus.ts';

export interface TableView {
  draw(table: PreviewTable): void;
  /** One sentence above the table; empty: none. */
  showStatus(text: string): void;
  /** To the row that holds this zero-based line, which stays marked until the next call. */
  scrollTo(line: number): void;
}

const emptySentence =
  '変更箇所がまだありません：文書に「変更：令和6年4月1日」のように書き、続けて「項目：」「変更前：」「変更後：」を書くと、ここに行が加わります';

export function createTableView(root: HTMLElement): TableView {
  const heading = create('h1');
  const legend = create('p', 'legend');
  legend.append(
    create('del', '', '削除した字句'),
    create('ins', '', '追加した字句'),
    create('span', '', '行を選ぶと、本文のその行に移ります'),
  );
  const status = create('p', 'status');
  status.setAttribute('role', 'status');
  const empty = create('p', 'empty', emptySentence);
  const table = create('table');
  const headRow = table.createTHead().insertRow();
  const body = table.createTBody();
  root.prepend(heading, legend, status, empty, table);
  for (const part of [legend, status, empty, table]) part.hidden = true;

  let drawn: readonly PreviewRow[] = [];

  return {
    draw: ({ uri, version, title, columns, rows }) => {
      document.body.dataset['uri'] = uri;
      document.body.dataset['version'] = String(version);
      setText(heading, title === '' ? '変更箇所' : `${title} 変更箇所`);
      drawColumns(headRow, columns);
      drawRows(body, drawn, rows, version);
      drawn = rows;
      for (const part of [legend, table]) part.hidden = rows.length === 0;
      empty.hidden = rows.length > 0;
      keepTabStop(table);
    },
    showStatus: (text) => {
      setText(status, text);
      status.hidden = text === '';
    },
    scrollTo: (line) => {
      for (const marked of body.querySelectorAll('.target')) marked.classList.remove('target');
      const row =
        body.rows[drawn.findIndex(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine)];
      if (row === undefined) return;
      row.classList.add('target');
      // Below the sticky heading, which is as high as the page is narrow.
      row.style.scrollMarginTop = `${headRow.offsetHeight}px`;
      // Above the first row stand the title and what the marks mean.
      if (row === body.rows[0]) window.scrollTo(0, 0);
      else row.scrollIntoView({ block: 'start' });
    },
  };
}

function drawColumns(headRow: HTMLTableRowElement, columns: readonly string[]): void {
  columns.forEach((column, index) => {
    const cell = headRow.cells[index] ?? headRow.appendChild(create('th'));
    cell.setAttribute('scope', 'col');
    setText(cell, column);
  });
  for (const extra of [...headRow.cells].slice(columns.length)) extra.remove();
}

function drawRows(
  body: HTMLTableSectionElement,
  before: readonly PreviewRow[],
  after: readonly PreviewRow[],
  version: number,
): void {
  const old = [...body.rows];
  const changes = tableChanges(before, after);
  const kept = new Set(changes.map(({ from }) => from));
  old.forEach((element, index) => {
    if (!kept.has(index)) element.remove();
  });
  after.forEach((row, index) => {
    const { from, cells } = changes[index] ?? { from: null, cells: [] };
    // Kept rows are in order, so only a new one is ever put in, before the one that stands in its place.
    const element = (from === null ? undefined : old[from]) ?? body.insertRow(index);
    element.dataset['key'] = String(row.key);
    element.dataset['firstLine'] = String(row.firstLine);
    element.dataset['lastLine'] = String(row.lastLine);
    row.cells?.forEach((cell, column) => {
      const target = element.cells[column] ?? element.insertCell();
      if (cells.includes(column)) drawCell(target, cell, version);
      numberLines(target, cell, row.firstLine);
    });
  });
}

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
