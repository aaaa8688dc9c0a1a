// The item of a block with the form that it was written on.
import { knownForm, statedEdition } from '../forms/statedForm.ts';
import type { Form } from '../forms/forms.ts';
import type { Field } from '../syntax/tree.ts';
import { type DocumentFacts, readDay } from './documentFacts.ts';
import { type BlockFacts, itemPathOf, valueOf } from './facts.ts';

export interface ItemOnForm {
  readonly path: string;
  readonly field: Field;
  readonly form: Form;
}

/**
 * Undefined where form and edition are not known; an own form may have none. A row that is older than the edition was
 * written on another one, or on another form: it is as it was published.
 */
export function itemOnForm(facts: BlockFacts, stated: DocumentFacts): ItemOnForm | undefined {
  const item = itemPathOf(facts);
  const form = item === undefined ? null : knownForm(stated);
  if (item === undefined || form === null) return undefined;
  if (facts.node.kind === 'revision') {
    const day = readDay(valueOf(facts, '変更'));
    const month = statedEdition(stated.form)?.month ?? 0;
    if (day === null || day < month * 100) return undefined;
  }
  return { ...item, form };
}
