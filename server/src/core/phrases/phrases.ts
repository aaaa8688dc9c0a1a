// Stock sentences: data with its provenance, and nothing that computes.
import headings from './headings.json' with { type: 'json' };
import data from './phrases.json' with { type: 'json' };
import { reasons } from './reasons.ts';

export interface Phrase {
  /** Where it is offered: in a body, in 説明, in 宣言. */
  readonly category: string;
  /** One line; what the author fills in stands in braces: {○○課}. */
  readonly text: string;
  /** In hiragana, as it is typed with an input method; a space before each word that it may be found by. */
  readonly reading: string;
  /** Of a 対策: the items of the forms that it suits, by short name, or a place under one: 保管・消去, 使用 リスク３. */
  readonly items?: readonly string[] | undefined;
  /** Of a 説明: 事前 or 事後. */
  readonly timing?: string | undefined;
  /** Of a 説明: whether it is one for the items that state measures. */
  readonly measure?: boolean | undefined;
  /** 例文, 要調整 or 国等の定型. */
  readonly provenance: string;
  readonly source: string;
  /** Whether it was compared with a text that the authorities published. */
  readonly verified: boolean;
}

export const phrases: readonly Phrase[] = [...data.phrases, ...headings.phrases, ...reasons];
