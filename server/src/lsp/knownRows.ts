// Which rows of a table the client has already: what was answered for each open document, row by row. Knows neither
// how rows are made nor how they are sent.
import type { Analysis } from '../core/analysis.ts';
import type { RevisionTable, TableCell, TableRow } from '../core/revision/table.ts';
import type { AnalyzedDocument } from './openDocument.ts';

interface Answered {
  /** The versions of the first and of the last table that was answered. */
  readonly first: number;
  readonly last: number;
  readonly rows: ReadonlyMap<number, { readonly cells: readonly TableCell[]; readonly since: number }>;
}

/** A document that is closed and opened again, or replaced as a whole, has another analysis, with other keys. */
const answers = new WeakMap<Analysis, Answered>();

/**
 * Remembers `table` as answered for the document's version, and tells its rows that stand in the table of version
 * `known` under the same key with the same cells: none when no table of that version can have been answered.
 */
export function knownRows(
  { analysis, version }: AnalyzedDocument,
  { rows }: RevisionTable,
  known: number | undefined,
): (row: TableRow) => boolean {
  const before = answers.get(analysis);
  const next = new Map(
    rows.map(({ key, cells }) => {
      const same = before?.rows.get(key);
      return [key, same?.cells === cells ? same : { cells, since: version }];
    }),
  );
  answers.set(analysis, { first: before?.first ?? version, last: version, rows: next });
  if (before === undefined || known === undefined || known < before.first || known > before.last)
    return () => false;
  return ({ key }) => (next.get(key)?.since ?? Infinity) <= known;
}
