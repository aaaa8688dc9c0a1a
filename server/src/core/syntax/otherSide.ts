// Where a body of a revision may start: tables quote only what changed, so a side often starts in the middle.
import { lazy } from '../text/lazy.ts';
import type { Candidate } from './readHead.ts';
import type { Entry } from './reading.ts';

/** What a side knows of the other side of its revision. */
export interface OtherSide {
  /** Nothing is said there: （新設）, （削除） or an empty side. */
  readonly isAbsent: boolean;
  /** The signs that its first lists start with, outermost first. */
  readonly starts: readonly Candidate[];
  /** Every sign it has. */
  readonly signs: ReadonlySet<string>;
}

const keyOf = ({ family, value }: Candidate): string => `${family} ${value}`;

const candidatesOf = (entries: readonly Entry[]): (readonly Candidate[])[] =>
  entries.flatMap((entry) => (entry.kind === 'item' ? [entry.candidates] : []));

/** イ before ロ starts a list, and イ before ウ is an excerpt: a sign that may be a first is only what counts on. */
function startsOf(
  candidates: readonly Candidate[],
  below: readonly (readonly Candidate[])[],
): readonly Candidate[] {
  if (!candidates.some(({ value }) => value === 1)) return candidates;
  return candidates.filter(({ family, value }) => {
    if (value === 1) return true;
    const next = below.flat().find((each) => each.family === family);
    return next === undefined || next.value === value + 1;
  });
}

export function otherSideOf(entries: readonly Entry[], isAbsent: boolean): OtherSide {
  const items = candidatesOf(entries);
  const starts: Candidate[] = [];
  for (const [index, candidates] of items.entries()) {
    if (candidates.some(({ family }) => starts.some((start) => start.family === family))) break;
    starts.push(...startsOf(candidates, items.slice(index + 1)));
  }
  return { isAbsent, starts, signs: new Set(items.flat().map(keyOf)) };
}

/** Whether a list at the start of a body may start with a sign; `isFirst`: it is the body's very first. */
export type IsExcerpt = (sign: Candidate & { followed(): boolean }, isFirst: boolean) => boolean;

/**
 * Whether a list at the start of a body may start with `candidate`: where the other side's starts in the middle too,
 * where the two have no item in common, being excerpts of different parts, and, for the very first item, where the
 * other side says nothing. In a body without another side, where the very first item is the third or a later one and its
 * next follows: nobody loses two items by a slip of the pen.
 */
export function excerptTest(entries: readonly Entry[], other: (() => OtherSide) | null): IsExcerpt {
  const inCommon = lazy(() =>
    candidatesOf(entries).some((own) => own.some((sign) => other?.().signs.has(keyOf(sign)))),
  );
  return (candidate, isFirst) => {
    if (other === null) return isFirst && candidate.value > 2 && candidate.followed();
    if (other().isAbsent) return isFirst;
    if (!inCommon()) return true;
    return other().starts.some(({ family, value }) => family === candidate.family && value !== 1);
  };
}
