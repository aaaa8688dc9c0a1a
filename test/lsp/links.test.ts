// Citations as links, and what is said of them.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocumentLink, Hover } from 'vscode-languageserver/node';
import { textIn } from './edited.ts';
import { startSession, uri } from './session.ts';

const text = `評価書：予防接種に関する事務
公表日：令和7年6月30日
特記事項：番号法第16条及び評価規則第9条第2項を守っている。
`;

const session = await startSession();
beforeAll(() => session.open(text));
afterAll(() => session.end());

test('a citation of a law whose address is known is a link', async () => {
  const links = await session.ask<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri } });
  expect(links?.map(({ range, ...link }) => ({ about: textIn(text, range), ...link }))).toEqual([
    {
      about: '番号法第16条',
      target: 'https://laws.e-gov.go.jp/law/425AC0000000027#Mp-At_16',
      tooltip: 'e-Gov法令検索で開く',
    },
  ]);
});

test('the pointer on it says what law it is of', async () => {
  const position = { line: 2, character: 9 };
  const hover = await session.ask<Hover>('textDocument/hover', { textDocument: { uri }, position });
  expect(hover?.range && textIn(text, hover.range)).toBe('番号法第16条');
  expect(hover?.contents).toEqual({
    kind: 'plaintext',
    value: expect.stringContaining('（平成25年法律第27号）\n\n令和7年6月30日の第16条：1項、号はない'),
  });
});

test('a document that is not open has no links', async () =>
  expect(
    await session.ask('textDocument/documentLink', { textDocument: { uri: 'file:///other.hyoka' } }),
  ).toBe(null));
