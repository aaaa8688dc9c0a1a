// A row of the table on its way into a revision: the lines of its fields, and what has no field.
import type { RevisionFieldName } from '../../core/syntax/tree.ts';

export interface DraftRevision {
  /** The data row it comes from, from 1. */
  readonly row: number;
  readonly fields: Readonly<Record<RevisionFieldName, readonly string[]>>;
  /** The fields whose text is only that of merged cells, which reach down from the row above. */
  readonly reaching: ReadonlySet<RevisionFieldName>;
  /** Cells of columns without a field: `name` is the column's. */
  readonly extras: readonly Extra[];
}

export interface Extra {
  readonly name: string;
  readonly lines: readonly string[];
  /** Whether it reaches down from the row above. */
  readonly isReaching: boolean;
}
