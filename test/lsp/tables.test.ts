// The project's own requests: the table of the preview, a table brought in, the page to print.
import { writeXlsx } from 'hucre';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { revisionFields } from '../../server/src/core/syntax/keywords.ts';
import type {
  ExportResult,
  ImportParams,
  ImportResult,
  PreviewTable,
  TableParams,
} from '../../server/src/protocol.ts';
import { sample } from './documents.ts';
import { startSession, uri } from './session.ts';

const session = await startSession();
afterAll(() => session.end());

describe('hyoka/table', () => {
  afterEach(() => session.close());
  const table = async (known?: number) => {
    const params: TableParams = { uri, ...(known === undefined ? {} : { known }) };
    return (await session.ask<PreviewTable>('hyoka/table', params)) ?? expect.fail('no table');
  };

  test('has the six columns, 変更前 left of 変更後, with what changed in each', async () => {
    await session.open(sample);
    const { rows, ...about } = await table();
    expect(about).toEqual({
      uri,
      version: 1,
      title: '予防接種に関する事務 重点項目評価書',
      columns: ['変更日', '項目', '変更前の記載', '変更後の記載', '提出時期', '提出時期に係る説明'],
    });
    expect(rows).toHaveLength(1);
    const cells = rows[0]?.cells ?? [];
    const words = (column: number, change: string) =>
      (cells[column]?.lines ?? [])
        .flatMap(({ runs }) => runs)
        .filter((run) => run.change === change)
        .map(({ text }) => text)
        .join('|');
    expect(cells.map(({ lines }) => lines.map(({ runs }) => runs.map(({ text }) => text).join('')))).toEqual([
      ['令和3年10月12日'],
      ['Ⅲ リスク対策 7. 特定個人情報の保管・消去 その他の措置の内容'],
      ['1. 物理的対策', '(2) 書類を保管している。'],
      ['1. 物理的対策', '(2) 書類を施錠できる保管庫に保管している。'],
      ['事後'],
      ['重要な変更に当たらない'],
    ]);
    expect([words(2, 'added'), words(2, 'deleted')]).toEqual(['', '']);
    expect([words(3, 'added'), words(3, 'deleted')]).toEqual([expect.stringContaining('施錠できる'), '']);
  });

  test('says on which line of its revision each thing stands', async () => {
    await session.open(sample.replaceAll('\n', '\r\n'));
    const [row] = (await table()).rows;
    expect([row?.firstLine, row?.lastLine]).toEqual([8, 17]);
    expect(row?.cells?.map(({ line, lines }) => [line, ...lines.map((each) => each.line)])).toEqual([
      [0, 0],
      [1, 1],
      [2, 3, 4],
      [5, 6, 7],
      [8, 8],
      [9, 9],
    ]);
    expect(row?.cells?.[3]?.lines.map(({ depth }) => depth)).toEqual([0, 1]);
  });

  describe('for a client that has the table of an earlier version', () => {
    const two = `${sample}\n変更：令和4年4月1日\n項目：Ⅰ 基本情報\n変更前：旧\n変更後：新\n提出時期：事前\n`;
    const at = (line: number, character: number) => ({ line, character });
    const insert = (line: number, character: number, text: string) =>
      session.change([{ range: { start: at(line, character), end: at(line, character) }, text }]);
    const has = ({ rows }: PreviewTable) => rows.map(({ cells }) => cells === null);

    test('leaves out the cells of the rows that are as they were, wherever they moved', async () => {
      await session.open(two);
      expect(has(await table(1))).toEqual([false, false]);
      expect(has(await table(1))).toEqual([true, true]);
      await insert(22, 5, '式');
      const changed = await table(1);
      expect(has(changed)).toEqual([true, false]);
      expect(changed.rows[1]?.cells?.[3]?.lines[0]?.runs).toEqual([{ text: '新式', change: 'added' }]);
      await insert(8, 2, '日');
      await insert(1, 0, '評価書番号：1\n');
      const moved = await table(2);
      expect(has(moved)).toEqual([false, true]);
      expect(moved.rows.map(({ firstLine, lastLine }) => [firstLine, lastLine])).toEqual([
        [9, 18],
        [20, 24],
      ]);
      expect(has(await table(1))).toEqual([false, false]);
      expect(has(await table())).toEqual([false, false]);
      expect(has(await table(99))).toEqual([false, false]);
    });

    test('gives the whole table when the text was replaced as a whole', async () => {
      await session.open(two);
      await table();
      await session.change([{ text: two }]);
      expect(has(await table(1))).toEqual([false, false]);
      expect(has(await table(2))).toEqual([true, true]);
    });

    test('gives the whole table when the document was closed in between', async () => {
      await session.open(two);
      await table();
      await session.close();
      await session.open(two);
      expect(has(await table(1))).toEqual([false, false]);
    });
  });

  test('is that of the version that was sent last', async () => {
    await session.open(sample);
    await session.change([{ text: '' }]);
    expect(await table()).toMatchObject({ version: 2, title: '', rows: [] });
  });
});

