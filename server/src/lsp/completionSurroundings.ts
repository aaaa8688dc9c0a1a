// What completion knows beside the document: the day, and what the client can show.
import type { ClientCapabilities } from 'vscode-languageserver';
import type { CompletionSources } from '../core/features/completion/completion.ts';
import { dayOrder } from '../core/text/calendar.ts';
import type { CompletionAbilities } from './toProtocol.ts';

/** Today where the author is, as `dayOrder` counts. */
function today(): number {
  const now = new Date();
  return dayOrder({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}

export class CompletionSurroundings {
  #abilities: CompletionAbilities = { snippets: false, labelDetails: false };

  initialize({ textDocument }: ClientCapabilities): void {
    const { snippetSupport, labelDetailsSupport } = textDocument?.completion?.completionItem ?? {};
    this.#abilities = { snippets: snippetSupport === true, labelDetails: labelDetailsSupport === true };
  }

  abilities(): CompletionAbilities {
    return this.#abilities;
  }

  sources(): CompletionSources {
    return { today: today(), stocks: [] };
  }
}
