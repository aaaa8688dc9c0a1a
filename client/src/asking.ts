// Whether an author asks for suggestions, or VS Code does because something is typed: it has one word for both. Knows no VS Code.
import { quietTime } from './quietTime.ts';

/** Milliseconds from a change until VS Code has asked; the author's own key is hardly so quick. */
const bySelf = 150;

export interface Asking {
  /** A text changed. */
  readonly typed: () => void;
  /**
   * Whether the author asks for suggestions in `document` as it is in `version`. VS Code asks once, right after a change; who asks
   * again or later is the author. `goesOn`: more was typed while a list is shown, which stays the author's or VS Code's.
   */
  readonly isByAuthor: (document: object, version: number, goesOn: boolean) => boolean;
}

/** @param now milliseconds of a clock that never goes back */
export function followAsking(now: () => number): Asking {
  const change = quietTime(now, bySelf);
  let last = { document: {}, version: 0, isByAuthor: false };
  return {
    typed: change.begin,
    isByAuthor: (document, version, goesOn) => {
      const isSame = last.document === document;
      const isAgain = isSame && last.version === version;
      const isByAuthor = goesOn ? isSame && last.isByAuthor : isAgain || !change.isNow();
      last = { document, version, isByAuthor };
      return isByAuthor;
    },
  };
}
