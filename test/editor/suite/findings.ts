// What an author sees of findings: the imported table's Problems, a fault typed and mended.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { page } from '../support/page.ts';
import { cursorAfter, imported, openSample, openText, until, untilProblems } from './support.ts';

const doubledLines = [45, 48, 49, 50, 51, 52, 53, 54, 65, 66, 67, 68, 69, 70, 71];

const particles: Readonly<Record<number, string>> = {
  50: 'particle 50:16 を記録された',
  53: 'particle 53:44 等の設置している',
  67: 'particle 67:16 を記録された',
  70: 'particle 70:44 等の設置している',
};

const seedProblems = [
  'foreign-script 9:15 ที่ไม่',
  'term-variant 25:26 ユーザー',
  'foreign-script 27:15 ที่ไม่',
  'law-stale 29:59 通知カード',
  'item-style 38:2 4',
  'bullet-lost 38:25 入手した特定個人情報については、限定された端末を利用して国から配布されたユーザIDを使用し、ログインした場合だけ、アクセスできるように制御している。',
  'term-variant 42:8 する事',
  ...doubledLines.flatMap((line) => [
    `doubled-term ${line}:${line === 45 ? 17 : 12} 情報情報`,
    ...[particles[line] ?? []].flat(),
  ]),
  'item-misplaced 81:6 転入者本人からの個人番号の入手',
  'space-in-word 82:64  ',
  'term-variant 85:8 する事',
];

const quickFixes = async (
  editor: vscode.TextEditor,
  position: vscode.Position,
): Promise<vscode.CodeAction[]> =>
  vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    editor.document.uri,
    new vscode.Range(position, position),
    vscode.CodeActionKind.QuickFix.value,
  );

