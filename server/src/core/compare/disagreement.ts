// Whether two bodies of one item say the same, each being perhaps only an excerpt: an end of one link of a chain and the
// beginning of the next. Knows neither revisions nor dates.
import type { BodyFacts } from '../facts/facts.ts';
import { isAbsence } from '../syntax/signs.ts';
import { madeOnce } from '../text/madeOnce.ts';
import { type Range, rangeOf, sliceOf } from '../text/range.ts';
import { withoutBlanks } from '../text/width.ts';
import { pairUnits } from './pairUnits.ts';
import { changedParagraphs, quotesIn, type UnitPair } from './paragraphs.ts';
import { numbering, type Side, sideOf, type Unit } from './units.ts';
import { likeness } from './words.ts';

/** A body where it stands. */
export interface End {
  readonly text: string;
  readonly body: BodyFacts;
}

/** A unit of one end, with the lines of it and, where `isWhole`, of all that stands below it. */
export interface PlacedUnit {
  readonly side: Side;
  readonly unit: Unit;
}

/** Behind a unit and all that stands below it, or as the first of what stands below it. */
export interface Behind extends PlacedUnit {
  readonly isFirstBelow: boolean;
}

export interface Disagreement {
  /** Units that are one item and do not say the same. */
  readonly changed: readonly { readonly one: PlacedUnit; readonly other: PlacedUnit }[];
  /** Units of one that the other lacks, though it should hold all of one, and where they would stand there. */
  readonly lacking: readonly { readonly one: PlacedUnit; readonly place: Behind | null }[];
}

/** Two bodies that people write take a thousandth of it. */
const mostSteps = 5_000_000;
/** Two bodies quote the same part only if two of their units are as like as this. */
const likeEnough = 0.6;
/** And an item without its parent is one that has it. */
const likeEnoughAlone = 0.75;
/** Characters of a name or a number with its unit. */
const longestValue = 30;

/** The printed lines without their blanks. */
function lineKeys({ text, body }: End): readonly string[] {
  const lines = sliceOf(text, body.node.range).split(/\r\n?|\n/);
  return lines.filter((line) => !/^\s*\/\/(?:\s|$)/.test(line)).flatMap((line) => withoutBlanks(line) || []);
}

/** Whether `few` stand in `many`, in order, but for lines that leave something out. */
function isContained(few: readonly string[], many: readonly string[]): boolean {
  const wanted = few.filter((line) => !elision.test(line));
  let at = 0;
  for (const key of many) if (key === wanted[at]) at++;
  return at === wanted.length;
}

/** Whether every line of `part` stands in `whole`, in order; nothing is a part of anything. */
export const isPartOf = (part: End, whole: End): boolean => isContained(lineKeys(part), lineKeys(whole));

const saysNothing = (lines: readonly string[]): boolean =>
  lines.length === 0 || (lines.length === 1 && isAbsence(lines[0] ?? ''));

/**
 * Null where the two agree: the units of one stand, in order, in the other, （略） standing for any; or one says nothing;
 * or they have nothing in common, being excerpts of different parts. `isWhole`: the other is no excerpt, so that all units
 * of one have to stand in it.
 */
export function disagreement(one: End, other: End, isWhole: boolean): Disagreement | null {
  const known = knownFrom(one.body).get(other.body);
  if (known !== undefined) return known;
  const found = compareEnds(one, other, isWhole);
  knownFrom(one.body).set(other.body, found);
  return found;
}

/** It is asked for at either end. `isWhole` follows from what the bodies are. */
const knownFrom = madeOnce((_: BodyFacts) => new WeakMap<BodyFacts, Disagreement | null>());

