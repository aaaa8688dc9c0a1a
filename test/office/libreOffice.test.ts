// The exported files in an office program of other people: it opens them, and its text is held against the source,
// cell by cell. What it saves itself is imported.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { type RevisionTable, tableOf } from '../../server/src/core/revision/table.ts';
import { withoutBlanks } from '../../server/src/core/text/width.ts';
import { importAny } from '../../server/src/exchange/exchange.ts';
import { exportDocx } from '../../server/src/exchange/office/exportDocx.ts';
import { exportXlsx } from '../../server/src/exchange/office/exportXlsx.ts';
import { isRevisionTable } from '../../server/src/exchange/revisions/isRevisionTable.ts';
import { readHtmlTables } from '../../server/src/exchange/source/readHtmlTables.ts';
import type { SourceTable } from '../../server/src/exchange/source/sourceTable.ts';
import { sampleTables } from '../core/exchange/office/sampleTables.ts';

const temp = mkdtempSync(join(tmpdir(), 'hyoka-office-'));
afterAll(() => rmSync(temp, { recursive: true, force: true }));

const formats = ['docx', 'xlsx'] as const;
const samples = sampleTables.map(({ name, table }, i) => ({ name, table, file: `sample${i}` }));

/** One run of the program for all files: it writes each again in another form, with a profile of its own. */
function convert(files: readonly string[], to: string, folder: string): void {
  const profile = pathToFileURL(join(temp, 'profile')).href;
  const args = ['--headless', '--norestore', `-env:UserInstallation=${profile}`, '--convert-to', to];
  const { status, stderr } = spawnSync('soffice', [...args, '--outdir', join(temp, folder), ...files], {
    cwd: temp,
    encoding: 'utf8',
    timeout: 100_000,
  });
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
}

beforeAll(async () => {
  for (const { table, file } of samples) {
    const options = { hasMarks: true, encoding: 'utf-8' } as const;
    writeFileSync(join(temp, `${file}.docx`), (await exportDocx(table, options)).bytes);
    writeFileSync(join(temp, `${file}.xlsx`), exportXlsx(table, options).bytes);
  }
  const [documents, workbooks] = formats.map((format) => samples.map(({ file }) => `${file}.${format}`));
  convert(documents ?? [], 'html', 'html');
  convert(documents ?? [], 'docx', 'saved');
  // Commas, quotation marks, UTF-8: every cell as the program shows it.
  convert(workbooks ?? [], 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false', 'csv');
  convert(workbooks ?? [], 'xlsx', 'saved');
}, 240_000);

const withRows = samples.filter(({ table }) => table.rows.length > 0);

const textOf = (lines: readonly string[]): string => withoutBlanks(lines.join(''));

/** The characters of every cell that are no blanks. */
const cellsIn = ({ columns, rows }: RevisionTable): string[][] => [
  columns.map(withoutBlanks),
  ...rows.map(({ cells }) =>
    cells.map(({ lines }) => textOf(lines.map(({ runs }) => runs.map(({ text }) => text).join('')))),
  ),
];

const cellsOf = ({ rows }: SourceTable): string[][] =>
  rows.map((row) => row.map(({ lines }) => textOf(lines)));

describe('an exported document in LibreOffice', () => {
  test.each(samples)('shows every cell of $name', ({ table, file }) => {
    const page = readFileSync(join(temp, 'html', `${file}.html`), 'utf8');
    const { accepted, others } = readHtmlTables(page, isRevisionTable);
    expect(others).toEqual([]);
    expect(accepted.map(cellsOf)).toEqual([cellsIn(table)]);
  });

  test.each(withRows)('shows every cell of $name in a workbook', async ({ table, file }) => {
    const outcome = await importAny({
      fileName: 'a.csv',
      bytes: readFileSync(join(temp, 'csv', `${file}.csv`)),
    });
    expect(outcome.ok && cellsIn(tableOf(analyze(outcome.text)))).toEqual(cellsIn(table));
  });

  describe.each(formats)('as %s', (format) => {
    test.each(withRows)(
      'is imported from what that program saves of $name as from what was exported',
      async ({ file }) => {
        const read = async (path: string) => importAny({ bytes: readFileSync(join(temp, path)) });
        const [own, saved] = [
          await read(`${file}.${format}`),
          await read(join('saved', `${file}.${format}`)),
        ];
        expect(own.ok).toBe(true);
        expect(saved).toEqual(own);
      },
    );
  });
});
