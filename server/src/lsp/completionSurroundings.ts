// What completion knows beside the document: the day, the author's own sentences, those of the workspace's documents, and what
// the client can show.
import type { ClientCapabilities } from 'vscode-languageserver';
import type { CompletionSources } from '../core/features/completion/completion.ts';
import type { Stock } from '../core/phrases/stock.ts';
import { dayOrder } from '../core/text/calendar.ts';
import type { NearestFiles } from './nearestFiles.ts';
import { prepareStocks } from './prepareStocks.ts';
import type { CompletionAbilities } from './toProtocol.ts';
import type { UsedSentences } from './usedSentences.ts';

/** Today where the author is, as `dayOrder` counts. */
function today(): number {
  const now = new Date();
  return dayOrder({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}

/** Where sentences come from beside the library; null where there are none. */
export interface StockSources {
  readonly own: Pick<NearestFiles<readonly Stock[]>, 'of' | 'known'> | null;
  readonly used: Pick<UsedSentences, 'ask'> | null;
}

export class CompletionSurroundings {
  readonly #stocks: StockSources;
  #abilities: CompletionAbilities = { snippets: false, labelDetails: false };

  constructor(stocks: StockSources) {
    this.#stocks = stocks;
  }

  initialize({ textDocument }: ClientCapabilities): void {
    const { snippetSupport, labelDetailsSupport } = textDocument?.completion?.completionItem ?? {};
    this.#abilities = { snippets: snippetSupport === true, labelDetails: labelDetailsSupport === true };
  }

  abilities(): CompletionAbilities {
    return this.#abilities;
  }

  /** What a document is completed from. */
  async sourcesFor(uri: string): Promise<CompletionSources> {
    const { own, used } = this.#stocks;
    await own?.known(uri);
    return { today: today(), stocks: [own?.of(uri) ?? [], (await used?.ask()) ?? []] };
  }

  /** Prepares in the background what a document will be completed from. */
  async prepare(uri: string): Promise<void> {
    const [{ phrases }, { stocks }] = await Promise.all([
      import('../core/phrases/phrases.ts'),
      this.sourcesFor(uri),
    ]);
    for (const each of [phrases, ...stocks]) await prepareStocks(each);
  }
}
