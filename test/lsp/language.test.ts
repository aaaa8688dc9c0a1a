// The language of what the server offers, which the client says when it begins.
import { afterAll, expect, test } from 'vitest';
import type { CodeLens } from 'vscode-languageserver/node';
import { type Session, startSession, uri } from './session.ts';

const sessions: Session[] = [];
afterAll(async () => {
  for (const session of sessions) expect(await session.end()).toBe(0);
});

const revision = '変更：令和3年10月12日\n項目：Ⅰ 基本情報\n変更前：なし\n変更後：○○課\n';

test.each([
  [{}, '変更箇所をプレビュー'],
  [{ locale: 'ja' }, '変更箇所をプレビュー'],
  [{ locale: 'en-US' }, 'Preview 変更箇所'],
  [{ locale: 'en-US', initializationOptions: { language: 'ja' } }, '変更箇所をプレビュー'],
  [{ locale: 'ja', initializationOptions: { language: 'en' } }, 'Preview 変更箇所'],
])('to a client that says %j it says %s, and findings in Japanese', async (said, title) => {
  const session = await startSession({}, { said });
  sessions.push(session);
  const diagnostics = await session.open(revision);
  const lenses = await session.ask<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
  expect(lenses?.map(({ command }) => command?.title)).toContain(title);
  expect(diagnostics.map(({ message }) => message)).toContain(
    '「○○」は仮の記載のままです：決まった名前や値に書き直してください',
  );
});
