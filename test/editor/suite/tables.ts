// Tables in and out: 表を読み込む and 印刷.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { toBase64 } from '../../../server/src/shared/base64.ts';
import { page } from '../support/page.ts';
import { openText, until, untilDrawn, untilProblems } from './support.ts';

const html =
  '<table><tr><th>変更日</th><th>項目</th><th>変更前の記載</th><th>変更後の記載</th><th>提出時期</th><th>提出時期に係る説明</th></tr>' +
  '<tr><td>令和3年10月12日</td><td>Ⅰ 基本情報</td><td>（新設）</td><td>(1) 情報情報を扱う。</td><td>事前</td><td>重要な変更</td></tr></table>';

/** Gives the documents of the language that are opened from now on; whatever else is open may be closed meanwhile. */
function watchOpened(): () => readonly string[] {
  const opened: string[] = [];
  const watch = vscode.workspace.onDidOpenTextDocument(({ uri, languageId }) => {
    if (languageId === 'hyoka') opened.push(uri.toString());
  });
  return () => {
    watch.dispose();
    return opened;
  };
}

describe('表を読み込む', () => {
  it('makes a document of a copied table and shows its faults', async () => {
    const uri = await vscode.commands.executeCommand<vscode.Uri>('hyoka.import', { html, plain: '' });
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.languageId, 'hyoka');
    assert.match(
      document.getText(),
      /^変更：令和3年10月12日\n項目：Ⅰ 基本情報\n変更前：（新設）\n変更後：\n {2}\(1\) 情報情報を扱う。\n/,
    );
    await untilProblems(document, ['doubled-term 4:6 情報情報']);
  });

  it('shows a copied table before anything is written, and makes a document of it when told to', async function () {
    if (!page.available) this.skip();
    await page.copy(html, '項目\tⅠ 基本情報');
    const opened = watchOpened();
    const done = paste();
    await untilReview('「コピーした表」の読み込み');
    assert.deepEqual(opened(), []);
    assert.equal(
      await page.textInWebview('.bar p'),
      'まだ何も書いていません：よければ「文書にする」を選んでください',
    );
    assert.match(
      await page.textInWebview('tbody'),
      /令和3年10月12日\s+Ⅰ 基本情報\s+（新設）\s+\(1\) 情報情報を扱う。/,
    );
    assert.deepEqual(await page.axeInWebview('select'), []);
    await page.screenshot('import-review');
    await page.clickInWebview('button.main');
    const uri = await done;
    assert.ok(uri, 'the pasted table was opened');
    const document = await vscode.workspace.openTextDocument(uri);
    assert.match(document.getText(), /^変更：令和3年10月12日\n項目：Ⅰ 基本情報\n/);
  });

  it('writes nothing when the author leaves what is shown', async function () {
    if (!page.available) this.skip();
    await page.copy(html, '');
    const opened = watchOpened();
    const done = paste();
    await untilReview('「コピーした表」の読み込み');
    await page.clickInWebview('button:has-text("やめる")');
    assert.equal(await done, undefined);
    assert.deepEqual(opened(), []);
  });

  it('opens nothing for a file that is no table', async () => {
    const opened = watchOpened();
    // As every ZIP archive begins, and so every file of Excel.
    const base64 = 'UEsDBAAAAA==';
    assert.equal(
      await vscode.commands.executeCommand('hyoka.import', { fileName: '表.xlsx', base64 }),
      undefined,
    );
    assert.deepEqual(opened(), []);
  });
});

