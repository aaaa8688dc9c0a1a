// What a block has to know of the rest of its document.
import { type DocumentFacts, noDocument } from './documentFacts.ts';
import type { BlockFacts } from './facts.ts';
import { type HouseStyle, noStyle } from './houseStyle.ts';
import type { Suppression } from './suppressions.ts';

/** A block where it stands now. */
export interface PlacedFacts {
  readonly facts: BlockFacts;
  /** Of its first character in the document; an edit above moves it. */
  readonly offset: number;
}

/**
 * Where a block stands in the chain of its item: its revisions in order of date, and the section that they led to. All
 * null where the order is not known, because a date of the chain cannot be read, and outside a chain.
 */
export interface ChainPlace {
  /** Of a revision: the ones right before and after it. */
  readonly previous: PlacedFacts | null;
  readonly next: PlacedFacts | null;
  /** Of the latest revision: the section of its item. */
  readonly section: PlacedFacts | null;
  /** Of that section: the latest revision. */
  readonly latest: PlacedFacts | null;
}

/** Above or below which revision one belongs that stands out of the order of the dates. */
export interface Belongs {
  readonly block: PlacedFacts;
  readonly side: 'above' | 'below';
  /** The first of the comments directly above `block`, which belong to it; itself where there are none. */
  readonly top: PlacedFacts;
  /** Whether another block is next to it where the revision goes, without a blank line. */
  readonly isTight: boolean;
  /** What moves: the comments directly above the revision, and itself. */
  readonly unit: readonly PlacedFacts[];
  /** That, with the blank lines around it. */
  readonly surrounded: readonly PlacedFacts[];
  /** Whether something else stands above it and below it. */
  readonly isInner: boolean;
}

export const outsideChains: ChainPlace = { previous: null, next: null, section: null, latest: null };

/** What a block that uses no unexplained name has; shared, so that places can be compared. */
export const noAbbreviations: readonly string[] = [];

export interface Place extends ChainPlace {
  /** It is a header, and another one stands above it. */
  readonly repeatsHeader: boolean;
  /** Null where the order of the dates is kept. */
  readonly belongs: Belongs | null;
  /** Another object only when it says something else. */
  readonly document: DocumentFacts;
  /** How most of the document is written; `noStyle` where nothing in the block is written otherwise. */
  readonly style: HouseStyle;
  /** Short names of laws that the block is the first to use and none before it explains; another array only when others. */
  readonly undefinedAbbreviations: readonly string[];
  /** Suppressions in the block that turned out to silence nothing: known only after all other rules were asked. */
  readonly unused: readonly Suppression[];
}

/** The place of a block of which nothing is known but what stands in it. */
export const outsideDocument: Place = {
  ...outsideChains,
  repeatsHeader: false,
  belongs: null,
  document: noDocument,
  style: noStyle,
  undefinedAbbreviations: noAbbreviations,
  unused: [],
};

/** Whether rules would say the same at both places. */
export const isSamePlace = (a: Place, b: Place): boolean =>
  a.repeatsHeader === b.repeatsHeader &&
  a.document === b.document &&
  a.belongs === b.belongs &&
  a.style === b.style &&
  a.undefinedAbbreviations === b.undefinedAbbreviations &&
  a.previous === b.previous &&
  a.next === b.next &&
  a.section === b.section &&
  a.latest === b.latest;
