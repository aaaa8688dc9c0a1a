// Where laws are published and what provisions are about: said and linked to when an author asks, no rule's business.
import data from './references.json' with { type: 'json' };

export interface Reference {
  readonly law: string;
  /** 平成25年法律第27号 */
  readonly number?: string | undefined;
  /** In e-Gov法令検索. */
  readonly id: string;
  readonly verified: boolean;
}

export interface ProvisionSubject {
  readonly law: string;
  readonly article: number;
  readonly paragraph?: number | undefined;
  readonly item?: number | undefined;
  /** The first day of which it is known; of any where it is undefined. */
  readonly from?: string | undefined;
  readonly about: string;
  readonly verified: boolean;
}

export const references: readonly Reference[] = data.references;
export const provisionSubjects: readonly ProvisionSubject[] = data.provisions;

export const referenceOf = (law: string): Reference | null =>
  references.find((reference) => reference.law === law) ?? null;
