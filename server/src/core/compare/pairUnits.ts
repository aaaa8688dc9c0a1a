// Which unit of 変更前 became which of 変更後: by number and likeness below what was paired already, then, for what is
// left, wherever it went.
import { align, type Alike, type Budget } from './align.ts';
import { type UnitLikeness, unitLikeness } from './unitLikeness.ts';
import type { Side, Unit } from './units.ts';

export interface PairedUnit {
  readonly after: Unit;
  /** Whether it stands elsewhere now, seen from what stayed. */
  readonly moved: boolean;
}

export interface Pairing {
  readonly pairs: ReadonlyMap<Unit, PairedUnit>;
  /** Units of either side that the other leaves out by （略）, and the （略） themselves. */
  readonly elided: ReadonlySet<Unit>;
}

/** Pairs the units of two sides; what `budget` does not allow to be compared stays unpaired. */
export function pairUnits(before: Side, after: Side, budget: Budget): Pairing {
  const pairing = new UnitPairing(before, after, budget);
  pairing.pairInPlace();
  pairing.pairWhatIsLeft();
  return pairing;
}

const contentOf = ({ content }: Unit): number => content;
const numberAndText = ({ number, own }: Unit): string => `${number} ${own}`;
const sizeOf = (unit: Unit): number => unit.weighed().words.size + unit.children.length;
const isEllipsis = ({ kind }: Unit): boolean => kind === 'ellipsis';

class UnitPairing implements Pairing {
  readonly pairs = new Map<Unit, PairedUnit>();
  readonly elided = new Set<Unit>();
  readonly #taken = new Set<Unit>();
  readonly #before: Side;
  readonly #after: Side;
  readonly #budget: Budget;
  readonly #likeness: UnitLikeness;
  readonly #belowOneParent: Alike<Unit>;

  constructor(before: Side, after: Side, budget: Budget) {
    this.#before = before;
    this.#after = after;
    this.#budget = budget;
    this.#likeness = unitLikeness(before, after);
    const { gainBelowOneParent } = this.#likeness;
    this.#belowOneParent = { keys: [contentOf, numberAndText], gainOf: gainBelowOneParent, sizeOf };
  }

  pairInPlace(): void {
    this.#pairChildren(this.#before.top, this.#after.top);
  }

  /** What stands between the same neighbours below another parent has not moved, only its surroundings changed. */
  pairWhatIsLeft(): void {
    const isInPlace = placesBetween(this.#before.units, this.pairs);
    const left = this.#before.units.filter(this.#isLeft);
    const right = this.#after.units.filter(this.#isLeft);
    const gainOf = (a: Unit, b: Unit) => this.#likeness.gainElsewhere(a, b, isInPlace(a, b));
    for (const [i, j] of align(left, right, { keys: [contentOf], gainOf, sizeOf }, this.#budget)) {
      const [a, b] = [left[i], right[j]];
      if (a === undefined || b === undefined) continue;
      if (isInPlace(a, b)) this.#join(a, b, false);
      else this.#follow(a, b);
    }
    const byContent = new Map(right.filter(this.#isLeft).map((unit) => [unit.content, unit]));
    for (const unit of left.filter(this.#isLeft)) {
      const same = byContent.get(unit.content);
      if (same !== undefined) this.#follow(unit, same);
    }
  }

  readonly #isLeft = (unit: Unit): boolean =>
    !this.pairs.has(unit) && !this.#taken.has(unit) && !this.elided.has(unit);

  #join(a: Unit, b: Unit, moved: boolean): void {
    if (!this.#isLeft(a) || !this.#isLeft(b)) return;
    this.pairs.set(a, { after: b, moved });
    this.#taken.add(b);
    this.#pairChildren(a.children, b.children);
  }

  #pairChildren(left: readonly Unit[], right: readonly Unit[]): void {
    let [from, to] = [0, 0];
    for (const [i, j] of align(left, right, this.#belowOneParent, this.#budget)) {
      this.#elideBetween(left.slice(from, i), right.slice(to, j));
      [from, to] = [i + 1, j + 1];
      const [a, b] = [left[i], right[j]];
      if (a !== undefined && b !== undefined) this.#join(a, b, false);
    }
    this.#elideBetween(left.slice(from), right.slice(to));
  }

  /** Between two pairs, what stands on one side where the other has （略） is not gone. */
  #elideBetween(left: readonly Unit[], right: readonly Unit[]): void {
    const [inLeft, inRight] = [left.some(isEllipsis), right.some(isEllipsis)];
    for (const unit of left) if (isEllipsis(unit) || (inRight && !inLeft)) this.#elide(unit);
    for (const unit of right) if (isEllipsis(unit) || (inLeft && !inRight)) this.#elide(unit);
  }

  #elide(unit: Unit): void {
    this.elided.add(unit);
    for (const child of unit.children) this.#elide(child);
  }

  #follow(a: Unit, b: Unit): void {
    const parent = this.#before.units[a.parent];
    const haveOneParent = (parent === undefined ? -1 : this.pairs.get(parent)?.after.order) === b.parent;
    if (this.#likeness.hasMoved(a, b, haveOneParent)) this.#join(a, b, true);
  }
}

/** Tells whether two units stand between the same neighbours, of those that `pairs` has now. */
function placesBetween(
  units: readonly Unit[],
  pairs: ReadonlyMap<Unit, PairedUnit>,
): (a: Unit, b: Unit) => boolean {
  const places = units.map((unit) => pairs.get(unit)?.after.order);
  const above: number[] = [];
  const below: number[] = [];
  let last = -1;
  for (const place of places) {
    above.push(last);
    last = place ?? last;
  }
  let next = Infinity;
  for (const place of places.toReversed()) {
    below.push(next);
    next = place ?? next;
  }
  below.reverse();
  return ({ order }, b) => (above[order] ?? -1) < b.order && b.order < (below[order] ?? Infinity);
}
