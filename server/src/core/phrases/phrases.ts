// Stock sentences for measures: data with its provenance, and nothing that computes.
import data from './phrases.json' with { type: 'json' };

export interface Phrase {
  readonly text: string;
  /** In hiragana, as it is typed with an input method. */
  readonly reading: string;
  /** Short names of the items of the form that it suits: 保管・消去. */
  readonly items: readonly string[];
  /** 例文, 要調整 or 国等の定型. */
  readonly provenance: string;
  readonly source: string;
  /** Whether it was compared with a text that the authorities published. */
  readonly verified: boolean;
}

export const phrases: readonly Phrase[] = data.phrases;
