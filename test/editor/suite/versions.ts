// 版: earlier versions of a document, for authors without git.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { comparisonUri } from '../../../client/src/preview/comparison.ts';
import type { PreviewState } from '../../../client/src/preview/messages.ts';
import { printVersionName } from '../../../server/src/shared/versionName.ts';
import { page } from '../support/page.ts';
import { openSample, openText, problemsOf, replaceText, until } from './support.ts';

/** Of the document of the test that runs: each has its own. */
let name = '';
let tests = 0;
const text =
  '評価書：版の試し\n\n対策：Ⅲ 7. 特定個人情報の保管・消去\n  (1) 施錠している。\n  (2) 監視している。\n\n対策：Ⅲ 8. 監査\n  年1回、点検している。\n';

const folder = (): vscode.Uri => vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail('no folder');
const fileOf = (...parts: string[]): vscode.Uri => vscode.Uri.joinPath(folder(), ...parts);
const versionFile = (fileName: string): vscode.Uri => fileOf('版', name, fileName);
const textIn = async (uri: vscode.Uri): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
const write = (uri: vscode.Uri, content: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));

const now = new Date();
const today = now.getFullYear() * 10000 + (now.getMonth() + 1) * 100 + now.getDate();
const named = (number: number): string => printVersionName(today, number);

/** A document of its own for each test, saved with a text, and without a version. */
async function openFresh(content: string): Promise<vscode.TextEditor> {
  tests += 1;
  name = `版の試し${tests}`;
  await write(fileOf(`${name}.hyoka`), content);
  return openSample(`${name}.hyoka`);
}

const saveVersion = (): Thenable<vscode.Uri | undefined> =>
  vscode.commands.executeCommand('hyoka.saveVersion');
const versions = async (): Promise<string[]> => {
  const entries = await vscode.workspace.fs.readDirectory(fileOf('版', name)).then(
    (found) => found,
    (error: vscode.FileSystemError) => {
      assert.equal(error.code, 'FileNotFound');
      return [];
    },
  );
  return entries.map(([each]) => each).sort();
};

/** What a comparison shows, once it has as many rows. */
const compared = (before: vscode.Uri, after: vscode.Uri, rows: number): Promise<PreviewState> =>
  until<PreviewState | undefined>(
    'the comparison',
    () => vscode.commands.executeCommand('hyoka.previewState', comparisonUri(before, after).toString()),
    (state) => state?.rows.length === rows && state.version > 0 && state.rows.every(({ isDrawn }) => isDrawn),
  ).then((state) => state ?? assert.fail());

const drawnRow = (state: PreviewState, row: number): string[] =>
  (state.rows[row]?.cells ?? []).map(({ lines }) =>
    lines
      .map(({ runs }) => runs.map((run) => (run.change === 'same' ? run.text : `[${run.text}]`)).join(''))
      .join('\n'),
  );

