// The rows that a document has and its baseline has not.
import { revisionDay } from '../facts/dayOf.ts';
import type { ReadBlock } from '../facts/readText.ts';

/** By `revisionsByItem`. */
export type Rows = ReadonlyMap<string, readonly ReadBlock[]>;

/**
 * The rows of `base`, each with what became of it in `now`, or null where it is gone: the rows of one item and day are
 * taken in their order. A row that was published and written otherwise since is no other row.
 */
export const publishedRows = (now: Rows, base: Rows): (readonly [was: ReadBlock, is: ReadBlock | null])[] =>
  [...base].flatMap(([key, rows]) => {
    const left = [...(now.get(key) ?? [])];
    return rows.map((was) => [was, takeSameDay(left, was)] as const);
  });

/** Takes the first of `rows` that is of the day of `row` away; null where none is. */
function takeSameDay(rows: ReadBlock[], { facts }: ReadBlock): ReadBlock | null {
  const day = revisionDay(facts);
  const at = rows.findIndex((row) => revisionDay(row.facts) === day);
  return at === -1 ? null : (rows.splice(at, 1)[0] ?? null);
}

/** The rows of `now` that none of `base` became. */
export function rowsSince(now: Rows, base: Rows): ReadonlySet<ReadBlock> {
  const since = new Set<ReadBlock>();
  for (const [key, rows] of now) {
    const left = [...rows];
    for (const was of base.get(key) ?? []) takeSameDay(left, was);
    for (const row of left) since.add(row);
  }
  return since;
}
