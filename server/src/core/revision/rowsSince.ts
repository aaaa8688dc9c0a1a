// The rows that a document has and its baseline has not.
import { revisionDay } from '../facts/dayOf.ts';
import type { ReadBlock } from '../facts/readText.ts';

/** By `revisionsByItem`. */
export type Rows = ReadonlyMap<string, readonly ReadBlock[]>;

/**
 * Those of `now` for which `base` has none: of the rows of one item and day the later ones. A row that was published and
 * written otherwise since is no other row.
 */
export function rowsSince(now: Rows, base: Rows): ReadonlySet<ReadBlock> {
  const since = new Set<ReadBlock>();
  for (const [key, rows] of now) {
    const published = new Map<number | null, number>();
    for (const row of base.get(key) ?? [])
      published.set(revisionDay(row.facts), (published.get(revisionDay(row.facts)) ?? 0) + 1);
    for (const row of rows) {
      const left = published.get(revisionDay(row.facts)) ?? 0;
      if (left > 0) published.set(revisionDay(row.facts), left - 1);
      else since.add(row);
    }
  }
  return since;
}

/** The rows of `base`, each with what became of it in `now`; null where it is gone. */
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
