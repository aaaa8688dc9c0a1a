// What an import hands back. Knows nothing of how a table is read.

/** Something that was repaired or set aside. `message` is one Japanese sentence that names the row. */
export interface ImportNotice {
  /** The data row it is about, from 1 and without headings; 0 for the whole file. */
  readonly row: number;
  readonly message: string;
}

/**
 * The text of a `.hyoka` document, or one Japanese sentence on what is wrong and what would work. `headings`: the columns
 * that the author may choose from, as they are written; none where there is no table.
 */
export type ImportOutcome = { readonly headings: readonly string[] } & (
  | { readonly ok: true; readonly text: string; readonly notices: readonly ImportNotice[] }
  | { readonly ok: false; readonly message: string }
);
