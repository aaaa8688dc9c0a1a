// Where the page is in terms of the document, and how it gets to a line: geometry only.
import type { SavedPlace, ScrollPlace } from '../messages.ts';
import { bodyColumns } from '../wholeTable.ts';
import type { RowList } from './rowList.ts';
import type { RowView } from './rowView.ts';

export interface Places {
  /** The line of the document at the top of what is seen; null without rows. */
  readonly topLine: () => number | null;
  readonly scrollTo: (line: number, at: ScrollPlace) => void;
  /** Null: above the first row. */
  readonly place: () => SavedPlace | null;
  readonly restore: (place: SavedPlace | null) => void;
}

/** @param headBottom the lower edge, from the window's upper one, of what stays over the rows when they scroll */
export function createPlaces(list: RowList, headBottom: () => number): Places {
  const viewAtTop = (): RowView | undefined => {
    const top = headBottom() + 1;
    const views = list.views();
    let low = 0;
    let high = views.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (bottomOf(views[middle]) > top) high = middle;
      else low = middle + 1;
    }
    return views[low];
  };

  /** How far to scroll for what was asked last, until the page has come to rest or the author goes on by himself. */
  let goal: (() => number) | undefined;
  for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
    window.addEventListener(type, () => (goal = undefined), { capture: true, passive: true });
  }

  /** Again for some frames, since rows that are laid out only now have other heights than was guessed. */
  const scrollSteadily = (distance: () => number): void => {
    goal = distance;
    let framesLeft = 6;
    const step = (): void => {
      if (goal !== distance) return;
      const by = distance();
      if (Math.abs(by) > 1) window.scrollBy({ top: by, behavior: 'instant' });
      framesLeft -= 1;
      if (framesLeft > 0) requestAnimationFrame(step);
    };
    step();
  };

  return {
    topLine: () => {
      const view = viewAtTop();
      if (view === undefined) return null;
      list.drawAround(view);
      return lineAtTop(view, headBottom() + 1);
    },
    scrollTo: (line, at) => {
      const view = list.viewAt(line);
      if (view === undefined) return;
      list.drawAround(view);
      // Above the first row stand the title and what the marks mean.
      const { firstLine } = view.row();
      const isStart = view === list.views()[0] && (at === 'row' || (at === 'top' && line <= firstLine));
      const target = at === 'row' ? view.element : (view.lineAt(line, bodyColumns) ?? view.element);
      scrollSteadily(() => {
        if (isStart) return -window.scrollY;
        const { top, bottom } = target.getBoundingClientRect();
        const head = headBottom();
        if (at !== 'near') return top - head;
        const isSeen = top >= head && Math.min(bottom, top + 40) <= window.innerHeight;
        return isSeen ? 0 : top - head - (window.innerHeight - head) / 3;
      });
    },
    place: () => {
      const view = viewAtTop();
      if (view === undefined || window.scrollY === 0) return null;
      return {
        line: view.row().firstLine,
        offset: headBottom() - view.element.getBoundingClientRect().top,
      };
    },
    restore: (place) => {
      const view = place === null ? undefined : list.viewAt(place.line);
      if (place === null || view === undefined) return;
      list.drawAround(view);
      scrollSteadily(() => view.element.getBoundingClientRect().top - headBottom() + place.offset);
    },
  };
}

const bottomOf = (view: RowView | undefined): number => view?.element.getBoundingClientRect().bottom ?? 0;

/** Of the lines that cross the edge, the one in 変更後, where the author writes. */
function lineAtTop(view: RowView, top: number): number {
  const { firstLine } = view.row();
  const { element } = view;
  if (!view.isDrawn() || element.getBoundingClientRect().top >= top - 1) return firstLine;
  const lines = [...element.querySelectorAll<HTMLElement>('.body > .line')];
  const crossing = lines.findLast((line) => {
    const box = line.getBoundingClientRect();
    return box.top <= top && box.bottom > top;
  });
  const last = crossing ?? lines.findLast((line) => line.getBoundingClientRect().top <= top);
  return firstLine + Number(last?.dataset['line'] ?? 0);
}