function compareEnds(one: End, other: End, isWhole: boolean): Disagreement | null {
  if (sliceOf(one.text, one.body.node.range) === sliceOf(other.text, other.body.node.range)) return null;
  const [left, right] = [lineKeys(one), lineKeys(other)];
  if (saysNothing(left) || saysNothing(right)) return null;
  if (isContained(left, right) || (!isWhole && isContained(right, left))) return null;
  const idOf = numbering();
  const [a, b] = [sideOf(one.text, one.body.node, idOf), sideOf(other.text, other.body.node, idOf)];
  const { pairs, elided: leftOut } = pairUnits(a, b, { left: mostSteps });
  const elided = new Set([...leftOut, ...belowElisions(pairs)]);
  const isLeft = (unit: Unit): boolean => !pairs.has(unit) && !elided.has(unit);
  const taken = new Set(Array.from(pairs.values(), ({ after }) => after));
  const isFree = (unit: Unit): boolean => !taken.has(unit) && !elided.has(unit);
  const inPlace = [...pairs]
    .filter(([unit, { after }]) => isInPlace(a, pairs, unit, after))
    .map(([unit, { after }]) => ({ one: unit, other: after }));
  const differing = inPlace
    .filter(({ one: unit, other: after }) => differs(unit, after, isWhole))
    .map((pair) => ({ pair, parts: narrowed(pair, isWhole) }));
  const quotes = quotesIn(a.units.filter(isLeft), b.units.filter(isFree), isWhole);
  const strays = [
    ...straysIn(a, b, isLeft, isFree),
    ...valuesOf(a, b),
    ...quotes.flatMap(({ changed }) => changed),
  ];
  const haveSomethingInCommon =
    strays.length > 0 ||
    inPlace.some(({ one: unit, other: after }) => isSaid(unit) && isLike(unit, after)) ||
    differing.some(({ parts }) => parts !== null && parts.length > 0);
  const changed = haveSomethingInCommon ? differing.flatMap(({ pair, parts }) => parts ?? [pair]) : [];
  const rivals = rivalsOf(a, b, pairs, isLeft, isFree);
  const lacking = isWhole && haveSomethingInCommon ? lackingOf(a, isLeft) : [];
  const others = [...rivals, ...strays];
  const rivalled = new Set([...others.map(({ one: unit }) => unit), ...quotes.map(({ one: unit }) => unit)]);
  const found: Disagreement = {
    changed: uniquePairs([...changed, ...others])
      .toSorted((x, y) => x.one.order - y.one.order)
      .map((pair) => ({ one: { side: a, unit: pair.one }, other: { side: b, unit: pair.other } })),
    lacking: lacking
      .filter((unit) => !rivalled.has(unit))
      .map((unit) => ({ one: { side: a, unit }, place: placeBehind(a, b, unit, pairs) })),
  };
  return found.changed.length + found.lacking.length === 0 ? null : found;
}

/** Whether the parents of two units are one, or one of the two is quoted without its parent and is the other for certain. */
function isInPlace(a: Side, pairs: Pairs, unit: Unit, after: Unit): boolean {
  const parent = a.units[unit.parent];
  if ((parent === undefined ? -1 : pairs.get(parent)?.after.order) === after.parent) return true;
  return (unit.parent < 0 || after.parent < 0) && isSameItem(unit, after);
}

/** An excerpt without its parents is known by its number, and by hardly differing. */
const isSameItem = (a: Unit, b: Unit): boolean =>
  a.kind === b.kind && a.number === b.number && likeness(a.weighed(), b.weighed()) >= likeEnoughAlone;

/** Units that an excerpt quotes without their parents, and what they are where the parents are: only where that is one unit. */
function straysIn(
  a: Side,
  b: Side,
  isLeft: (unit: Unit) => boolean,
  isFree: (unit: Unit) => boolean,
): UnitPair[] {
  const [left, right] = [a.units.filter(isLeft), b.units.filter(isFree)];
  const belongTogether = (one: Unit, other: Unit): boolean =>
    one.number !== '' && one.parent < 0 !== other.parent < 0 && isSameItem(one, other);
  return left.flatMap((one) => {
    const [other, ...more] = right.filter((unit) => belongTogether(one, unit));
    return other === undefined || more.length > 0 ? [] : [{ one, other }];
  });
}

/** Where two units that are one are several paragraphs: those that differ. Null where that is not certain. */
const narrowed = ({ one, other }: UnitPair, isWhole: boolean): readonly UnitPair[] | null =>
  one.kind === other.kind && one.number === other.number ? changedParagraphs(one, other, isWhole) : null;

/** The only lines of two bodies, where both are names or values and no sentences: whatever they are, they are one. */
function valuesOf({ units: [one, ...more] }: Side, { units: [other, ...others] }: Side): UnitPair[] {
  if (one === undefined || other === undefined || more.length + others.length > 0) return [];
  const isValue = ({ kind, own }: Unit): boolean =>
    kind === 'paragraph' && own.length <= longestValue && !own.includes('。');
  return isValue(one) && isValue(other) && differs(one, other, true) ? [{ one, other }] : [];
}

function uniquePairs(pairs: readonly UnitPair[]): UnitPair[] {
  const seen = new Set<Unit>();
  return pairs.filter(({ one }) => !seen.has(one) && seen.add(one));
}

const isLike = (a: Unit, b: Unit): boolean =>
  a.own === b.own || likeness(a.weighed(), b.weighed()) >= likeEnough;

