// The rows that a document has and its baseline has not.
import { readDay } from '../facts/documentFacts.ts';
import { valueOf } from '../facts/facts.ts';
import type { ReadBlock } from '../facts/readText.ts';

/** By `revisionsByItem`. */
export type Rows = ReadonlyMap<string, readonly ReadBlock[]>;

/** The day of a revision, as `dayOrder` counts; null where it cannot be read. */
export const dayOfRow = ({ facts }: ReadBlock): number | null => readDay(valueOf(facts, '変更'));

/**
 * Those of `now` for which `base` has none: of the rows of one item and day the later ones. A row that was published and
 * written otherwise since is no other row.
 */
export function rowsSince(now: Rows, base: Rows): ReadonlySet<ReadBlock> {
  const since = new Set<ReadBlock>();
  for (const [key, rows] of now) {
    const published = new Map<number | null, number>();
    for (const row of base.get(key) ?? [])
      published.set(dayOfRow(row), (published.get(dayOfRow(row)) ?? 0) + 1);
    for (const row of rows) {
      const left = published.get(dayOfRow(row)) ?? 0;
      if (left > 0) published.set(dayOfRow(row), left - 1);
      else since.add(row);
    }
  }
  return since;
}
