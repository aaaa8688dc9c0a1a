// Questions about the sentences of all documents of the workspace, open ones as they stand in the editor.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { CodeLens } from 'vscode-languageserver/node';
import {
  baselineRequest,
  type ChangeSentenceParams,
  type ChangeSentenceResult,
  changeSentenceRequest,
  changeTermRequest,
  type FindSentenceResult,
  findSentenceRequest,
  type FindTermResult,
  findTermRequest,
  sectionUsesRequest,
  type SentencePlace,
  type VariantsResult,
  variantsRequest,
} from '../../server/src/protocol.ts';
import { applied, atCursor, textIn } from './edited.ts';
import { type Session, startSession } from './session.ts';

const folder = mkdtempSync(join(tmpdir(), 'hyoka-sentences-'));
let session: Session;
afterAll(async () => {
  expect(session.errors).toEqual([]);
  expect(await session.end()).toBe(0);
  rmSync(folder, { recursive: true });
});

const textOf = (line: string): string => `評価書：事務\n\n対策：Ⅲ 7. 保管・消去\n  (1) ${line}\n`;
const files: Record<string, string> = {
  '一.hyoka': textOf('書類は、<|>施錠できる保管庫に保管している。'),
  '二/二.hyoka': textOf('書類は、施錠できる書庫に保管している。'),
  '三.hyoka': textOf('ここは、まだ何も決まっていない。'),
  '版/一/令和3年10月12日.hyoka': textOf('書類は、施錠できる保管庫に保管している。'),
};
const uris = Object.fromEntries(
  Object.keys(files).map((name) => [name, pathToFileURL(join(folder, name)).href]),
);
const { text: first, position } = atCursor(files['一.hyoka'] ?? '');
const uriOf = (name: string): string => uris[name] ?? '';
const nameOf = (uri: string): string => Object.keys(uris).find((name) => uris[name] === uri) ?? uri;

beforeAll(async () => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text.replace('<|>', ''));
  }
  session = await startSession({}, { folders: [pathToFileURL(folder).href], settings: {} });
  await session.open(first, uriOf('一.hyoka'));
  await session.open(textOf('記録を残す。書類は、施錠できる保管庫に保管している。'), uriOf('三.hyoka'));
});

const find = async (): Promise<FindSentenceResult> => {
  const found = await session.ask<FindSentenceResult>(findSentenceRequest, {
    uri: uriOf('一.hyoka'),
    position,
  });
  if (found === null) throw new Error('the sentence was not found');
  return found;
};

test('the same sentence is found, its own document first, then what is open, then near ones; earlier versions are left out', async () => {
  const { text, uses } = await find();
  expect(text).toBe('書類は、施錠できる保管庫に保管している。');
  expect(
    uses.map(({ uri, range, path, differences }) => [
      `${nameOf(uri)} ${range.start.line}:${range.start.character} › ${path}`,
      ...differences.map(({ before, after }) => `${before}→${after}`),
    ]),
  ).toEqual([
    ['一.hyoka 3:6 › Ⅲ 7. 保管・消去'],
    ['三.hyoka 3:12 › Ⅲ 7. 保管・消去'],
    ['二/二.hyoka 3:6 › Ⅲ 7. 保管・消去', '保管庫→書庫'],
  ]);
});

test('above a section stands in how many other documents its sentences are, and where', async () => {
  const textDocument = { uri: uriOf('一.hyoka') };
  const lens = await vi.waitFor(async () => {
    const lenses = await session.ask<CodeLens[]>('textDocument/codeLens', { textDocument });
    return (
      lenses?.find(({ command }) => command?.command === 'hyoka.sectionUses') ?? expect.fail('no lens yet')
    );
  }, 10_000);
  expect([lens.range.start.line, lens.command?.title, lens.command?.arguments]).toEqual([
    2,
    'この対策の文をほかの1件の文書でも使用',
    [uriOf('一.hyoka'), 2],
  ]);
  const places = await session.ask<SentencePlace[]>(sectionUsesRequest, { uri: uriOf('一.hyoka'), line: 2 });
  expect(places?.map(({ uri, text }) => [nameOf(uri), text])).toEqual([
    ['三.hyoka', '書類は、施錠できる保管庫に保管している。'],
  ]);
});

test('a word is changed in the places that are chosen, with the rows for it', async () => {
  const found = await session.ask<FindTermResult>(findTermRequest, { text: '施錠', newText: '電子錠' });
  expect(found?.uses.map(({ uri, range }) => `${nameOf(uri)} ${range.start.line}`).toSorted()).toEqual([
    '一.hyoka 3',
    '三.hyoka 3',
    '二/二.hyoka 3',
  ]);
  const changed = await session.ask<ChangeSentenceResult>(changeTermRequest, {
    text: '施錠',
    newText: '電子錠',
    uses: found?.uses.filter(({ uri }) => nameOf(uri) === '一.hyoka') ?? [],
    date: '令和4年4月1日',
  });
  expect(changed?.notices).toEqual([]);
  const [{ uri, edits } = expect.fail('no document'), ...others] = changed?.documents ?? [];
  expect([nameOf(uri), others]).toEqual(['一.hyoka', []]);
  const after = applied(first, [...edits]);
  expect(after).toContain('(1) 書類は、電子錠できる保管庫に保管している。\n\n変更：令和4年4月1日');
  expect(after).toContain('変更前：\n  (1) 書類は、施錠できる保管庫に保管している。');
});

