// Whether an author asks for suggestions, or VS Code does because something is typed: it has one word for both. Knows no VS Code.
import { quietTime } from '../quietTime.ts';

/** Milliseconds from a change until VS Code has asked; the author's own key is hardly so quick. */
const bySelf = 150;
/** Characters of a clause that an input method writes at once. */
const longestClause = 10;

/** Where suggestions are asked for. */
export interface AskedPlace {
  readonly document: object;
  readonly version: number;
  readonly line: number;
  readonly character: number;
}

export interface Asking {
  /** A text changed. */
  readonly typed: () => void;
  /** The author pressed the key: what is asked for next is asked by them, however soon after a change. */
  readonly pressed: () => void;
  /**
   * Whether the author asks for suggestions at a place. VS Code asks once, right after a change; who asks again, later or with
   * the key is the author. Who asked and types on still asks, until something else is done.
   */
  readonly isByAuthor: (place: AskedPlace) => boolean;
}

/** Whether `place` is where the author is who typed on from `before`. */
const goesOn = (before: AskedPlace, place: AskedPlace): boolean =>
  before.document === place.document &&
  before.line === place.line &&
  before.character <= place.character &&
  place.character - before.character <= longestClause;

/** @param now milliseconds of a clock that never goes back */
export function followAsking(now: () => number): Asking {
  const change = quietTime(now, bySelf);
  let last: (AskedPlace & { readonly isByAuthor: boolean }) | null = null;
  let isPressed = false;
  return {
    typed: change.begin,
    pressed: () => {
      isPressed = true;
    },
    isByAuthor: (place) => {
      const isOn = last !== null && goesOn(last, place);
      const isAgain = isOn && last?.version === place.version;
      const isByAuthor = isPressed || isAgain || !change.isNow() || (isOn && last?.isByAuthor === true);
      last = { ...place, isByAuthor };
      isPressed = false;
      return isByAuthor;
    },
  };
}
