// The rows that a document has and its baseline has not.
import { revisionDay } from '../facts/dayOf.ts';
import type { ReadBlock } from '../facts/readText.ts';

/** By `revisionsByItem`. */
export type Rows = ReadonlyMap<string, readonly ReadBlock[]>;

/**
 * The rows of `base`, each with what became of it in `now`, or null where it is gone: the rows of one item and day are
 * taken in their order. A row that was published and written otherwise since is no other row.
 */
export function publishedRows(now: Rows, base: Rows): (readonly [was: ReadBlock, is: ReadBlock | null])[] {
  return [...base].flatMap(([key, rows]) => {
    const left = [...(now.get(key) ?? [])];
    return rows.map((was) => {
      const at = left.findIndex((row) => revisionDay(row.facts) === revisionDay(was.facts));
      const [is = null] = at === -1 ? [] : left.splice(at, 1);
      return [was, is] as const;
    });
  });
}

/** The rows of `now` that none of `base` became. */
export function rowsSince(now: Rows, base: Rows): ReadonlySet<ReadBlock> {
  const published = new Set(publishedRows(now, base).map(([, is]) => is));
  return new Set([...now.values()].flat().filter((row) => !published.has(row)));
}
