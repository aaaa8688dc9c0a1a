// hyoka export: the table as a page and as a document of Word, and the tree as its published schema has it.
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import schema from '../../schemas/tree.schema.json' with { type: 'json' };
import { textRow, workbookFile } from '../core/exchange/office/workbookFile.ts';
import { informed } from './documents.ts';
import { placeWith, refusal } from './runCli.ts';

const text = `\ufeff評価書：予防接種に関する事務<重点>\r\n\r\n対策：Ⅰ 基本情報\r\n  1. 𠮟責\r\n    (1) い\u001b[31m\r\n\r\n${informed.replaceAll('\n', '\r\n')}`;
const place = placeWith({ 'a.hyoka': text });

interface Node {
  readonly kind?: string;
  readonly range?: { readonly start: number; readonly end: number };
  readonly text?: { readonly start: number; readonly end: number };
}

/** Every node below `value`, in the order of the text. */
function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(nodesIn);
  return 'kind' in value ? [value as Node, ...below] : below;
}

describe('the tree', () => {
  test('follows the published schema', async () => {
    const { status, stdout, stderr } = await place.run(['export', 'a.hyoka', '--to', 'json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const validate = new Ajv2020({ strict: true }).compile(schema);
    validate(JSON.parse(stdout));
    expect(validate.errors ?? []).toEqual([]);
  });

  test('holds the whole text, and its ranges cut out of it what they stand for', async () => {
    const { stdout } = await place.run(['export', 'a.hyoka', '--to', 'json']);
    const tree = JSON.parse(stdout) as { text: string; children: Node[] };
    expect(tree.text).toBe(text);
    const slice = (range?: { start: number; end: number }) => tree.text.slice(range?.start, range?.end);
    expect(tree.children.map(({ range }) => slice(range)).join('')).toBe(text);
    const items = nodesIn(tree).filter(({ kind }) => kind === 'item');
    expect(items.map((item) => slice(item.text))).toEqual(['𠮟責', 'い\u001b[31m']);
    expect(items.map((item) => slice(item.range))).toEqual([
      '  1. 𠮟責\r\n    (1) い\u001b[31m\r\n',
      '    (1) い\u001b[31m\r\n',
    ]);
  });
});

describe('the page', () => {
  test('has the title and the six columns, and everything in it is escaped', async () => {
    const { status, stdout, stderr } = await place.run(['export', 'a.hyoka', '--to', 'html']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('<title>予防接種に関する事務&lt;重点&gt; 変更箇所</title>');
    expect(stdout).toMatch(/^<!DOCTYPE html>/);
    expect([...stdout.matchAll(/<th [^>]*>([^<]*)</g)].map(([, name]) => name)).toEqual([
      '変更日',
      '項目',
      '変更前の記載',
      '変更後の記載',
      '提出時期',
      '提出時期に係る説明',
    ]);
    expect(stdout).not.toMatch(/<script|https?:/);
  });

  test('of several documents is one each, and one that cannot be read does not stop the rest', async () => {
    const several = placeWith({ 'a.hyoka': text, 'b.hyoka': 'x\0', 'c.hyoka': text });
    const args = ['export', 'a.hyoka', 'b.hyoka', 'c.hyoka', '--to', 'html', '--out-dir', 'out'];
    const { status, stderr } = await several.run(args);
    expect(status).toBe(2);
    expect(stderr.trimEnd().split('\n')).toEqual([
      '書き出しました：out/a.html',
      expect.stringMatching(/^「b\.hyoka」は文書ではありません/),
      '書き出しました：out/c.html',
    ]);
    expect(several.read('out/a.html')).toBe(several.read('out/c.html'));
  });

  test('is read from standard input too', async () => {
    const { stdout: fromFile } = await place.run(['export', 'a.hyoka', '--to', 'html']);
    expect(await place.run(['export', '-', '--to', 'html'], text)).toMatchObject({
      status: 0,
      stdout: fromFile,
    });
  });
});

describe('the document of Word', () => {
  const made = placeWith({ 'a.hyoka': text });
  const bytesOf = (name: string) => readFileSync(join(made.folder, name));

  test('is a file of the same bytes each time, and another without marks', async () => {
    for (const [folder, ...options] of [['a'], ['b'], ['c', '--no-marks']] as const) {
      const args = ['export', 'a.hyoka', '--to', 'docx', ...options, '--out-dir', folder];
      expect(await made.run(args)).toMatchObject({ status: 0, stdout: '' });
    }
    const [first, second, unmarked] = ['a', 'b', 'c'].map((folder) => bytesOf(`${folder}/a.docx`));
    expect(first?.subarray(0, 2).toString()).toBe('PK');
    expect(first).toEqual(second);
    expect(first).not.toEqual(unmarked);
  });

  test('says which characters it cannot hold', async () => {
    made.write('b.hyoka', informed.replace('あり', 'あり\u001b'));
    const { status, stderr } = await made.run(['export', 'b.hyoka', '--to', 'docx', '-o', 'b.docx']);
    expect(status).toBe(0);
    expect(stderr).toContain(
      'b.hyoka: 書き出す形式に入らない文字が1行にあって、見える記号に置き換えたので、1行目の「変更後の記載」の「あり␛」から確かめてください',
    );
  });
});

test.each(['html', 'csv', 'tsv', 'xlsx', 'docx'])(
  'as %s says which characters it cannot hold',
  async (to) => {
    const signed = placeWith({
      'a.hyoka': `評価書：あ\n\n${informed}\n${informed.replace('あり', '\u0007あり\u001b').replace('なし', 'な\u0007し')}`,
    });
    const { status, stderr } = await signed.run(['export', 'a.hyoka', '--to', to, '-o', `a.${to}`]);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr:
        'a.hyoka: 書き出す形式に入らない文字が2行にあって、見える記号に置き換えたので、2行目の「変更前の記載」の「な␇し」から確かめてください\n' +
        `書き出しました：a.${to}\n`,
    });
  },
);

describe('delimited text', () => {
  test('shows what a terminal would obey', async () => {
    const hostile = placeWith({ 'a.hyoka': '変更：R3.10.12\n項目：\u001b[31m\n' });
    const { stdout } = await hostile.run(['export', 'a.hyoka', '--to', 'csv']);
    expect(stdout).toContain('R3.10.12,␛[31m,');
  });

  const table = '変更：R3.10.12\n項目：Ⅰ\n変更前：𠮟る\n変更後：\n  1. 施錠\n    (1) 鍵\n提出時期：事前\n';
  const delimited = placeWith({ 'a.hyoka': table });

  test('in CP932 says what that lacks', async () => {
    const args = ['export', 'a.hyoka', '--to', 'csv', '--encoding', 'cp932', '-o', 'a.csv'];
    expect(await delimited.run(args)).toEqual({
      status: 0,
      stdout: '',
      stderr: 'a.hyoka: Shift_JISにない「𠮟」（U+20B9F）1字を「〓」にしました\n書き出しました：a.csv\n',
    });
  });

  test('has a line for each row, and nested items indented', async () => {
    const { stdout } = await delimited.run(['export', 'a.hyoka', '--to', 'tsv']);
    expect(stdout.split('\r\n')[1]).toBe('R3.10.12\tⅠ\t𠮟る\t"1. 施錠\n　(1) 鍵"\t事前\t');
  });

  test('in another encoding is refused, with those there are', async () => {
    const { status, stderr } = await delimited.run(['export', 'a.hyoka', '--to', 'csv', '--encoding', 'euc']);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: '--encoding は utf-8 か cp932 にしてください：「euc」\n',
    });
  });
});