test('its uses are its references in any editor', async () => {
  const textDocument = { uri: uriOf('一.hyoka') };
  const locations = await session.ask<{ uri: string }[]>('textDocument/references', {
    textDocument,
    position,
    context: { includeDeclaration: true },
  });
  expect(locations?.map(({ uri }) => nameOf(uri))).toEqual(['一.hyoka', '三.hyoka', '二/二.hyoka']);
});

test('no sentence is looked for where there is none', async () => {
  const at = { uri: uriOf('一.hyoka'), position: { line: 0, character: 0 } };
  expect(await session.ask(findSentenceRequest, at)).toBe(null);
});

const change = async (
  params: Pick<ChangeSentenceParams, 'uses' | 'text'> & { newText?: string },
): Promise<ChangeSentenceResult> => {
  const answer = await session.ask<ChangeSentenceResult>(changeSentenceRequest, {
    newText: '書類は、二重に施錠できる保管庫に保管している。',
    ...params,
    date: '2022-04-01',
  });
  if (answer === null) throw new Error('no answer');
  return answer;
};

test('a change gives the edits of every chosen document, its row included', async () => {
  const { text, uses } = await find();
  const { documents, notices } = await change({ text, uses });
  expect(notices).toEqual([]);
  expect(documents.map(({ uri, version }) => [nameOf(uri), version])).toEqual([
    ['一.hyoka', 1],
    ['三.hyoka', 1],
    ['二/二.hyoka', null],
  ]);
  const [one, , two] = documents;
  expect(one?.edits.map(({ isRow }) => isRow)).toEqual([false, true]);
  expect(applied(first, [...(one?.edits ?? [])])).toBe(
    `${first.replace('施錠', '二重に施錠')}
変更：令和4年4月1日
項目：Ⅲ 7. 保管・消去
変更前：
  (1) 書類は、施錠できる保管庫に保管している。
変更後：
  (1) 書類は、二重に施錠できる保管庫に保管している。
提出時期：
説明：
`,
  );
  expect(applied(files['二/二.hyoka'] ?? '', [...(two?.edits ?? [])])).toContain(
    '  (1) 書類は、二重に施錠できる書庫に保管している。\n\n変更：',
  );
});

test('the row of an open document starts from its baseline, where it has one', async () => {
  const { text, uses } = await find();
  const uri = uriOf('一.hyoka');
  const published = first.replace('施錠できる', '');
  await session.connection.sendRequest(baselineRequest, { uri, name: '前の版', text: published });
  const { documents } = await change({ text, uses: uses.slice(0, 1) });
  expect(applied(first, [...(documents[0]?.edits ?? [])])).toContain(
    '変更前：\n  (1) 書類は、保管庫に保管している。\n変更後：\n  (1) 書類は、二重に施錠できる',
  );
  await session.connection.sendRequest(baselineRequest, { uri, name: '', text: null });
});

test('a sentence that is not changed is what the near ones become', async () => {
  const { text, uses } = await find();
  const { documents } = await change({ text, uses, newText: text });
  expect(documents.map(({ uri }) => nameOf(uri))).toEqual(['二/二.hyoka']);
  const [edit] = documents[0]?.edits ?? [];
  expect(edit).toEqual({
    range: { start: { line: 3, character: 15 }, end: { line: 3, character: 16 } },
    newText: '保管',
    isRow: false,
  });
});

test('what was written anew since it was found is left as it is, and that is said', async () => {
  const { text, uses } = await find();
  writeFileSync(join(folder, '二/二.hyoka'), textOf('書類は、施錠できる金庫に保管している。'));
  const { documents, notices } = await change({ text, uses });
  expect(documents.map(({ uri }) => nameOf(uri))).toEqual(['一.hyoka', '三.hyoka']);
  expect(notices).toEqual([
    {
      uri: uriOf('二/二.hyoka'),
      message:
        '「書類は、施錠できる保管庫に保管している。」は探した後で書き換わったところがあり、そこは変えませんでした：もう一度実行してください',
    },
  ]);
});

test('variants are told with their places', async () => {
  const answer = await session.ask<VariantsResult>(variantsRequest, {});
  const [group, ...others] = answer?.groups ?? [];
  expect(others).toEqual([]);
  expect(answer).toMatchObject({ documents: 3, more: 0 });
  expect(group?.map(({ text, count, differences }) => ({ text, count, differences }))).toEqual([
    { text: '書類は、施錠できる保管庫に保管している。', count: 2, differences: [] },
    {
      text: '書類は、施錠できる金庫に保管している。',
      count: 1,
      differences: [{ before: '保管庫', after: '金庫' }],
    },
  ]);
  const [place] = group?.[0]?.places ?? [];
  expect(place && textIn(first, place.range)).toBe('書類は、施錠できる保管庫に保管している。');
});

test('that there are more documents than are searched is said before anything is changed', async () => {
  for (let index = 0; index < 500; index++) writeFileSync(join(folder, `空${index}.hyoka`), '評価書：事務\n');
  const { text, uses } = await find();
  const { notices } = await change({ text, uses });
  expect(notices.map(({ message }) => message)).toContain(
    '開いていない文書は500件まで60秒で探し、残りがあります：ほかの文書は開いて確かめてください',
  );
});
