// The two languages: Japanese in the trusted round, English, by the setting, in the untrusted one.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { page } from '../support/page.ts';
import { openText, until } from './support.ts';

const text =
  '評価書：予防接種に関する事務\n\n対策：Ⅲ 8. 監査\n  年1回、○○が自己点検を実施している。\n\n変更：令和3年10月12日\n項目：Ⅲ 8. 監査\n変更前：\n  年1回、点検している。\n変更後：\n  年1回、○○が自己点検を実施している。\n提出時期：事後\n説明：重要な変更に当たらない\n';

const untilPage = (selector: string, words: string): Promise<string> =>
  until(
    words,
    () => page.textInWebview(selector),
    (shown) => shown.includes(words),
  );

describe('the language', () => {
  it('is that of the editor', () => assert.equal(vscode.env.language, 'ja'));
});

describe('in English @untrusted', () => {
  it('the preview speaks of a Japanese table', async function () {
    if (!page.available) this.skip();
    const { document } = await openText(text);
    await vscode.commands.executeCommand('hyoka.openPreview', document.uri);
    await untilPage('button:has-text("Export")', 'Export…');
    await page.screenshot('english-preview');
    assert.match(await page.textInWebview('table'), /変更前の記載/);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      10,
    );
    assert.ok(lenses.some(({ command }) => command?.title === 'Preview 変更箇所'));
    assert.deepEqual(await page.axeInWebview('table'), []);
  });

  it('the page of the check says what is to be mended', async function () {
    if (!page.available) this.skip();
    const { document } = await openText(text);
    await vscode.commands.executeCommand('hyoka.check', document.uri);
    await untilPage('main', 'To mend before publishing');
    await page.screenshot('english-check');
    assert.deepEqual(await page.axeInWebview('main'), []);
  });

  it('findings, their fixes, hovers and suggestions say what to do', async function () {
    if (!page.available) this.skip();
    const editor = await openText(text);
    const { document } = editor;
    const isFound = () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .find(
          ({ message }) =>
            message === '“○○” is still a placeholder: write the name or value that was decided',
        );
    const found = await until('the finding', isFound, (each) => each !== undefined);
    assert.ok(found);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      found.range,
    );
    assert.ok(actions.some(({ title }) => title === 'Silence this finding (write the reason)'));
    editor.selection = new vscode.Selection(found.range.start, found.range.start);
    await vscode.commands.executeCommand('editor.action.showHover');
    const shown = await until(
      'the hover',
      () => page.textOf('.monaco-hover'),
      (words) => words.includes('A placeholder is left'),
    );
    assert.match(shown, /write the name or value/);
    await page.screenshot('english-finding');
    await vscode.commands.executeCommand('hyoka.openRulePage', 'placeholder-left');
    await untilPage('h1', 'A placeholder is left');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('choices are asked', async function () {
    if (!page.available) this.skip();
    const asked = vscode.commands.executeCommand('hyoka.import');
    await until(
      'the choice',
      () => page.textOf('.quick-input-widget'),
      (shown) => shown.includes('From a copied table'),
    );
    await page.press('Escape');
    await asked;
  });
});
