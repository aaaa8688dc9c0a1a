// From place to place of an item, and its path renamed, by the keys of the editor.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { page } from '../support/page.ts';
import { cursorAfter, openText, until } from './support.ts';

const text = `評価書：予防接種に関する事務
公表日：令和3年10月12日

対策：Ⅲ 8. 監査
  年2回、自己点検を実施している。

変更：令和4年4月1日
項目：Ⅲ 8. 監査
変更前：
  年1回、自己点検を実施している。
変更後：
  年2回、自己点検を実施している。
提出時期：事前
説明：重要な変更に当たるため、事前に提出
`;

const untilLine = (line: number) =>
  until(
    'the line',
    () => vscode.window.activeTextEditor?.selection.active.line,
    (now) => now === line,
  );

/** One character behind `text`; the editor has it there when this is done. */
async function cursorInto(editor: vscode.TextEditor, before: string): Promise<void> {
  cursorAfter(editor, before);
  await vscode.commands.executeCommand('cursorRight');
}

describe('項目のつながり', () => {
  it('leads by F12 from a revision to its section, and from there to the last 変更後', async function () {
    if (!page.available) this.skip();
    await cursorInto(await openText(text), '項目：');
    await page.press('F12');
    await untilLine(3);
    await page.press('F12');
    await untilLine(10);
  });

  it('shows from a code lens where the item was changed', async function () {
    if (!page.available) this.skip();
    await openText(text);
    await until(
      'the code lens',
      () => page.textOf('.codelens-decoration a:has-text("この項目の変更")'),
      (said) => said === 'この項目の変更1件',
    );
    await page.click('.codelens-decoration a:has-text("この項目の変更1件")');
    await until(
      'the places',
      () => page.textOf('.reference-zone-widget .ref-tree'),
      (said) => said.includes('項目：Ⅲ 8. 監査'),
    );
  });

  it('finds an item by how it is read, and goes there', async function () {
    if (!page.available) this.skip();
    await openText(`${text}\n対策：Ⅲ 3. 使用\n  (1) 生体認証により本人を確認している。\n`);
    await vscode.commands.executeCommand('hyoka.goTo');
    await page.click('.quick-input-widget input[type="text"]');
    await page.type('seit');
    await until(
      'the item',
      () => page.textOf('.quick-input-list'),
      (said) => said.includes('(1) 生体認証により本人を確認している。') && !said.includes('監査'),
    );
    await page.screenshot('go-to');
    await page.press('Enter');
    await untilLine(16);
  });

  it('renames the path in the section and its revisions by F2, in one step', async function () {
    if (!page.available) this.skip();
    const editor = await openText(text);
    await until(
      'the server',
      () => vscode.commands.executeCommand<unknown[]>('vscode.executeCodeLensProvider', editor.document.uri),
      (lenses) => lenses.length > 0,
    );
    await cursorInto(editor, '対策：');
    await page.press('F2');
    await page.click('.rename-box input');
    await page.press('End');
    await page.type('等');
    await page.press('Enter');
    await until(
      'the new path',
      () => editor.document.getText(),
      (now) => now === text.replaceAll('監査\n', '監査等\n'),
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), text);
  });
});
