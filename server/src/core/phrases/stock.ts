// What may be offered as a sentence, wherever it comes from: the library, an author's own, the workspace's documents.
import type { Phrase } from './phrases.ts';

/** How often a sentence stands in the workspace's documents. */
export interface Uses {
  /** In how many documents. */
  readonly documents: number;
  /** How often at each item, by the key of its path. */
  readonly at: ReadonlyMap<string, number>;
}

export interface Stock
  extends Pick<Phrase, 'category' | 'text' | 'items' | 'timing' | 'measure' | 'provenance'> {
  /** As `Phrase` has it; undefined where nobody gave one. */
  readonly reading?: string | undefined;
  readonly uses?: Uses | undefined;
}

export const categories = ['対策', '見出し', '説明', '宣言'] as const;
export type Category = (typeof categories)[number];
