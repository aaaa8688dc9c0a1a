// The export as a workbook, read with a library that did not write it. The one place in these tests that asks for it.
import { unzipSync } from 'fflate';
import { readXlsx, type Workbook } from 'hucre/xlsx';
import { expect } from 'vitest';
import { analyze } from '../../../../server/src/core/analyze.ts';
import { plainLines } from '../../../../server/src/shared/plainLines.ts';
import { tableOf } from '../../../../server/src/core/revision/table.ts';
import type { ExportOptions } from '../../../../server/src/exchange/exportFormats.ts';
import { exportDocument } from '../../../../server/src/exchange/exchange.ts';

export interface ReadBack {
  readonly bytes: Uint8Array;
  readonly notices: readonly string[];
  readonly workbook: Workbook;
  /** The parts of the file in XML, by name. */
  readonly parts: ReadonlyMap<string, string>;
  /** The text of every cell of the first sheet, row by row; cells without text are empty. */
  readonly cells: readonly (readonly string[])[];
}

export interface XlsxOptions {
  readonly template?: Uint8Array;
  readonly hasMarks?: boolean;
  readonly columns?: NonNullable<ExportOptions['columns']>;
}

/** `text`: a document. What holds for every export: cells are text, rows are no higher and longer than Excel has them. */
export async function exportXlsx(
  text: string,
  { hasMarks = true, ...others }: XlsxOptions = {},
): Promise<ReadBack> {
  const options: ExportOptions = { hasMarks, encoding: 'utf-8', ...others };
  const { bytes, notices } = await exportDocument(analyze(text), 'xlsx', options);
  const parts = xmlParts(bytes);
  const workbook = await readXlsx(bytes);
  const [sheet] = workbook.sheets;
  const cells = (sheet?.rows ?? []).map((row) =>
    row.map((value) => {
      expect(value === null || typeof value === 'string').toBe(true);
      return value === null ? '' : String(value);
    }),
  );
  for (const [name, xml] of parts)
    if (name.startsWith('xl/worksheets/sheet')) {
      if (!others.template) expect(xml).not.toMatch(/<f[ />]/);
      for (const [, height] of xml.matchAll(/ ht="([^"]*)"/g))
        expect(Number(height)).toBeLessThanOrEqual(409);
    }
  for (const text of cells.flat()) expect(text.length).toBeLessThanOrEqual(32_767);
  return { bytes, notices, workbook, parts, cells };
}

export const xmlParts = (bytes: Uint8Array): Map<string, string> =>
  new Map(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => /\.(?:xml|rels)$/.test(name))
      .map(([name, part]) => [name, new TextDecoder().decode(part)]),
  );

/** The text of every cell of the table 変更箇所 of `text`. */
export const tableText = (text: string): string[][] =>
  tableOf(analyze(text)).rows.map(({ cells }) => cells.map((cell) => plainLines(cell).join('\n')));

/** The rows below the heading with those that go on from another joined to it. */
export function joinedRows(cells: readonly (readonly string[])[], headingRows = 2): string[][] {
  const rows: string[][] = [];
  for (const row of cells.slice(headingRows)) {
    const above = rows.at(-1);
    const isNew = above === undefined || (row[0] !== '' && !above[0]?.endsWith('\u2060'));
    if (isNew) rows.push([...row]);
    else for (const [i, text] of row.entries()) above[i] = join(above[i] ?? '', text);
  }
  return rows;
}

function join(above: string, below: string): string {
  if (above.endsWith('\n\u2060')) return above.slice(0, -1) + below;
  if (above.endsWith('\u2060')) return above.slice(0, -1) + below;
  return above !== '' && below !== '' ? `${above}\n${below}` : above + below;
}

export interface Revision {
  readonly date?: string;
  readonly path?: readonly string[];
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  readonly reason?: readonly string[];
}

/** A document with revisions alone, as an import writes it. */
export const documentWith = (...revisions: readonly Revision[]): string =>
  revisions
    .map(
      ({
        date = '令和3年10月12日',
        path = ['Ⅰ 基本情報'],
        before = ['あ'],
        after = ['い'],
        reason = ['ア'],
      }) =>
        [
          `変更：${date}`,
          `項目：${path.join('\n  ')}`,
          '変更前：',
          ...before.map((line) => `  ${line}`),
          '変更後：',
          ...after.map((line) => `  ${line}`),
          '提出時期：事後',
          `説明：${reason.join('\n  ')}`,
          '',
        ].join('\n'),
    )
    .join('\n');
