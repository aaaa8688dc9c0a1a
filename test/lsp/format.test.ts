// Formatting, with the edits carried out as an editor does.
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { Range, TextEdit } from 'vscode-languageserver/node';
import { sample } from './documents.ts';
import { applied, textIn } from './edited.ts';
import { startSession, uri } from './session.ts';

const session = await startSession();
afterAll(() => session.end());
afterEach(() => session.close());

const textDocument = { uri };
const options = { tabSize: 4, insertSpaces: false };

const formatting = async (): Promise<TextEdit[]> =>
  (await session.ask<TextEdit[]>('textDocument/formatting', { textDocument, options })) ?? [];

const rangeFormatting = async (range: Range): Promise<TextEdit[]> =>
  (await session.ask<TextEdit[]>('textDocument/rangeFormatting', { textDocument, options, range })) ?? [];

const untidy = sample
  .replace('変更：', '変更日 : ')
  .replaceAll('    (', '\t\t(')
  .replace('公表日：', '公表日:')
  .replace(/提出時期：.*\n説明：.*\n/, '説明：重要な変更に当たらない\n提出時期：事後');

describe('a document', () => {
  test.each([
    ['as it is', (text: string) => text],
    ['with line ends of two characters', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with characters of two code units', (text: string) => text.replaceAll('物理', '𠮟𠮷')],
  ])('%s is formatted, whatever the editor takes for an indentation', async (_, written) => {
    await session.open(written(untidy));
    expect(applied(written(untidy), await formatting())).toBe(written(sample));
  });

  test('changes only where a line changes', async () => {
    const text = sample.replace('公表日：', '公表日 :').replace('    (2)', '  (2)');
    await session.open(text);
    const edits = await formatting();
    expect(edits.map(({ range, newText }) => [range.start.line, textIn(text, range), newText])).toEqual([
      [1, ' :', '：'],
      [6, '', '  '],
    ]);
  });

  test('that is formatted has no edit', async () => {
    await session.open(sample);
    expect(await formatting()).toEqual([]);
  });

  test('that was opened in the wrong encoding is left alone', async () => {
    await session.open(`${untidy}${'\ufffd'.repeat(100)}\n`);
    expect(await formatting()).toEqual([]);
  });

  test('that is not open has no answer', async () => {
    await session.open(sample);
    expect(
      await session.ask('textDocument/formatting', { textDocument: { uri: 'file:///none' }, options }),
    ).toBe(null);
  });
});

describe('a range', () => {
  const text = sample.replace('  1. 物理', '1. 物理').replaceAll('    (', '(');
  const linesChanged = async (range: Range) =>
    (await rangeFormatting(range)).map(({ range: { start } }) => start.line);

  test('changes no line but its own', async () => {
    await session.open(text);
    const from = (line: number, character: number, to: number, end: number): Range => ({
      start: { line, character },
      end: { line: to, character: end },
    });
    expect(await linesChanged(from(0, 0, 100, 0))).toEqual([4, 5, 6, 12, 15]);
    expect(await linesChanged(from(5, 0, 6, 0))).toEqual([5]);
    expect(await linesChanged(from(5, 3, 6, 1))).toEqual([5, 6]);
    expect(await linesChanged(from(6, 2, 6, 2))).toEqual([6]);
    expect(await linesChanged(from(0, 0, 3, 5))).toEqual([]);
  });

  test('puts fields in order where it holds all of their block', async () => {
    await session.open(untidy);
    const end = untidy.split('\n').length;
    const revision = { start: { line: 8, character: 0 }, end: { line: end, character: 0 } };
    expect(applied(untidy, await rangeFormatting(revision))).toContain('提出時期：事後\n説明：');
    const part = { start: { line: 10, character: 0 }, end: { line: end, character: 0 } };
    expect(applied(untidy, await rangeFormatting(part))).toContain(
      '説明：重要な変更に当たらない\n提出時期：事後\n',
    );
  });
});
