// What the language client is told, wherever the server runs. Knows none of the server's requests.
import type { LogOutputChannel } from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { breakableHover } from './breakableHover.ts';
import { isEarlierText } from './isEarlierText.ts';
import { language } from './language.ts';
import { linkToPage } from './rulePage/linkToPage.ts';
import { asking, shownAt } from './suggest/suggestFeature.ts';

export const clientId = 'hyoka';
export const clientName = 'Hyōka 評価書';

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
      const shown = shownAt(document, position);
      const suggested = await next(document, position, context, token);
      if (Array.isArray(suggested)) return shown(suggested);
      if (suggested) suggested.items = shown(suggested.items);
      return suggested;
    },
    provideHover: async (document, position, token, next) =>
      breakableHover(await next(document, position, token)),
  },
});
