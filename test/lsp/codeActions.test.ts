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
    ]);
    expect(appliedToWorkspace(sample, actions[0]?.edit)).toBe(mended);
    expect(await session.change([{ text: mended }])).toEqual([]);
  });

  test('is offered where the cursor touches the finding, and nowhere else', async () => {
    await session.open(sample);
    const titlesAt = async (line: number, character: number) =>
      (await actionsAt({ start: { line, character }, end: { line, character } })).map(({ title }) => title);
    expect(await titlesAt(5, 12)).toHaveLength(1);
    expect(await titlesAt(5, 16)).toHaveLength(1);
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
    expect((await actionsAt(everywhere)).map(({ kind }) => kind)).toEqual(['quickfix']);
    expect((await actionsAt(everywhere, ['quickfix'])).map(({ kind }) => kind)).toEqual(['quickfix']);
    expect(await actionsAt(everywhere, ['refactor'])).toEqual([]);
  });

  test('is not offered where nothing can be mended', async () => {
    await session.open(mended);
    expect(await actionsAt(everywhere, ['source.fixAll.hyoka'])).toEqual([]);
  });
});