describe('hyoka/import', () => {
  const bring = (params: ImportParams) => session.ask<ImportResult>('hyoka/import', params);
  const cells = ['令和3年10月12日', 'Ⅰ 基本情報', '旧', '新', '事後', '重要な変更に当たらない'];
  const headings = ['変更日', '項目', '変更前の記載', '変更後の記載', '提出時期', '提出時期に係る説明'];
  const columns = headings.map((name, i) => ({ heading: name, field: revisionFields[i] }));
  const shown = { headings, rows: [cells], count: 1 };
  const plain = `${headings.join('\t')}\r\n${cells.join('\t')}\r\n`;
  const html = `<table>${[headings, cells].map((row) => `<tr><td>${row.join('<td>')}`).join('')}</table>`;
  const text =
    '変更：令和3年10月12日\n項目：Ⅰ 基本情報\n変更前：\n  旧\n変更後：\n  新\n提出時期：事後\n説明：重要な変更に当たらない\n';

  test.each<[string, ImportParams]>([
    ['a page on the clipboard', { html, plain: '' }],
    ['text on the clipboard', { html: '', plain }],
    ['both on the clipboard', { html, plain }],
    ['a page without a table and text with one', { html: '<p>表</p>', plain }],
    ['a file', { fileName: 'a.tsv', base64: Buffer.from(plain).toString('base64') }],
    ['a page as a file', { fileName: 'a.html', base64: Buffer.from(html).toString('base64') }],
  ])('takes %s', async (_, params) => {
    expect(await bring(params)).toEqual({ ok: true, text, columns, shown, notices: [] });
  });

  test('takes a workbook, and says what was hidden in it', async () => {
    const sheets = [
      { name: '変更箇所', hidden: true, rows: [headings, cells] },
      { name: '表紙', rows: [['評価書']] },
    ];
    const base64 = Buffer.from(await writeXlsx({ sheets })).toString('base64');
    expect(await bring({ fileName: '表.xlsx', base64 })).toEqual({
      ok: true,
      text,
      columns,
      shown,
      notices: [
        '非表示のシート「変更箇所」も読み込みました',
        '変更箇所の表がないシート「表紙」は、読み込みませんでした',
      ],
    });
  });

  test('shows the first hundred rows, their items one below the other, and how many there are', async () => {
    const row = cells.with(3, '"1. 新\n(1) 細目"').join('\t');
    const long = [headings.join('\t'), ...Array.from({ length: 120 }, () => row)].join('\n');
    const base64 = Buffer.from(long).toString('base64');
    expect(await bring({ fileName: 'a.tsv', base64 })).toMatchObject({
      shown: { rows: Array.from({ length: 100 }, () => cells.with(3, '1. 新\n　(1) 細目')), count: 120 },
    });
  });

  test('says what was repaired', async () => {
    const merged = plain.replace('事後\t', '事後 ');
    expect(await bring({ plain: merged })).toEqual({
      ok: true,
      text,
      columns,
      shown,
      notices: ['1行目で、1つのセルにあった「事後」と説明を分けました'],
    });
  });

  test.each<[string, ImportParams, readonly string[]]>([
    ['an empty clipboard', {}, []],
    ['a table without the columns', { html: '<table><tr><td>一<td>二</table>' }, ['一', '二']],
    ['a binary file', { fileName: 'a.txt', base64: Buffer.from([1, 0, 2]).toString('base64') }, []],
    ['half a workbook', { fileName: 'a.xlsx', base64: 'UEsDBAAAAA==' }, []],
    ['what is no base64', { fileName: 'a.txt', base64: '???' }, []],
  ])('refuses %s in one sentence, with the columns there are', async (_, params, found) => {
    const message = expect.stringMatching(/^[^\n]+[^。\n]$/) as string;
    expect(await bring(params)).toEqual({
      ok: false,
      message,
      columns: found.map((name) => ({ heading: name, field: null })),
    });
  });

  test('reads the columns that the author chose', async () => {
    const named = plain.replace('変更後の記載', '改正案');
    expect(await bring({ plain: named, columns: { 改正案: '変更後' } })).toMatchObject({ ok: true, text });
  });
});

