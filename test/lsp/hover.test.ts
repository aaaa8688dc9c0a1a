// What is said about the place under the pointer.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Hover } from 'vscode-languageserver/node';
import { sample } from './documents.ts';
import { textIn } from './edited.ts';
import { startSession, uri } from './session.ts';

const session = await startSession();
beforeAll(() => session.open(sample));
afterAll(() => session.end());

const hoverAt = (line: number, character: number) =>
  session.ask<Hover>('textDocument/hover', { textDocument: { uri }, position: { line, character } });

/** The characters that the hover is about, and what it says. */
async function saidAt(line: number, character: number) {
  const hover = (await hoverAt(line, character)) ?? expect.fail('no hover');
  return { about: textIn(sample, hover.range ?? expect.fail('no range')), contents: hover.contents };
}

test('a finding says which rule it is of, and why', async () => {
  expect(await saidAt(5, 13)).toEqual({
    about: '情報情報',
    contents: {
      kind: 'plaintext',
      value: expect.stringMatching(
        /^語の重なりがある（doubled-term）\n\n「特定個人情報情報」のような重なりは/,
      ),
    },
  });
});

test.each([
  ['of a field', 8, 5],
  ['of the cover', 1, 5],
])('a date %s is said in both calendars, with its weekday', async (_, line, character) => {
  expect(await saidAt(line, character)).toEqual({
    about: '令和3年10月12日',
    contents: { kind: 'plaintext', value: '令和3年10月12日（2021年10月12日、火曜日）' },
  });
});

test('there is nothing to say about other text', async () => {
  expect(await hoverAt(6, 10)).toBe(null);
  expect(await hoverAt(2, 0)).toBe(null);
});
