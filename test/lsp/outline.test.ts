// The outline, what folds, and the lens on each revision.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CodeLens, DocumentSymbol, FoldingRange } from 'vscode-languageserver/node';
import { sample } from './documents.ts';
import { textIn } from './edited.ts';
import { startSession, uri } from './session.ts';

const session = await startSession();
beforeAll(() => session.open(sample));
afterAll(() => session.end());

const asked = async <Answer>(method: string) =>
  (await session.ask<Answer>(method, { textDocument: { uri } })) ?? expect.fail('no answer');

const names = (symbols: readonly DocumentSymbol[], depth = 0): string[] =>
  symbols.flatMap(({ name, children }) => ['  '.repeat(depth) + name, ...names(children ?? [], depth + 1)]);

test('the outline has the blocks, the sides and the items, nested', async () => {
  expect(names(await asked('textDocument/documentSymbol'))).toEqual([
    '予防接種に関する事務 重点項目評価書',
    'Ⅲ リスク対策 7. 特定個人情報の保管・消去 その他の措置の内容',
    '  1. 物理的対策',
    '    (1) 特定個人情報情報を保管するサーバを施錠した部屋に置いている。',
    '    (2) 書類を施錠できる保管庫に保管している。',
    '令和3年10月12日 Ⅲ リスク対策 7. 特定個人情報の保管・消去 その他の措置の内容',
    '  変更前',
    '    1. 物理的対策',
    '      (2) 書類を保管している。',
    '  変更後',
    '    1. 物理的対策',
    '      (2) 書類を施錠できる保管庫に保管している。',
  ]);
});

test('a symbol selects what lies within it, and its children too', async () => {
  const check = (symbols: readonly DocumentSymbol[], around: string) => {
    for (const { range, selectionRange, children } of symbols) {
      const text = textIn(sample, range);
      expect(around).toContain(text);
      expect(text).toContain(textIn(sample, selectionRange));
      check(children ?? [], text);
    }
  };
  check(await asked('textDocument/documentSymbol'), sample);
});

test('blocks, sides and items of several lines fold', async () => {
  const folds = await asked<FoldingRange[]>('textDocument/foldingRange');
  expect(folds.map(({ startLine, endLine }) => [startLine, endLine])).toEqual([
    [0, 1],
    [3, 6],
    [4, 6],
    [8, 17],
    [10, 12],
    [11, 12],
    [13, 15],
    [14, 15],
  ]);
});

test('each revision has a lens that opens the preview at its line', async () => {
  expect(await asked<CodeLens[]>('textDocument/codeLens')).toContainEqual({
    range: { start: { line: 8, character: 0 }, end: { line: 8, character: 0 } },
    command: { title: '変更箇所をプレビュー', command: 'hyoka.openPreview', arguments: [uri, 8] },
  });
});
