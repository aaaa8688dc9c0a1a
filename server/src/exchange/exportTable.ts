// The table 変更箇所 as a file for another program: picks what writes it.
import type { RevisionTable } from '../core/revision/table.ts';
import type { ExportedFile, ExportFormat, ExportOptions } from './exportFormats.ts';
import { exportHtml } from './exportHtml.ts';

type Writer = (table: RevisionTable, options: ExportOptions) => ExportedFile | Promise<ExportedFile>;

const encoder = new TextEncoder();

const writers: Readonly<Record<ExportFormat, Writer>> = {
  html: (table) => ({ bytes: encoder.encode(exportHtml(table)), notices: [] }),
  docx: async (table, options) => (await import('./office/exportDocx.ts')).exportDocx(table, options),
};

/** The same table and options give the same bytes: no clock, no name, no path. */
export const exportTable = async (
  table: RevisionTable,
  format: ExportFormat,
  options: ExportOptions,
): Promise<ExportedFile> => writers[format](options.hasMarks ? table : withoutMarks(table), options);

/** The table as it is read, without what tells where it changed. */
const withoutMarks = ({ title, columns, rows }: RevisionTable): RevisionTable => ({
  title,
  columns,
  rows: rows.map((row) => ({
    ...row,
    cells: row.cells.map(({ range, lines }) => ({
      range,
      lines: lines.map(({ offset, depth, runs }) => ({
        offset,
        depth,
        runs: [{ text: runs.map(({ text }) => text).join(''), change: 'same' }],
      })),
    })),
  })),
});
