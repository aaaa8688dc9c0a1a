// Writing: completion as a user takes it, the outline, and what the editor is told of Japanese prose.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { page } from '../support/page.ts';
import { cursorAfter, openText, until, untilProblems } from './support.ts';

const section = '対策：Ⅲ リスク対策 7. 特定個人情報の保管・消去\n  (1) 施錠している。\n  (2) ';

async function takeSuggestion(editor: vscode.TextEditor, expected: string): Promise<void> {
  await until(
    'the extension',
    () => vscode.commands.getCommands(true),
    (names) => names.includes('hyoka.suggest'),
  );
  await vscode.commands.executeCommand('hyoka.suggest');
  await until(
    'the completion to be taken',
    async () => {
      await vscode.commands.executeCommand('selectFirstSuggestion');
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return editor.document.getText();
    },
    (text) => text.includes(expected),
  );
}

/** The section in an editor, the cursor behind its last item. */
async function openAtEnd(): Promise<vscode.TextEditor> {
  const editor = await openText(section);
  await vscode.commands.executeCommand('cursorBottom');
  await vscode.commands.executeCommand('cursorLineEnd');
  return editor;
}

/** What comes while the editor asks about a beginning that has no list is not asked about: a person is not so quick. */
async function typeAsPerson(text: string): Promise<void> {
  for (const key of text) {
    await page.type(key);
    await new Promise((resolve) => setTimeout(resolve, 120));
  }
}

