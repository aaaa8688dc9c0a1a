// Two versions of a document held against each other.
import { afterAll, afterEach, expect, test } from 'vitest';
import type { ChangedItem, ComparedTexts, CompareResult } from '../../server/src/protocol.ts';
import { sample } from './documents.ts';
import { startSession, uri } from './session.ts';

const session = await startSession();
afterAll(() => session.end());
afterEach(() => session.close());

const section =
  '\n対策：Ⅲ リスク対策 7. 特定個人情報の保管・消去\n  (1) 施錠している。\n  (2) 監視している。\n';
const text = `${sample}${section}`;
const names = ['令和3年10月12日', '今の文書'];

const compare = (texts: ComparedTexts) => session.ask<CompareResult>('hyoka/compare', { ...texts, names });
const items = (texts: ComparedTexts) => session.ask<ChangedItem[]>('hyoka/changedItems', texts);

test('an earlier text and the open document, unsaved changes included', async () => {
  const now = text.replace('(2) 監視', '(2) 常時監視');
  await session.open(text);
  const at = text.slice(0, text.indexOf('(2) 監視')).split('\n').length - 1;
  const start = { line: at, character: 6 };
  await session.change([{ range: { start, end: start }, text: '常時' }]);
  const texts = { uri, before: text, after: null };
  const [item] = (await items(texts)) ?? [];
  expect(item).toEqual({
    kind: 'changed',
    kindName: '変更',
    path: 'Ⅲ リスク対策 7. 特定個人情報の保管・消去',
  });
  const { table, origins } = (await compare(texts)) ?? expect.fail('no comparison');
  expect(table.columns).toEqual(['種類', '項目', ...names]);
  const [, , before, after] = table.rows[0]?.cells ?? [];
  expect(
    before?.lines
      .at(-1)
      ?.runs.map((run) => run.text)
      .join(''),
  ).toBe('(2) 監視している。');
  expect(after?.lines.at(-1)?.runs).toContainEqual({ text: '常時', change: 'added' });
  const line = (table.rows[0]?.firstLine ?? 0) + (after?.lines.at(-1)?.line ?? 0);
  expect(origins.filter((origin) => origin.line === line)).toEqual([{ line, side: 'after', at }]);
  expect(now.split('\n')[at]).toBe('  (2) 常時監視している。');
});

test('two that are the same have no row', async () => {
  await session.open(text);
  const texts = { uri, before: text.replaceAll('\n', '\r\n'), after: null };
  expect(await items(texts)).toEqual([]);
  expect((await compare(texts))?.table.rows).toEqual([]);
});

test('one that is not open, or too large, has no answer', async () => {
  await session.open(text);
  expect(await items({ uri: 'file:///none.hyoka', before: text, after: null })).toBe(null);
  expect(await compare({ uri, before: '\n'.repeat(200_001), after: null })).toBe(null);
});

test('two texts of a document that is not open', async () => {
  await session.open(text);
  const texts = { uri: 'file:///none.hyoka', before: sample, after: text };
  expect((await items(texts))?.map(({ kindName, path }) => `${kindName} ${path}`)).toEqual([
    '新設 Ⅲ リスク対策 7. 特定個人情報の保管・消去',
  ]);
});
