// What an import hands back. Knows nothing of how a table is read.

/** Something that was repaired or set aside. `message` is one Japanese sentence that names the row. */
export interface ImportNotice {
  /** The data row it is about, from 1 and without headings; 0 for the whole file. */
  readonly row: number;
  readonly message: string;
}

/** The text of a `.hyoka` document, or one Japanese sentence on what is wrong and what would work. */
export type ImportOutcome =
  | { readonly ok: true; readonly text: string; readonly notices: readonly ImportNotice[] }
  | { readonly ok: false; readonly message: string };