async function applyFix(editor: vscode.TextEditor, position: vscode.Position, title: string): Promise<void> {
  const actions = await quickFixes(editor, position);
  const action = actions.find((each) => each.title === title);
  assert.ok(action?.edit, `「${title}」 is offered among ${actions.map((each) => each.title).join(' / ')}`);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

describe('findings', () => {
  it('of the imported table are exactly what a reviewer finds, at their places', async () => {
    const { document } = await openSample(imported);
    await untilProblems(document, seedProblems);
  });

  it('of the clean sample are none', async () => {
    const { document } = await openSample('予防接種事務.hyoka');
    await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri);
    await untilProblems(document, []);
  });

  it('appear when a fault is typed and go when its fix is taken', async () => {
    const editor = await openText('対策：Ⅲ リスク対策\n  1. 物理的対策\n  2. 技術的対策\n');
    await untilProblems(editor.document, []);
    await editor.edit((edit) => edit.insert(new vscode.Position(3, 0), '  4. 情報情報の管理\n'));
    await untilProblems(editor.document, ['item-misnumbered 3:2 4.', 'doubled-term 3:5 情報情報']);
    await applyFix(editor, new vscode.Position(3, 6), '「情報情報」を「情報」にする');
    await untilProblems(editor.document, ['item-misnumbered 3:2 4.']);
    await applyFix(editor, new vscode.Position(3, 2), 'この並びの番号を振り直す（「4.」を「3.」に）');
    await untilProblems(editor.document, []);
    assert.equal(editor.document.lineAt(3).text, '  3. 情報の管理');
  });

  it('on both sides of a revision are mended together, and one undo takes it back', async () => {
    const editor = await openSample(imported);
    await untilProblems(editor.document, seedProblems);
    const text = editor.document.getText();
    await applyFix(
      editor,
      new vscode.Position(65, 14),
      '「情報情報」を「情報」にする（変更前と変更後の両方：取り込みの誤り）',
    );
    await untilProblems(
      editor.document,
      seedProblems.filter((problem) => !/ (?:48|65):/.test(problem)),
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), text);
    await untilProblems(editor.document, seedProblems);
  });

  it('with one right answer are mended by fix-all', async () => {
    const editor = await openText('対策：Ⅲ リスク対策\n  1. 情報情報の管理\n  2. 技術的対策\n  3 人的対策\n');
    await untilProblems(editor.document, ['doubled-term 1:5 情報情報', 'item-style 3:2 3']);
    await vscode.commands.executeCommand('editor.action.fixAll');
    await untilProblems(editor.document, []);
    assert.equal(
      editor.document.getText(),
      '対策：Ⅲ リスク対策\n  1. 情報の管理\n  2. 技術的対策\n  3. 人的対策\n',
    );
  });

  it('are there again when the server was restarted', async () => {
    const { document } = await openText('対策：Ⅲ リスク対策\n  情報情報を扱う。\n');
    await untilProblems(document, ['doubled-term 1:2 情報情報']);
    const restarted = vscode.commands.executeCommand('hyoka.restartServer');
    await untilProblems(document, []);
    await restarted;
    await untilProblems(document, ['doubled-term 1:2 情報情報']);
  });

  it('work in an untrusted workspace @untrusted', async () => {
    const { document } = await openSample(imported);
    await untilProblems(document, seedProblems);
  });

  for (const [place, command, link] of [
    ['the finding itself', 'editor.action.marker.next', '.marker-widget .code-link'],
    ['the list of problems', 'workbench.actions.view.problems', '.markers-panel .monaco-link'],
  ] as const)
    it(`link from ${place} to the page about their rule, which is shown without a network`, async function () {
      if (!page.available) this.skip();
      const { document } = await openText('対策：Ⅲ リスク対策\n  情報情報を扱う。\n');
      await untilProblems(document, ['doubled-term 1:2 情報情報']);
      await vscode.commands.executeCommand('workbench.action.closePanel');
      await vscode.commands.executeCommand(command);
      await page.click(link);
      // The first of the problems may be in a document that is not open.
      const shown = await until(
        'the page',
        () => vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '',
        (label) => /(?:doubled-term|foreign-script)\.md$/.test(label),
      );
      const title = shown.includes('doubled-term') ? '語の重なりがある' : '日本語の文に使わない文字がある';
      assert.equal(await page.textInWebview('h1'), title);
      await vscode.commands.executeCommand('workbench.action.closePanel');
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    });

  it('are gone to by F8, what is to be filled in selected to be written over', async function () {
    if (!page.available) this.skip();
    const text =
      '対策：Ⅲ リスク対策\n  (1) ○○が点検している。\n  (2) 情報情報を扱う。\n  (3) ××課が確認している。\n';
    const editor = await openText(text);
    await untilProblems(editor.document, [
      'placeholder-left 1:6 ○○',
      'doubled-term 2:6 情報情報',
      'placeholder-left 3:6 ××',
    ]);
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    const selected = () => editor.document.getText(editor.selection);
    const at = () => `${editor.selection.active.line} ${selected()}`;
    const goTo = async (key: string, there: string) => {
      // The editor stays where it is when its list of findings comes anew just then: a person presses again.
      for (let tries = 0, from = at(); tries < 40 && at() === from; tries++) {
        if (tries % 20 === 0) await page.press(key);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      await until(key, at, (place) => place === there);
      // What is selected here is selected on the page once this is answered.
      await vscode.commands.executeCommand('setContext', 'hyoka.test', true);
    };
    await goTo('F8', '1 ○○');
    await page.type('見本課');
    await untilProblems(editor.document, ['doubled-term 2:6 情報情報', 'placeholder-left 3:6 ××']);
    await goTo('F8', '2 ');
    await goTo('F8', '3 ××');
    await goTo('Shift+F8', '2 ');
    assert.equal(editor.document.getText(), text.replace('○○', '見本課'));
  });

  it('link to no page that is not in the package', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('hyoka.openRulePage', '../../package');
    assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab, undefined);
  });

  it('are explained where the pointer rests', async () => {
    const editor = await openText('対策：Ⅲ リスク対策\n  情報情報を扱う。\n');
    await untilProblems(editor.document, ['doubled-term 1:2 情報情報']);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      cursorAfter(editor, '情報'),
    );
    const said = hovers.flatMap(({ contents }) =>
      contents.map((each) => (typeof each === 'string' ? each : each.value)),
    );
    assert.match(said.join('\n'), /一括置換/);
  });
});
