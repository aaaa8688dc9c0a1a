// Suggestions as an author gets them: by themselves few, with the key all.
import { type CompletionItem, commands, type Position, type TextDocument } from 'vscode';
import type { Feature } from '../clientContext.ts';
import { followAsking } from './asking.ts';

/** Told of every change before anything is asked about it. */
export const asking = followAsking(() => performance.now());

/** Whether the server means a suggestion for an author who asks. LSP has no word for that: `server/src/lsp/toCompletion.ts`. */
const isQuiet = (item: CompletionItem): boolean =>
  'data' in item && typeof item.data === 'object' && item.data !== null && 'isQuiet' in item.data;

/** Told when suggestions are asked for; gives which of them are shown. */
export function shownAt(
  document: TextDocument,
  { line, character }: Position,
): (items: readonly CompletionItem[]) => CompletionItem[] {
  const isByAuthor = asking.isByAuthor({ document, version: document.version, line, character });
  return (items) => items.filter((item) => isByAuthor || !isQuiet(item));
}

export const suggestFeature: Feature = () =>
  // The editor's own key leaves a list as it is that is shown already, be it one without suggestions.
  commands.registerCommand('hyoka.suggest', async () => {
    asking.pressed();
    await commands.executeCommand('hideSuggestWidget');
    await commands.executeCommand('editor.action.triggerSuggest');
  });
