// The preview panel: the table of the document, live, and never moving a pane.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PreviewState } from '../../../client/src/preview/messages.ts';
import { page } from '../support/page.ts';
import { cursorAfter, imported, openSample, openText, replaceText, until, untilDrawn } from './support.ts';

const textOf = (state: PreviewState, row: number, cell: number): string =>
  (state.rows[row]?.cells[cell]?.lines ?? [])
    .map(({ runs }) => runs.map(({ text }) => text).join(''))
    .join('\n');

const changesOf = (state: PreviewState, row: number, cell: number, change: string): string[] =>
  (state.rows[row]?.cells[cell]?.lines ?? []).flatMap(({ runs }) =>
    runs.filter((run) => run.change === change).map(({ text }) => text),
  );

const preview = async (editor: vscode.TextEditor): Promise<PreviewState> => {
  await vscode.commands.executeCommand('hyoka.openPreview');
  return untilDrawn(editor.document);
};

const small = (after: string): string =>
  `変更：令和3年10月12日\n項目：Ⅲ リスク対策\n変更前：\n  (1) 3年間保管している。\n変更後：\n  (1) ${after}\n提出時期：事後\n説明：重要な変更に当たらない\n`;

describe('the preview', () => {
  it('shows the imported table with its rows and columns, 変更前 left', async () => {
    const state = await preview(await openSample(imported));
    assert.deepEqual(state.columns, [
      '変更日',
      '項目',
      '変更前の記載',
      '変更後の記載',
      '提出時期',
      '提出時期に係る説明',
    ]);
    assert.equal(state.rows.length, 2);
    assert.deepEqual([textOf(state, 0, 0), textOf(state, 0, 4)], ['令和3年10月12日', '事後']);
    assert.match(textOf(state, 1, 1), /保管・消去/);
    assert.deepEqual(changesOf(state, 0, 2, 'deleted'), []);
    assert.match(
      changesOf(state, 0, 3, 'added').join(''),
      /^4 ワクチン接種記録システム.*暗号化された通信回線を使用する。$/,
    );
    if (page.available) await page.screenshot('preview');
  });

  it('marks what changed to the word', async () => {
    const state = await preview(await openText(small('10年間保管している。')));
    assert.deepEqual(changesOf(state, 0, 2, 'deleted'), ['3']);
    assert.deepEqual(changesOf(state, 0, 3, 'added'), ['10']);
  });

  it('draws an edit in the one cell that it changed, and scrolls nothing', async () => {
    const editor = await openSample(imported);
    await preview(editor);
    editor.revealRange(new vscode.Range(30, 0, 30, 0), vscode.TextEditorRevealType.AtTop);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const top = editor.visibleRanges[0]?.start;
    const before = await untilDrawn(editor.document);
    await replaceText(editor, '暗号化された通信回線を使用する。', '暗号化された専用の通信回線を使用する。');
    const after = await untilDrawn(editor.document);
    const touched = after.rows.flatMap(({ cells }, row) =>
      cells.flatMap(({ drawnAt }, cell) =>
        drawnAt === before.rows[row]?.cells[cell]?.drawnAt ? [] : [[row, cell]],
      ),
    );
    assert.deepEqual(touched, [[0, 3]]);
    assert.deepEqual([after.scrollX, after.scrollY], [before.scrollX, before.scrollY]);
    assert.deepEqual(editor.visibleRanges[0]?.start, top);
    await vscode.commands.executeCommand('undo');
  });

  it('escapes what the document holds', async () => {
    const hostile = '<img src=x onerror="alert(1)"><script>alert(1)</script>&amp;';
    const state = await preview(await openText(small(hostile)));
    assert.equal(textOf(state, 0, 3), `(1) ${hostile}`);
  });

  it('goes to the line of what is clicked', async function () {
    if (!page.available) this.skip();
    const editor = await openSample(imported);
    await preview(editor);
    cursorAfter(editor, '変更：');
    await page.clickInWebview('tbody tr:nth-child(1) td:nth-child(4) .line:nth-child(2)');
    await untilCursor(editor, 22);
  });

  it('puts a cell, a row and the table into the clipboard', async function () {
    if (!page.available) this.skip();
    const editor = await openText(small('10年間保管している。'));
    await preview(editor);
    const names = { cell: 'セル', row: '行', table: '表' };
    const copy = async (what: keyof typeof names): Promise<{ html: string; plain: string }> => {
      // Clicked beside the table the panel is the active one, and no line leads back into the document.
      await page.clickInWebview('h1');
      await until(
        'the preview to be the active one',
        () => vscode.window.tabGroups.activeTabGroup.activeTab?.input,
        (input) => input instanceof vscode.TabInputWebview,
      );
      await page.evaluateInWebview('tbody', 'document.querySelector("td:nth-child(4) .line").focus()');
      await vscode.commands.executeCommand(`hyoka.copy.${what}`);
      // By its name: what was announced for the copy before would not wait for this one.
      await untilAnnounced(editor.document, `${names[what]}をコピーしました`);
      return page.clipboard();
    };
    const row =
      '令和3年10月12日\tⅢ リスク対策\t(1) 3年間保管している。\t(1) 10年間保管している。\t事後\t重要な変更に当たらない\n';
    const cell = await copy('cell');
    assert.equal(cell.plain, '(1) 10年間保管している。');
    assert.match(cell.html, /<td[^>]*>\(1\) 10年間保管している。<\/td>/);
    assert.equal((await copy('row')).plain, row);
    assert.ok((await copy('table')).plain.endsWith(`\t提出時期に係る説明\n${row}`));
  });

  it('works in an untrusted workspace @untrusted', async () => {
    const state = await preview(await openSample(imported));
    assert.equal(state.rows.length, 2);
  });
});

async function untilAnnounced(document: vscode.TextDocument, wanted: string): Promise<void> {
  const end = Date.now() + 10_000;
  for (;;) {
    const { announced } = await untilDrawn(document);
    if (announced === wanted) return;
    if (Date.now() > end) throw new Error(`「${announced}」 was announced`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function untilCursor({ document }: vscode.TextEditor, line: number): Promise<void> {
  const end = Date.now() + 10_000;
  const active = () =>
    vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.selection.active;
  while (active()?.line !== line) {
    if (Date.now() > end) throw new Error(`the cursor is at line ${active()?.line}, not ${line}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
