// Sentences that many documents share: changed in all of them by keyboard, and reported where they vary.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { page } from '../support/page.ts';
import { cursorAfter, openSample, until } from './support.ts';

const textOf = (line: string): string =>
  `評価書：事務\n\n対策：Ⅲ 7. 保管・消去\n  (1) 職員が点検する。\n  (2) ${line}\n`;
const sentence = '磁気媒体は、鍵の掛かる棚に並べて保管している。';
const changed = '磁気媒体は、電子鍵の掛かる棚に並べて保管している。';
const row =
  /\n変更：令和\d+年\d+月\d+日\n項目：Ⅲ 7\. 保管・消去\n変更前：\n {2}\(1\) 職員が点検する。\n {2}\(2\) 磁気媒体は、鍵の掛かる棚に並べて保管している。\n変更後：\n {2}\(1\) 職員が点検する。\n {2}\(2\) 磁気媒体は、電子鍵の掛かる棚に並べて保管している。\n/;

describe('文の横断', () => {
  const files: Readonly<Record<string, string>> = {
    'まとめて/一.hyoka': textOf(sentence),
    'まとめて/二.hyoka': textOf(sentence),
    'まとめて/三.hyoka': textOf('磁気媒体は、鍵の掛かる棚に揃えて保管している。'),
    'まとめて/版/一/令和3年10月12日.hyoka': textOf(sentence),
  };
  const uriOf = (name: string): vscode.Uri => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder, 'the tests run in a workspace folder');
    return vscode.Uri.joinPath(folder.uri, name);
  };
  const textIn = async (name: string): Promise<string> =>
    (await vscode.workspace.openTextDocument(uriOf(name))).getText();

  before(async () => {
    for (const [name, text] of Object.entries(files))
      await vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
  });
  after(async () => {
    // Its own alone: of what another suite left untitled the editor would ask where to save it.
    const own = vscode.workspace.textDocuments.filter(({ uri }) => uri.path.includes('/まとめて/'));
    for (const document of own) await document.save();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(uriOf('まとめて'), { recursive: true });
  });

  it('leads by F12 from the report of variants to the sentence', async function () {
    // In the browser closed documents are not read.
    if (process.env['HYOKA_ROUND'] === 'web') this.skip();
    await vscode.commands.executeCommand('hyoka.reportVariants');
    const report = vscode.window.activeTextEditor;
    assert.equal(report?.document.uri.scheme, 'hyoka-variants');
    assert.match(
      report.document.getText(),
      /最も多い書き方（2か所）\n {4}磁気媒体は、鍵の掛かる棚に並べて保管している。\n {6}まとめて\/一 › Ⅲ 7\. 保管・消去（5行）\n {6}まとめて\/二 [^\n]*\n {2}「並べ」→「揃え」（1か所）\n {4}磁気媒体は、鍵の掛かる棚に揃えて保管している。\n {6}まとめて\/三 › Ⅲ 7\. 保管・消去（5行）\n/,
    );
    cursorAfter(report, 'まとめて/三');
    await page.screenshot('variants');
    await vscode.commands.executeCommand('editor.action.revealDefinition');
    const editor = await until(
      'the sentence',
      () => vscode.window.activeTextEditor,
      (active) => active?.document.uri.path.endsWith('三.hyoka') === true,
    );
    assert.equal(editor?.selection.active.line, 4);
  });

  it('leads from the list of uses to the one that is chosen', async function () {
    if (!page.available || process.env['HYOKA_ROUND'] === 'web') this.skip();
    cursorAfter(await openSample('まとめて/一.hyoka'), '磁気媒体は、');
    void vscode.commands.executeCommand('hyoka.findSentence');
    await page.click('.quick-input-widget input[type="text"]');
    await page.press('ArrowDown');
    await page.press('ArrowDown');
    await page.press('Enter');
    const editor = await until(
      'the near sentence',
      () => vscode.window.activeTextEditor,
      (active) => active?.document.uri.path.endsWith('三.hyoka') === true,
    );
    assert.equal(
      editor?.document.getText(editor.selection),
      '磁気媒体は、鍵の掛かる棚に揃えて保管している。',
    );
  });

  it('leads from the code lens of a section to the other documents that use its sentences', async function () {
    if (!page.available || process.env['HYOKA_ROUND'] === 'web') this.skip();
    await openSample('まとめて/一.hyoka');
    await until(
      'the code lens',
      () => page.textOf('.codelens-decoration:has-text("ほかの")'),
      (said) => said === 'この対策の文をほかの1件の文書でも使用',
    );
    await page.click('.codelens-decoration a:has-text("ほかの1件")');
    await page.click('.quick-input-widget input[type="text"]');
    await page.screenshot('section-uses');
    await page.press('Enter');
    await until(
      'the other document',
      () => vscode.window.activeTextEditor,
      (active) => active?.document.uri.path.endsWith('二.hyoka') === true,
    );
  });

  it('replaces a selected word in the sections that are chosen', async function () {
    if (!page.available || process.env['HYOKA_ROUND'] === 'web') this.skip();
    const editor = await openSample('まとめて/三.hyoka');
    const end = cursorAfter(editor, '揃え');
    editor.selection = new vscode.Selection(end.translate(0, -2), end);
    const done = vscode.commands.executeCommand<boolean>('hyoka.replaceTerm');
    await until(
      'the question for the new word',
      () => page.textOf('.quick-input-widget'),
      (said) => said.includes('「揃え」の代わりに書く語'),
    );
    await page.click('.quick-input-widget input[type="text"]');
    await page.press('Control+A');
    await page.type('そろえ');
    await page.press('Enter');
    await page.click('.quick-input-widget .quick-input-count-badge, .quick-input-widget .quick-input-count');
    await page.press('Enter');
    await page.click('.bulk-edit-panel .monaco-tl-row');
    await vscode.commands.executeCommand('refactorPreview.apply');
    assert.equal(await done, true);
    assert.match(editor.document.getText(), /棚にそろえて保管している。\n\n変更：/);
    // One undo takes the row back as well, once the editor has the focus again.
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('undo');
    await until(
      'the text before',
      () => editor.document.getText(),
      (text) => text === files['まとめて/三.hyoka'],
    );
    await editor.document.save();
  });

  it('changes the same sentence everywhere once the preview is applied, with its rows, by keyboard', async function () {
    if (!page.available || process.env['HYOKA_ROUND'] === 'web') this.skip();
    cursorAfter(await openSample('まとめて/一.hyoka'), '磁気媒体は、');
    const done = vscode.commands.executeCommand<boolean>('hyoka.changeEverywhere');
    await page.click('.quick-input-widget input[type="text"]');
    await page.press('Control+A');
    await page.type(changed);
    await page.press('Enter');
    await page.click('.quick-input-widget .quick-input-count-badge, .quick-input-widget .quick-input-count');
    await page.screenshot('change-everywhere-uses');
    await page.press('Enter');
    await page.click('.bulk-edit-panel .monaco-tl-row');
    await page.screenshot('change-everywhere');
    for (const [name, text] of Object.entries(files)) assert.equal(await textIn(name), text);
    await vscode.commands.executeCommand('refactorPreview.apply');
    assert.equal(await done, true);
    for (const name of ['まとめて/一.hyoka', 'まとめて/二.hyoka']) {
      assert.match(await textIn(name), row);
      assert.ok((await textIn(name)).startsWith(textOf(changed)));
    }
    for (const name of ['まとめて/三.hyoka', 'まとめて/版/一/令和3年10月12日.hyoka'])
      assert.equal(await textIn(name), files[name]);
    await openSample('まとめて/二.hyoka');
    await page.screenshot('change-everywhere-done');
  });
});
