// That the tests run where they are meant to: in the editor, in a workspace that is trusted or not, beside a page.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { page } from '../support/page.ts';
import { until } from './support.ts';

describe('the editor', () => {
  it('trusts the workspace', () => {
    assert.equal(vscode.workspace.isTrusted, true);
  });

  it('runs the extension in a web worker where there is no Node, and only there', () => {
    assert.equal('WorkerGlobalScope' in globalThis, process.env['HYOKA_ROUND'] === 'web');
  });

  it('takes what the user types on the page', async function () {
    if (!page.available) this.skip();
    const document = await vscode.workspace.openTextDocument({ content: '' });
    await vscode.window.showTextDocument(document);
    await page.type('評価書');
    await until(
      'the text',
      () => document.getText(),
      (text) => text === '評価書',
    );
    await page.screenshot('smoke');
  });
});

describe('the editor @untrusted', () => {
  it('does not trust the workspace', () => {
    assert.equal(vscode.workspace.isTrusted, false);
  });
});