test('without marks a page says nothing of what changed', async () => {
  const marked = await place.run(['export', 'a.hyoka', '--to', 'html']);
  const plain = await place.run(['export', 'a.hyoka', '--to', 'html', '--no-marks']);
  const marks = /<(?:ins|del)>/;
  const rows = (page: string) => page.slice(page.indexOf('<tbody>'));
  expect([marks.test(rows(marked.stdout)), marks.test(rows(plain.stdout))]).toEqual([true, false]);
});

describe('a workbook', () => {
  const table = '変更：R3.10.12\n項目：=1+1\u001b\n変更前：あ\n変更後：い\n提出時期：事前\n';
  const books = placeWith({ 'a.hyoka': table, 'b.hyoka': table.repeat(3), 'a.csv': '変更日' });
  const write = (...args: readonly string[]) => books.run(['export', '--to', 'xlsx', ...args]);

  test('is written, and what it could not hold is said', async () => {
    expect(await write('a.hyoka', '-o', 'a.xlsx')).toEqual({
      status: 0,
      stdout: '',
      stderr:
        'a.hyoka: 書き出す形式に入らない文字が1行にあって、見える記号に置き換えたので、1行目の「項目」の「=1+1␛」から確かめてください\n' +
        '書き出しました：a.xlsx\n',
    });
  });

  test('of the author is filled, whatever is in it', async () => {
    await write('a.hyoka', '-o', 'own.xlsx');
    expect(await write('b.hyoka', '--template', 'own.xlsx', '-o', 'b.xlsx')).toMatchObject({ status: 0 });
    expect(await write('b.hyoka', '-o', 'c.xlsx')).toMatchObject({ status: 0 });
    expect(books.read('b.xlsx')).toBe(books.read('c.xlsx'));
  });

  test('that cannot be filled, or that no format needs, is refused with a sentence', async () => {
    expect(refusal(await write('a.hyoka', '--template', 'a.csv', '-o', 'd.xlsx'))).toBe(
      'a.csv: ひな形がExcelのブック（.xlsx）ではないので、Excelで保存し直したファイルを指定してください',
    );
    expect(refusal(await write('a.hyoka', '--template', 'none.xlsx', '-o', 'd.xlsx'))).toMatch(
      /^「none\.xlsx」はありません/,
    );
    const html = await books.run(['export', 'a.hyoka', '--to', 'html', '--template', 'a.csv']);
    expect(refusal(html)).toBe('--template は --to xlsx のときに指定してください');
    expect(books.has('d.xlsx')).toBe(false);
  });

  test('is not written over the workbook that it fills, whatever that is called', async () => {
    await write('a.hyoka', '-o', 'form.xlsx', '--force');
    symlinkSync('form.xlsx', join(books.folder, 'link.xlsx'));
    const before = books.read('form.xlsx');
    for (const out of ['form.xlsx', './form.xlsx', join(books.folder, 'form.xlsx'), 'link.xlsx'])
      for (const template of ['form.xlsx', 'link.xlsx'])
        expect(refusal(await write('a.hyoka', '--template', template, '-o', out, '--force'))).toBe(
          `「${out}」はひな形そのものです：別の名前にしてください`,
        );
    const inFolder = ['b.hyoka', '--template', 'b.xlsx', '--out-dir', '.', '--force'];
    await write('b.hyoka', '-o', 'b.xlsx', '--force');
    expect(refusal(await write(...inFolder))).toBe('「b.xlsx」はひな形そのものです：別の名前にしてください');
    expect(books.read('form.xlsx')).toBe(before);
  });

  test('has the columns that are said to be those of its table, as in an import', async () => {
    const own = placeWith({ 'a.hyoka': table });
    const fill = (...args: readonly string[]) =>
      own.run(['export', 'a.hyoka', '--to', 'xlsx', '-o', 'b.xlsx', ...args]);
    own.write(
      'own.xlsx',
      workbookFile({ sheets: [{ name: 'a', data: textRow(['いつ', '項目', '旧', '案']) }] }),
    );
    expect(refusal(await fill('--template', 'own.xlsx'))).toBe(
      'own.xlsx: ひな形に「項目」「変更前の記載」「変更後の記載」の見出しのある表がない（見つかった見出しは「いつ」「項目」「旧」「案」）ので、見出しを直すか、変更箇所の表があるブックを指定してください',
    );
    expect(await fill('--template', 'own.xlsx', '--columns', 'いつ=変更,案=変更後')).toMatchObject({
      status: 0,
    });
    const { stdout } = await own.run(['import', 'b.xlsx', '--columns', 'いつ=変更,案=変更後']);
    expect(stdout).toMatch(/^変更：R3\.10\.12\n/);
    expect(refusal(await fill('--template', 'own.xlsx', '--columns', 'いつ'))).toMatch(
      /^--columns は「見出し=欄」/,
    );
    expect(refusal(await fill('--columns', 'いつ=変更'))).toBe(
      '--columns は --template と一緒に指定してください',
    );
  });
});
