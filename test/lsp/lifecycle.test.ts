// How a session begins and ends.
import { expect, test } from 'vitest';
import { startSession } from './session.ts';

test('the server says what it offers', async () => {
  const { initialized, end } = await startSession();
  expect(initialized).toEqual({
    serverInfo: { name: 'hyoka' },
    capabilities: {
      textDocumentSync: { openClose: true, change: 2 },
      codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll.hyoka'] },
      documentSymbolProvider: { label: 'Hyōka' },
      foldingRangeProvider: true,
      completionProvider: { resolveProvider: false },
      hoverProvider: true,
      documentLinkProvider: { resolveProvider: false },
      referencesProvider: true,
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      codeLensProvider: { resolveProvider: true },
      definitionProvider: true,
      renameProvider: { prepareProvider: true },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  });
  await end();
});

test('shutdown and exit end the process with 0', async () => {
  const { end } = await startSession();
  expect(await end()).toBe(0);
});

test('a session with documents open ends as well', async () => {
  const { open, errors, end } = await startSession();
  await open('誤り\n');
  expect(await end()).toBe(0);
  expect(errors).toEqual([]);
});

test('the server does not outlive an editor that is gone', async () => {
  const { hangUp } = await startSession();
  expect(await hangUp()).toBe(1);
});
