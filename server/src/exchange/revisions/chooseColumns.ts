// Columns that the author says himself, where their headings are none that are known. Everything after this reads the
// form's own headings.
import { columns as formColumns } from '../../core/revision/table.ts';
import type { RevisionFieldName } from '../../core/syntax/tree.ts';
import type { ReadColumn } from '../importOutcome.ts';
import { inRow } from '../../core/text/inRow.ts';
import { quoted } from '../quoted.ts';
import { cellText, type SourceCell, type SourceRow, type SourceTable } from '../source/sourceTable.ts';
import { headedColumns, headedField } from './columns.ts';
import { foldKey } from './foldKey.ts';
import { headingAt } from './headingRows.ts';

/** The field of a column, by its heading as it is written in the table; null where it has none and is to be a comment. */
export type ChosenColumns = Readonly<Record<string, RevisionFieldName | null>>;

const headingOf = (field: RevisionFieldName): string =>
  formColumns.find((column) => column.field === field)?.heading ?? field;

/**
 * Gives the tables with the form's own headings in the place of the chosen ones: in each row that has them all, or where
 * none has, in two rows that have them together.
 */
export function withChosen(chosen: ChosenColumns): (table: SourceTable) => SourceTable {
  const fields = new Map(Object.entries(chosen).map(([heading, field]) => [foldKey(heading), field]));
  if (fields.size === 0) return (table) => table;
  const taken = new Set(fields.values());
  const keysOf = (row: SourceRow): string[] => row.map((cell) => foldKey(cellText(cell).slice(0, 200)));
  const rename = (row: SourceRow): SourceRow => {
    const keys = keysOf(row);
    return row.map((cell, index) => {
      const field = fields.get(keys[index] ?? '');
      if (field) return { ...cell, lines: [headingOf(field)] };
      // A heading that is known, of a field that another column was chosen for, is none any more.
      const known = headedField(cell);
      const isOther = known !== undefined && (field === null || taken.has(known));
      return isOther ? { ...cell, lines: [`選ばなかった列「${cellText(cell)}」`] } : cell;
    });
  };
  return (table) => {
    const keys = table.rows.map((row) => new Set(keysOf(row).filter((key) => fields.has(key))));
    const isWhole = ({ size }: ReadonlySet<string>): boolean => size === fields.size;
    const whole = new Set(keys.flatMap((each, at) => (isWhole(each) ? [at] : [])));
    const parted = keys.flatMap((each, at) =>
      whole.size === 0 && isWhole(new Set([...each, ...(keys[at + 1] ?? [])])) ? [at, at + 1] : [],
    );
    const heading = new Set([...whole, ...parted]);
    return { ...table, rows: table.rows.map((row, at) => (heading.has(at) ? rename(row) : row)) };
  };
}

/**
 * The columns of the first of `tables`: what an author can choose from, each with the field that it was read as. Those of
 * the row that heads the table 変更箇所 once the columns are `chosen`; where none does, those of its first row of several
 * cells.
 */
export function columnsOf(
  tables: readonly SourceTable[],
  chosen: (table: SourceTable) => SourceTable = (table) => table,
): readonly ReadColumn[] {
  for (const table of tables) {
    const renamed = chosen(table).rows;
    const head = renamed.findIndex((_, at) => headingAt(renamed, at) !== undefined);
    const at = head >= 0 ? head : table.rows.findIndex((row) => row.filter(hasText).length > 1);
    if (at < 0) continue;
    const row = renamed[at] ?? [];
    const { columns, cells } = headingAt(renamed, at) ?? { columns: headedColumns(row), cells: row };
    const written = new Map(
      [at, at + 1].flatMap((each) =>
        (renamed[each] ?? []).map((cell, i) => [cell, table.rows[each]?.[i] ?? cell] as const),
      ),
    );
    return cells.flatMap((cell, i) =>
      hasText(cell)
        ? [{ heading: cellText(written.get(cell) ?? cell), field: columns[i]?.field ?? null }]
        : [],
    );
  }
  return [];
}

/** The `chosen` headings that are not among those `present`, as a message quotes them; empty where there are none. */
export function lackingColumns(chosen: ChosenColumns, present: readonly ReadColumn[]): string {
  const known = new Set(present.map(({ heading }) => foldKey(heading)));
  const lacking = Object.keys(chosen).filter((heading) => !known.has(foldKey(heading)));
  return inRow(lacking.map(quoted));
}

const hasText = ({ lines }: SourceCell): boolean => lines.length > 0;
