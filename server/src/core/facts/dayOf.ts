// Of which day a text speaks.
import { type DocumentFacts, readDay } from './documentFacts.ts';
import { type BlockFacts, type Role, valueOf } from './facts.ts';

/** The day that a text of this role is of, as `dayOrder` counts; null for what was before, and where it cannot be read. */
export function dayOf(role: Role, facts: BlockFacts, document: DocumentFacts): number | null {
  if (role === 'before' || role === 'path') return null;
  return role === 'after' || role === 'reason' ? readDay(valueOf(facts, '変更')) : document.published;
}
