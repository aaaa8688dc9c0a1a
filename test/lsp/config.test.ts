// The configuration of a workspace: in force while it is without error, for open and closed documents alike.
import { expect, test } from 'vitest';
import type { CodeAction, Diagnostic } from 'vscode-languageserver/node';
import type { DeriveResult } from '../../server/src/protocol.ts';
import type { Session } from './session.ts';
import { watching, workspaceFolder } from './workspaceFolder.ts';

const { uriOf, write, remove, start } = workspaceFolder(watching);

const faulty = '対策：Ⅲ リスク対策\n  特定個人情報情報を保管する。\n';
const level = (severity: string) => `{ "rules": { "doubled-term": "${severity}" } }`;

const changed = (session: Session, uri: string, type: 1 | 2 | 3) =>
  session.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });

const severities = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ severity }) => severity);
const onlyOpen = { checkClosedFiles: false };

test('the nearest one in the folder of the workspace is in force from the first diagnostics on', async () => {
  write('hyoka.config.json', level('error'));
  write('near/hyoka.config.json', level('information'));
  write('repository/.git/HEAD', '');
  const session = await start(onlyOpen);
  const opened = async (name: string) => severities(await session.open(faulty, uriOf(name)));
  expect(await opened('a.hyoka')).toEqual([1]);
  expect(await opened('sub/deep/a.hyoka')).toEqual([1]);
  expect(await opened('near/deep/評価書 (1).hyoka')).toEqual([3]);
  expect(await opened('repository/a.hyoka')).toEqual([2]);
});

test('one above the folder of the workspace, or beside it, counts for nothing', async () => {
  write('hyoka.config.json', level('off'));
  write('other/hyoka.config.json', level('off'));
  const session = await start(onlyOpen, ['inner']);
  for (const name of ['inner/a.hyoka', 'other/a.hyoka'])
    expect(severities(await session.open(faulty, uriOf(name)))).toEqual([2]);
});

test('open and closed documents are judged again when it changes on disk, comes or goes', async () => {
  const [open, closed] = [write('a.hyoka', faulty), write('sub/b.hyoka', faulty)];
  const session = await start();
  expect(severities(await session.told(open))).toEqual([2]);
  expect(severities(await session.told(closed))).toEqual([2]);
  expect(severities(await session.open(faulty, open))).toEqual([2]);

  const config = write('hyoka.config.json', level('error'));
  await changed(session, config, 1);
  expect(severities(await session.told(open, 1))).toEqual([1]);
  expect(severities(await session.told(closed))).toEqual([1]);

  remove('hyoka.config.json');
  await changed(session, config, 3);
  expect(severities(await session.told(open, 1))).toEqual([2]);
  expect(severities(await session.told(closed))).toEqual([2]);
});

test('an error is said in it at its place, and the last one without error stays in force', async () => {
  const config = write('hyoka.config.json', level('error'));
  const uri = write('a.hyoka', faulty);
  const session = await start(onlyOpen);
  expect(severities(await session.open(faulty, uri))).toEqual([1]);

  write('hyoka.config.json', '{\r\n  "rule": {}\r\n}');
  await changed(session, config, 2);
  expect(await session.told(config)).toEqual([
    {
      range: { start: { line: 1, character: 2 }, end: { line: 1, character: 8 } },
      severity: 1,
      source: 'hyoka',
      message: '「rule」という設定はありません：「rules」に直してください',
    },
  ]);
  expect(severities(await session.change([{ text: faulty }], uri))).toEqual([1]);

  write('hyoka.config.json', level('information'));
  await changed(session, config, 2);
  expect(await session.told(config)).toEqual([]);
  expect(severities(await session.told(uri, 2))).toEqual([3]);
});

test('own items are items of the form, and stay so while there is an error', async () => {
  const item = '{ "number": "Ⅲ", "children": [{ "number": "11", "label": "点検" }] }';
  const forms = (...children: string[]) =>
    `{ "forms": [{ "form": "様式3", "children": [${children.join()}] }] }`;
  const config = write('hyoka.config.json', forms(item));
  const text =
    '評価書：予防接種\n様式：様式3（平成30年5月）\n\n対策：Ⅲ リスク対策 11. 点検\n  点検している。\n';
  const uri = write('a.hyoka', text);
  const session = await start(onlyOpen);
  expect(await session.open(text, uri)).toEqual([]);

  write('hyoka.config.json', forms(item, '{}'));
  await changed(session, config, 2);
  expect(await session.told(config)).toHaveLength(1);
  expect(await session.change([{ text }], uri)).toEqual([]);

  write('hyoka.config.json', '{}');
  await changed(session, config, 2);
  expect((await session.told(uri, 2)).map(({ code }) => code)).toEqual(['item-unknown']);
});

