// The keys of lists, as any editor may ask for them.
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { TypingKind, TypingParams, TypingResult } from '../../server/src/protocol.ts';
import { applied, atCursor } from './edited.ts';
import { startSession, uri } from './session.ts';

const session = await startSession();
afterAll(() => session.end());
afterEach(() => session.close());

const ask = (params: Omit<TypingParams, 'uri'>) =>
  session.ask<TypingResult>('hyoka/typing', { uri, ...params });

/** The document after a key, with the cursor in it; null where the key is the editor's. */
async function typed(marked: string, kind: TypingKind): Promise<string | null> {
  const { text, position } = atCursor(marked);
  await session.open(text);
  const answer = await ask({ version: 1, position, kind });
  if (answer === null) return null;
  const lines = applied(text, answer.edits).split('\n');
  const { line, character } = answer.cursor;
  return lines
    .map((each, index) => (index === line ? `${each.slice(0, character)}<|>${each.slice(character)}` : each))
    .join('\n');
}

const head = '評価書：見本\n\n対策：Ⅲ リスク対策\n';

describe('hyoka/typing', () => {
  test.each<[TypingKind, string, string]>([
    ['enter', '  (1) 施錠\n  <|>\n  (2) 監視\n', '  (1) 施錠\n  (2) <|>\n  (3) 監視\n'],
    ['enter', '  (1) 施錠\n  (2) \n  <|>', '  (1) 施錠\n<|>'],
    ['enter', '  1. 甲\r\n    (1) \r\n    <|>\r\n', '  1. 甲\r\n  2. <|>\r\n'],
    ['indent', '  1. 甲\n  2. 乙<|>\n    (1) 丙\n', '  1. 甲\n    (1) 乙<|>\n      ア 丙\n'],
    ['outdent', '  1. 甲\n    (1) 乙<|>\n', '  1. 甲\n  2. 乙<|>\n'],
    ['moveUp', '  1. 甲\n    (1) 乙\n  2. 丙<|>\n', '  1. 丙<|>\n  2. 甲\n    (1) 乙\n'],
    ['moveDown', '  1. 甲<|>\n    (1) 乙\n  2. 丙\n', '  1. 丙\n  2. 甲<|>\n    (1) 乙\n'],
    ['moveDown', '  1. 甲<|>\n', '  1. 甲<|>\n'],
  ])('%s: the edits, and where the cursor is', async (kind, before, after) =>
    expect(await typed(head + before, kind)).toBe(head + after),
  );

  test('has nothing to say outside of an item', async () => {
    expect(await typed('評価書：見本\n<|>', 'enter')).toBe(null);
    await session.close();
    expect(await typed(`${head}  甲。<|>\n`, 'indent')).toBe(null);
  });

  test('has nothing to say about another version than the one that is open', async () => {
    const { text, position } = atCursor(`${head}  1. 甲\n  2. 乙<|>\n`);
    await session.open(text);
    await session.change([{ range: { start: position, end: position }, text: '。' }]);
    expect(await ask({ version: 1, position, kind: 'indent' })).toBe(null);
    expect((await ask({ version: 2, position, kind: 'indent' }))?.edits).not.toEqual([]);
  });

  test('counts lines and characters of the line as LSP does', async () =>
    expect(await typed(`${head}  1. 𠮷野家\n  2. 乙𠮷<|>\n`, 'moveUp')).toBe(
      `${head}  1. 乙𠮷<|>\n  2. 𠮷野家\n`,
    ));
});
