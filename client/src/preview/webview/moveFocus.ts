// The keyboard's way through the table: one tab stop, and the arrow keys from line to line and cell to cell.

/** Keeps one line of `table` reachable by Tab when a redraw may have taken it away. */
export function keepTabStop(table: HTMLTableElement): void {
  if (table.querySelector('.line[tabindex="0"]') !== null) return;
  const first = table.querySelector<HTMLElement>('.line');
  if (first !== null) first.tabIndex = 0;
}

/** Makes the line that has just got the focus, by key or by click, the one that Tab comes back to. */
export function moveTabStop(event: FocusEvent): void {
  const line = lineAt(event.target);
  if (line === null) return;
  for (const old of document.querySelectorAll<HTMLElement>('.line[tabindex="0"]')) old.tabIndex = -1;
  line.tabIndex = 0;
}

/** Moves the focus as an arrow key asks; false when the key or the place is another's business. */
export function moveFocusByKey(event: KeyboardEvent): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  const line = lineAt(event.target);
  const next = line === null ? null : neighbour(line, event.key);
  next?.focus();
  return next !== null;
}

function lineAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.line') : null;
}

function neighbour(line: HTMLElement, key: string): HTMLElement | null {
  const cell = line.closest<HTMLTableCellElement>('td, th');
  switch (key) {
    case 'ArrowDown':
      return asLine(line.nextElementSibling) ?? lineOf(cellBelow(cell, 1), 'first');
    case 'ArrowUp':
      return asLine(line.previousElementSibling) ?? lineOf(cellBelow(cell, -1), 'last');
    case 'ArrowRight':
      return lineOf(cell?.nextElementSibling, 'first');
    case 'ArrowLeft':
      return lineOf(cell?.previousElementSibling, 'first');
    default:
      return null;
  }
}

function cellBelow(cell: HTMLTableCellElement | null, step: 1 | -1): Element | null | undefined {
  const row =
    step === 1 ? cell?.parentElement?.nextElementSibling : cell?.parentElement?.previousElementSibling;
  return row?.children[cell?.cellIndex ?? 0];
}

function lineOf(cell: Element | null | undefined, which: 'first' | 'last'): HTMLElement | null {
  const box = cell?.firstElementChild;
  return asLine((which === 'first' ? box?.firstElementChild : box?.lastElementChild) ?? null);
}

function asLine(element: Element | null): HTMLElement | null {
  return element instanceof HTMLElement && element.classList.contains('line') ? element : null;
}
