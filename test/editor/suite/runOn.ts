// Run-on text: the code action and the paste that divide it, each taken back by one undo.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { page } from '../support/page.ts';
import { cursorAfter, openText, until } from './support.ts';

const cell = '1. 物理的対策 (1) 施錠している。 (2) 監視している。';
const body = (text: string) => `対策：Ⅲ リスク対策\n  ${text}\n`;
const divided = body('1. 物理的対策\n    (1) 施錠している。\n    (2) 監視している。');

const untilText = (editor: vscode.TextEditor, expected: string): Promise<string> =>
  until(
    'the text',
    () => editor.document.getText(),
    (text) => text === expected,
  );

describe('run-on text', () => {
  it('is divided by a code action, and one undo takes that back', async () => {
    const editor = await openText(body(cell));
    const cursor = cursorAfter(editor, '物理的');
    const actions = await until(
      'the code action',
      () =>
        vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          editor.document.uri,
          new vscode.Range(cursor, cursor),
          vscode.CodeActionKind.RefactorRewrite.value,
        ),
      (found) => found.length > 0,
    );
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['項目ごとに行を分ける'],
    );
    const [action] = actions;
    assert.ok(action?.edit && (await vscode.workspace.applyEdit(action.edit)));
    await untilText(editor, divided);
    await vscode.commands.executeCommand('undo');
    await untilText(editor, body(cell));
  });

  it('is pasted as it is, and one key away item by item; undo takes that back', async function () {
    if (!page.available) this.skip();
    const editor = await openText(body(''));
    cursorAfter(editor, '対策\n  ');
    await page.copy('', cell);
    await page.press('Control+V');
    await untilText(editor, body(cell));
    // What Ctrl+. opens; clicked, since that waits until it is there.
    await page.click('.post-edit-widget');
    await page.press('ArrowDown');
    await page.press('Enter');
    await untilText(editor, divided);
    assert.equal(editor.document.offsetAt(editor.selection.active), divided.length - 1);
    await vscode.commands.executeCommand('undo');
    await untilText(editor, body(''));
  });

  it('is pasted with nothing to choose where it is none', async function () {
    if (!page.available) this.skip();
    const editor = await openText(body(''));
    cursorAfter(editor, '対策\n  ');
    await page.copy('', '施錠している。');
    await page.press('Control+V');
    await untilText(editor, body('施錠している。'));
  });
});
