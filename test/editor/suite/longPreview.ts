// The preview of a document with 500 revisions: light, patched row by row, moved by scrolls and the cursor alone.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PreviewState } from '../../../client/src/preview/messages.ts';
import { page } from '../support/page.ts';
import { openSample, openText, replaceText, until, untilDrawn } from './support.ts';

const rowCount = 500;
const linesEach = 27;
const headLines = 2;

/** Each revision changes its items (4) and (8) of ten and adds an eleventh: 27 lines with the blank one after it. */
function longText(): string {
  const revision = (_: unknown, row: number): string => {
    const item = (index: number, verb: string): string =>
      `  (${index + 1}) ${row + 1}番の保管場所${index + 1}は、入退室を${verb}し、書類を施錠できるキャビネットに保管している。\n`;
    const items = (verb: string): string =>
      Array.from({ length: 10 }, (_, index) => item(index, index % 4 === 3 ? verb : '管理')).join('');
    return `変更：令和3年10月12日\n項目：Ⅲ リスク対策 ${(row % 10) + 1}. 特定個人情報の保管・消去\n変更前：\n${items('管理')}変更後：\n${items('記録')}${item(10, '監視')}提出時期：事前\n\n`;
  };
  return `評価書：予防接種に関する事務\n\n${Array.from({ length: rowCount }, revision).join('')}`;
}

const firstLineOf = (row: number): number => headLines + row * linesEach;
/** A line of 変更後, counted from (1). */
const afterLine = (row: number, item: number): number => firstLineOf(row) + 13 + item;

const inPreview = (expression: string): Promise<unknown> => page.evaluateInWebview('main table', expression);
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 700));

const place = (editor: vscode.TextEditor): Thenable<PreviewState | undefined> =>
  vscode.commands.executeCommand('hyoka.previewState', editor.document.uri.toString(), false);

async function untilPlace(
  editor: vscode.TextEditor,
  what: string,
  good: (state: PreviewState) => boolean,
): Promise<PreviewState> {
  const state = await until<PreviewState | undefined>(
    what,
    () => place(editor),
    (each) => each !== undefined && good(each),
  );
  assert.ok(state);
  return state;
}

async function openPreview(): Promise<vscode.TextEditor> {
  const editor = await openText(longText());
  await vscode.commands.executeCommand('hyoka.openPreview');
  await untilPlace(editor, 'the table', ({ version }) => version === editor.document.version);
  return editor;
}

const topOf = (editor: vscode.TextEditor): number => editor.visibleRanges[0]?.start.line ?? -1;
const isIn = (row: number, line: number | null): boolean =>
  line !== null && line >= firstLineOf(row) && line < firstLineOf(row + 1);

/** In the middle of the document, in both panes, with the cursor in the row and the focus in the editor. */
async function goToRow(editor: vscode.TextEditor, row: number): Promise<void> {
  await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
  const start = new vscode.Position(afterLine(row, 1), 0);
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
  await vscode.commands.executeCommand('hyoka.openPreview', editor.document.uri, start.line);
  await untilPlace(editor, `row ${row} on top`, ({ topLine }) => isIn(row, topLine));
  await settled();
}

/** Three pages down, the cursor staying where it is. */
async function scrollEditor(): Promise<void> {
  await page.wheel('.editor-instance .monaco-editor', 100);
  await vscode.commands.executeCommand('editorScroll', { to: 'down', by: 'page', value: 3 });
  await settled();
}

const watchRows = `
  globalThis.rowsBefore = [...document.querySelectorAll('tbody tr')];
  globalThis.touched = new Set();
  new MutationObserver((records) => {
    for (const { target } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      touched.add(rowsBefore.indexOf(element.closest('tbody tr')));
    }
  }).observe(document.querySelector('main'), { subtree: true, childList: true, attributes: true, characterData: true });
`;

