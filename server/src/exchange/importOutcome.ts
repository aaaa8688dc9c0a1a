// What an import hands back. Knows nothing of how a table is read.
import type { RevisionFieldName } from '../core/syntax/tree.ts';

/** Something that was repaired or set aside. `message` is one Japanese sentence that names the row. */
export interface ImportNotice {
  /** The data row it is about, from 1 and without headings; 0 for the whole file. */
  readonly row: number;
  readonly message: string;
}

/**
 * The text of a `.hyoka` document, or one Japanese sentence on what is wrong and what would work. `columns`: those of the
 * table, in order; none where there is no table.
 */
export type ImportOutcome = { readonly columns: readonly ReadColumn[] } & (
  | { readonly ok: true; readonly text: string; readonly notices: readonly ImportNotice[] }
  | { readonly ok: false; readonly message: string }
);

/** A column of the table, by its heading as it is written, and what it was read as; null: as a comment. */
export interface ReadColumn {
  readonly heading: string;
  readonly field: RevisionFieldName | null;
}
