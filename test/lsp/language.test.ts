// The language of what the server says, which the client names when it begins.
import { afterAll, expect, test } from 'vitest';
import type { CodeLens, Hover } from 'vscode-languageserver/node';
import { type Session, startSession, uri } from './session.ts';

const sessions: Session[] = [];
afterAll(async () => {
  for (const session of sessions) expect(await session.end()).toBe(0);
});

const linking = { textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } };
const revision = '変更：令和3年10月12日\n項目：Ⅰ 基本情報\n変更前：なし\n変更後：○○課\n';
const japanese = {
  lens: '変更箇所をプレビュー',
  finding: '「○○」は仮の記載のままです：決まった名前や値に書き直してください',
  page: /\/rules\/placeholder-left\.md$/,
  hover: '仮の記載が残っている（placeholder-left）',
};
const english = {
  lens: 'Preview 変更箇所',
  finding: '“○○” is still a placeholder: write the name or value that was decided',
  page: /\/rules\/en\/placeholder-left\.md$/,
  hover: 'A placeholder is left (placeholder-left)',
};

test.each([
  [{}, japanese],
  [{ locale: 'ja' }, japanese],
  [{ locale: 'en-US' }, english],
  [{ locale: 'en-US', initializationOptions: { language: 'ja' } }, japanese],
  [{ locale: 'ja', initializationOptions: { language: 'en' } }, english],
])('to a client that says %j it speaks that language', async (said, words) => {
  const session = await startSession(linking, { said });
  sessions.push(session);
  const diagnostics = await session.open(revision);
  const found = diagnostics.find(({ code }) => code === 'placeholder-left');
  expect(found?.message).toBe(words.finding);
  expect(found?.codeDescription?.href).toMatch(words.page);
  const textDocument = { textDocument: { uri } };
  const lenses = await session.ask<CodeLens[]>('textDocument/codeLens', textDocument);
  expect(lenses?.map(({ command }) => command?.title)).toContain(words.lens);
  const hover = await session.ask<Hover>('textDocument/hover', {
    ...textDocument,
    position: found?.range.start,
  });
  expect(JSON.stringify(hover?.contents)).toContain(words.hover);
});
