// The labels that stand under the items of the official forms: authors write them as titles above what they say there.
import { childrenOf, type Form, type FormNode, forms } from '../forms/forms.ts';
import { lazy } from '../text/lazy.ts';
import type { Stock } from './stock.ts';

function below(form: Form, item: string, node: FormNode): Stock[] {
  return childrenOf(form, node).flatMap((child) => {
    const { label: text, reading, number } = child;
    const items = number === undefined ? [item] : [`${item} ${number}`];
    const own: Stock[] =
      text === undefined ? [] : [{ category: '見出し', text, reading, items, provenance: '様式の項目' }];
    return [...own, ...below(form, item, child)];
  });
}

/** Each once, for the item of the form that has it first. */
export const formHeadings = lazy((): readonly Stock[] => {
  const headings = new Map<string, Stock>();
  for (const form of forms)
    for (const item of form.children.flatMap((section) => childrenOf(form, section)))
      for (const heading of below(form, item.short ?? item.label ?? '', item))
        if (!headings.has(heading.text)) headings.set(heading.text, heading);
  return [...headings.values()];
});
