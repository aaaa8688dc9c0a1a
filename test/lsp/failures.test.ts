// A request that cannot be answered is answered with nothing, and the server lives on.
import { afterAll, describe, expect, test } from 'vitest';
import { sample } from './documents.ts';
import { drawn } from './edited.ts';
import { startSession, uri } from './session.ts';

const session = await startSession();
afterAll(async () => expect(await session.end()).toBe(0));

const position = { line: 0, character: 0 };
const range = { start: position, end: position };
const context = { diagnostics: [] };

const requests: readonly (readonly [method: string, rest: object])[] = [
  ['textDocument/codeAction', { range, context }],
  ['textDocument/documentSymbol', {}],
  ['textDocument/foldingRange', {}],
  ['textDocument/completion', { position }],
  ['textDocument/hover', { position }],
  ['textDocument/codeLens', {}],
  ['hyoka/table', {}],
  ['hyoka/sections', {}],
  ['hyoka/export', { format: 'html', hasMarks: true, encoding: 'utf-8' }],
];

/** Proof that the server still works: a document is opened, found faulty, closed. */
async function expectAlive(): Promise<void> {
  const text = '誤り\n';
  expect(drawn(text, await session.open(text))).toEqual(['unknown-line 誤り']);
  await session.close();
}

describe.each(requests)('%s', (method, rest) => {
  test('of a document that is not open is answered with nothing', async () => {
    const unknown = { textDocument: { uri: 'file:///none.hyoka' }, uri: 'file:///none.hyoka' };
    const before = session.errors.length;
    expect(await session.ask(method, { ...unknown, ...rest })).toBe(null);
    expect(session.errors).toHaveLength(before);
  });

  test('of a document over the limit is answered with nothing', async () => {
    await session.open('あ'.repeat(5_000_001));
    const before = session.errors.length;
    expect(await session.ask(method, { textDocument: { uri }, uri, ...rest })).toBe(null);
    // What a person asked to see says in the log why there is nothing to see.
    if (method.startsWith('hyoka/')) expect(session.errors.at(-1)).toMatch(/500万字/);
    else expect(session.errors).toHaveLength(before);
    await session.close();
  });

  test('with parameters that are none is answered with nothing and logged', async () => {
    const before = session.errors.length;
    // What is no object at all never reaches the handlers of LSP's own requests: the library refuses it.
    expect(await session.ask(method, method.startsWith('hyoka/') ? null : {})).toBe(null);
    expect(session.errors.length).toBe(before + 1);
    expect(session.errors.at(-1)).toMatch(/TypeError/);
    await expectAlive();
  });
});

describe.each(['textDocument/completion', 'textDocument/hover', 'textDocument/codeAction'])(
  '%s',
  (method) => {
    test.each([
      ['far behind the document', { line: 9_999_999, character: 9_999_999 }],
      ['far behind a line', { line: 5, character: 2 ** 31 - 1 }],
      ['before the document', { line: -5, character: -5 }],
      ['between two halves of a character', { line: 0, character: 5 }],
    ])('%s is answered', async (_, place) => {
      await session.open(`評価書：𠮟\n${sample}`);
      const before = session.errors.length;
      const params = { textDocument: { uri }, position: place, range: { start: place, end: place }, context };
      await expect(session.ask(method, params)).resolves.toBeDefined();
      expect(session.errors).toHaveLength(before);
      await session.close();
    });

    test('with a position that is none is answered', async () => {
      await session.open(sample);
      const params = { textDocument: { uri }, position: 'x', range: 'x', context };
      await expect(session.ask(method, params)).resolves.toBeDefined();
      await session.close();
      await expectAlive();
    });
  },
);

test('an import with parameters that are none says that it failed', async () => {
  expect(await session.ask('hyoka/import', null)).toEqual({
    ok: false,
    message: expect.stringMatching(/^表を読み込めませんでした：/),
    columns: [],
  });
  await expectAlive();
});

test.each([
  ['textDocument/didOpen', {}],
  ['textDocument/didOpen', { textDocument: { uri: 'file:///x.hyoka', version: 1 } }],
  [
    'textDocument/didChange',
    { textDocument: { uri: 'file:///none.hyoka', version: 2 }, contentChanges: [{ text: 'x' }] },
  ],
  ['textDocument/didChange', { textDocument: { uri: 'file:///none.hyoka' } }],
  ['textDocument/didClose', { textDocument: { uri: 'file:///none.hyoka' } }],
  ['workspace/didChangeConfiguration', { settings: null }],
  ['hyoka/unheardOf', {}],
])('the notification %s of %j does no harm', async (method, params) => {
  await session.connection.sendNotification(method, params);
  await expectAlive();
});

test('a request that the server does not know is refused, and the server lives on', async () => {
  await expect(session.ask('hyoka/unheardOf', {})).rejects.toThrow(/Unhandled method/);
  await expectAlive();
});