test('with an error from the start it settles nothing, and does not let one above it count', async () => {
  write('hyoka.config.json', level('off'));
  const config = write('sub/hyoka.config.json', '{');
  const session = await start(onlyOpen);
  const uri = uriOf('sub/a.hyoka');
  expect(severities(await session.open(faulty, uri))).toEqual([2]);
  expect(await session.told(config)).toHaveLength(1);
});

test('its unsaved text counts while it is open, and the one on disk again when it is closed', async () => {
  const config = write('hyoka.config.json', level('error'));
  const uri = write('a.hyoka', faulty);
  const session = await start(onlyOpen);
  expect(severities(await session.open(faulty, uri))).toEqual([1]);
  expect(await session.open(level('error'), config)).toEqual([]);
  expect(await session.change([{ text: level('off') }], config)).toEqual([]);
  expect(await session.told(uri, 1)).toEqual([]);
  expect(await session.change([{ text: '{ "terms": 1 }' }], config)).toHaveLength(1);
  expect(await session.change([{ text: faulty }], uri)).toEqual([]);
  expect(await session.close(config)).toEqual([]);
  expect(severities(await session.told(uri, 2))).toEqual([1]);
});

test('what lacks a row since a baseline is told by the items that are of it now', async () => {
  const config = write('hyoka.config.json', '{}');
  const base = '様式：様式3\n\n対策：Ⅲ リスク対策 11. 庁内の点検\n  毎年点検している。\n';
  const uri = write('a.hyoka', base);
  const session = await start(onlyOpen);
  await session.open(base.replace(' 庁内の点検', '').replace('毎年点検', '職員が巡回'), uri);
  await session.ask<null>('hyoka/baseline', { uri, name: '前の版', text: base });
  const rows = async () => {
    const told = await session.ask<DeriveResult>('hyoka/derive', { uri });
    return told?.ok === true ? told.rows.length : null;
  };
  expect(await rows()).toBe(2);
  const item = { number: '11', label: '庁内の点検' };
  const form = { form: '様式3', children: [{ number: 'Ⅲ', children: [item] }] };
  expect(await session.open(JSON.stringify({ forms: [form] }), config)).toEqual([]);
  expect(await rows()).toBe(1);
});

test('it is no document of the language: nothing is answered about it', async () => {
  const config = write('hyoka.config.json', faulty);
  const session = await start(onlyOpen);
  expect(await session.open(faulty, config)).toHaveLength(1);
  expect(session.registered).toContain('textDocument/didOpen');
  const about = { textDocument: { uri: config }, options: { tabSize: 2, insertSpaces: true } };
  expect(await session.ask('textDocument/formatting', about)).toBe(null);
  const everywhere = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  const asked = { ...about, range: everywhere, context: { diagnostics: [] } };
  expect(await session.ask<CodeAction[]>('textDocument/codeAction', asked)).toBe(null);
});

test('a folder that is deleted takes what was said of its configuration with it', async () => {
  const config = write('sub/hyoka.config.json', '{');
  const uri = write('sub/a.hyoka', faulty);
  const session = await start(onlyOpen);
  await session.open(faulty, uri);
  expect(await session.told(config)).toHaveLength(1);
  remove('sub');
  await changed(session, uriOf('sub'), 3);
  expect(await session.told(config)).toEqual([]);
});

test('folders that come and go take theirs with them', async () => {
  write('hyoka.config.json', level('off'));
  const session = await start(onlyOpen, []);
  const uri = uriOf('a.hyoka');
  expect(severities(await session.open(faulty, uri))).toEqual([2]);
  const event = (added: string[], removed: string[]) => {
    const named = (uris: string[]) => uris.map((each) => ({ uri: each, name: 'folder' }));
    return session.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: named(added), removed: named(removed) },
    });
  };
  const whole = uriOf('');
  await event([whole], []);
  expect(await session.told(uri, 1)).toEqual([]);
  await event([], [whole]);
  expect(severities(await session.told(uri, 1))).toEqual([2]);
});
