// The chain of an item over LSP: where its text comes from, where it stands, and its path renamed.
import { afterAll, expect, test } from 'vitest';
import type { Location, WorkspaceEdit } from 'vscode-languageserver/node';
import { appliedToWorkspace, atCursor, textIn } from './edited.ts';
import { seenLenses } from './seenLenses.ts';
import { startSession, uri } from './session.ts';

const session = await startSession();
afterAll(() => session.end());

const marked = `対策：Ⅲ 8. 監査
  年2回、自己点検を実施している。

変更：令和4年4月1日
項目：Ⅲ 8. 監<|>査
変更前：
  年1回、自己点検を実施している。
変更後：
  年2回、自己点検を実施している。
提出時期：事前
説明：重要な変更に当たるため、事前に提出
`;
const { text, position } = atCursor(marked);
const at = { textDocument: { uri }, position };
const line = (place: Location): string => `${place.range.start.line} ${textIn(text, place.range)}`;

test('the definition of a revision is its section, and of the section the last 変更後', async () => {
  await session.open(text);
  const definition = await session.ask<Location>('textDocument/definition', at);
  expect(definition && line(definition)).toBe('0 Ⅲ 8. 監査');
  const from = { textDocument: { uri }, position: { line: 1, character: 5 } };
  const back = await session.ask<Location>('textDocument/definition', from);
  expect(back && line(back)).toBe('7 変更後');
  await session.close();
});

test('the references of a path are all places of the item', async () => {
  await session.open(text);
  const params = { ...at, context: { includeDeclaration: true } };
  const places = await session.ask<Location[]>('textDocument/references', params);
  expect(places?.map(line)).toEqual(['0 Ⅲ 8. 監査', '4 Ⅲ 8. 監査']);
  await session.close();
});

test('the references of a sentence are where it stands, in the sections and in the revisions of its item', async () => {
  const twice = text.replace('年1回、', '年2回、');
  await session.open(twice);
  const asked = { textDocument: { uri }, position: { line: 1, character: 8 } };
  const places = await session.ask<Location[]>('textDocument/references', asked);
  expect(places?.map(({ range }) => [range.start.line, textIn(twice, range)])).toEqual(
    [1, 6, 8].map((each) => [each, '年2回、自己点検を実施している。']),
  );
  await session.close();
});

test('a path is renamed in all places, or it is said why not', async () => {
  await session.open(text);
  const range = await session.ask<{ placeholder: string }>('textDocument/prepareRename', at);
  expect(range?.placeholder).toBe('Ⅲ 8. 監査');
  const edit = await session.ask<WorkspaceEdit>('textDocument/rename', { ...at, newName: 'Ⅲ 8. 監査等' });
  expect(appliedToWorkspace(text, edit ?? undefined)).toBe(text.replaceAll('監査\n', '監査等\n'));
  await expect(session.ask('textDocument/rename', { ...at, newName: ' ' })).rejects.toThrow('一行で書いて');
  await session.close();
});

test('the places of a document are found by how they are read', async () => {
  await session.open(text);
  expect(await session.ask('hyoka/findPlace', { uri, typed: 'kansa' })).toEqual([
    { kind: 'measureSection', text: 'Ⅲ 8. 監査', within: '', line: 0, character: 0 },
    { kind: 'revision', text: '令和4年4月1日 Ⅲ 8. 監査', within: '', line: 3, character: 0 },
  ]);
  expect(await session.ask('hyoka/findPlace', { uri: 'file:///no.hyoka', typed: '' })).toBeNull();
  await session.close();
});

test('above a section and not above its only revision stands how often the item was changed', async () => {
  await session.open(text);
  const lenses = await seenLenses(session);
  expect(lenses.map(({ range, command }) => `${range.start.line} ${command?.title}`)).toEqual([
    '0 この項目の変更1件',
    '3 変更箇所をプレビュー',
  ]);
  expect(lenses[0]?.command).toMatchObject({
    command: 'hyoka.showPlaces',
    arguments: [uri, 0, [{ start: { line: 4, character: 3 }, end: { line: 4, character: 10 } }]],
  });
  await session.close();
});
