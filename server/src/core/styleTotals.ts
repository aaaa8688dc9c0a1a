// How the whole of a document is written: the counts of its blocks, kept while it is edited.
import type { Style } from './config/config.ts';
import { type HouseStyle, houseStyleOf, noStyle } from './facts/houseStyle.ts';
import { countLength } from './facts/styleMarks.ts';

/** What a block adds. */
export interface Counted {
  readonly styleCounts: Uint32Array;
}

export class StyleTotals {
  readonly #totals = new Float64Array(countLength);
  readonly #wanted: Style;
  #style = noStyle;
  #isStale = false;

  /** `wanted`: what is settled, whatever the document does. */
  constructor(wanted: Style) {
    this.#wanted = wanted;
  }

  add({ styleCounts }: Counted): void {
    this.#change(styleCounts, 1);
  }

  remove({ styleCounts }: Counted): void {
    this.#change(styleCounts, -1);
  }

  #change(counts: Uint32Array, by: 1 | -1): void {
    for (const [index, count] of counts.entries()) {
      if (count === 0) continue;
      this.#totals[index] = (this.#totals[index] ?? 0) + by * count;
      this.#isStale = true;
    }
  }

  /** The style of what was added and not removed; the same object for as long as it says the same. */
  style(): HouseStyle {
    if (this.#isStale) this.#style = houseStyleOf(this.#totals, this.#wanted, this.#style);
    this.#isStale = false;
    return this.#style;
  }
}
