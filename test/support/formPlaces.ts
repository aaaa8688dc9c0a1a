// The places of the forms, by the names that stock sentences have for them.
import { childrenOf, type Form, type FormNode, forms } from '../../server/src/core/forms/forms.ts';

/** A place of a form, with all that stands above it. */
export type Steps = readonly FormNode[];

export const placesBelow = (form: Form, steps: Steps): Steps[] =>
  childrenOf(form, steps.at(-1) ?? null).flatMap((child) => {
    const place = [...steps, child];
    return [place, ...placesBelow(form, place)];
  });

export const nameOf = ({ short, label }: FormNode): string => short ?? label ?? '';
export const pathOf = (steps: Steps): string =>
  steps.map(({ number = '', label = '' }) => `${number} ${label}`.trim()).join(' ');

/** The places of a form's measure items, by the names that stock sentences have for them: 使用, 使用 リスク３. */
function namedPlaces(form: Form): Map<string, Steps> {
  const named = new Map<string, Steps>();
  const twice = new Set<string>();
  for (const steps of placesBelow(form, [])) {
    const [, item] = steps;
    if (item?.measure !== true) continue;
    const last = steps.at(-1);
    const names = last === item ? [''] : [last?.number, last?.label];
    for (const of of names) {
      const name = `${nameOf(item)} ${of ?? ''}`.trim();
      if (of === undefined) continue;
      if (named.has(name)) twice.add(name);
      named.set(name, steps);
    }
  }
  for (const name of twice) named.delete(name);
  return named;
}

/** One official form and its named places. */
export function placesOf(number: string) {
  const form = forms.find((each) => each.form === number);
  if (form === undefined) throw new Error(`no 様式${number}`);
  return { form, places: namedPlaces(form) };
}

/** The whole item where the form has not the place. */
export const placeIn = (places: ReadonlyMap<string, Steps>, name: string): Steps =>
  places.get(name) ?? places.get(name.split(' ')[0] ?? '') ?? [];
