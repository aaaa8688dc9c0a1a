// Reads from the page itself what the author sees now, for tests to hold against what the server said.
import type { DrawnRow, PreviewState } from '../messages.ts';
import { readCell } from './cellView.ts';

export function readState(root: HTMLElement): PreviewState {
  const table = root.querySelector('table');
  return {
    uri: root.dataset['uri'] ?? '',
    version: Number(root.dataset['version'] ?? 0),
    title: root.querySelector('h1')?.textContent ?? '',
    status: root.querySelector('.status')?.textContent ?? '',
    columns: [...(table?.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.textContent ?? ''),
    rows: [...(table?.tBodies[0]?.rows ?? [])].map(readRow),
    scrollX: window.scrollX,
    scrollY: window.scrollY,
  };
}

function readRow(row: HTMLTableRowElement): DrawnRow {
  const firstLine = Number(row.dataset['firstLine'] ?? 0);
  return {
    key: Number(row.dataset['key'] ?? 0),
    firstLine,
    lastLine: Number(row.dataset['lastLine'] ?? 0),
    cells: [...row.cells].map((cell) => readCell(cell, firstLine)),
  };
}
