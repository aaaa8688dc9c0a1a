// What is exported comes back: the same table from every format that holds one, the same document from JSON.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../../server/src/core/analyze.ts';
import { columns, tableOf } from '../../../server/src/core/revision/table.ts';
import { exportDocument, importAny } from '../../../server/src/exchange/exchange.ts';
import { type ExportFormat, exportFormats } from '../../../server/src/exchange/exportFormats.ts';
import { documentText } from '../../support/arbitraries.ts';

const samples = new URL('../../../samples/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, samples), 'utf8');
const formats = exportFormats.filter((format) => format !== 'json');

const plain = { hasMarks: true, encoding: 'utf-8' } as const;

/** The text that comes back when `text` is exported and imported again. */
async function thereAndBack(
  text: string,
  format: ExportFormat,
  options: typeof plain = plain,
): Promise<string> {
  const { bytes, notices } = await exportDocument(analyze(text), format, options);
  expect(notices).toEqual([]);
  const outcome = await importAny({ fileName: `a.${format}`, bytes });
  return outcome.ok ? outcome.text : expect.fail(outcome.message);
}

/** The cells of every row, each line with its depth. */
const cellsOf = (text: string): string[][][] =>
  tableOf(analyze(text)).rows.map(({ cells }) =>
    cells.map(({ lines }) => lines.map(({ depth, runs }) => depth + runs.map((run) => run.text).join(''))),
  );

describe.each(readdirSync(samples))('%s', (name) => {
  test.each(formats)('gives its table back from %s', async (format) => {
    const back = await thereAndBack(read(name), format);
    expect(cellsOf(back)).toEqual(cellsOf(read(name)));
  });

  test('gives its text back from json', async () => {
    expect(await thereAndBack(read(name), 'json')).toBe(read(name));
  });
});

const side = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        '=1+1',
        "'=1",
        '-',
        '- 一',
        '@',
        '"引用"',
        '"',
        'a,b',
        'a\tb',
        '<b>',
        '&amp;',
        '〜',
        '_x000D_',
      ),
      fc.constantFrom('', 'を保管している。', '"', "'", ', と', '\u00a0末尾'),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((lines) => lines.map(([first, rest], index) => `  ${index + 1}. ${first}${rest}`));

const revision = fc.record({
  path: fc.constantFrom('Ⅰ 基本情報', '=項目', '-1', '"項目"', "'+項目"),
  before: side,
  after: side,
  reason: fc.constantFrom('', '規則第9条第2項を適用', '=A1', '1,2'),
});

/** Documents of revisions alone, as an import writes them, with what the formats take for something else. */
const revisions = fc
  .array(revision, { minLength: 1, maxLength: 4 })
  .map((rows) =>
    rows
      .map(({ path, before, after, reason }) =>
        [
          '変更：令和3年10月12日',
          `項目：${path}`,
          '変更前：',
          ...before,
          '変更後：',
          ...after,
          '提出時期：事後',
          `説明：${reason}`,
          '',
        ].join('\n'),
      )
      .join('\n'),
  );

/** A page has no tabs and one blank between words, however many were written. */
const held = (text: string, format: ExportFormat): string =>
  format === 'html' ? text.replaceAll('\t', ' ') : text;

test.each(formats)('a document of revisions alone comes back from %s to the letter', (format) =>
  fc.assert(
    fc.asyncProperty(revisions, async (text) => {
      expect(await thereAndBack(text, format)).toBe(held(text, format));
    }),
  ),
);

test('any document comes back from json to the letter', () =>
  fc.assert(
    fc.asyncProperty(documentText, async (text) => {
      expect(await thereAndBack(text, 'json')).toBe(text);
    }),
  ));

describe('the same document twice', () => {
  test.each(exportFormats)('gives the same bytes in %s', async (format) => {
    const write = () => exportDocument(analyze(read('予防接種事務.hyoka')), format, plain);
    expect((await write()).bytes).toEqual((await write()).bytes);
  });
});

test('a page has its marks, and both sides whole', async () => {
  const text =
    '変更：R3.10.12\n項目：Ⅰ\n変更前：\n  1. 旧を保管する。\n変更後：\n  1. 新を保管する。\n提出時期：事後\n説明：い\n';
  const { bytes } = await exportDocument(analyze(text), 'html', plain);
  expect(new TextDecoder().decode(bytes)).toMatch(/<td>.*<del>/);
  expect(await importAny({ fileName: 'a.html', bytes })).toMatchObject({ text, notices: [] });
});

describe('CP932', () => {
  const cp932 = { ...plain, encoding: 'cp932' } as const;
  const write = (text: string) => exportDocument(analyze(text), 'csv', cp932);

  test('holds what it can and comes back', async () => {
    const text = read('様式の番号（1.・①）.hyoka');
    const { bytes } = await write(text);
    const outcome = await importAny({ fileName: 'a.csv', bytes });
    expect(cellsOf(outcome.ok ? outcome.text : '')).toEqual(cellsOf(text));
  });

  test('says each character that it lacks, and what stands for it', async () => {
    const text = '変更：R3.10.12\n項目：Ⅰ\n変更前：𠮟責\n変更後：１〜２、𠮟る、①㈱髙﨑\n提出時期：事前\n';
    const { bytes, notices } = await write(text);
    expect(notices).toEqual([
      'Shift_JISにない「𠮟」（U+20B9F）2字を「〓」にしました',
      'Shift_JISにない「〜」（U+301C）1字を「～」にしました',
    ]);
    const decoded = new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
    expect(decoded).toContain('R3.10.12,Ⅰ,〓責,１～２、〓る、①㈱髙﨑,事前,');
  });

  test('gives every character that it has, as its decoder reads it', async () => {
    const decoder = new TextDecoder('shift_jis');
    const all = new Set(
      Array.from({ length: 0x10000 }, (_, code) => decoder.decode(Uint8Array.of(code >> 8, code & 0xff))),
    );
    const characters = [...all].filter(
      (char) => [...char].length === 1 && char >= '\u00a0' && char !== '\ufffd',
    );
    expect(characters.length).toBeGreaterThan(7_000);
    const text = `変更：R3.10.12\n項目：Ⅰ\n変更前：\n変更後：漢${characters.join('')}\n提出時期：事前\n`;
    const { bytes, notices } = await write(text);
    expect(notices).toEqual([]);
    expect(decoder.decode(bytes)).toContain(`漢${characters.join('')}`);
  });
});

test('CSV begins with a byte order mark, and no cell of it begins a formula', async () => {
  const text = '変更：R3.10.12\n項目：=1+1\n変更前：-\n変更後：@SUM(A1)\n提出時期：事前\n';
  const { bytes } = await exportDocument(analyze(text), 'csv', plain);
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(
    `\ufeff${columns.map(({ heading }) => heading).join(',')}\r\nR3.10.12,'=1+1,-,'@SUM(A1),事前,\r\n`,
  );
});
