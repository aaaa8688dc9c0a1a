// What the language client is told, wherever the server runs. Knows none of the server's requests.
import type { CompletionItem, LogOutputChannel } from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { followAsking } from './asking.ts';
import { breakableHover } from './breakableHover.ts';
import { isEarlierText } from './isEarlierText.ts';
import { language } from './language.ts';
import { linkToPage } from './rulePage/linkToPage.ts';

export const clientId = 'hyoka';
export const clientName = 'Hyōka 評価書';

/** Whether the server means a suggestion for an author who asks. LSP has no word for that: `server/src/lsp/toCompletion.ts`. */
const isQuiet = (item: CompletionItem): boolean =>
  'data' in item && typeof item.data === 'object' && item.data !== null && 'isQuiet' in item.data;

const asking = followAsking(() => performance.now());

/** For every document of the language, saved or not, on whatever file system it lies. */
export const clientOptions = (output: LogOutputChannel): LanguageClientOptions => ({
  documentSelector: [{ language: 'hyoka' }],
  initializationOptions: { language },
  outputChannel: output,
  // Failures are logged there; what an author must know is said by the command that failed.
  revealOutputChannelOn: RevealOutputChannelOn.Never,
  middleware: {
    // What was published is not to be mended.
    handleDiagnostics: (uri, diagnostics, next) =>
      next(uri, isEarlierText(uri) ? [] : diagnostics.map(linkToPage)),
    didChange: (change, next) => {
      asking.typed();
      return next(change);
    },
    provideCompletionItem: async (document, position, context, token, next) => {
      const { line, character } = position;
      const isByAuthor = asking.isByAuthor({ document, version: document.version, line, character });
      const suggested = await next(document, position, context, token);
      if (isByAuthor || !suggested) return suggested;
      if (Array.isArray(suggested)) return suggested.filter((item) => !isQuiet(item));
      suggested.items = suggested.items.filter((item) => !isQuiet(item));
      return suggested;
    },
    provideHover: async (document, position, token, next) =>
      breakableHover(await next(document, position, token)),
  },
});
