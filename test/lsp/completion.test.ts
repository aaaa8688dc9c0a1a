// What is offered at the cursor, and the text after it was taken.
import { afterAll, describe, expect, test } from 'vitest';
import type { CompletionItem, CompletionList } from 'vscode-languageserver/node';
import { sample } from './documents.ts';
import { applied, atCursor } from './edited.ts';
import { phrases } from '../../server/src/core/phrases/phrases.ts';
import { type Session, startSession, uri } from './session.ts';

const session = await startSession();
afterAll(() => session.end());

/** What is offered where `<|>` stands, best first. */
async function offered(marked: string): Promise<{ text: string; items: readonly CompletionItem[] }> {
  const { text, position } = atCursor(marked);
  await session.open(text);
  const list = await session.ask<CompletionList>('textDocument/completion', {
    textDocument: { uri },
    position,
  });
  await session.close();
  if (list === null) throw new Error('no answer');
  const items = list.items.toSorted((a, b) => (a.sortText ?? a.label).localeCompare(b.sortText ?? b.label));
  expect(items).toEqual(list.items);
  return { text, items };
}

const labels = async (marked: string) => (await offered(marked)).items.map(({ label }) => label);

/** The text after the item named `label` was taken. */
async function taken(marked: string, label: string): Promise<string> {
  const { text, items } = await offered(marked);
  const item = items.find((each) => each.label === label);
  if (item?.textEdit === undefined || !('range' in item.textEdit)) throw new Error(`not offered: ${label}`);
  // The editor shows only what its own filter lets through.
  const { range, newText } = item.textEdit;
  const typed = text.split(/\r\n|\r|\n/)[range.start.line]?.slice(range.start.character, range.end.character);
  expect(item.filterText ?? '').toBe(typed);
  return applied(text, [{ range, newText }, ...(item.additionalTextEdits ?? [])]);
}

const revision = '変更：令和3年10月12日\n項目：Ⅰ 基本情報\n変更前：\n  旧\n変更後：\n  新\n';

describe('a field', () => {
  test('is offered where a block may start', async () => {
    const blocks = ['変更：…（項目から説明まで）', '対策：…（本文まで）'];
    expect(await labels('<|>')).toEqual(['評価書：', '対策：', '変更：', ...blocks]);
    expect(await taken('評<|>', '評価書：')).toBe('評価書：');
  });

  test('is offered while the block lacks it', async () => {
    const header = await labels('評価書：予防接種\n<|>');
    expect(header).toEqual(expect.arrayContaining(['様式：', '公表日：', '対策：', '変更：']));
    expect(header).not.toContain('評価書：');
    const fields = async (typed: string): Promise<string[]> =>
      (await labels(`${revision}${typed}<|>`)).filter((label) => label.endsWith('：'));
    expect(await fields('提')).toEqual(['提出時期：']);
    expect(await fields('変')).toEqual(['変更：']);
  });

  test('takes the place of what was typed of it', async () => {
    expect(await taken(`${revision}提出<|>`, '提出時期：')).toBe(`${revision}提出時期：`);
    const crlf = `${revision}説<|>\n`.replaceAll('\n', '\r\n');
    expect(await taken(crlf, '説明：')).toBe(crlf.replace('説<|>', '説明：'));
  });

  test('is not offered on an indented line', async () => {
    expect(await labels(`${revision}  提<|>`)).not.toContain('提出時期：');
  });
});

describe('a value of 提出時期', () => {
  test('is one of two', async () => {
    expect(await labels(`${revision}提出時期：<|>`)).toEqual(['事前', '事後']);
    expect(await labels(`${revision}提出時期：事後<|>`)).toEqual(['事後']);
  });

  test('takes the place of what was typed of it', async () => {
    expect(await taken(`${revision}提出時期：事<|>\n`, '事後')).toBe(`${revision}提出時期：事後\n`);
    expect(await taken(`${revision}提出時期: <|>`, '事前')).toBe(`${revision}提出時期: 事前`);
  });
});

describe('the next enumerator', () => {
  const section = '対策：Ⅰ 基本情報\n  1. 物理的対策\n    (1) 施錠している。\n    (2) 記録している。\n';

  test('is that of each open list, the innermost first, indented like it', async () => {
    expect((await labels(`${section}<|>`)).slice(0, 2)).toEqual(['(3)', '2.']);
    expect(await taken(`${section}<|>`, '(3)')).toBe(`${section}    (3) `);
    expect(await taken(`${section}    <|>`, '2.')).toBe(`${section}  2. `);
    expect(await taken(`${section}  (<|>\n`, '(3)')).toBe(`${section}    (3) \n`);
  });

  test('counts the numbers on that follow', async () => {
    const after = '対策：Ⅰ 基本情報\n  1. 甲\n  2. \n  3. 乙\n';
    expect(await taken('対策：Ⅰ 基本情報\n  1. 甲\n  <|>\n  2. 乙\n', '2.')).toBe(after);
    expect(await taken('対策：Ⅰ 基本情報\n  1. 甲\n  2<|>\n  2. 乙\n', '2.')).toBe(after);
  });

  test.each([
    ['⑲', '⑳'],
    ['ａ．', 'ｂ．'],
    ['(ｱ)', '(ｲ)'],
    ['第１', '第２'],
  ])('after %s is %s', async (sign, next) => {
    expect(await labels(`対策：Ⅰ 基本情報\n  ${sign} 施錠している。\n  <|>`)).toContain(next);
  });
});

