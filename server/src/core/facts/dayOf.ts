// Of which day a text speaks.
import { type DocumentFacts, readDay } from './documentFacts.ts';
import { madeOnce } from '../text/madeOnce.ts';
import type { Place } from './place.ts';
import { type BlockFacts, type Role, valueOf } from './facts.ts';

/** The day of a revision, as `dayOrder` counts; null where it has none that can be read. */
export const revisionDay = madeOnce((facts: BlockFacts): number | null => readDay(valueOf(facts, '変更')));

/** The day that a text of this role is of, as `dayOrder` counts; null for what was before, and where it cannot be read. */
export function dayOf(role: Role, facts: BlockFacts, document: DocumentFacts): number | null {
  if (role === 'before' || role === 'path') return null;
  return role === 'after' || role === 'reason' ? revisionDay(facts) : document.published;
}

/** The same for what can still be mended: what a later revision of the item supersedes is mended there. */
export const dayToCheck = (role: Role, facts: BlockFacts, { document, next }: Place): number | null =>
  next === null ? dayOf(role, facts, document) : null;
