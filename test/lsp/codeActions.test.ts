// Quick fixes and fix-all, with their edits carried out.
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver/node';
import { mended, sample } from './documents.ts';
import { appliedToWorkspace } from './edited.ts';
import { startSession, uri } from './session.ts';

const session = await startSession();
afterAll(() => session.end());
afterEach(() => session.close());

const actionsAt = async (range: Range, only?: string[]): Promise<CodeAction[]> =>
  (await session.ask<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
  })) ?? expect.fail('no answer');

const everywhere: Range = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };

/** The first of `diagnostics`, and the actions offered at it. */
async function fixesOf(diagnostics: readonly Diagnostic[]) {
  const [diagnostic] = diagnostics;
  if (diagnostic === undefined) throw new Error('no diagnostic');
  return { diagnostic, actions: await actionsAt(diagnostic.range) };
}

describe('a quick fix', () => {
  test('belongs to its diagnostic, and its edit gives the text without the finding', async () => {
    const { diagnostic, actions } = await fixesOf(await session.open(sample));
    expect(actions).toEqual([
      {
        title: '「情報情報」を「情報」にする',
        kind: 'quickfix',
        diagnostics: [diagnostic],
        isPreferred: true,
        edit: expect.anything(),
      },
      {
        title: 'この指摘を抑える（理由を書く）',
        kind: 'quickfix',
        diagnostics: [diagnostic],
        edit: expect.anything(),
      },
    ]);
    expect(appliedToWorkspace(sample, actions[0]?.edit)).toBe(mended);
    expect(await session.change([{ text: mended }])).toEqual([]);
  });

  test('is offered where the cursor touches the finding, and nowhere else', async () => {
    await session.open(sample);
    const titlesAt = async (line: number, character: number) =>
      (await actionsAt({ start: { line, character }, end: { line, character } })).map(({ title }) => title);
    expect(await titlesAt(5, 12)).toHaveLength(2);
    expect(await titlesAt(5, 16)).toHaveLength(2);
    expect(await titlesAt(5, 17)).toEqual([]);
    expect(await titlesAt(4, 12)).toEqual([]);
  });

  test('that has to be chosen among several is none to prefer', async () => {
    const text = sample.replace('説明：重要な変更に当たらない\n', '');
    const { actions } = await fixesOf(await session.open(text.replace('情報情報', '情報')));
    expect(actions.length).toBeGreaterThan(1);
    expect(actions.map(({ isPreferred }) => isPreferred)).not.toContain(true);
  });

  test.each([
    ['in lines that end in two characters', (text: string) => text.replaceAll('\n', '\r\n')],
    ['behind characters of two code units', (text: string) => text.replaceAll('(1) ', '(1) 𠮟𠮷')],
  ])('%s changes the same characters', async (_, written) => {
    const { actions } = await fixesOf(await session.open(written(sample)));
    expect(appliedToWorkspace(written(sample), actions[0]?.edit)).toBe(written(mended));
  });

  test('renumbers a list on both sides of what went wrong', async () => {
    const text = mended.replace('(2)', '(4)');
    const { diagnostic, actions } = await fixesOf(await session.open(text));
    expect(diagnostic.code).toBe('item-misnumbered');
    expect(appliedToWorkspace(text, actions[0]?.edit)).toBe(mended);
  });
});

describe('a quick fix that suppresses', () => {
  const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);

  test.each([
    ['', '\n'],
    [' in lines that end in two characters', '\r\n'],
  ])('stands last, is not to be preferred, and silences its diagnostic%s', async (_, lineEnd) => {
    const text = sample.replaceAll('\n', lineEnd);
    const { actions } = await fixesOf(await session.open(text));
    const last = actions.at(-1);
    expect(last?.title).toBe('この指摘を抑える（理由を書く）');
    expect(last).not.toHaveProperty('isPreferred');
    const suppressed = appliedToWorkspace(text, last?.edit);
    expect(suppressed).toContain(`${lineEnd}    // hyoka-ignore doubled-term 理由${lineEnd}    (1) `);
    expect(await session.change([{ text: suppressed }])).toEqual([]);
  });

  test('is one for each rule on a line, with its name, after all that mend', async () => {
    await session.open('対策：Ⅲ リスク対策\n  情報情報を 情報情報に渡す。\n');
    const actions = await actionsAt(everywhere, ['quickfix']);
    expect(titles(actions).slice(-2)).toEqual([
      'この指摘を抑える（理由を書く）：doubled-term',
      'この指摘を抑える（理由を書く）：space-in-word',
    ]);
    expect(titles(actions).slice(0, -2).join()).not.toContain('抑える');
    expect(actions.at(-2)?.diagnostics).toHaveLength(2);
  });

  test('is offered where nothing can be mended, and not for a suppression itself', async () => {
    await session.open('対策：Ⅲ リスク対策\n  // hyoka-ignore item-style 理由\n  入手ำแหนを管理している。\n');
    const actions = await actionsAt(everywhere);
    expect(titles(actions)).toEqual(['この hyoka-ignore の行を消す', 'この指摘を抑える（理由を書く）']);
  });
});

describe('source.fixAll.hyoka', () => {
  test.each([[['source.fixAll.hyoka']], [['source.fixAll']], [['source']]])(
    'asked for as %j mends all that is safe',
    async (only) => {
      await session.open(sample);
      const actions = await actionsAt(everywhere, only);
      expect(actions.map(({ kind }) => kind)).toEqual(['source.fixAll.hyoka']);
      expect(appliedToWorkspace(sample, actions[0]?.edit)).toBe(mended);
    },
  );

  test('stands aside when nobody asks for it', async () => {
    await session.open(sample);
    const kinds = async (only?: string[]) => (await actionsAt(everywhere, only)).map(({ kind }) => kind);
    expect(await kinds()).toEqual(['quickfix', 'quickfix']);
    expect(await kinds(['quickfix'])).toEqual(['quickfix', 'quickfix']);
    expect(await actionsAt(everywhere, ['refactor'])).toEqual([]);
  });

  test('is not offered where nothing can be mended', async () => {
    await session.open(mended);
    expect(await actionsAt(everywhere, ['source.fixAll.hyoka'])).toEqual([]);
  });
});
