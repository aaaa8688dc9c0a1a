// How much speaks for reading one unit as what became of another. Knows nothing of where the rest of them went.
import type { Side, Unit } from './units.ts';
import { likeness } from './words.ts';

/** Below this likeness two units are two, not one that changed. */
const likeEnough = 0.5;
/** With the same number below the same parent less will do. */
const likeEnoughUnderOneNumber = 0.25;
const sameNumberGain = 0.25;
/** The same text under another number is the same item, renumbered: that counts before everything else. */
const sameTextGain = 2;
/** What is alike in two places may be two things, unless it hardly differs and is long. */
const likeEnoughElsewhere = 0.8;
const longEnoughElsewhere = 20;
/** Shorter texts are repeated by chance: they are followed inside their own list only. */
const tellingSize = 10;

const childrenInCommon = (a: Unit, b: Unit): number => {
  const contents = new Set(b.children.map(({ content }) => content));
  const common = a.children.filter(({ content }) => contents.has(content)).length;
  return (2 * common) / (a.children.length + b.children.length || 1);
};

const ownLikeness = (a: Unit, b: Unit): number => likeness(a.weighed(), b.weighed());

const firstTextOf = ({ texts }: Unit): string => texts[0] ?? '';

const howOften = ({ units }: Side): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const { content } of units) counts.set(content, (counts.get(content) ?? 0) + 1);
  return counts;
};

export interface UnitLikeness {
  /** Of two units below one parent; 0 where they are two. */
  readonly gainBelowOneParent: (a: Unit, b: Unit) => number;
  /** Of two units that were left over; `inPlace`: between the same neighbours. */
  readonly gainElsewhere: (a: Unit, b: Unit, inPlace: boolean) => number;
  /** Whether `b`, which does not stand where `a` stood, is `a` for certain. */
  readonly hasMoved: (a: Unit, b: Unit, haveOneParent: boolean) => boolean;
}

/** The likeness of units of these two sides. */
export function unitLikeness(before: Side, after: Side): UnitLikeness {
  const counts = [howOften(before), howOften(after)];
  const isOnceOnEachSide = ({ content }: Unit) => counts.every((count) => count.get(content) === 1);
  /** Whether the very same stands on the other side: then it is not what changed into something else. */
  const isUntouched = (unit: Unit) => unit.size >= tellingSize && isOnceOnEachSide(unit);
  return {
    gainBelowOneParent: (a, b) => {
      if ([a, b].some((unit) => unit.kind === 'ellipsis' || isUntouched(unit))) return 0;
      const isSameNumber = a.number !== '' && a.number === b.number;
      const numberGain = isSameNumber ? sameNumberGain : 0;
      if (a.own === b.own && (a.own !== '' || isSameNumber))
        return sameTextGain + childrenInCommon(a, b) + numberGain;
      const isSameTitle = firstTextOf(a) !== '' && firstTextOf(a) === firstTextOf(b);
      const like = isSameTitle ? 1 : Math.max(ownLikeness(a, b), childrenInCommon(a, b));
      return like < (isSameNumber ? likeEnoughUnderOneNumber : likeEnough) ? 0 : like + numberGain;
    },
    gainElsewhere: (a, b, inPlace) => {
      const like = ownLikeness(a, b);
      return like < (inPlace ? likeEnough : likeEnoughElsewhere) ? 0 : like;
    },
    hasMoved: (a, b, haveOneParent) => {
      if (a.content === b.content) return isOnceOnEachSide(a) && (haveOneParent || a.size >= tellingSize);
      if (ownLikeness(a, b) < likeEnoughElsewhere) return false;
      if (!haveOneParent) return a.own.length >= longEnoughElsewhere;
      return a.children.length + b.children.length === 0 || childrenInCommon(a, b) > 0;
    },
  };
}
