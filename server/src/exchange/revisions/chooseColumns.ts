// Columns that the author says himself, where their headings are none that are known. Everything after this reads the
// form's own headings.
import { columns as formColumns } from '../../core/revision/table.ts';
import type { RevisionFieldName } from '../../core/syntax/tree.ts';
import type { ReadColumn } from '../importOutcome.ts';
import { quoted } from '../quoted.ts';
import { cellText, type SourceCell, type SourceRow, type SourceTable } from '../source/sourceTable.ts';
import { headedColumns, headedField, readHeading } from './columns.ts';
import { foldKey } from './foldKey.ts';

/** The field of a column, by its heading as it is written in the table; null where it has none and is to be a comment. */
export type ChosenColumns = Readonly<Record<string, RevisionFieldName | null>>;

const headingOf = (field: RevisionFieldName): string =>
  formColumns.find((column) => column.field === field)?.heading ?? field;

/** Gives the tables with the form's own headings in the place of the chosen ones: in each row that has them all. */
export function withChosen(chosen: ChosenColumns): (table: SourceTable) => SourceTable {
  const fields = new Map(Object.entries(chosen).map(([heading, field]) => [foldKey(heading), field]));
  if (fields.size === 0) return (table) => table;
  const taken = new Set(fields.values());
  const rename = (row: SourceRow): SourceRow => {
    const keys = row.map((cell) => foldKey(cellText(cell).slice(0, 200)));
    if ([...fields.keys()].some((key) => !keys.includes(key))) return row;
    return row.map((cell, index) => {
      const field = fields.get(keys[index] ?? '');
      if (field) return { ...cell, lines: [headingOf(field)] };
      // A heading that is known, of a field that another column was chosen for, is none any more.
      const known = headedField(cell);
      const isOther = known !== undefined && (field === null || taken.has(known));
      return isOther ? { ...cell, lines: [`選ばなかった列「${cellText(cell)}」`] } : cell;
    });
  };
  return (table) => ({ ...table, rows: table.rows.map(rename) });
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
    const head = renamed.findIndex((row) => readHeading(row) !== undefined);
    const at = head >= 0 ? head : table.rows.findIndex((row) => row.filter(hasText).length > 1);
    if (at < 0) continue;
    const fields = headedColumns(renamed[at] ?? []).map(({ field }) => field ?? null);
    return (table.rows[at] ?? []).flatMap((cell, index) =>
      hasText(cell) ? [{ heading: cellText(cell), field: fields[index] ?? null }] : [],
    );
  }
  return [];
}

/** The beginning of a sentence on the `chosen` headings that are not among those `present`. */
export function lackingColumns(chosen: ChosenColumns, present: readonly ReadColumn[]): string | undefined {
  const known = new Set(present.map(({ heading }) => foldKey(heading)));
  const lacking = Object.keys(chosen).filter((heading) => !known.has(foldKey(heading)));
  if (lacking.length === 0) return undefined;
  return `見出しが${lacking.map(quoted).join('')}の列が表にないので、選んだ列を使わずに`;
}

const hasText = ({ lines }: SourceCell): boolean => lines.length > 0;
