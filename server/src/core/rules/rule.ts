// What a rule is, and what it finds. A rule sees the facts of one block, or its place as well, and knows no other rule.
import type { BlockFacts } from '../facts/facts.ts';
import type { Place, PlacedFacts } from '../facts/place.ts';
import type { Range, TextEdit } from '../text/range.ts';

export type Severity = 'error' | 'warning' | 'information';

/** An edit of the block in which something is found, or of `block`, from whose first character its range counts. */
export interface FixEdit extends TextEdit {
  readonly block?: PlacedFacts;
}

export interface Fix {
  /** One Japanese phrase that says what will be done. */
  readonly title: string;
  readonly edits: readonly FixEdit[];
  /** Whether the fix may be made without asking: it has one right answer and cannot change what is meant. */
  readonly safe: boolean;
}

/** The other end of what is found: characters of another block, from whose first character `range` counts. */
export interface Related {
  readonly block: PlacedFacts;
  readonly range: Range;
  readonly message: string;
}

/** A finding in a block; `range` covers exactly the offending characters. */
export interface BlockFinding {
  readonly range: Range;
  readonly message: string;
  readonly fixes?: readonly Fix[];
  readonly related?: Related;
}

export interface Finding extends BlockFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly fixes: readonly Fix[];
}

export interface Rule {
  /** Kebab-case and stable: settings, suppressions and reports name it. */
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  /** Why it matters, with the provision or the convention that it rests on. */
  readonly why: string;
  /** A document with exactly one finding. */
  readonly bad: string;
  /** A document with none; what the first fix makes of `bad`, where there is a fix. */
  readonly good: string;
  /** Whether it looks at the block's place; else what it finds depends on the block alone. */
  readonly isPlaced: boolean;
  readonly check: (facts: BlockFacts, place: Place) => Iterable<RuleFinding>;
}

export type RuleFinding = BlockFinding & { readonly severity?: Severity };
type About = Omit<Rule, 'check' | 'isPlaced'>;

/** A rule about what stands in one block. */
export const defineRule = (about: About, check: (facts: BlockFacts) => Iterable<RuleFinding>): Rule => ({
  ...about,
  isPlaced: false,
  check,
});

/** A rule about a block and what surrounds it. */
export const definePlacedRule = (about: About, check: Rule['check']): Rule => ({
  ...about,
  isPlaced: true,
  check,
});

/** A fix that may be made without asking. */
export const safeFix = (title: string, ...edits: FixEdit[]): Fix => ({ title, edits, safe: true });

/** A fix that the author has to choose. */
export const offeredFix = (title: string, ...edits: FixEdit[]): Fix => ({ title, edits, safe: false });
