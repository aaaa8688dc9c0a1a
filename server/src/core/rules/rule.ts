// What a rule is, and what it finds. A rule sees the facts of one block and knows no other rule.
import type { BlockFacts } from '../facts/facts.ts';
import type { Suppression } from '../facts/suppressions.ts';
import type { Range, TextEdit } from '../text/range.ts';

export type Severity = 'error' | 'warning' | 'information';

export interface Fix {
  /** One Japanese phrase that says what will be done. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** Whether the fix may be made without asking: it has one right answer and cannot change what is meant. */
  readonly safe: boolean;
}

/** A finding in a block; `range` covers exactly the offending characters. */
export interface BlockFinding {
  readonly range: Range;
  readonly message: string;
  readonly fixes?: readonly Fix[];
}

export interface Finding extends BlockFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly fixes: readonly Fix[];
}

/** What a block has to know of the rest of its document. */
export interface Place {
  /** It is a header, and another one stands above it. */
  readonly repeatsHeader: boolean;
  /** Suppressions in the block that turned out to silence nothing: known only after all other rules were asked. */
  readonly unused: readonly Suppression[];
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
  readonly check: (
    facts: BlockFacts,
    place: Place,
  ) => Iterable<BlockFinding & { readonly severity?: Severity }>;
}

export const defineRule = (rule: Omit<Rule, 'check'>, check: Rule['check']): Rule => ({ ...rule, check });

/** A fix that may be made without asking. */
export const safeFix = (title: string, ...edits: TextEdit[]): Fix => ({ title, edits, safe: true });

/** A fix that the author has to choose. */
export const offeredFix = (title: string, ...edits: TextEdit[]): Fix => ({ title, edits, safe: false });
