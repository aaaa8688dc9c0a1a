// The paragraphs of a unit, held against those of another: an excerpt may quote some of them. Only where each line is a
// sentence or more, for a line may also be wrapped.
import { lazy } from '../text/lazy.ts';
import { withoutBlanks } from '../text/width.ts';
import type { Unit } from './units.ts';
import { likeness, weigh, wordsOf } from './words.ts';

/** Two paragraphs are one that changed only if they hardly differ: what stands around them may not be quoted. */
const likeEnough = 0.75;
/** Shorter ones are alike by chance. */
const tellingSize = 10;

/** No cell that people write has as many: longer ones would take their time. */
const mostParagraphs = 100;
/** Nor are as many units left without a pair but in long lists, which quote no paragraphs. */
const mostUnits = 100;

/** A unit, or a paragraph, of each of two sides. */
export interface UnitPair {
  readonly one: Unit;
  readonly other: Unit;
}

/** Each line as a unit of its own; none where a line may be wrapped. The first line of an item, which has its sign, may be a title. */
function paragraphsOf(unit: Unit): readonly Unit[] {
  const lines = unit.texts.map(withoutBlanks);
  const isApart = lines.every((line, index) => line.endsWith('。') || (index === 0 && unit.kind === 'item'));
  if (!isApart) return [];
  return lines.map((own, index) => ({
    ...unit,
    ...(index === 0 ? {} : { kind: 'paragraph' as const, number: '', sign: '' }),
    firstLine: unit.firstLine + index,
    texts: unit.texts.slice(index, index + 1),
    own,
    children: [],
    size: own.length,
    weighed: lazy(() => weigh(wordsOf(own))),
  }));
}

const isLike = (a: Unit, b: Unit): boolean =>
  a.kind === b.kind &&
  Math.min(a.own.length, b.own.length) >= tellingSize &&
  likeness(a.weighed(), b.weighed()) >= likeEnough;

/**
 * The paragraphs of `part` that stand changed in `whole`, none where all stand there as they are. Null where one of `part`
 * is not, for certain and in order, one of `whole`.
 */
function changedParts(part: Unit, whole: Unit): readonly UnitPair[] | null {
  if (whole.texts.length > mostParagraphs) return null;
  const [few, many] = [paragraphsOf(part), paragraphsOf(whole)];
  if (few.length === 0 || many.length < 2 || few.length > many.length) return null;
  const quoted = new Set(few.map(({ own }) => own));
  const found: UnitPair[] = [];
  let from = 0;
  for (const each of few) {
    const same = many.findIndex(
      ({ kind, own }, index) => index >= from && kind === each.kind && own === each.own,
    );
    const like = same === -1 ? many.filter((other) => !quoted.has(other.own) && isLike(each, other)) : [];
    const [only] = like;
    const at = only === undefined ? same : many.indexOf(only);
    if (at < from || like.length > 1) return null;
    if (only !== undefined) found.push({ one: each, other: only });
    from = at + 1;
  }
  return found;
}

/** The paragraphs of one unit that stand changed among those of the other; `isWhole`: of the first among the second's. */
export function changedParagraphs(one: Unit, other: Unit, isWhole: boolean): readonly UnitPair[] | null {
  const found = changedParts(one, other);
  if (found !== null || isWhole) return found;
  return changedParts(other, one)?.map((pair) => ({ one: pair.other, other: pair.one })) ?? null;
}

interface Quote {
  readonly one: Unit;
  readonly changed: readonly UnitPair[];
}

/** Units without a pair whose paragraphs are, for certain and one of them changed, some of those of one unit of the other side. */
export function quotesIn(left: readonly Unit[], right: readonly Unit[], isWhole: boolean): Quote[] {
  if (left.length + right.length > mostUnits) return [];
  return left.flatMap((one) => {
    const found = right.flatMap((other) => {
      const isQuote = one.texts.length !== other.texts.length && isParagraph(one, other);
      const changed = isQuote ? (changedParagraphs(one, other, isWhole) ?? []) : [];
      return changed.length === 0 ? [] : [{ one, changed }];
    });
    return found.length === 1 ? found : [];
  });
}

const isParagraph = (...units: readonly Unit[]): boolean => units.some(({ kind }) => kind === 'paragraph');
