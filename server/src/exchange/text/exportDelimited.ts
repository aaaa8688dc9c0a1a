// The table 変更箇所 as CSV and TSV, as spreadsheets open them: a byte order mark or CP932, CRLF between the rows, LF in the
// cells, no cell that is taken for a formula.
import type { RevisionTable } from '../../core/revision/table.ts';
import { plainLines } from '../../shared/plainLines.ts';
import type { ExportedFile } from '../exportFormats.ts';
import { printable } from '../printable.ts';
import { delimitedRow } from '../../shared/delimitedRow.ts';
import { encodeCp932 } from './encodeCp932.ts';
import { guardFormula } from './formulaGuard.ts';

export function exportDelimited(
  { columns, rows }: RevisionTable,
  delimiter: ',' | '\t',
  encoding: 'utf-8' | 'cp932',
): ExportedFile {
  const cells = [columns, ...rows.map((row) => row.cells.map((cell) => plainLines(cell).join('\n')))];
  const lines = cells.map((row) =>
    delimitedRow(
      row.map((text) => guardFormula(printable(text))),
      delimiter,
    ),
  );
  const text = lines.map((line) => `${line}\r\n`).join('');
  return encoding === 'cp932'
    ? encodeCp932(text)
    : { bytes: new TextEncoder().encode(`\ufeff${text}`), notices: [] };
}