describe('a table with headings of its own', () => {
  it('is read once the author has said which column is which', async function () {
    if (!page.available) this.skip();
    await page.copy('', 'いつ\t何を\t現行\t改正案\t時期\nR3.10.12\tⅠ\tなし\tあり\t事前\n');
    const done = paste();
    await page.clickInWebview('.wrong');
    assert.equal(
      await page.evaluateInWebview('select', 'document.querySelector("button.main").disabled'),
      true,
    );
    for (const [index, field] of ['変更', '項目'].entries())
      await page.chooseInWebview(`select >> nth=${index}`, field);
    await page.clickInWebview('button.main:enabled');
    const uri = await done;
    assert.ok(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    assert.match(
      document.getText(),
      /^変更：R3\.10\.12\n項目：Ⅰ\n変更前：なし\n変更後：\n {2}あり\n提出時期：事前\n/,
    );
  });
});

/** 表を読み込む with what is in the clipboard. */
async function paste(): Promise<vscode.Uri | undefined> {
  const done = vscode.commands.executeCommand<vscode.Uri | undefined>('hyoka.import');
  await page.click('.quick-input-list .monaco-list-row:has-text("コピーした表から")');
  await page.clickInWebview('textarea');
  await page.press('Control+V');
  return done;
}

const untilReview = (title: string): Promise<unknown> =>
  until(
    'the table that was read',
    () => page.textInWebview('main h1'),
    (text) => text === title,
  );

describe('a copied table', () => {
  it('is pasted as it is, and one key away as revisions; undo takes that back', async function () {
    if (!page.available) this.skip();
    const { document } = await openText('評価書：予防接種\n');
    await vscode.commands.executeCommand('cursorBottom');
    await page.copy(html, '変更日\t項目');
    await page.press('Control+V');
    const untilText = (expected: RegExp) =>
      until(
        'the text',
        () => document.getText(),
        (now) => expected.test(now),
      );
    await untilText(/^評価書：予防接種\n変更日\t項目$/);
    await page.click('.post-edit-widget');
    await page.press('ArrowDown');
    await page.press('Enter');
    await untilText(/^評価書：予防接種\n\n変更：令和3年10月12日\n項目：Ⅰ 基本情報\n[^]*説明：重要な変更\n$/);
    await vscode.commands.executeCommand('undo');
    await untilText(/^評価書：予防接種\n$/);
  });
});

describe('対策を起こす', () => {
  it('puts in the sections that the revisions add up to, in one step', async () => {
    const revisions =
      '変更：令和3年10月12日\n項目：Ⅰ\n変更前：なし\n変更後：\n  1. 施錠\n提出時期：事前\n説明：重要\n';
    const { document } = await openText(revisions);
    assert.equal(await vscode.commands.executeCommand('hyoka.makeSections'), 1);
    assert.equal(document.getText(), `対策：Ⅰ\n  1. 施錠\n\n${revisions}`);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), revisions);
  });
});

describe('書き出す', () => {
  const text =
    '評価書：予防接種\n\n変更：令和3年10月12日\n項目：Ⅰ\n変更前：なし\n変更後：あり\n提出時期：事前\n説明：重要\n';

  it('writes the file that was asked for', async () => {
    await openText(text);
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const target = vscode.Uri.joinPath(folder, '書き出し.csv');
    const order = { format: 'csv', encoding: 'utf-8', hasMarks: false, target };
    const uri = await vscode.commands.executeCommand<vscode.Uri>('hyoka.export', order);
    const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    await vscode.workspace.fs.delete(uri);
    assert.match(written, /\r\n令和3年10月12日,Ⅰ,なし,あり,事前,重要\r\n$/);
  });

  it('is not written over the workbook that it fills', async () => {
    await openText(text);
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const target = vscode.Uri.joinPath(folder, 'ひな形.xlsx');
    const order = { format: 'xlsx', encoding: 'utf-8', hasMarks: false, target };
    const made = await vscode.commands.executeCommand<vscode.Uri>('hyoka.export', order);
    const bytes = await vscode.workspace.fs.readFile(made);
    const template = toBase64(bytes);
    const filling = { ...order, template, templateFile: target };
    assert.equal(await vscode.commands.executeCommand('hyoka.export', filling), undefined);
    assert.deepEqual(await vscode.workspace.fs.readFile(target), bytes);
    await vscode.workspace.fs.delete(target);
  });

  it('asks what to write when the button over the table is pressed', async function () {
    if (!page.available) this.skip();
    const { document } = await openText(text);
    await vscode.commands.executeCommand('hyoka.openPreview');
    await untilDrawn(document);
    await page.clickInWebview('.bar button[title="表をファイルに書き出す"]');
    await page.click(
      '.quick-input-widget:has-text("何に書き出しますか"), .quick-input-list .monaco-list-row',
    );
    await page.screenshot('export');
    await page.press('Escape');
  });
});

describe('印刷', () => {
  it('writes one self-contained page', async () => {
    await openText(
      '評価書：予防接種\n\n変更：令和3年10月12日\n項目：Ⅰ\n変更前：なし\n変更後：あり\n提出時期：事前\n説明：重要\n',
    );
    const uri = await vscode.commands.executeCommand<vscode.Uri>('hyoka.print', { open: false });
    const printed = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    assert.match(printed, /^<!doctype html>/i);
    assert.match(printed, /<ins>あり<\/ins>/);
    assert.doesNotMatch(printed, /<script|https?:\/\//);
  });
});
