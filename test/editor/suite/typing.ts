// Lists as a user types them: the keys are pressed on the page, where the editor takes them.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { page } from '../support/page.ts';
import { cursorAfter, imported, openSample, openText, until } from './support.ts';

const head = '対策：Ⅲ リスク対策\n';

/** A section with this body, and the cursor where `<|>` stands. */
async function open(body: string): Promise<vscode.TextEditor> {
  const [before = '', after = ''] = `${head}${body}`.split('<|>');
  const editor = await openText(before + after);
  const active = editor.document.positionAt(before.length);
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  // A list that waited for its answer when its document was closed stays there, saying that it loads.
  await vscode.commands.executeCommand('hideSuggestWidget');
  await select(editor, new vscode.Selection(active, active));
  return editor;
}

/** Selects as a person does, who presses no key before the editor has told everyone of it. */
async function select(editor: vscode.TextEditor, ...selections: readonly vscode.Selection[]): Promise<void> {
  const told = new Promise<void>((resolve) => {
    const listener = vscode.window.onDidChangeTextEditorSelection((event) => {
      if (event.textEditor !== editor || event.selections.length !== selections.length) return;
      listener.dispose();
      resolve();
    });
  });
  editor.selections = [...selections];
  await told;
  await settled();
}

/** What was sent to the window before is there: commands are answered in their order. */
const settled = () => vscode.commands.executeCommand('setContext', 'hyoka.test', true);

/** The body with `<|>` for the cursor. */
function drawn({ document, selection }: vscode.TextEditor): string {
  const text = document.getText();
  const at = document.offsetAt(selection.active);
  return `${text.slice(head.length, at)}<|>${text.slice(at)}`.replaceAll('\r', '');
}

const untilDrawn = (editor: vscode.TextEditor, expected: string): Promise<string> =>
  until(
    'the body',
    () => drawn(editor),
    (body) => body === expected,
  );

/** Presses keys one after the other, each when the one before has done what it does. */
async function press(editor: vscode.TextEditor, ...steps: readonly (readonly [string, string])[]) {
  for (const [key, body] of steps) {
    await page.press(key);
    await untilDrawn(editor, body);
    await settled();
  }
}

const undone = async (editor: vscode.TextEditor, expected: string): Promise<void> => {
  await vscode.commands.executeCommand('undo');
  assert.equal(drawn(editor).replace('<|>', ''), expected.replace('<|>', ''));
};

/** Writes with an input method: a text that becomes another, and the Enter that ends it. */
async function convert(...texts: readonly string[]): Promise<void> {
  for (const text of texts) await page.compose(text);
  await page.commitWithEnter(texts.at(-1) ?? '');
}

