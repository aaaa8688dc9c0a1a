// The sentences of the workspace's documents, for completion: looked for in the background, so that a key never waits for the disk.
import type { Stock } from '../core/phrases/stock.ts';
import type { AllDocuments } from './allDocuments.ts';
import { prepareStocks } from './prepareStocks.ts';

/** Milliseconds after which the documents are looked at again, when somebody asks. */
const fresh = 30_000;
/** The same where it is known that something changed. */
const soonest = 2_000;
/** Milliseconds that who asks first waits: later, what was found before is the answer. */
const firstWait = 500;

export class UsedSentences {
  readonly #documents: () => Promise<AllDocuments>;
  readonly #failed: (error: unknown) => void;
  #stocks: readonly Stock[] = [];
  #first: Promise<void> | null = null;
  #isLooking = false;
  #due = 0;
  #looked = 0;

  constructor(documents: () => Promise<AllDocuments>, failed: (error: unknown) => void) {
    this.#documents = documents;
    this.#failed = failed;
  }

  /** A document has changed on disk, or was closed. */
  changed(): void {
    this.#due = Math.min(this.#due, this.#looked + soonest);
  }

  /** What is known now. */
  async ask(): Promise<readonly Stock[]> {
    if (!this.#isLooking && performance.now() >= this.#due) {
      const looking = this.#look();
      if (this.#first === null) {
        this.#first = looking;
        await Promise.race([looking, new Promise((resolve) => setTimeout(resolve, firstWait))]);
      }
    }
    return this.#stocks;
  }

  async #look(): Promise<void> {
    this.#isLooking = true;
    try {
      const [documents, { stocksOf }] = await Promise.all([
        this.#documents(),
        import('../core/sentences/usedIn.ts'),
      ]);
      const all = await documents.now();
      const stocks = stocksOf(
        all.map(({ used }) => used),
        this.#stocks,
      );
      await prepareStocks(stocks);
      this.#stocks = stocks;
    } catch (error) {
      this.#failed(error);
    }
    this.#looked = performance.now();
    this.#due = this.#looked + fresh;
    this.#isLooking = false;
  }
}