describe('versions', () => {
  it('are files with the text as it is now, a second one of a day with a number', async () => {
    const editor = await openFresh(text);
    assert.equal((await saveVersion())?.toString(), versionFile(named(1)).toString());
    await replaceText(editor, '監視', '常時監視');
    assert.ok(editor.document.isDirty);
    assert.equal((await saveVersion())?.toString(), versionFile(named(2)).toString());
    assert.deepEqual(await versions(), [named(1), named(2)].sort());
    assert.equal(await textIn(versionFile(named(1))), text);
    assert.equal(await textIn(versionFile(named(2))), editor.document.getText());
    assert.equal(await textIn(editor.document.uri), text);
  });

  it('are not written twice with the same text', async () => {
    await openFresh(text);
    const [first, second] = await Promise.all([saveVersion(), saveVersion()]);
    assert.equal(second?.toString(), first?.toString());
    assert.deepEqual(await versions(), [named(1)]);
  });

  it('overwrite nothing, whatever has their name', async () => {
    await openFresh(text);
    await write(versionFile(named(1)), '別の文');
    await write(versionFile(named(3)), 'もう一つの文');
    await vscode.workspace.fs.createDirectory(versionFile(named(4)));
    await saveVersion();
    assert.deepEqual(await versions(), [named(1), named(3), named(4), named(5)].sort());
    assert.equal(await textIn(versionFile(named(1))), '別の文');
    assert.equal(await textIn(versionFile(named(3))), 'もう一つの文');
    assert.equal(await textIn(versionFile(named(5))), text);
  });

  it('have the line ends and the byte order mark of the document', async () => {
    const windows = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    await openFresh(windows);
    await saveVersion();
    assert.equal(await textIn(versionFile(named(1))), windows);
  });

  it('are none of a document that is in no file', async () => {
    await openText(text);
    assert.equal(await saveVersion(), undefined);
  });

  it('are read-only, without findings, and left out of the search', async () => {
    await openFresh(text.replace('監視している', '監視監視している'));
    const version = (await saveVersion()) ?? assert.fail();
    const document = await vscode.workspace.openTextDocument(version);
    await vscode.window.showTextDocument(document);
    const lenses = await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', version);
    assert.ok(lenses);
    assert.deepEqual(problemsOf(document), []);
    await vscode.commands.executeCommand('type', { text: '字' });
    assert.equal(document.isDirty, false);
    for (const setting of ['search.exclude', 'files.readonlyInclude']) {
      const globs = vscode.workspace.getConfiguration().get<Record<string, unknown>>(setting);
      assert.equal(globs?.['**/版/*/*年*月*日*.hyoka'], true);
    }
  });

  it('are compared with the document, item by item and to the word', async () => {
    const editor = await openFresh(text);
    const version = (await saveVersion()) ?? assert.fail();
    await vscode.commands.executeCommand('hyoka.compareWithDocument', version);
    const same = await compared(version, editor.document.uri, 0);
    assert.equal(same.title, `${named(1).replace('.hyoka', '')} → 今の文書`);
    await replaceText(editor, '(2) 監視', '(2) 常時監視');
    const { columns, rows, ...state } = await compared(version, editor.document.uri, 1);
    assert.deepEqual(columns.slice(0, 2), ['種類', '項目']);
    assert.deepEqual(drawnRow({ columns, rows, ...state }, 0), [
      '変更',
      'Ⅲ 7. 特定個人情報の保管・消去',
      '(1) 施錠している。\n(2) 監視している。',
      '(1) 施錠している。\n(2) [常時]監視している。',
    ]);
    if (page.available) {
      await page.screenshot('comparison');
      await page.clickInWebview('.line:has-text("常時監視")');
      await until(
        'the cursor',
        () => vscode.window.activeTextEditor?.selection.active.line,
        (line) => line === 4,
      );
      assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), editor.document.uri.toString());
    }
  });

  it('are compared with one another, the earlier one left', async () => {
    await openFresh(text);
    const [old, young] = [versionFile('令和3年10月12日.hyoka'), versionFile('令和4年4月1日.hyoka')];
    await write(old, text.replace(/\n対策：Ⅲ 8[^]*/u, ''));
    await write(young, text);
    // As the menu of the tree calls it with two that are selected.
    await vscode.commands.executeCommand('hyoka.compareVersions', { version: { uri: young } }, [
      { version: { uri: young } },
      { version: { uri: old } },
    ]);
    const state = await compared(old, young, 1);
    assert.deepEqual(state.columns.slice(2), ['令和3年10月12日', '令和4年4月1日']);
    assert.deepEqual(drawnRow(state, 0), ['新設', 'Ⅲ 8. 監査', '（新設）', '[年1回、点検している。]']);
  });

  it('are restored in one step that one undo takes back, and not saved', async () => {
    const editor = await openFresh(text);
    const version = (await saveVersion()) ?? assert.fail();
    await replaceText(editor, '監視', '常時監視');
    const before = editor.document.getText();
    assert.equal(await vscode.commands.executeCommand('hyoka.restoreVersion', version, 'atOnce'), true);
    assert.equal(editor.document.getText(), text);
    assert.deepEqual(await versions(), [named(1)]);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
    assert.equal(await textIn(editor.document.uri), text);
  });

  it('are restored after the present text became one as well', async () => {
    const editor = await openFresh(text);
    const version = (await saveVersion()) ?? assert.fail();
    await replaceText(editor, '監視', '常時監視');
    const before = editor.document.getText();
    assert.equal(await vscode.commands.executeCommand('hyoka.restoreVersion', version, 'saveFirst'), true);
    assert.equal(editor.document.getText(), text);
    assert.equal(await textIn(versionFile(named(2))), before);
  });

  it('go along when their document is renamed', async () => {
    const editor = await openFresh(text);
    const old = name;
    await saveVersion();
    name = `${old}た`;
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(editor.document.uri, fileOf(`${name}.hyoka`));
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.deepEqual(await versions(), [named(1)]);
    name = old;
    assert.deepEqual(await versions(), []);
  });

  it('stand in a tree, with what changed from one to the next', async function () {
    if (!page.available) this.skip();
    await openFresh(text);
    await vscode.commands.executeCommand('hyoka.versions.focus');
    await page.click('.pane:has-text("版") .monaco-button:has-text("版を保存")');
    await until('the version', versions, (found) => found.length === 1);
    await write(versionFile('令和3年10月12日.hyoka'), text.replace('(2) 監視している。\n', ''));
    await write(versionFile('令和2年4月1日.hyoka'), text.replace(/\n対策：Ⅲ 8[^]*/u, ''));
    await page.click(
      '.monaco-list-row:has-text("令和3年10月12日"):has-text("変更1・新設1") .monaco-tl-twistie',
    );
    await page.screenshot('versions');
    await page.click('.monaco-list-row:has-text("Ⅲ 8. 監査")');
    await compared(versionFile('令和2年4月1日.hyoka'), versionFile('令和3年10月12日.hyoka'), 2);
  });
});
