// hyoka import: tables in every format it takes, and what it says of them.
import { writeXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import { clean, htmlTable, imported, mergedTable, table } from './documents.ts';
import { placeWith, refusal } from './runCli.ts';

const merged = '1行目で、1つのセルにあった「事後」と説明を分けました';
const csv = table.replaceAll('\t', ',');
const rows = table
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'));
const workbook = Buffer.from(await writeXlsx({ sheets: [{ name: '変更箇所', rows }] }));

describe('a table', () => {
  const place = placeWith({
    't.tsv': table,
    't.txt': table,
    't.csv': csv,
    't.html': htmlTable,
    't.HTM': `<!DOCTYPE html>\r\n<html><body>${htmlTable}</body></html>`,
    'sjis.csv': new Uint8Array([0x95, 0xcf, 0x8d, 0x58]),
    'marked.tsv': `\ufeff${table}`,
  });

  test.each(['t.tsv', 't.txt', 't.csv', 't.html', 't.HTM', 'marked.tsv'])('is read from %s', async (name) => {
    expect(await place.run(['import', name])).toEqual({ status: 0, stdout: imported, stderr: '' });
  });

  test.each([
    ['tsv', table],
    ['csv', csv],
    ['html', htmlTable],
  ])('is read from standard input as %s', async (from, input) => {
    expect(await place.run(['import', '-', '--from', from], input)).toEqual({
      status: 0,
      stdout: imported,
      stderr: '',
    });
  });

  test('is read from a workbook, by name, by --from or from standard input', async () => {
    const own = placeWith({ 't.xlsx': workbook, 't.xlsm': workbook, download: workbook });
    const read = { status: 0, stdout: imported, stderr: '' };
    expect(await own.run(['import', 't.xlsx'])).toEqual(read);
    expect(await own.run(['import', 't.xlsm'])).toEqual(read);
    expect(await own.run(['import', 'download', '--from', 'xlsx'])).toEqual(read);
    expect(await own.run(['import', '-', '--from', 'xlsx'], workbook)).toEqual(read);
  });

  test('is read from a document of Word, which an export may have written', async () => {
    const own = placeWith({ 't.hyoka': imported });
    await own.run(['export', 't.hyoka', '--to', 'docx', '-o', 't.docx']);
    const read = { status: 0, stdout: imported, stderr: '' };
    expect(await own.run(['import', 't.docx'])).toEqual(read);
    expect(await own.run(['import', 't.docx', '--from', 'docm'])).toEqual(read);
  });

  test('is read as --from says, whatever its name', async () => {
    const named = placeWith({ 't.txt': csv });
    expect(refusal(await named.run(['import', 't.txt']))).toContain('表が見つからない');
    expect(await named.run(['import', 't.txt', '--from', 'csv'])).toMatchObject({
      status: 0,
      stdout: imported,
    });
  });

  test('in UTF-16 is read, and that is said', async () => {
    const input = Buffer.from(`\ufeff${table}`, 'utf16le');
    const { status, stdout, stderr } = await place.run(['import', '-', '--from', 'tsv'], input);
    expect({ status, stdout }).toEqual({ status: 0, stdout: imported });
    expect(stderr).toBe('-: 文字コードがUTF-16LEだったので、UTF-8に直しました\n');
  });

  test('lints without an error once it is in', async () => {
    expect(await place.run(['lint', '-'], imported)).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('a repair', () => {
  test('is said on standard error, and the result is on standard output', async () => {
    const place = placeWith({ 't.tsv': mergedTable });
    expect(await place.run(['import', 't.tsv'])).toEqual({
      status: 0,
      stdout: imported,
      stderr: `t.tsv: ${merged}\n`,
    });
  });

  test('is an error with --strict, and nothing is written', async () => {
    const place = placeWith({ 't.tsv': mergedTable });
    const { status, stdout, stderr } = await place.run(['import', 't.tsv', '--strict', '-o', 'out.hyoka']);
    expect({ status, stdout, written: place.has('out.hyoka') }).toEqual({
      status: 1,
      stdout: '',
      written: false,
    });
    expect(stderr.trimEnd().split('\n')).toEqual([
      `t.tsv: ${merged}`,
      't.tsv: 直したところがあるので書き出しません（--strict）',
    ]);
  });

  test('is none where there is nothing to repair, and --strict lets it through', async () => {
    const place = placeWith({ 't.tsv': table });
    expect(await place.run(['import', 't.tsv', '--strict'])).toEqual({
      status: 0,
      stdout: imported,
      stderr: '',
    });
  });
});

describe('several tables', () => {
  test('go to a folder that is made for them, and one that is no table does not stop the rest', async () => {
    const place = placeWith({ 'a.tsv': table, 'b.html': '<p>表ではない</p>', 'c.tsv': mergedTable });
    const { status, stdout, stderr } = await place.run([
      'import',
      'a.tsv',
      'b.html',
      'none.tsv',
      'c.tsv',
      '--out-dir',
      'x/y',
    ]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toEqual([
      '書き出しました：x/y/a.hyoka',
      expect.stringMatching(/^b\.html: 表が見つからない.*[^。]$/),
      '「none.tsv」はありません：名前を確かめてください',
      `c.tsv: ${merged}`,
      '書き出しました：x/y/c.hyoka',
    ]);
    expect([place.read('x/y/a.hyoka'), place.read('x/y/c.hyoka'), place.has('x/y/b.hyoka')]).toEqual([
      imported,
      imported,
      false,
    ]);
  });

  test('are all tried with --strict, the status being that of the worst', async () => {
    const place = placeWith({ 'a.tsv': mergedTable, 'b.tsv': table });
    const { status } = await place.run(['import', 'a.tsv', 'b.tsv', '--strict', '--out-dir', 'x']);
    expect([status, place.has('x/a.hyoka'), place.read('x/b.hyoka')]).toEqual([1, false, imported]);
  });
});

test('a document is no table', async () => {
  expect(refusal(await placeWith({ 'a.hyoka': clean }).run(['import', 'a.hyoka']))).toContain(
    '表が見つからない',
  );
});

describe('columns that are named', () => {
  const table = 'いつ\t何を\t現行\t改正案\t時期\nR3.10.12\tⅠ\tなし\tあり\t事前\n';
  const named = placeWith({ 'a.tsv': table });

  test('are read as what they are named', async () => {
    const columns = 'いつ=変更,何を=項目,現行=変更前,改正案=変更後,時期=提出時期';
    const { status, stdout } = await named.run(['import', 'a.tsv', '--columns', columns]);
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: '変更：R3.10.12\n項目：Ⅰ\n変更前：なし\n変更後：\n  あり\n提出時期：事前\n説明：\n',
    });
  });

  test('are offered where the table has none that are known', async () => {
    expect(refusal(await named.run(['import', 'a.tsv']))).toMatch(
      /^a\.tsv: 表の列が「いつ」.+選んでください（--columns 見出し=欄,… で列を指定することもできます）$/,
    );
    expect(refusal(await placeWith({ 'a.txt': 'ただの文' }).run(['import', 'a.txt']))).not.toContain(
      '--columns',
    );
  });

  test('that the table does not have are said', async () => {
    const known = placeWith({
      'a.tsv': '変更日\t項目\t変更前\t変更後\t提出時期\nR3.10.12\tⅠ\tなし\tあり\t事前\n',
    });
    const { status, stderr } = await known.run(['import', 'a.tsv', '--columns', '無い=説明']);
    expect(status).toBe(0);
    expect(stderr).toContain('見出しが「無い」の列が表にないので、選んだ列を使わずに読み込みました');
  });

  test('have to be fields', async () => {
    const { status, stderr } = await named.run(['import', 'a.tsv', '--columns', 'いつ=日付']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^--columns は「見出し=欄」をコンマで並べ、欄は 変更、.+「いつ=日付」\n$/);
  });
});
