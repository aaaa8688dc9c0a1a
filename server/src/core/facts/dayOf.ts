// Of which day a text speaks.
import { type DocumentFacts, readDay } from './documentFacts.ts';
import type { Place } from './place.ts';
import { type BlockFacts, type Role, valueOf } from './facts.ts';

/** The day that a text of this role is of, as `dayOrder` counts; null for what was before, and where it cannot be read. */
export function dayOf(role: Role, facts: BlockFacts, document: DocumentFacts): number | null {
  if (role === 'before' || role === 'path') return null;
  return role === 'after' || role === 'reason' ? readDay(valueOf(facts, '変更')) : document.published;
}

/** The same for what can still be mended: what a later revision of the item supersedes is mended there. */
export const dayToCheck = (role: Role, facts: BlockFacts, { document, next }: Place): number | null =>
  next === null ? dayOf(role, facts, document) : null;
