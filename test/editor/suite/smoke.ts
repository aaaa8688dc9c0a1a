// That the tests run where they are meant to: in the editor, in a workspace that is trusted or not, beside a page.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { page } from '../support/page.ts';

describe('the editor', () => {
  it('is a VS Code of the first version', () => {
    assert.match(vscode.version, /^1\./);
  });

  it('trusts the workspace', () => {
    assert.equal(vscode.workspace.isTrusted, true);
  });

  it('takes what the user types on the page', async function () {
    if (!page.available) this.skip();
    const document = await vscode.workspace.openTextDocument({ content: '' });
    await vscode.window.showTextDocument(document);
    const changed = new Promise((resolve) => vscode.workspace.onDidChangeTextDocument(resolve));
    await page.type('評価書');
    await changed;
    assert.equal(document.getText().slice(0, 1), '評');
    await page.screenshot('smoke');
  });
});

describe('the editor @untrusted', () => {
  it('does not trust the workspace', () => {
    assert.equal(vscode.workspace.isTrusted, false);
  });
});
