// The mark of the cursor: on the row that holds its line, and on the line itself once the row is drawn.
import type { RowList } from './rowList.ts';

export interface CursorMark {
  /** A line of the document, or null for none. */
  readonly set: (line: number | null) => void;
  line(): number | null;
  /** After rows were drawn or moved: the mark is put where it belongs, and nothing is touched that is right. */
  refresh(): void;
}

export function createCursorMark(body: HTMLElement, list: RowList): CursorMark {
  let line: number | null = null;
  const refresh = (): void => {
    const view = line === null ? undefined : list.viewAt(line);
    const holds = view !== undefined && line !== null && view.row().firstLine <= line;
    const row = holds ? view.element : undefined;
    const at = holds && line !== null ? view.lineAt(line) : undefined;
    move(body.querySelector('tr.cursor'), row, (element, isOn) => element.classList.toggle('cursor', isOn));
    move(body.querySelector('[aria-current]'), at, (element, isOn) =>
      isOn ? element.setAttribute('aria-current', 'true') : element.removeAttribute('aria-current'),
    );
  };
  return {
    set: (next) => {
      line = next;
      refresh();
    },
    line: () => line,
    refresh,
  };
}

function move(
  from: Element | null,
  to: Element | undefined,
  mark: (element: Element, isOn: boolean) => void,
): void {
  if (from === (to ?? null)) return;
  if (from !== null) mark(from, false);
  if (to !== undefined) mark(to, true);
}
