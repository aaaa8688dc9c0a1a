// Enter, Tab, Shift+Tab, Alt+↑ and Alt+↓ in an item of a body: numbers that count themselves. The keys are bound in
// package.json, where `hyoka.cursorLine` says that the cursor is in what looks like an item.
import {
  commands,
  Disposable,
  type TextDocumentChangeEvent,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import type { TypingKind } from '../../../server/src/protocol.ts';
import type { Feature } from '../clientContext.ts';
import { quietTime } from '../quietTime.ts';
import { type CursorLine, cursorLine } from './cursorLine.ts';
import { typeKey } from './typeKey.ts';

/** Milliseconds: an Enter that comes so soon after a conversion may be the one that ended it. */
const afterConversion = 100;

/** The commands, what each does, and the editor's own for the same key. */
const keys: readonly (readonly [command: string, kind: TypingKind, own: string])[] = [
  ['hyoka.indentItem', 'indent', 'tab'],
  ['hyoka.outdentItem', 'outdent', 'outdent'],
  ['hyoka.moveItemUp', 'moveUp', 'editor.action.moveLinesUpAction'],
  ['hyoka.moveItemDown', 'moveDown', 'editor.action.moveLinesDownAction'],
];

export const typingFeature: Feature = (context) => {
  const conversion = quietTime(() => performance.now(), afterConversion);
  const line = followCursor();
  warmUp();
  return Disposable.from(
    // Run by the key right after the editor's own new line.
    commands.registerCommand(
      'hyoka.continueItem',
      async () => conversion.isNow() || typeKey(context, 'enter').finally(line.look),
    ),
    ...keys.map(([command, kind, own]) =>
      // `isKey`: run by the key, which is not to be lost where there is no item.
      commands.registerCommand(command, async (isKey?: unknown) => {
        if (!(await typeKey(context, kind)) && isKey === true) await commands.executeCommand(own);
      }),
    ),
    workspace.onDidChangeTextDocument((change) => {
      if (isConversion(change)) conversion.begin();
    }),
    line,
  );
};

/** An input method writes what it converts over what it wrote before. */
const isConversion = ({ document, contentChanges: [change, ...others] }: TextDocumentChangeEvent): boolean =>
  document.languageId === 'hyoka' &&
  others.length === 0 &&
  change !== undefined &&
  change.range.isSingleLine &&
  change.rangeLength > 0 &&
  change.text !== '';

/** The first time that VS Code runs a command it asks for extensions first, and a character typed then would come before the new line. */
function warmUp(): void {
  const nothing = { command: 'default:type', args: { text: '' } };
  void commands.executeCommand('runCommands', { commands: [nothing] });
}

/** The cursor is told of after the text, which may have fewer lines by then. */
function lineOf(editor: TextEditor | undefined): CursorLine | null {
  if (editor?.document.languageId !== 'hyoka') return null;
  const { line } = editor.selection.active;
  return line < editor.document.lineCount ? cursorLine(editor.document.lineAt(line).text) : null;
}

/** A line break, with the blanks that the editor gives the new line. */
const isLineBreak = ({ contentChanges: [change, ...others] }: TextDocumentChangeEvent): boolean =>
  others.length === 0 && change !== undefined && /^\r?\n[ \t\u3000]*$/.test(change.text);

/** Milliseconds that a line below an item is taken for one: its number is still to come, and a Tab may come before it. */
const untilNumbered = 500;

/** Keeps `hyoka.cursorLine` true to the line of the cursor. */
function followCursor(): Disposable & { readonly look: () => void } {
  let known: CursorLine | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const show = (now: CursorLine | null) => {
    if (now === known) return;
    known = now;
    void commands.executeCommand('setContext', 'hyoka.cursorLine', now ?? false);
  };
  const look = () => {
    clearTimeout(waiting);
    waiting = undefined;
    show(lineOf(window.activeTextEditor));
  };
  const lookUnlessWaiting = () => {
    if (waiting === undefined) look();
  };
  look();
  const followed = Disposable.from(
    window.onDidChangeActiveTextEditor(look),
    window.onDidChangeTextEditorSelection(lookUnlessWaiting),
    workspace.onDidChangeTextDocument((change) => {
      if (change.document !== window.activeTextEditor?.document || known === null || !isLineBreak(change))
        return lookUnlessWaiting();
      clearTimeout(waiting);
      waiting = setTimeout(look, untilNumbered);
      show('item');
    }),
  );
  return {
    look,
    dispose: () => {
      clearTimeout(waiting);
      followed.dispose();
    },
  };
}