/** Headings are repeated; that two excerpts have them in common says nothing. */
const isSaid = ({ kind, own }: Unit): boolean => kind !== 'heading' && own !== '';

/** （略） and its like at the end of a text, or all of it: what stands there on the other side is not told. */
const elision = /(?:[（(〔][以中前後]?下?省?略[）)〕]|同左|変更なし)。?$/;

function isElided(a: Unit, b: Unit): boolean {
  const rest = a.own.replace(elision, '');
  return rest !== a.own && b.own.startsWith(rest);
}

/**
 * Whether two units that are one say different things; `isWhole`: the second has to say all that the first does. What has
 * another number and another text is another item, and headings are not quoted to the letter.
 */
const differs = (a: Unit, b: Unit, isWhole: boolean): boolean =>
  isSaid(a) &&
  (a.number === b.number ? a.own !== b.own : a.own === b.own || a.number === '' || b.number === '') &&
  !isElided(a, b) &&
  !isElided(b, a) &&
  !isQuoted(a, b) &&
  (isWhole || !isQuoted(b, a));

/** A text without a sign may be quoted from the middle of a line. */
const isQuoted = (part: Unit, whole: Unit): boolean =>
  part.kind === 'paragraph' && whole.own.includes(part.own);

/** The units below those whose text leaves them out on the other side. */
function belowElisions(pairs: Pairs): Unit[] {
  const below = (unit: Unit): Unit[] => unit.children.flatMap((child) => [child, ...below(child)]);
  return [...pairs].flatMap(([unit, { after }]) => [
    ...(isElided(after, unit) ? below(unit) : []),
    ...(isElided(unit, after) ? below(after) : []),
  ]);
}

type Pairs = ReturnType<typeof pairUnits>['pairs'];

/**
 * Units that were not paired and stand at one place: behind the same sibling, of one kind and number. Only among siblings of
 * which one is the same, so that both ends quote this very list.
 */
function rivalsOf(
  a: Side,
  b: Side,
  pairs: Pairs,
  isLeft: (unit: Unit) => boolean,
  isFree: (unit: Unit) => boolean,
): UnitPair[] {
  const rivals: UnitPair[] = [];
  const look = (left: readonly Unit[], right: readonly Unit[]): void => {
    const quotesBoth = left.some((unit) => unit.kind === 'item' && pairs.get(unit)?.after.own === unit.own);
    const free = new Map<string, Unit>();
    let behind = -1;
    for (const unit of right) {
      if (isFree(unit)) free.set(placeKey(unit, behind), unit);
      else behind = unit.order;
    }
    behind = -1;
    for (const unit of left) {
      const pair = pairs.get(unit)?.after;
      const other = quotesBoth && isLeft(unit) ? free.get(placeKey(unit, behind)) : undefined;
      if (other !== undefined && differs(unit, other, false)) rivals.push({ one: unit, other });
      if (pair === undefined) continue;
      behind = pair.order;
      look(unit.children, pair.children);
    }
  };
  look(a.top, b.top);
  return rivals;
}

const placeKey = ({ kind, number }: Unit, behind: number): string => `${behind} ${kind} ${number}`;

/** Units without a pair, but for those below another. */
function lackingOf({ units }: Side, isLeft: (unit: Unit) => boolean): Unit[] {
  return units.filter((unit) => {
    const parent = units[unit.parent];
    return isLeft(unit) && !elision.test(unit.own) && (parent === undefined || !isLeft(parent));
  });
}

/** The unit of `b` that became of the sibling before `unit`, or of its parent; null where there is none. */
function placeBehind(a: Side, b: Side, unit: Unit, pairs: Pairs): Behind | null {
  const parent = a.units[unit.parent];
  const siblings = parent === undefined ? a.top : parent.children;
  const before = siblings.slice(0, siblings.indexOf(unit)).findLast((each) => pairs.has(each));
  const behind = before ?? parent;
  const found = behind === undefined ? undefined : pairs.get(behind)?.after;
  return found === undefined ? null : { side: b, unit: found, isFirstBelow: before === undefined };
}

/** From the first to the last character of the unit's own lines. */
export function rangeOfUnit({ side, unit }: PlacedUnit): Range {
  const [first, last] = [side.lines[unit.firstLine], side.lines[unit.firstLine + unit.texts.length - 1]];
  return rangeOf(first?.range.start ?? 0, last?.range.end ?? 0);
}

/** The place of the last line of the unit and all that stands below it, among the lines of its side. */
export function lastLineOf(unit: Unit): number {
  const last = unit.children.at(-1);
  return last === undefined ? unit.firstLine + unit.texts.length - 1 : lastLineOf(last);
}