describe('numbering while typing', () => {
  before(async function () {
    if (!page.available) this.skip();
    // Before the server is there, keys are the editor's.
    const { document } = await openSample(imported);
    await until(
      'the server',
      () =>
        vscode.commands.executeCommand<readonly unknown[] | undefined>(
          'vscode.executeDocumentSymbolProvider',
          document.uri,
        ),
      (symbols) => (symbols?.length ?? 0) > 0,
    );
  });

  it('goes on with a list on Enter, and counts what follows', async () => {
    const before = '  (1) 施錠している。\n  (2) 監視している。<|>\n  (3) 暗号化している。\n';
    const editor = await open(before);
    await press(editor, ['Enter', before.replace('<|>\n  (3)', '\n  (3) <|>\n  (4)')]);
    await page.type('点検している。');
    await untilDrawn(editor, before.replace('<|>\n  (3)', '\n  (3) 点検している。<|>\n  (4)'));
  });

  it('takes an Enter back in one step', async () => {
    const before = '  (1) 施錠している。\n  (2) <|>\n  (3) 暗号化している。\n';
    const editor = await open(before);
    await page.type('監視している。');
    const typed = before.replace('<|>', '監視している。<|>');
    await untilDrawn(editor, typed);
    await press(editor, ['Enter', typed.replace('<|>\n  (3)', '\n  (3) <|>\n  (4)')]);
    await undone(editor, typed);
  });

  it('climbs and ends a list on Enter at an empty item', async () => {
    const editor = await open('  1. 物理的対策\n    (1) 施錠している。<|>\n');
    const one = '  1. 物理的対策\n    (1) 施錠している。\n';
    await press(
      editor,
      ['Enter', `${one}    (2) <|>\n`],
      ['Enter', `${one}  2. <|>\n`],
      ['Enter', `${one}<|>\n`],
      ['Enter', `${one}\n<|>\n`],
    );
    await undone(editor, `${one}\n`);
  });

  it('moves an item with what is below it on Tab and Shift+Tab, each one step to undo', async () => {
    const before = '  1. 甲\n    (1) 乙\n  2. 丙<|>\n    (1) 丁\n  3. 戊\n';
    const deeper = '  1. 甲\n    (1) 乙\n    (2) 丙<|>\n      ア 丁\n  2. 戊\n';
    const editor = await open(before);
    await press(editor, ['Tab', deeper], ['Shift+Tab', before], ['Tab', deeper]);
    await undone(editor, before);
    await undone(editor, deeper);
    await undone(editor, before);
  });

  it('makes a list below with Enter, Tab and Shift+Tab, as it is written', async () => {
    const editor = await open('  1. 物理的対策<|>');
    await press(editor, ['Enter', '  1. 物理的対策\n  2. <|>'], ['Tab', '  1. 物理的対策\n    (1) <|>']);
    await page.type('施錠している。');
    await press(
      editor,
      ['Enter', '  1. 物理的対策\n    (1) 施錠している。\n    (2) <|>'],
      ['Shift+Tab', '  1. 物理的対策\n    (1) 施錠している。\n  2. <|>'],
    );
  });

  it('moves an item on Alt+↑ and Alt+↓, the cursor with it', async () => {
    const before = '  (1) 甲\n  (2) 乙<|>\n      続き\n  (3) 丙';
    const moved = '  (1) 乙<|>\n      続き\n  (2) 甲\n  (3) 丙';
    const last = '  (1) 甲\n  (2) 丙\n  (3) 乙<|>\n      続き';
    const editor = await open(before);
    await press(
      editor,
      ['Alt+ArrowUp', moved],
      ['Alt+ArrowUp', moved],
      ['Alt+ArrowDown', before],
      ['Alt+ArrowDown', last],
      ['Alt+ArrowDown', last],
      ['Alt+ArrowUp', before],
    );
    await undone(editor, last);
  });

  it('loses no character and no line of one who types fast', async () => {
    const editor = await open('  (1) 施錠<|>\n  (2) 監視\n');
    await page.type('\nabcdefghij');
    await untilDrawn(editor, '  (1) 施錠\n  (2) abcdefghij<|>\n  (3) 監視\n');
    await page.type('\nk\nl\nm');
    const typed = await until(
      'the lines',
      () => drawn(editor),
      (body) => body.includes('m<|>'),
    );
    const written = typed.split('\n').map((line) => line.replace(/^ *(?:\(\d\) ?)?/, ''));
    assert.deepEqual(written, ['施錠', 'abcdefghij', 'k', 'l', 'm<|>', '監視', '']);
  });

  it('does one key after the other, however fast they come', async () => {
    for (const gap of [0, 15, 30, 60, 90]) {
      const editor = await open('  (1) 甲\n  (2) 乙<|>\n  (3) 丙\n');
      await page.press('Enter');
      await new Promise((resolve) => setTimeout(resolve, gap));
      await page.press('Tab');
      await untilDrawn(editor, '  (1) 甲\n  (2) 乙\n    ア <|>\n  (3) 丙\n');
    }
    const editor = await open('  (1) 甲<|>\n  (2) 乙\n  (3) 丙\n  (4) 丁\n');
    for (let times = 0; times < 3; times++) await page.press('Alt+ArrowDown');
    await untilDrawn(editor, '  (1) 乙\n  (2) 丙\n  (3) 丁\n  (4) 甲<|>\n');
  });

  it('leaves the Enter that ends a conversion to the input method', async () => {
    const editor = await open('  (1) <|>\n');
    await convert('せ', 'せじょ', '施錠');
    await untilDrawn(editor, '  (1) 施錠<|>\n');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await press(editor, ['Enter', '  (1) 施錠\n  (2) <|>\n']);
    await convert('か', '監', '監視');
    await untilDrawn(editor, '  (1) 施錠\n  (2) 監視<|>\n');
  });

  it('does not disturb a conversion that begins right after Enter', async () => {
    const editor = await open('  (1) 施錠<|>\n  (2) 暗号\n');
    await page.press('Enter');
    await convert('か', 'かん', 'かんし', '監視');
    await untilDrawn(editor, '  (1) 施錠\n  (2) 監視<|>\n  (3) 暗号\n');
  });

  it('leaves prose, headings and the fields to the editor', async () => {
    const prose = await open('  物理的対策を講じる。<|>\n  (1) 甲\n');
    await press(
      prose,
      ['Enter', '  物理的対策を講じる。\n  <|>\n  (1) 甲\n'],
      ['Tab', '  物理的対策を講じる。\n    <|>\n  (1) 甲\n'],
    );
    const editor = await openText('評価書：見本\n');
    cursorAfter(editor, '見本');
    await settled();
    await page.press('Enter');
    await until(
      'the line',
      () => editor.document.getText(),
      (text) => text === '評価書：見本\n\n',
    );
  });

  it('does the editor’s own where a line only looks like an item', async () => {
    const editor = await open('  本文\n  1 年間保存する。<|>\n');
    await press(editor, ['Tab', '  本文\n  1 年間保存する。  <|>\n']);
  });

  it('leaves Enter with suggestions, a selection or a second cursor to the editor', async () => {
    const editor = await open('  (1) 甲\n  (2) 特定<|>');
    await vscode.commands.executeCommand('hyoka.suggest');
    await until(
      'the suggestions',
      () => page.count('.suggest-widget.visible .monaco-list-row'),
      (count) => count > 0,
    );
    await page.press('Enter');
    await until(
      'the sentence',
      () => drawn(editor),
      (body) => /^  \(1\) 甲\n  \(2\) 特定.+<\|>$/.test(body),
    );

    const second = await open('  (1) 甲<|>\n  (2) 乙');
    const [first] = second.selections;
    const end = second.document.lineAt(2).range.end;
    assert.ok(first);
    await select(second, first, new vscode.Selection(end, end));
    await press(second, ['Enter', '  (1) 甲\n  <|>\n  (2) 乙\n  ']);
  });

  it('is switched off by a setting', async () => {
    const settings = vscode.workspace.getConfiguration('hyoka');
    await settings.update('numberWhileTyping', false, vscode.ConfigurationTarget.Global);
    try {
      const editor = await open('  (1) 甲<|>\n');
      await press(editor, ['Enter', '  (1) 甲\n  <|>\n']);
    } finally {
      await settings.update('numberWhileTyping', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