describe('writing', () => {
  it('completes a stock sentence from its beginning', async () => {
    const editor = await openText(section);
    cursorAfter(editor, '(2) ');
    await editor.edit((edit) => edit.insert(editor.selection.active, 'ウイルス対策ソフトを'));
    await takeSuggestion(
      editor,
      '(2) ウイルス対策ソフトを導入し、定期的にパターンファイルの更新を行っている。',
    );
  });

  const list = '.suggest-widget.visible';
  const rows = `${list} .monaco-list-row`;

  for (const typed of ['seitai', 'せいたい', '生体'])
    it(`lists a stock sentence while ${typed} is typed, and Tab takes the first`, async function () {
      if (!page.available) this.skip();
      const editor = await openAtEnd();
      await typeAsPerson(typed);
      await until(
        'the list',
        () => page.textOf(list),
        (text) => text.includes('生体認証装置による入退室管理を行っている。'),
      );
      const first = await page.textOf(rows);
      await page.press('Tab');
      await until(
        'the sentence',
        () => editor.document.getText(),
        (text) =>
          text.startsWith(`${section}生体認証`) &&
          text.endsWith('。') &&
          first.includes(text.slice(section.length)),
      );
    });

  it('lists nothing while someone writes sentences of their own, until they ask', async function () {
    if (!page.available) this.skip();
    const editor = await openAtEnd();
    for (const key of '職員が記録を') {
      await page.type(key);
      // Longer than the editor waits before it asks for suggestions.
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.equal(await page.textOf(list), '');
    }
    await page.press('Control+Space');
    await until(
      'the list',
      () => page.textOf(list),
      (text) => text.includes('記録を'),
    );
    await page.press('Escape');
    assert.equal(editor.document.getText(), `${section}職員が記録を`);
  });

  it('lists anew for whoever asks again, whatever list is shown', async function () {
    if (!page.available) this.skip();
    await openAtEnd();
    for (const key of '端末') await page.type(key);
    await page.press('Control+Space');
    const listed = (text: string) =>
      until(
        `the list with ${text}`,
        () => page.textOf(list),
        (shown) => shown.includes(text),
      );
    await listed('端末');
    await typeAsPerson('の画面に');
    await page.press('Control+Space');
    await listed('端末の画面にのぞき見');
  });

  it('narrows the articles of a law down to the number that is typed', async function () {
    if (!page.available) this.skip();
    const editor = await openAtEnd();
    await typeAsPerson('番号法第');
    await until(
      'the articles',
      () => page.textOf(rows),
      (text) => text.includes('条'),
    );
    await typeAsPerson('19');
    await until(
      'the one article',
      () => page.textOf(list),
      (text) => text.includes('第19条') && !text.includes('第16条'),
    );
    await page.press('Tab');
    await until(
      'the article',
      () => editor.document.getText(),
      (text) => text === `${section}番号法第19条`,
    );
  });

  it('writes a section from its snippet on, with numbers as soon as its body is come to', async function () {
    if (!page.available) this.skip();
    const editor = await openText('');
    const pick = (label: string) =>
      until(
        `${label} to be chosen`,
        async () => {
          await page.press('ArrowDown');
          return page.textOf(`${rows}.focused`);
        },
        (text) => text.includes(label),
      );
    // What is typed before the server runs has no list.
    await until(
      'the server',
      () =>
        vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          editor.document.uri,
          editor.selection.active,
        ),
      ({ items }) => items.length > 0,
    );
    await page.type('taisaku');
    await until(
      'the list',
      () => page.textOf(list),
      (text) => text.includes('対策：…（本文まで）'),
    );
    await pick('対策：…（本文まで）');
    await page.press('Tab');
    await page.type('hokan');
    await until(
      'the path in the list',
      () => page.textOf(rows),
      (text) => text.includes('特定個人情報の保管・消去'),
    );
    await page.press('Tab');
    await until(
      'the path',
      () => editor.document.lineAt(0).text,
      (text) => text.includes('特定個人情報の保管・消去'),
    );
    await page.press('Tab');
    await page.type('1. 書類を施錠して保管している。');
    await until(
      'the first item',
      () => editor.document.lineAt(1).text,
      (text) => text === '  1. 書類を施錠して保管している。',
    );
    // The key is bound where the editor knows of the item; a person is not so quick.
    await vscode.commands.executeCommand('setContext', 'hyoka.test', true);
    await page.press('Enter');
    await until(
      'the next item',
      () => editor.document.lineAt(2).text,
      (text) => text === '  2. ',
    );
  });

  it('leaves Enter to the line while a list is shown that nothing was chosen from', async function () {
    if (!page.available) this.skip();
    const editor = await openAtEnd();
    await page.type('seitai');
    await until(
      'the list',
      () => page.count(rows),
      (count) => count > 0,
    );
    await page.press('Enter');
    await until(
      'the next item',
      () => editor.document.getText(),
      (text) => text === `${section}seitai\n  (3) `,
    );
  });

  it('lists nothing while an input method converts, and the sentences once it is done', async function () {
    if (!page.available) this.skip();
    const editor = await openAtEnd();
    for (const shown of ['ｓ', 'せ', 'せいｔ', 'せいたい', '生体']) {
      await page.compose(shown);
      // Longer than the editor waits before it asks for suggestions.
      await new Promise((resolve) => setTimeout(resolve, 300));
      assert.equal(await page.count(rows), 0, shown);
    }
    await page.commit('生体');
    await until(
      'the list',
      () => page.textOf(list),
      (text) => text.includes('生体認証装置による入退室管理を行っている。'),
    );
    assert.equal(editor.document.getText(), `${section}生体`);
  });

  it('completes a value of 提出時期', async () => {
    const editor = await openText('変更：令和3年10月12日\n提出時期：');
    cursorAfter(editor, '提出時期：');
    await takeSuggestion(editor, '提出時期：事前');
  });

  it('types what the user types, and nothing beside it', async function () {
    if (!page.available) this.skip();
    const editor = await openText('対策：Ⅲ リスク対策\n');
    await vscode.commands.executeCommand('cursorBottom');
    await page.type('  (1) （施錠）「している」。');
    await until(
      'the text',
      () => editor.document.getText(),
      (text) => text === '対策：Ⅲ リスク対策\n  (1) （施錠）「している」。',
    );
  });

  it('has an outline of blocks and items', async () => {
    const editor = await openText(`${section}監視している。\n`);
    const symbols = await until(
      'the outline',
      () =>
        vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
          'vscode.executeDocumentSymbolProvider',
          editor.document.uri,
        ),
      (found) => (found?.length ?? 0) > 0,
    );
    assert.deepEqual(
      symbols?.flatMap(({ name, children }) => [name, ...children.map((child) => child.name)]),
      ['Ⅲ リスク対策 7. 特定個人情報の保管・消去', '(1) 施錠している。', '(2) 監視している。'],
    );
  });

  it('formats a document and leaves the cursor where it was', async () => {
    const editor = await openText('対策:Ⅲ リスク対策\n1. 物理的対策\n　(1) 施錠している。\n\n\n');
    cursorAfter(editor, '施錠');
    await until(
      'the formatted text',
      async () => {
        await vscode.commands.executeCommand('editor.action.formatDocument');
        return editor.document.getText();
      },
      (text) => text === '対策：Ⅲ リスク対策\n  1. 物理的対策\n    (1) 施錠している。\n',
    );
    assert.deepEqual([editor.selection.active.line, editor.selection.active.character], [2, 10]);
  });

  it('starts from a sample that is found by its numbering', async function () {
    if (!page.available) this.skip();
    const opened = vscode.commands.executeCommand<vscode.Uri | undefined>('hyoka.openSample');
    await page.click('.quick-input-widget input[type=text]');
    await page.type('生活保護');
    await page.screenshot('samples');
    await page.click('.quick-input-list .monaco-list-row:has-text("生活保護")');
    const document = await vscode.workspace.openTextDocument(
      (await opened) ?? assert.fail('nothing was opened'),
    );
    assert.equal(document.isUntitled, true);
    assert.match(document.getText(), /^評価書：生活保護/m);
    await untilProblems(document, []);
  });

  it('wraps prose and warns of no full-width character', async () => {
    const editor = await openText(section);
    const settings = vscode.workspace.getConfiguration('editor', editor.document);
    assert.equal(settings.get('wordWrap'), 'on');
    assert.equal(settings.get('unicodeHighlight.ambiguousCharacters'), false);
    assert.equal(settings.get('autoClosingBrackets'), 'never');
    assert.equal(settings.get('formatOnPaste'), false);
  });
});
