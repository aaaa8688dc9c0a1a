// Tells what the author does from what follows from something else: an edit scrolls the editor and moves the cursor
// a moment later, and VS Code reports both like the author's own. Knows no VS Code.

/** Longer than an editor takes to come to rest after an edit, smooth scrolling included. */
const restMs = 300;

export interface QuietTime {
  /** Something happened of which scrolls and cursor moves may follow. */
  readonly begin: () => void;
  isNow(): boolean;
}

/**
 * @param now milliseconds of a clock that never goes back
 * @param length how many of them it is quiet
 */
export function quietTime(now: () => number, length = restMs): QuietTime {
  let end = Number.NEGATIVE_INFINITY;
  return {
    begin: () => {
      end = now() + length;
    },
    isNow: () => now() < end,
  };
}
