// 新しい評価書: the forms that there are in a folder, and what a document on one of them begins with.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import {
  formsRequest,
  type FormsResult,
  skeletonRequest,
  type SkeletonResult,
} from '../../server/src/protocol.ts';
import { startSession } from './session.ts';

const path = mkdtempSync(join(tmpdir(), 'hyoka-new-'));
const folder = pathToFileURL(path).href;
const own = { form: '見本市様式', children: [{ number: '1', label: '概要' }] };
writeFileSync(join(path, 'hyoka.config.json'), JSON.stringify({ forms: [own] }));
const session = await startSession({ workspace: { workspaceFolders: true } }, { folders: [folder] });
afterAll(async () => {
  expect(session.errors).toEqual([]);
  expect(await session.end()).toBe(0);
  rmSync(path, { recursive: true });
});

const official = ['2 基礎項目評価書', '3 重点項目評価書', '4 全項目評価書'].map((each) => {
  const [number = '', name = ''] = each.split(' ');
  return { form: `様式${number}`, name, edition: '平成30年5月' };
});

test('the forms are the official ones, and in a folder its own', async () => {
  const ask = (of: string | null) => session.ask<FormsResult>(formsRequest, { folder: of });
  expect(await ask(null)).toEqual(official);
  expect(await ask(folder)).toEqual([...official, { form: '見本市様式', name: '', edition: '' }]);
});

test('a document on a form has no finding of severity error, and its places are where something is to be written', async () => {
  const params = { folder, name: '児童手当に関する事務' };
  for (const form of ['様式2', '様式3', '様式4', '見本市様式']) {
    const made = await session.ask<SkeletonResult>(skeletonRequest, { ...params, form });
    const { text, places } = made ?? { text: '', places: [] };
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(['○○', '○○', '', '○○', '', '○○']);
    const diagnostics = await session.open(text, `${folder}/${form}.hyoka`);
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['placeholder-left']));
  }
});

test('on a form that is not there, there is no document', async () =>
  expect(await session.ask(skeletonRequest, { folder: null, form: '見本市様式', name: '事務' })).toBe(null));
