// Run-on lines: the code action that divides them, and what a paste asks for.
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver/node';
import type { SplitPasteParams, SplitPasteResult } from '../../server/src/protocol.ts';
import { sample } from './documents.ts';
import { appliedToWorkspace, atCursor } from './edited.ts';
import { startSession, uri } from './session.ts';

const session = await startSession();
afterAll(() => session.end());
afterEach(() => session.close());

const runOn = '対策：Ⅲ リスク対策\n  1. 物理的対策 (1) 施<|>錠している。 (2) 監視している。\n';
const divided = '対策：Ⅲ リスク対策\n  1. 物理的対策\n    (1) 施錠している。\n    (2) 監視している。\n';

async function actionsIn(marked: string, only?: string[]): Promise<{ text: string; actions: CodeAction[] }> {
  const { text, position } = atCursor(marked);
  await session.open(text);
  const actions = await session.ask<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: position, end: position },
    context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
  });
  return { text, actions: actions ?? expect.fail('no answer') };
}

describe('項目ごとに行を分ける', () => {
  test.each([
    [undefined, 'quickfix'],
    [['quickfix'], 'quickfix'],
    [['refactor'], 'refactor.rewrite'],
    [['refactor.rewrite'], 'refactor.rewrite'],
  ])('divides the line of the cursor once, asked for as %j', async (only, kind) => {
    const { text, actions } = await actionsIn(runOn, only);
    const dividing = actions.filter(({ title }) => title === '項目ごとに行を分ける');
    expect(dividing.map((action) => action.kind)).toEqual([kind]);
    expect(appliedToWorkspace(text, actions[0]?.edit)).toBe(divided);
  });

  test('is offered for lines that are no finding as well', async () => {
    const { actions } = await actionsIn('対策：Ⅲ リスク対策\n  1. 氏<|>名 2. 住所\n');
    expect(actions.map(({ kind }) => kind)).toEqual(['refactor.rewrite']);
  });

  test('is not offered where nothing is run on, nor to one who wants something else', async () => {
    expect((await actionsIn(`${sample}<|>`)).actions).toEqual([]);
    await session.close();
    expect((await actionsIn(runOn, ['source'])).actions).toEqual([]);
  });
});

describe('hyoka/splitPaste', () => {
  const paste = async (marked: string, pasted: string) => {
    const { text, position } = atCursor(marked);
    await session.open(text);
    const params: SplitPasteParams = { uri, range: { start: position, end: position }, text: pasted };
    return session.ask<SplitPasteResult>('hyoka/splitPaste', params);
  };

  test('gives the items of a cell as lines, indented', async () =>
    expect(await paste('対策：Ⅲ\n  <|>\n', '1. 物理的対策 (1) 施錠している。 (2) 監視している。')).toEqual({
      text: '1. 物理的対策\n    (1) 施錠している。\n    (2) 監視している。',
    }));

  test('has nothing to give for other text, nor outside of a body', async () => {
    expect(await paste('対策：Ⅲ\n  <|>\n', '施錠している。')).toBe(null);
    await session.close();
    expect(await paste('評価書：<|>\n', '(1) 施錠。 (2) 監視。')).toBe(null);
  });
});