describe('hyoka/export', () => {
  test('gives the page and a file name that every system takes', async () => {
    await session.open(sample.replace('事務 重点', '事務/<重点>: '));
    const params = { uri, format: 'html', hasMarks: true, encoding: 'utf-8' };
    const file = await session.ask<ExportResult>('hyoka/export', params);
    if (file?.ok !== true) return expect.fail('no page');
    expect(file.fileName).toBe('予防接種に関する事務重点 項目評価書 変更箇所.html');
    expect(Buffer.from(file.base64, 'base64').toString()).toMatch(/^<!DOCTYPE html>[^]*<td>.*書類を/);
    await session.close();
  });
});

test('a workbook that is none is refused in one sentence', async () => {
  await session.open(sample);
  const template = Buffer.from('表').toString('base64');
  const params = { uri, format: 'xlsx', hasMarks: true, encoding: 'utf-8', template };
  expect(await session.ask('hyoka/export', params)).toEqual({
    ok: false,
    message: expect.stringMatching(/^[^\n]+[^。\n]$/),
  });
  await session.close();
});

describe('hyoka/sections', () => {
  test('gives the edit, and what is to be looked at', async () => {
    const revision = (path: string, after: string) =>
      `変更：R3.10.12\n項目：${path}\n変更前：\n変更後：\n  ${after}\n提出時期：事前\n`;
    await session.open(`${revision('Ⅰ', '1. 施錠')}\n${revision('Ⅱ', '（略）')}`);
    const start = { line: 0, character: 0 };
    expect(await session.ask('hyoka/sections', { uri })).toEqual({
      edits: [{ range: { start, end: start }, newText: '対策：Ⅰ\n  1. 施錠\n\n' }],
      count: 1,
      notices: [expect.stringMatching(/^「Ⅱ」は変更後が抜粋だけなので/)],
    });
    await session.close();
  });
});

describe('hyoka/pasteTable', () => {
  const paste = (html: string) =>
    session.ask('hyoka/pasteTable', { uri, position: { line: 0, character: 2 }, html, plain: '' });

  test('puts the revisions behind the block that the cursor is in', async () => {
    await session.open('評価書：予防接種\n');
    const cells = ['変更日', '項目', '変更前', '変更後', '提出時期']
      .map((name) => `<td>${name}</td>`)
      .join('');
    const row = ['R3.10.12', 'Ⅰ', 'なし', 'あり', '事前'].map((text) => `<td>${text}</td>`).join('');
    const place = { line: 1, character: 0 };
    expect(await paste(`<table><tr>${cells}</tr><tr>${row}</tr></table>`)).toEqual({
      range: { start: place, end: place },
      newText: '\n変更：R3.10.12\n項目：Ⅰ\n変更前：なし\n変更後：\n  あり\n提出時期：事前\n説明：\n',
      notices: ['「説明」の列がないので、どの行でも空にしました'],
    });
    await session.close();
  });

  test('has nothing to offer for another table', async () => {
    await session.open('評価書：予防接種\n');
    expect(await paste('<table><tr><td>一</td></tr></table>')).toBeNull();
    await session.close();
  });
});
