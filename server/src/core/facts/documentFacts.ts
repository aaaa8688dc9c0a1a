// What decides how the whole document is read and judged: what its header says, and what the configuration adds.
import { type Config, noConfig } from '../config/config.ts';
import type { Form } from '../forms/forms.ts';
import { formsWith } from '../forms/ownForms.ts';
import { kindIn } from '../forms/statedForm.ts';
import { readDate } from '../syntax/readDate.ts';
import { dayExists, dayOrder, westernDay } from '../text/calendar.ts';
import { type BlockFacts, valueOf } from './facts.ts';

export interface DocumentFacts {
  /** The value of 様式; empty when there is none. */
  readonly form: string;
  /** The kind of assessment that 評価書 names, such as 重点項目評価書; empty when it names none. */
  readonly kind: string;
  /** The day of 公表日, as `dayOrder` counts; null when there is none that can be read. */
  readonly published: number | null;
  /** The official forms and the author's own. */
  readonly forms: readonly Form[];
  /** The first sign of each level of items; none where the configuration does not settle it. */
  readonly levelSigns: readonly string[];
}

/** What holds under a configuration where there is no header. */
export const documentUnder = ({ forms, style }: Config): DocumentFacts => ({
  form: '',
  kind: '',
  published: null,
  forms: formsWith(forms),
  levelSigns: style.numbering ?? [],
});

export const noDocument = documentUnder(noConfig);

/** What `before` is, where `header`, the document's first, says the same. */
export function documentFactsOf(header: BlockFacts | undefined, before: DocumentFacts): DocumentFacts {
  const now: DocumentFacts = {
    ...before,
    form: header === undefined ? '' : valueOf(header, '様式'),
    kind: header === undefined ? '' : kindIn(valueOf(header, '評価書')),
    published: header === undefined ? null : readDay(valueOf(header, '公表日')),
  };
  const isSame = now.form === before.form && now.kind === before.kind && now.published === before.published;
  return isSame ? before : now;
}

/** A written date as `dayOrder` counts; null when it is none, or no day that exists. */
export function readDay(value: string): number | null {
  const date = readDate(value);
  if (date === null) return null;
  const day = westernDay(date);
  return dayExists(day) ? dayOrder(day) : null;
}