describe('a stock sentence', () => {
  const stock = 'データを格納しているサーバへの物理的アクセスが制限されており、不正な入手を防止している。';
  const before = '対策：Ⅲ リスク対策 2. 特定個人情報の入手\n  (1) ';

  test('is offered by its beginning, behind an enumerator too', async () => {
    expect(await taken(`${before}データを格<|>`, stock)).toBe(`${before}${stock}`);
    expect(await taken(`${before}<|>`, stock)).toBe(`${before}${stock}`);
  });

  test('is offered only where it goes on as it was begun', async () => {
    const begun = await labels(`${before}データを格<|>`);
    expect(begun).toContain(stock);
    for (const label of begun) expect(label).toContain('データを格');
    expect(await labels(`${before}データを囲<|>`)).toEqual([]);
  });

  test('is not offered outside a body', async () => {
    expect(await labels('評価書：データを格<|>')).toEqual([]);
  });

  test('is offered by the reading of a word in it, before the conversion and after it', async () => {
    const clause = '生体認証装置による入退室管理を行っている。';
    for (const typed of ['seitai', 'せいたい', '生体', 'seit', 'ｓｅｉｔ', 'せいたいn'])
      expect(await taken(`${before}${typed}<|>`, clause)).toBe(`${before}${clause}`);
    expect(await taken(`${before}電算室は、seitai<|>`, clause)).toBe(`${before}電算室は、${clause}`);
  });

  test('comes without anything that an input method would set off', async () => {
    const { completionProvider } = session.initialized.capabilities;
    expect(completionProvider).toEqual({ resolveProvider: false });
    const { items } = await offered(`${before}seitai<|>`);
    for (const item of items) expect(item).not.toHaveProperty('commitCharacters');
  });

  test('shows all of a long sentence beside the list', async () => {
    const { items } = await offered(`${before}データを格<|>`);
    expect(items.find(({ label }) => label === stock)?.documentation).toBe(stock);
  });
});

describe('what the author fills in', () => {
  const before = '対策：Ⅲ リスク対策 7. 特定個人情報の保管・消去\n  (1) ';
  const ask = async (of: Session, marked: string) => {
    const { text, position } = atCursor(marked);
    await of.open(text);
    const list = await of.ask<CompletionList>('textDocument/completion', { textDocument: { uri }, position });
    await of.close();
    return list?.items ?? [];
  };

  test('is a place to go to where the client knows snippets, and plain text where it does not', async () => {
    const completionItem = { snippetSupport: true, labelDetailsSupport: true };
    const able = await startSession({ textDocument: { completion: { completionItem } } });
    const blank = phrases.find(({ text }) => /^[^{}]+\{○○[^{}]*\}[^{}]+$/.test(text));
    if (blank === undefined) throw new Error('no stock sentence has one place to fill in');
    const [begun = ''] = blank.text.split('{');
    const marked = `${before}${begun}<|>`;
    const filled = blank.text.replace(/[{}]/g, '');
    const found = (items: readonly CompletionItem[]) => items.find(({ label }) => label === filled);
    expect(found(await ask(able, marked))).toMatchObject({
      insertTextFormat: 2,
      textEdit: { newText: blank.text.replace(/\{([^{}]*)\}/, '${1:$1}') },
    });
    expect(found(await ask(session, marked))).toMatchObject({
      insertTextFormat: 1,
      textEdit: { newText: filled },
    });
    const row = (await ask(able, 'henkou<|>')).find(({ label }) => label.startsWith('変更：…'));
    expect(row?.textEdit?.newText).toMatch(/^変更：\$\{1:令和\d+年\d+月\d+日\}\n項目：\$\{2:\}\n/);
    expect(row?.labelDetails).toEqual({ description: '変更箇所の一行' });
    expect(await able.end()).toBe(0);
  });
});

test('at every place of a document something or nothing is offered, and nothing fails', async () => {
  const lines = sample.split('\n');
  await session.open(sample);
  for (const [line, text] of lines.entries())
    for (const character of [0, 1, 2, 5, text.length]) {
      const params = { textDocument: { uri }, position: { line, character } };
      expect(await session.ask('textDocument/completion', params)).toMatchObject({ isIncomplete: true });
    }
  await session.close();
  expect(session.errors).toEqual([]);
});
