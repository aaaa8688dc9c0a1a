// A document as a file for another program: picks what writes it.
import type { Analysis } from '../core/analysis.ts';
import { type RevisionTable, tableOf } from '../core/revision/table.ts';
import { aboutSigns } from './aboutSigns.ts';
import type { ExportedFile, ExportFormat, ExportOptions } from './exportFormats.ts';
import { exportHtml } from './exportHtml.ts';
import { heldByXml } from './office/heldByXml.ts';
import { printable } from './printable.ts';
import { exportJson } from './text/exportJson.ts';
import { exportDelimited } from './text/exportDelimited.ts';

type TableWriter = (table: RevisionTable, options: ExportOptions) => ExportedFile | Promise<ExportedFile>;

const encoder = new TextEncoder();

const tableWriters: Readonly<Record<Exclude<ExportFormat, 'json'>, TableWriter>> = {
  html: (table) => ({ bytes: encoder.encode(exportHtml(table)), notices: [] }),
  xlsx: async (table, options) => (await import('./office/exportXlsx.ts')).exportXlsx(table, options),
  docx: async (table, options) => (await import('./office/exportDocx.ts')).exportDocx(table, options),
  csv: (table, { encoding }) => exportDelimited(table, ',', encoding),
  tsv: (table, { encoding }) => exportDelimited(table, '\t', encoding),
};

/** The same document and options give the same bytes: no clock, no name, no path. */
export async function exportDocument(
  analysis: Analysis,
  format: ExportFormat,
  options: ExportOptions,
): Promise<ExportedFile> {
  if (format === 'json') return { bytes: encoder.encode(exportJson(analysis)), notices: [] };
  const table = tableOf(analysis);
  const { bytes, notices } = await tableWriters[format](
    options.hasMarks ? table : withoutMarks(table),
    options,
  );
  const isText = format === 'csv' || format === 'tsv';
  const held = isText || format === 'html' ? printable : heldByXml;
  const hasTitle = !isText && options.template === undefined;
  return { bytes, notices: [...aboutSigns(table, held, hasTitle), ...notices] };
}

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
