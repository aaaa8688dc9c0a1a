// hyoka.config.json in the editor: what is typed in it counts at once, and it is completed and checked by its schema.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openSample, problemsOf, until, untilProblems } from './support.ts';

describe('hyoka.config.json', () => {
  it('is in force while it is typed, and its errors stand in it', async function () {
    // There is no disk, and so no configuration.
    if (process.env['HYOKA_ROUND'] === 'web') this.skip();
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder, 'the tests run in a workspace folder');
    const write = async (name: string, text: string) => {
      const uri = vscode.Uri.joinPath(folder.uri, 'configured', name);
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      return uri;
    };
    await write('a.hyoka', '対策：Ⅲ リスク対策\n  情報情報を扱う。\n');
    const uri = await write('hyoka.config.json', '{ "rules": {} }\n');
    const { document } = await openSample('configured/a.hyoka');
    const doubled = ['doubled-term 1:2 情報情報'];
    await untilProblems(document, doubled);
    const config = await vscode.workspace.openTextDocument(uri);
    const replace = async (text: string, newText: string) => {
      const start = config.positionAt(config.getText().indexOf(text));
      const edit = new vscode.WorkspaceEdit();
      edit.replace(uri, new vscode.Range(start, start.translate(0, text.length)), newText);
      await vscode.workspace.applyEdit(edit);
    };
    try {
      await replace('{}', '{ "doubled-term": "off" }');
      await untilProblems(document, []);
      await replace('"off"', '"none"');
      await until(
        'the error',
        () => problemsOf(config),
        ([problem]) => problem === 'undefined 0:29 "none"',
      );
      await untilProblems(document, []);
      await replace('"none"', '"warning"');
      await untilProblems(config, []);
      await untilProblems(document, doubled);
    } finally {
      await config.save();
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder.uri, 'configured'), { recursive: true });
    }
  });
});
