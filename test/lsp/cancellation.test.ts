// A request that the editor no longer wants is not answered, and costs the server nothing.
import { afterAll, expect, test } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver/node';
import { sample } from './documents.ts';
import { startSession, uri } from './session.ts';

const session = await startSession();
afterAll(async () => expect(await session.end()).toBe(0));

test('a request that was cancelled while others were answered is given up', async () => {
  // So long that the requests after it wait.
  await session.open(sample.repeat(3_000));
  const source = new CancellationTokenSource();
  const params = { textDocument: { uri } };
  const before = session.ask('textDocument/documentSymbol', params);
  const cancelled = session.connection.sendRequest('textDocument/foldingRange', params, source.token);
  source.cancel();
  await expect(cancelled).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  expect(await before).not.toBe(null);
  expect(await session.ask('textDocument/foldingRange', params)).not.toBe(null);
  expect(session.errors).toEqual([]);
});
