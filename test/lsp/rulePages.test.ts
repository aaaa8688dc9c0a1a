// The page about a rule that a diagnostic links to: a file of the package, so that it opens without a network.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { CodeAction, Diagnostic } from 'vscode-languageserver/node';
import { rules } from '../../server/src/core/rules/index.ts';
import { sample } from './documents.ts';
import { startSession, uri } from './session.ts';

const able = { textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } };
const session = await startSession(able);
afterAll(() => session.end());

const hrefOf = ({ codeDescription }: Diagnostic): string => codeDescription?.href ?? expect.fail('no link');

describe('a diagnostic links to the page about its rule', () => {
  test('that stands beside the server', async () => {
    const [diagnostic] = await session.open(sample);
    const href = hrefOf(diagnostic ?? expect.fail('no diagnostic'));
    expect(href).toMatch(/^file:\/\/\/.*\/docs\/rules\/doubled-term\.md$/);
    const page = await readFile(fileURLToPath(href), 'utf8');
    expect(page).toMatch(/^# 語の重なりがある\n/);
    await session.close();
  });

  test('of every rule', async () => {
    for (const { bad } of rules) {
      const diagnostics = await session.open(bad);
      for (const diagnostic of diagnostics)
        expect(await readFile(fileURLToPath(hrefOf(diagnostic)), 'utf8')).toContain(`\`${diagnostic.code}\``);
      await session.close();
    }
  });

  test('that its quick fix names as well', async () => {
    const [diagnostic] = await session.open(sample);
    const actions = await session.ask<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: diagnostic?.range,
      context: { diagnostics: [] },
    });
    expect(actions?.[0]?.diagnostics).toEqual([diagnostic]);
    await session.close();
  });

  test('but for a client that could not open it', async () => {
    const other = await startSession();
    const diagnostics = await other.open(sample);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).not.toHaveProperty('codeDescription');
    await other.end();
  });
});
