// Sentences of the authors' own: those of hyoka.phrases.json, and those that the workspace's documents use.
import { expect, test } from 'vitest';
import type { CompletionItem, CompletionList } from 'vscode-languageserver/node';
import { atCursor } from './edited.ts';
import type { Session } from './session.ts';
import { watching, workspaceFolder } from './workspaceFolder.ts';

const { uriOf: place, write, remove, start: startWith } = workspaceFolder(watching);
const start = () => startWith({ checkClosedFiles: false });

async function offered(
  session: Session,
  marked: string,
  uri = place('a.hyoka'),
): Promise<readonly CompletionItem[]> {
  const { text, position } = atCursor(marked);
  await session.open(text, uri);
  const list = await session.ask<CompletionList>('textDocument/completion', {
    textDocument: { uri },
    position,
  });
  await session.close(uri);
  return list?.items ?? [];
}

const labels = async (session: Session, marked: string, uri?: string) =>
  (await offered(session, marked, uri)).map(({ label }) => label);

/** Asks again until `good` holds of what is offered: files are looked at in the background. */
async function until(
  session: Session,
  marked: string,
  good: (found: readonly string[]) => boolean,
): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (good(await labels(session, marked))) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`still ${JSON.stringify(await labels(session, marked))}`);
}

const file = (...texts: readonly string[]) =>
  JSON.stringify({ phrases: texts.map((text) => ({ text, reading: 'かっぱのさら' })) });

const changed = (session: Session, uri: string, type: 1 | 2 | 3) =>
  session.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });

const storage = '対策：Ⅲ リスク対策 7. 特定個人情報の保管・消去\n';
const using = '対策：Ⅲ リスク対策 3. 特定個人情報の使用\n';

test('those of the nearest hyoka.phrases.json are offered by their readings', async () => {
  write('hyoka.phrases.json', file('河童の皿を施錠して保管している。'));
  write('sub/hyoka.phrases.json', file('河童の皿を消去している。'));
  write('repository/.git/HEAD', '');
  const session = await start();
  expect(await labels(session, `${storage}  kappa<|>`)).toEqual(['河童の皿を施錠して保管している。']);
  expect(await labels(session, `${storage}  かっぱ<|>`, place('sub/deep/b.hyoka'))).toEqual([
    '河童の皿を消去している。',
  ]);
  expect(await labels(session, `${storage}  kappa<|>`, place('repository/c.hyoka'))).toEqual([]);
});

test('many of them are offered once they are prepared, and no key waits for them', async () => {
  write(
    'hyoka.phrases.json',
    file(...Array.from({ length: 200 }, (_, index) => `河童の皿を${index}回点検している。`)),
  );
  const session = await start();
  await until(session, `${storage}  kappa<|>`, (all) => all.length === 50);
});

test('a mistake in them is told at its place, and the last good ones are offered', async () => {
  const uri = write('hyoka.phrases.json', file('河童の皿を保管している。'));
  const session = await start();
  expect(await labels(session, `${storage}  kappa<|>`)).toEqual(['河童の皿を保管している。']);
  write('hyoka.phrases.json', '{ "phrases": [\n  { "text": "文", "readin": "ぶん" }] }');
  await changed(session, uri, 2);
  const [problem, ...others] = await session.told(uri);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    range: { start: { line: 1, character: 17 }, end: { line: 1, character: 25 } },
    severity: 1,
    message: expect.stringContaining('「reading」に直してください'),
  });
  expect(await labels(session, `${storage}  kappa<|>`)).toEqual(['河童の皿を保管している。']);
  remove('hyoka.phrases.json');
  await changed(session, uri, 3);
  expect(await session.told(uri)).toEqual([]);
  expect(await labels(session, `${storage}  kappa<|>`)).toEqual([]);
});

test('what is typed in the file counts before it is saved', async () => {
  const uri = write('hyoka.phrases.json', file('河童の皿を保管している。'));
  const session = await start();
  const textDocument = { uri, languageId: 'json', version: 1, text: file('河童の皿を消去している。') };
  await session.connection.sendNotification('textDocument/didOpen', { textDocument });
  expect(await session.told(uri, 1)).toEqual([]);
  expect(await labels(session, `${storage}  kappa<|>`)).toEqual(['河童の皿を消去している。']);
});

test('those that documents use are offered with how many do, those of the same item first', async () => {
  const sentence = (end: string) => `河童の皿を、個別の書庫に${end}。`;
  write('b.hyoka', `${storage}  ${sentence('保管している')}\n\n${using}  ${sentence('戻している')}\n`);
  // Braces would be taken for a place to fill in.
  write('c.hyoka', `${using}  ${sentence('戻している')}\n  ${sentence('{並べて}いる')}\n`);
  write('版/c/令和3年10月12日.hyoka', `${using}  ${sentence('捨てている')}\n`);
  const session = await start();
  const found = await offered(session, `${storage}  河童<|>`);
  expect(found.map(({ label, detail }) => [label, detail])).toEqual([
    [sentence('保管している'), '1件の文書'],
    [sentence('戻している'), '2件の文書'],
  ]);
  expect(await labels(session, `${using}  河童<|>`)).toEqual([
    sentence('戻している'),
    sentence('保管している'),
  ]);
  expect(await labels(session, `${storage}  かっぱの皿は、syoko<|>`)).toContain('書庫に保管している。');
});

test('they are in step with what is on disk and in the editor', async () => {
  const uri = write('b.hyoka', `${storage}  河童の皿を、個別の書庫に保管している。\n`);
  const session = await start();
  const marked = `${storage}  河童<|>`;
  expect(await labels(session, marked)).toEqual(['河童の皿を、個別の書庫に保管している。']);
  write('b.hyoka', `${storage}  河童の皿を、個別の書庫で消去している。\n`);
  await changed(session, uri, 2);
  await until(session, marked, ([only]) => only === '河童の皿を、個別の書庫で消去している。');
  await session.open(
    `${storage}  河童の皿を、毎年点検している。\n  河童の皿を、点検しな\n`,
    place('d.hyoka'),
  );
  await until(session, marked, (all) => all.includes('河童の皿を、毎年点検している。'));
  expect(await labels(session, marked)).not.toContain('河童の皿を、点検しな');
}, 30_000);
