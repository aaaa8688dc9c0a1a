// What nesting reads and what it has read so far: the lines of a body, and one reading of them.
import type { ClosedList, OpenList, Sign, Step } from './numbering.ts';
import type { IsExcerpt } from './otherSide.ts';
import type { Candidate } from './readHead.ts';
import type { Family } from './tree.ts';

/** A line of a body, as far as nesting is concerned. */
export type Entry =
  | {
      readonly kind: 'item';
      readonly candidates: readonly Candidate[];
      /** Prose but where an open list expects it or one starts: `3 人員の配置`. Its next has to be bare too. */
      readonly onlyIfExpected: boolean;
      /** Prose but where, besides, its next comes after it: `3 年度更新`. */
      readonly onlyIfFollowed: boolean;
      /** A sign without bracket or dot, which a word may look like: `一 `, `ユ `, `12 `. */
      readonly isBare: boolean;
      /** The line above stops in the middle of a sentence. */
      readonly goesOn: () => boolean;
      /** Value of the last sign of the family on the item's own line. */
      readonly through: (candidate: Candidate) => number;
    }
  /** `article`: 第２条, a heading whose first paragraph counts for the first of a list. */
  | { readonly kind: 'heading' | 'article' | 'ellipsis' | 'sentence' | 'other' }
  /** A line after which a list may start again: a title (no 。) or a lead-in (次の…). */
  | { readonly kind: 'title' };

export type ItemEntry = Extract<Entry, { kind: 'item' }>;

/** The entries without anything of their own: most lines share them. */
export const plainEntries = {
  heading: { kind: 'heading' },
  article: { kind: 'article' },
  ellipsis: { kind: 'ellipsis' },
  sentence: { kind: 'sentence' },
  other: { kind: 'other' },
  title: { kind: 'title' },
} as const;

/** What became of an item entry; null for every other entry and for an item that is prose after all. */
export interface Placement {
  readonly depth: number;
  readonly candidate: Candidate;
  readonly expected: number | null;
  /** Whether it starts a new list at its depth. */
  readonly starts: boolean;
}

/** The lines up to here, read in one way. */
export interface Reading {
  readonly open: OpenList | null;
  readonly closed: ReadonlyMap<Family, ClosedList>;
  /** Families that had a list of their own. */
  readonly families: ReadonlySet<Family>;
  /** No list had a second item yet. */
  readonly isLeading: boolean;
  readonly afterEllipsis: boolean;
  readonly breaks: number;
  /** How far it strays from the one pass; decides between readings with as many breaks. */
  readonly strays: number;
  /** What became of the last item, which entry that is, and the reading before it; null before the first item. */
  readonly item: (Placement & { readonly index: number; readonly past: Reading }) | null;
}

export const start: Reading = {
  open: null,
  closed: new Map(),
  families: new Set(),
  isLeading: true,
  afterEllipsis: false,
  breaks: 0,
  strays: 0,
  item: null,
};

/** What the items of one body ask of the whole of it. */
export interface Surroundings {
  readonly isExcerpt: IsExcerpt;
  /** Whether the next item of a candidate's family, from the entry `index` on, has the value after the candidate's. */
  readonly isFollowed: (index: number, candidate: Candidate) => boolean;
}

/** How an item may go on with a reading. */
export interface Move {
  readonly step: Step;
  readonly sign: Sign;
  readonly strays: number;
  /** Breaks beside an unexpected value: another family let in counts one, a nested list explained after all takes one back. */
  readonly breaks: number;
}
