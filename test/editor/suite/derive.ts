// 変更箇所を作成, 比べる版 and 公表前の確認, as an author uses them.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { page } from '../support/page.ts';
import { openText, replaceText, until } from './support.ts';

const base =
  '評価書：予防接種に関する事務\n公表日：令和3年10月12日\n\n対策：Ⅲ 8. 監査\n  年1回、自己点検を実施している。\n';
const changed = base.replace('年1回', '年2回');
const row = (timing: string) =>
  `\n変更：令和4年4月1日\n項目：Ⅲ 8. 監査\n変更前：\n  年1回、自己点検を実施している。\n変更後：\n  年2回、自己点検を実施している。\n提出時期：${timing}\n説明：\n`;

const folder = (): vscode.Uri => vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail('a folder');

/** A document that is compared with a file of the workspace. */
async function openCompared(text: string): Promise<vscode.TextEditor> {
  const file = vscode.Uri.joinPath(folder(), '前の版.hyoka');
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(base));
  const editor = await openText(text);
  const name = await vscode.commands.executeCommand<string>('hyoka.chooseBaseline', editor.document.uri, {
    kind: 'file',
    uri: file.toString(),
  });
  assert.equal(name, '前の版');
  return editor;
}

after(async () => {
  for (const name of ['前の版.hyoka', '今の版.hyoka', 'repo'])
    await vscode.workspace.fs
      .delete(vscode.Uri.joinPath(folder(), name), { recursive: true })
      .then(undefined, () => {});
});

const lensTitles = async ({ uri }: vscode.TextDocument): Promise<(string | undefined)[]> =>
  (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 10)).map(
    ({ command }) => command?.title,
  );

describe('変更箇所を作成', () => {
  it('writes the row of a changed section, leads to what is to be filled in, and is undone in one step', async () => {
    const editor = await openCompared(changed);
    const { document } = editor;
    await until(
      'a code lens',
      () => lensTitles(document),
      (titles) => titles.some((title) => title?.includes('「前の版」から変わりました') === true),
    );
    const count = await vscode.commands.executeCommand('hyoka.deriveRows', document.uri, '令和4年4月1日');
    assert.equal(count, 1);
    assert.equal(document.getText(), changed + row(''));
    assert.equal(document.lineAt(editor.selection.active.line).text, '提出時期：');
    await vscode.commands.executeCommand('type', { text: '事後' });
    assert.equal(document.getText(), changed + row('事後'));
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    assert.equal(document.lineAt(editor.selection.active.line).text, '説明：');
    await vscode.commands.executeCommand('leaveSnippet');
    await replaceText(editor, '提出時期：事後', '提出時期：');
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    await until(
      'the text before',
      () => document.getText(),
      (text) => text === changed,
    );
  });

  it('shows the rows before it writes them', async function () {
    if (!page.available) this.skip();
    const { document } = await openCompared(changed);
    const done = vscode.commands.executeCommand('hyoka.deriveRows', document.uri);
    await until(
      'the date',
      () => page.textOf('.quick-input-widget'),
      (text) => text.includes('変更日'),
    );
    await page.press('Enter');
    await until(
      'the rows',
      () => page.textInWebview('tbody'),
      (text) => /Ⅲ 8\. 監査\s+変更\s+年1回、自己点検を実施している。\s+変更\s+年2回、/.test(text),
    );
    assert.equal(document.getText(), changed);
    assert.deepEqual(await page.axeInWebview('table'), []);
    await page.screenshot('derive-rows');
    await page.clickInWebview('button.main');
    assert.equal(await done, 1);
    assert.match(document.getText(), /変更：令和\d+年\d+月\d+日\n項目：Ⅲ 8\. 監査\n変更前：\n {2}年1回/);
  });
});

describe('変更箇所の確認', () => {
  it('follows the document, and leaves out what the author takes out', async function () {
    if (!page.available) this.skip();
    const used = '\n対策：Ⅲ 3. 使用\n  記録を取得している。\n';
    const editor = await openCompared(changed);
    const { document } = editor;
    const done = vscode.commands.executeCommand('hyoka.deriveRows', document.uri);
    await until(
      'the date',
      () => page.textOf('.quick-input-widget'),
      (text) => text.includes('変更日'),
    );
    await page.press('Enter');
    const untilRow = (path: string) =>
      until(
        'the rows',
        () => page.textInWebview('tbody'),
        (text) => text.includes(path),
      );
    await untilRow('監査');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(changed.length), used);
    await vscode.workspace.applyEdit(edit);
    await untilRow('使用');
    await page.clickInWebview('tr:has-text("監査") input');
    await page.clickInWebview('button.main');
    assert.equal(await done, 1);
    assert.match(document.getText(), /項目：Ⅲ 3\. 使用\n変更前：（新設）/);
    assert.doesNotMatch(document.getText(), /項目：Ⅲ 8\. 監査/);
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });
});

