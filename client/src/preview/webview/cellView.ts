// The lines of one cell: drawn in place, line by line, and read back. An element outlives a change of its text, so
// that the focus stays on it.
import type { PreviewCell, PreviewLine, PreviewRun } from '../../../../server/src/protocol.ts';
import type { DrawnCell } from '../messages.ts';
import { seenLine } from '../tableChanges.ts';
import { create } from './create.ts';

const tags = { same: 'span', added: 'ins', deleted: 'del' } as const;

/** Draws what differs from what `element` shows, and remembers `version` as the last that touched it. */
export function drawCell(element: HTMLTableCellElement, cell: PreviewCell, version: number): void {
  const lines = linesToDraw(cell);
  const old = readCell(element, 0).lines;
  element.dataset['drawnAt'] = String(version);
  element.classList.toggle('blank', cell.lines.length === 0);
  for (const extra of lineElements(element).slice(lines.length)) extra.remove();
  lines.forEach((line, index) => {
    const target = lineElements(element)[index] ?? element.appendChild(createLine());
    const shown = old[index];
    if (shown !== undefined && seenLine(shown) === seenLine(line)) return;
    target.dataset['depth'] = String(line.depth);
    target.style.setProperty('--depth', String(line.depth));
    target.replaceChildren(...line.runs.map((run) => create(tags[run.change], '', run.text)));
    if (line.runs.length === 0) target.setAttribute('aria-label', '空欄');
    else target.removeAttribute('aria-label');
  });
}

/** Sets the lines of the document that the cell and its lines lead to, in a row that begins at `firstLine`. */
export function numberLines(element: HTMLTableCellElement, cell: PreviewCell, firstLine: number): void {
  element.dataset['line'] = String(firstLine + cell.line);
  const lines = linesToDraw(cell);
  lineElements(element).forEach((target, index) => {
    target.dataset['line'] = String(firstLine + (lines[index]?.line ?? cell.line));
  });
}

/** The cell as its elements say it, in a row that begins at `firstLine`. */
export function readCell(element: HTMLTableCellElement, firstLine: number): DrawnCell {
  const lines = element.classList.contains('blank') ? [] : lineElements(element);
  return {
    drawnAt: Number(element.dataset['drawnAt'] ?? 0),
    line: Number(element.dataset['line'] ?? 0) - firstLine,
    lines: lines.map((line) => ({
      line: Number(line.dataset['line'] ?? 0) - firstLine,
      depth: Number(line.dataset['depth'] ?? 0),
      runs: [...line.children].map(readRun),
    })),
  };
}

/** An empty cell has one empty line, for the keyboard to stop at. */
function linesToDraw(cell: PreviewCell): readonly PreviewLine[] {
  return cell.lines.length > 0 ? cell.lines : [{ line: cell.line, depth: 0, runs: [] }];
}

function lineElements(element: HTMLTableCellElement): readonly HTMLElement[] {
  return [...element.children].filter((child) => child instanceof HTMLElement);
}

function createLine(): HTMLElement {
  const line = create('div', 'line');
  line.setAttribute('role', 'link');
  line.tabIndex = -1;
  return line;
}

function readRun(element: Element): PreviewRun {
  const change = element.tagName === 'INS' ? 'added' : element.tagName === 'DEL' ? 'deleted' : 'same';
  return { text: element.textContent ?? '', change };
}