describe('the preview of 500 revisions', function () {
  this.timeout(40_000);
  let editor: vscode.TextEditor;

  before(async function () {
    if (!page.available) this.skip();
    editor = await openPreview();
  });

  it('draws what is near, and has the text of the rest', async () => {
    const { rows } = await untilDrawn(editor.document);
    assert.equal(rows.length, rowCount);
    assert.ok(rows.filter(({ isDrawn }) => isDrawn).length < 12, 'only rows near the top are drawn');
    assert.equal(await inPreview(`document.body.textContent.includes('(11) 500番の保管場所11は')`), true);
    assert.equal(await inPreview(`document.querySelectorAll('tbody tr').length`), rowCount);
  });

  it('goes where the editor is scrolled to', async () => {
    await goToRow(editor, 100);
    await scrollEditor();
    const top = topOf(editor);
    assert.ok(top > firstLineOf(101), `${top} is below`);
    const row = Math.floor((top - headLines) / linesEach);
    await untilPlace(editor, `the row of line ${top}`, ({ topLine }) => isIn(row, topLine));
    await settled();
    assert.equal(topOf(editor), top, 'the editor stays where it was scrolled to');
  });

  it('takes the editor along when it is scrolled', async () => {
    await goToRow(editor, 200);
    await page.wheelInWebview('main table', 3000);
    await settled();
    const { topLine } = await untilPlace(editor, 'a place below', (state) => !isIn(200, state.topLine));
    assert.ok(
      topLine !== null && Math.abs(topOf(editor) - topLine) <= 2,
      `${topOf(editor)} is near ${topLine}`,
    );
    assert.equal((await place(editor))?.topLine, topLine, 'the preview stays where it was scrolled to');
  });

  it('does neither when it is switched off', async () => {
    await goToRow(editor, 300);
    const settings = vscode.workspace.getConfiguration('hyoka');
    await settings.update('preview.scrollSync', false, vscode.ConfigurationTarget.Global);
    try {
      const top = topOf(editor);
      await page.wheelInWebview('main table', 3000);
      await settled();
      assert.equal(topOf(editor), top);
      const { topLine } = await untilPlace(editor, 'the place', (state) => !isIn(300, state.topLine));
      await scrollEditor();
      assert.notEqual(topOf(editor), top);
      assert.equal((await place(editor))?.topLine, topLine);
    } finally {
      await settings.update('preview.scrollSync', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('marks the row and the line of the cursor, and follows it', async () => {
    await goToRow(editor, 400);
    await page.press('Control+End');
    await page.press('ArrowUp');
    const line = editor.document.lineCount - 2;
    await untilPlace(editor, 'the cursor', ({ cursorLine }) => cursorLine === line);
    const isSeen = `(() => {
      const row = document.querySelector('tr.cursor');
      return row !== null && row.rowIndex === ${rowCount} && row.getBoundingClientRect().top < innerHeight;
    })()`;
    await until(
      'the last row',
      () => inPreview(isSeen),
      (seen) => seen === true,
    );
  });

  it('goes from change to change in either pane', async () => {
    const line = (): number => editor.selection.active.line;
    const untilLine = (wanted: number) => until(`line ${wanted}`, line, (at) => at === wanted);
    await goToRow(editor, 250);
    const changes = rowCount * 3;
    await page.press('F7');
    await untilLine(afterLine(250, 4));
    await untilPlace(editor, 'what is said', ({ announced }) => announced === `変更 751／${changes}：変更`);
    await page.press('F7');
    await untilLine(afterLine(250, 8));
    await page.press('Shift+F7');
    await page.press('Shift+F7');
    await untilLine(afterLine(249, 11));
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('hyoka.nextChange');
    await untilLine(afterLine(0, 4));
    await page.clickInWebview('.bar button[title^="次の変更"]');
    await page.press('F7');
    const { announced } = await untilPlace(editor, 'what is said', (state) =>
      /^変更 [1-9]／/.test(state.announced),
    );
    const label = announced.split('：')[1] ?? '';
    const focused = await inPreview('document.activeElement.textContent');
    assert.ok(label !== '' && String(focused).startsWith(label), `${String(focused)} is ${announced}`);
  });

  it('is at the same place, folded as before, when it is shown again', async () => {
    await goToRow(editor, 150);
    await page.clickInWebview('.bar label');
    await page.wheelInWebview('main table', 1000);
    await settled();
    const before = await untilPlace(editor, 'folded', ({ isFolded }) => isFolded);
    await vscode.commands.executeCommand('workbench.action.focusSecondEditorGroup');
    await vscode.commands.executeCommand('workbench.action.files.newUntitledFile');
    await until(
      'the preview to be hidden',
      () => place(editor),
      (state) => state === undefined,
    );
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await untilPlace(editor, 'the preview', ({ version, scrollY }) => version > 0 && scrollY > 0);
    await settled();
    const after = await place(editor);
    assert.deepEqual([after?.isFolded, after?.topLine], [true, before.topLine]);
    await page.clickInWebview('.bar label');
  });

  it('touches the one row that an edit changed', async () => {
    await goToRow(editor, 350);
    await inPreview(`{ ${watchRows} }`);
    await replaceText(
      editor,
      '351番の保管場所2は、入退室を管理し',
      '351番の保管場所2は、入退室をすべて管理し',
    );
    const inserted = new vscode.Position(firstLineOf(350) + 4, 0);
    assert.ok(await editor.edit((edit) => edit.insert(inserted, '  ただし、夜間を除く。\n')));
    await untilPlace(editor, 'the newest table', ({ version }) => version === editor.document.version);
    assert.deepEqual(await inPreview('[...touched]'), [350]);
    const isSame = `[...document.querySelectorAll('tbody tr')].every((row, index) => row === rowsBefore[index])`;
    assert.equal(await inPreview(isSame), true);
  });

  it('is scrolled by typing as little as the editor is', async () => {
    await goToRow(editor, 450);
    await page.wheelInWebview('main table', 1500);
    await settled();
    await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
    const line = topOf(editor) + 6;
    const end = editor.document.lineAt(line).range.end;
    editor.selection = new vscode.Selection(end, end);
    await settled();
    const top = topOf(editor);
    const before = await place(editor);
    await page.type('ただし、夜間を除く。');
    await page.press('Enter');
    await page.type('(12) 監視している。');
    const written = (): string => editor.document.lineAt(line + 1).text;
    await until('the text', written, (text) => text.endsWith('監視している。'));
    await untilPlace(editor, 'the newest table', ({ version }) => version === editor.document.version);
    await settled();
    const after = await place(editor);
    assert.equal(topOf(editor), top);
    assert.equal(after?.topLine, before?.topLine);
    assert.equal(after?.cursorLine, line + 1);
  });
});

const themes = [
  'Default Light Modern',
  'Default Dark Modern',
  'Default High Contrast',
  'Default High Contrast Light',
];

describe('the preview for everyone', function () {
  this.timeout(40_000);

  before(async function () {
    if (!page.available) this.skip();
    const editor = await openSample('予防接種事務.hyoka');
    await vscode.commands.executeCommand('hyoka.openPreview');
    await untilDrawn(editor.document);
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
  });

  after(async () => {
    await setTheme(undefined);
    await vscode.commands.executeCommand('workbench.action.focusSideBar');
  });

  async function checkAxe(): Promise<void> {
    await settled();
    assert.deepEqual(await page.axeInWebview('main table'), []);
    await page.clickInWebview('.bar label');
    assert.deepEqual(await page.axeInWebview('main table'), []);
    await page.clickInWebview('.bar label');
  }

  for (const theme of themes) {
    it(`leaves axe-core nothing to find in ${theme}`, async () => {
      await setTheme(theme);
      await checkAxe();
      await page.screenshot(`preview-${theme}`);
    });
  }

  it('leaves axe-core nothing to find where the pane is too narrow for columns, and scrolls no sentence sideways', async () => {
    await vscode.commands.executeCommand('workbench.action.focusSideBar');
    await checkAxe();
    await page.screenshot('preview-narrow');
    assert.equal(await inPreview(`getComputedStyle(document.querySelector('tbody tr')).display`), 'grid');
    assert.equal(await inPreview('document.documentElement.scrollWidth <= innerWidth'), true);
  });

  it('keeps underline and strike where the system takes the colours away', async () => {
    await page.forceColors(true);
    try {
      assert.equal(await inPreview(`matchMedia('(forced-colors: active)').matches`), true);
      const lines = `['ins', 'del'].map((tag) => getComputedStyle(document.querySelector(tag)).textDecorationLine)`;
      assert.deepEqual(await inPreview(lines), ['underline', 'line-through']);
    } finally {
      await page.forceColors(false);
    }
  });
});

const setTheme = (theme: string | undefined): Thenable<void> =>
  vscode.workspace
    .getConfiguration('workbench')
    .update('colorTheme', theme, vscode.ConfigurationTarget.Global);
