// Documents of the workspace that are not open are checked as well.
import { symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawn } from './edited.ts';
import { workspaceFolder } from './workspaceFolder.ts';

const capabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  window: { workDoneProgress: true },
};

const { pathOf, uriOf, write, remove, start } = workspaceFolder(capabilities);

const faulty = '対策：Ⅲ リスク対策\n  特定個人情報情報を保管する。\n';
const clean = '対策：Ⅲ リスク対策\n  特定個人情報を保管する。\n';

test('each is told about, the one that is open by its version, and again when it changes on disk', async () => {
  const [one, two] = [write('a/評価書 (1).hyoka', faulty), write('二.hyoka', clean)];
  const session = await start();
  expect(drawn(faulty, await session.told(one))).toEqual(['doubled-term 情報情報']);
  expect(await session.told(two)).toEqual([]);
  expect(session.registered).toContain('workspace/didChangeWatchedFiles');

  write('二.hyoka', faulty);
  const changed = (uri: string, type: number) =>
    session.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
  await changed(two, 2);
  expect(drawn(faulty, await session.told(two))).toEqual(['doubled-term 情報情報']);

  expect(await session.open(clean, two)).toEqual([]);
  expect(drawn(faulty, await session.close(two))).toEqual([]);
  expect(drawn(faulty, await session.told(two))).toEqual(['doubled-term 情報情報']);

  remove('二.hyoka');
  await changed(two, 3);
  expect(await session.told(two)).toEqual([]);
});

test('an open document counts, however the editor escapes its name', async () => {
  const uri = write('評価書 (1).hyoka', faulty);
  const escaped = uri.replace('(', '%28').replace(')', '%29');
  const session = await start();
  expect(await session.told(uri)).toHaveLength(1);
  expect(await session.open(clean, escaped)).toEqual([]);
  await session.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri, type: 2 }],
  });
  expect(await session.close(escaped)).toEqual([]);
  expect(await session.told(escaped)).toHaveLength(1);
});

test('what links, hidden folders and .gitignore keep out is not looked at', async () => {
  write('.gitignore', '下書き/\n');
  for (const out of ['下書き/a.hyoka', 'node_modules/a.hyoka', '.git/a.hyoka', 'a.txt']) write(out, faulty);
  const last = write('z/z.hyoka', faulty);
  symlinkSync(pathOf('z'), pathOf('link'));
  const session = await start();
  const told: string[] = [];
  session.connection.onNotification('textDocument/publishDiagnostics', ({ uri }: { uri: string }) => {
    told.push(uri);
  });
  await expect.poll(() => told).toEqual([last]);
  await session.ask('textDocument/hover', {
    textDocument: { uri: last },
    position: { line: 0, character: 0 },
  });
  expect(told).toEqual([last]);
});

test('a folder that is deleted takes what was said of its documents with it', async () => {
  const [gone, stays] = [write('a/b/c.hyoka', faulty), write('ab.hyoka', faulty)];
  const session = await start();
  for (const uri of [gone, stays]) expect(await session.told(uri)).toHaveLength(1);
  remove('a');
  const uri = uriOf('a');
  await session.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri, type: 3 }],
  });
  expect(await session.told(gone)).toEqual([]);
});

test('what .gitignore keeps out is not looked at when it changes or was closed either', async () => {
  write('.gitignore', '下書き/\n');
  const [out, last] = [write('下書き/a.hyoka', faulty), write('z.hyoka', faulty)];
  const session = await start();
  await session.told(last);
  await session.open(clean, out);
  expect(await session.close(out)).toEqual([]);
  const changes = [out, last].map((uri) => ({ uri, type: 2 }));
  await session.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  expect(await session.told(last)).toHaveLength(1);
  expect(await session.open(clean, out)).toEqual([]);
});

test('a .gitignore that leads nowhere ends nothing', async () => {
  const uri = write('z.hyoka', faulty);
  symlinkSync('.gitignore', pathOf('.gitignore'));
  const session = await start();
  expect(await session.told(uri)).toHaveLength(1);
  expect(session.errors).toEqual([]);
});

test('a setting turns it off and on without a restart', async () => {
  const uri = write('a.hyoka', faulty);
  const settings: Record<string, unknown> = {};
  const session = await start(settings);
  expect(await session.told(uri)).toHaveLength(1);
  settings['checkClosedFiles'] = false;
  await session.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  expect(await session.told(uri)).toEqual([]);
  settings['checkClosedFiles'] = true;
  await session.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  expect(await session.told(uri)).toHaveLength(1);
});

test('versions are history: nothing is said of them, closed, changed or open', async () => {
  const version = write('版/評価書/令和3年10月12日.hyoka', faulty);
  const other = write('版/評価書/写し.hyoka', faulty);
  const session = await start();
  expect(await session.told(other)).toHaveLength(1);
  const textDocument = { uri: version, languageId: 'hyoka', version: 1, text: faulty };
  await session.connection.sendNotification('textDocument/didOpen', { textDocument });
  expect(await session.told(version)).toEqual([]);
  expect(await session.close(version)).toEqual([]);
  await session.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [version, other].map((uri) => ({ uri, type: 2 })),
  });
  expect(await session.told(other)).toHaveLength(1);
});
