// The sentences of the workspace's documents, for completion and code lenses: looked for in the background, so that a key never
// waits for the disk.
import type { Stock } from '../core/phrases/stock.ts';
import type { AllDocuments, KnownDocument } from './allDocuments.ts';
import { keyOf } from './uriKey.ts';
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
  readonly #found: () => void;
  #stocks: readonly Stock[] = [];
  /** By the key of a sentence the documents in whose sections it stands. */
  #documentsWith: ReadonlyMap<string, readonly string[]> = new Map();
  #isNews = true;
  #first: Promise<void> | null = null;
  #isLooking = false;
  #due = 0;
  #looked = 0;

  /** `found` is called when the documents were looked at and may have other sentences than before. */
  constructor(documents: () => Promise<AllDocuments>, failed: (error: unknown) => void, found: () => void) {
    this.#documents = documents;
    this.#failed = failed;
    this.#found = found;
  }

  /** A document has changed on disk, or was closed. */
  changed(): void {
    this.#isNews = true;
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

  /** In how many documents beside `own` a sentence with one of `keys` stands, as it is known now. */
  countWith(keys: readonly string[], own: string): number {
    const all = new Set(keys.flatMap((key) => this.#documentsWith.get(key) ?? []));
    all.delete(keyOf(own));
    return all.size;
  }

  async #look(): Promise<void> {
    this.#isLooking = true;
    const isNews = this.#isNews;
    this.#isNews = false;
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
      this.#documentsWith = documentsBySentence(all);
      if (isNews) this.#found();
    } catch (error) {
      this.#failed(error);
    }
    this.#looked = performance.now();
    this.#due = this.#looked + fresh;
    this.#isLooking = false;
  }
}

function documentsBySentence(all: readonly KnownDocument[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { uri, sentences } of all) {
    const own = keyOf(uri);
    for (const { key } of sentences) {
      const uris = found.get(key);
      if (uris === undefined) found.set(key, [own]);
      else if (uris.at(-1) !== own) uris.push(own);
    }
  }
  return found;
}
