// Sentences put in order in the background, so that the first key that asks for them does not wait.
import type { Stock } from '../core/phrases/stock.ts';
import { soon } from './workspaceFiles.ts';

/** So many take a few milliseconds. */
const atOnce = 50;

export async function prepareStocks(stocks: readonly Stock[]): Promise<void> {
  const { stockIndex } = await import('../core/phrases/library.ts');
  while (stockIndex(stocks).prepare(atOnce)) await soon();
}
