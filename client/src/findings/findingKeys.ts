// F8 and Shift+F8 in a document: the editor's own way to the next finding. What was left to be filled in is selected there,
// so that it is written over.
import { commands, Disposable, languages, Selection, window } from 'vscode';
import type { Feature } from '../clientContext.ts';

const keys = [
  ['hyoka.nextFinding', 'editor.action.marker.nextInFiles'],
  ['hyoka.previousFinding', 'editor.action.marker.prevInFiles'],
] as const;

export const findingKeysFeature: Feature = () =>
  Disposable.from(
    ...keys.map(([command, own]) =>
      commands.registerCommand(command, async () => {
        await commands.executeCommand(own);
        selectPlaceholder();
      }),
    ),
  );

function selectPlaceholder(): void {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'hyoka') return;
  const left = languages
    .getDiagnostics(editor.document.uri)
    .filter(({ code }) => typeof code === 'object' && code.value === 'placeholder-left')
    .find(({ range }) => range.start.isEqual(editor.selection.active));
  if (left !== undefined) editor.selection = new Selection(left.range.start, left.range.end);
}
