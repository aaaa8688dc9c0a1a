// What is published for open documents.
import { readFile } from 'node:fs/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { sample } from './documents.ts';
import { drawn } from './edited.ts';
import { startSession } from './session.ts';

const session = await startSession();
afterAll(() => session.end());

describe('opening a document', () => {
  test('publishes its findings with code, source, severity and the exact characters', async () => {
    expect(await session.open(sample)).toEqual([
      {
        code: 'doubled-term',
        source: 'hyoka',
        severity: 2,
        message: '「情報情報」は同じ語が重なっています：「情報」に直してください',
        range: { start: { line: 5, character: 12 }, end: { line: 5, character: 16 } },
      },
    ]);
    await session.close();
  });

  test('counts characters in UTF-16 and lines by every line end', async () => {
    const text = '対策：Ⅰ 基本情報\r\n  𠮟𠮟情報情報を\r  情報情報は\n  である。\r\n';
    const diagnostics = await session.open(text);
    expect(drawn(text, diagnostics)).toEqual(['doubled-term 情報情報', 'doubled-term 情報情報']);
    expect(diagnostics.map(({ range }) => [range.start.line, range.start.character])).toEqual([
      [1, 6],
      [2, 2],
    ]);
    await session.close();
  });

  test('of an empty document publishes nothing', async () => {
    expect(await session.open('')).toEqual([]);
    await session.close();
  });
});

test('closing a document clears its diagnostics', async () => {
  expect(await session.open('誤り\n')).toHaveLength(1);
  expect(await session.close()).toEqual([]);
});

test('documents do not disturb each other', async () => {
  const [one, other] = ['file:///a.hyoka', 'untitled:Untitled-1'];
  expect(await session.open('誤り\n', one)).toHaveLength(1);
  expect(await session.open(sample, other)).toHaveLength(1);
  const first = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  expect(await session.change([{ range: first, text: '// ' }], one)).toEqual([]);
  expect(await session.change([{ range: first, text: '\n' }], other)).toHaveLength(1);
  await Promise.all([session.close(one), session.close(other)]);
});

test('a document of very many lines is over the limit too', async () => {
  const [told] = await session.open('\n'.repeat(200_000));
  expect(told).toMatchObject({ message: expect.stringMatching(/20万行を超える/) as string });
  await session.close();
});

test('a document over the limit gets one sentence, and is looked at again when it has shrunk', async () => {
  const [told, ...others] = await session.open(`誤り\n${'あ'.repeat(5_000_000)}`);
  expect(others).toEqual([]);
  expect(told).toMatchObject({
    message: '文書が500万字又は20万行を超えるので調べていません：評価書ごとに分けてください',
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  });
  expect(await session.ask('textDocument/documentSymbol', { textDocument: { uri: 'file:///x' } })).toBe(null);
  const text = '誤り\n';
  expect(drawn(text, await session.change([{ text }]))).toEqual(['unknown-line 誤り']);
  await session.close();
});

test('of many findings a thousand are published, and how many more there are', async () => {
  const diagnostics = await session.open('誤り\n'.repeat(1234));
  expect(diagnostics).toHaveLength(1001);
  expect(diagnostics[0]).toMatchObject({
    severity: 3,
    message: 'ほかに234件の指摘があります：表示されているものから直してください',
  });
  await session.close();
});

test('a document in another encoding, or that is no text, gets one sentence', async () => {
  const seed = await readFile(new URL('../cases/seed.txt', import.meta.url));
  for (const garbled of ['\ufffd変更\ufffd'.repeat(20), `変更：\0${seed.toString().slice(0, 100)}`]) {
    const diagnostics = await session.open(garbled);
    expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringMatching(/^文字が化けている/)]);
    await session.close();
  }
  expect(await session.open('評価書：予防\ufffd接種\n')).toMatchObject([{ code: 'mojibake' }]);
  await session.close();
});