describe('比べる版', () => {
  it('is what the margin of the editor is held against', async function () {
    if (!page.available) this.skip();
    const file = vscode.Uri.joinPath(folder(), '今の版.hyoka');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(changed));
    await openCompared(base);
    const before = vscode.Uri.joinPath(folder(), '前の版.hyoka').toString();
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file));
    await vscode.commands.executeCommand('hyoka.chooseBaseline', file, { kind: 'file', uri: before });
    await until(
      'a mark in the margin',
      () => page.count('.dirty-diff-glyph'),
      (count) => count > 0,
    );
    await page.screenshot('quick-diff');
  });
});

interface GitRepository {
  setConfig(key: string, value: string): Promise<string>;
  add(paths: string[]): Promise<void>;
  commit(message: string): Promise<void>;
}

describe('gitの版', () => {
  it('is what a document in a repository is compared with, without a word', async function () {
    const git = vscode.extensions.getExtension('vscode.git');
    if (git === undefined) this.skip();
    const root = vscode.Uri.joinPath(folder(), 'repo');
    const file = vscode.Uri.joinPath(root, '監査.hyoka');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(base));
    const api = (await git.activate()).getAPI(1);
    const repository: GitRepository | null = await api.init(root);
    assert.ok(repository, 'git is there');
    await repository.setConfig('user.name', 'a');
    await repository.setConfig('user.email', 'a@example.jp');
    await repository.add([file.fsPath]);
    await repository.commit('公表');
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file));
    await replaceText(editor, '年1回', '年2回');
    await until(
      'a code lens',
      () => lensTitles(editor.document),
      (titles) => titles.some((title) => title?.includes('「HEAD」から変わりました') === true),
    );
    const count = await vscode.commands.executeCommand('hyoka.deriveRows', file, '令和4年4月1日');
    assert.equal(count, 1);
    assert.equal(editor.document.getText(), changed + row(''));
    await editor.document.save();
    await repository.add([file.fsPath]);
    await repository.commit('変更');
    // The new commit is what it is compared with now.
    await replaceText(editor, '年2回、自己点検を実施している。\n\n', '年3回、自己点検を実施している。\n\n');
    await until(
      'the row of the next change',
      () => vscode.commands.executeCommand('hyoka.deriveRows', file, '令和4年5月1日'),
      (written) => written === 1,
    );
    assert.match(
      editor.document.getText(),
      /変更前：\n {2}年2回、自己点検を実施している。\n変更後：\n {2}年3回/,
    );
  });

  it('is the one of the name that a document had', async function () {
    const git = vscode.extensions.getExtension('vscode.git');
    if (git === undefined) this.skip();
    const root = vscode.Uri.joinPath(folder(), 'repo');
    const [old, renamed] = [
      vscode.Uri.joinPath(root, '点検.hyoka'),
      vscode.Uri.joinPath(root, '点検等.hyoka'),
    ];
    const repository: GitRepository = (await git.activate()).getAPI(1).getRepository(root);
    await vscode.workspace.fs.writeFile(old, new TextEncoder().encode(base));
    await repository.add([old.fsPath]);
    await repository.commit('点検');
    await vscode.workspace.fs.rename(old, renamed, { overwrite: true });
    const { document } = await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument(renamed),
    );
    const choose = () =>
      vscode.commands.executeCommand<string>('hyoka.chooseBaseline', renamed, { kind: 'git', ref: 'HEAD' });
    // git does not know yet what became of which.
    assert.equal(await choose(), undefined);
    await repository.add([old.fsPath, renamed.fsPath]);
    await until('the version of before', choose, (name) => name === 'HEAD');
    const before = await vscode.workspace.openTextDocument(
      vscode.Uri.from({ scheme: 'hyoka-baseline', path: renamed.path, query: renamed.toString() }),
    );
    assert.equal(before.getText(), base);
    assert.equal(document.isDirty, false);
  });
});

describe('gitの版 @untrusted', () => {
  it('is not asked for, and that is said', async function () {
    if (!page.available) this.skip();
    const { document } = await openText(base);
    const choice = { kind: 'git', ref: 'HEAD' };
    assert.equal(
      await vscode.commands.executeCommand('hyoka.chooseBaseline', document.uri, choice),
      undefined,
    );
    await until(
      'the reason',
      () => page.textOf('.notifications-toasts'),
      (text) => text.includes('Nothing is compared with git in a folder that is not trusted'),
    );
  });
});

describe('公表前の確認', () => {
  it('shows what is open, and leads to its line', async function () {
    if (!page.available) this.skip();
    const { document } = await openCompared(changed);
    const open = await vscode.commands.executeCommand<string[]>('hyoka.check', document.uri);
    assert.deepEqual(open, ['変更した項目に変更箇所がある', '公表日が新しい']);
    await until(
      'the page',
      () => page.textInWebview('main'),
      (text) => text.includes('公表の前に直すところが2件あります（「前の版」と比べました）'),
    );
    await page.screenshot('check');
    assert.deepEqual(await page.axeInWebview('main'), []);
    await page.clickInWebview('button.link');
    await until(
      'the line',
      () => vscode.window.activeTextEditor?.selection.active.line,
      (line) => line === 3,
    );
  });
});
