// What completion knows beside the document: the day, the author's own sentences, those of the workspace's documents, and what
// the client can show.
import type { ClientCapabilities } from 'vscode-languageserver';
import type { CompletionSources } from '../core/features/completion/completion.ts';
import type { Stock } from '../core/phrases/stock.ts';
import { dayOrder } from '../core/text/calendar.ts';
import type { NearestFiles } from './nearestFiles.ts';
import { prepareStocks } from './prepareStocks.ts';
import type { CompletionAbilities } from './toCompletion.ts';
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
  /** Told when sentences could not be prepared, and so are not offered. */
  readonly failed: (error: unknown) => void;
}

/** So many sentences are prepared in the time that a key may take. */
const few = 50;

export class CompletionSurroundings {
  readonly #stocks: StockSources;
  readonly #preparing = new WeakSet<readonly Stock[]>();
  readonly #prepared = new WeakSet<readonly Stock[]>();
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

  /** What a document is completed from. Of an author's own sentences many take seconds to prepare: a key does not wait for them. */
  async sourcesFor(uri: string): Promise<CompletionSources> {
    const { own, used } = this.#stocks;
    await own?.known(uri);
    const sentences = own?.of(uri) ?? [];
    const isReady = sentences.length <= few || this.#prepared.has(sentences);
    if (!isReady) void this.#prepareOwn(sentences);
    return { today: today(), stocks: [isReady ? sentences : [], (await used?.ask()) ?? []] };
  }

  async #prepareOwn(sentences: readonly Stock[]): Promise<void> {
    if (this.#preparing.has(sentences)) return;
    this.#preparing.add(sentences);
    try {
      await prepareStocks(sentences);
      this.#prepared.add(sentences);
    } catch (error) {
      this.#stocks.failed(error);
    }
  }

  /** Prepares in the background what a document will be completed from. */
  async prepare(uri: string): Promise<void> {
    const [{ phrases }] = await Promise.all([
      import('../core/phrases/phrases.ts'),
      import('../core/features/complete.ts'),
    ]);
    await prepareStocks(phrases);
    await this.sourcesFor(uri);
  }
}
