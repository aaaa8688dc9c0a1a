// First steps, by the keyboard alone: the walkthrough, the page that has the language on one screen, a new document.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { page } from '../support/page.ts';
import { until } from './support.ts';

const untilAsked = (words: string): Promise<string> =>
  until(
    words,
    () => page.textOf('.quick-input-widget'),
    (text) => text.includes(words),
  );

/** Runs a command as an author does who knows its name. */
async function runByName(name: string): Promise<void> {
  await page.press('F1');
  await until(
    'the command palette',
    () => page.count('.quick-input-list .monaco-list-row'),
    (count) => count > 0,
  );
  await page.type(name);
  await untilAsked(name);
  await page.press('Enter');
}

describe('操作を順に試す', () => {
  it('opens a sample beside its first step, by the keyboard', async function () {
    if (!page.available) this.skip();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await runByName('操作を順に試す');
    await until(
      'the walkthrough',
      () => page.textOf('.gettingStartedContainer'),
      (text) => text.includes('見本を開く') && text.includes('公表の前に確かめる'),
    );
    await page.screenshot('walkthrough');
    await until(
      'the button to have the focus',
      async () => {
        await page.press('Tab');
        return page.textOf('.monaco-button:focus');
      },
      (text) => text === '見本を開く',
    );
    await page.press('Enter');
    await untilAsked('書き上げた評価書');
    await page.type('書き上げた');
    await page.press('Enter');
    await until(
      'the sample beside the walkthrough',
      () => vscode.window.tabGroups.all.map(({ activeTab }) => activeTab?.label ?? '').join(),
      (labels) => /^[^,]*Hyōka 評価書[^,]*,[^,]+$/.test(labels),
    );
    await page.screenshot('walkthrough-sample');
  });
});

describe('書き方を一枚で見る', () => {
  it('shows the language and its keys', async function () {
    if (!page.available) this.skip();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await runByName('書き方を一枚で見る');
    await until(
      'the page',
      () => page.textInWebview('.markdown-body'),
      (text) => text.includes('評価書：予防接種に関する事務') && text.includes('Shift+F7'),
    );
    await page.screenshot('guide');
  });
});

describe('新しい評価書', () => {
  it('is among the new files that the editor offers', async function () {
    if (!page.available) this.skip();
    const offered = vscode.commands.executeCommand('welcome.showNewFileEntries');
    await untilAsked('新しい評価書');
    await page.press('Escape');
    await offered;
  });

  it('asks for form and name, and leads to what is to be filled in', async function () {
    if (!page.available) this.skip();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await runByName('新しい評価書');
    await untilAsked('様式3 重点項目評価書');
    await page.screenshot('new-document-form');
    await page.press('ArrowDown');
    await page.press('Enter');
    await untilAsked('評価書名を書いてください');
    await page.type('予防接種に関する事務');
    await page.press('Enter');
    const editor = await until(
      'the document',
      () => vscode.window.activeTextEditor,
      (found) => found?.document.getText().includes('対策：Ⅲ リスク対策 10.') === true,
    );
    assert.ok(editor);
    const { document } = editor;
    assert.equal(document.languageId, 'hyoka');
    for (const words of ['12', '見本市長', '令和6年6月28日', '見本市', '特になし']) {
      await page.type(words);
      await page.press('Tab');
    }
    await page.type('窓口で本人であることを確認している。');
    await page.screenshot('new-document');
    const text = document.getText();
    assert.match(text, /^評価書：予防接種に関する事務 重点項目評価書\n評価書番号：12\n/m);
    assert.match(
      text,
      /^評価実施機関：見本市長\n公表日：令和6年6月28日\n宣言：見本市は、予防接種に関する事務に/m,
    );
    assert.match(
      text,
      /^特記事項：特になし\n\n(?:\/\/ .*\n)+\n対策：Ⅲ リスク対策 2\. .*\n {2}1\. 窓口で本人であることを確認している。\n/m,
    );
  });
});
