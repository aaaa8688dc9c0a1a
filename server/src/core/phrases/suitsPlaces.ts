// Whether a sentence is one for an item of the form.
import { foldLabel } from '../forms/foldPath.ts';
import type { FormPlace } from '../forms/formIndex.ts';
import type { FormNode } from '../forms/forms.ts';

const isNamed = ({ number = '', label = '', short = '' }: FormNode, name: string): boolean =>
  name !== '' && [number, label, short].some((each) => each !== '' && foldLabel(each) === foldLabel(name));

/** 2 where the item is the one, 3 where the place under it is too, 1 where that is another; 0 for another item. */
function suitsPlace(item: string, { steps, missed }: FormPlace): number {
  const [name = '', below] = item.split(' ');
  const index = steps.findIndex(({ node }) => isNamed(node, name));
  if (index === -1) return 0;
  // A label that is worded otherwise is still told by its number.
  const last = missed?.numbered ?? null;
  const under = [...steps.slice(index + 1).map(({ node }) => node), ...(last === null ? [] : [last])];
  if (below === undefined || under.length === 0) return 2;
  return under.some((node) => isNamed(node, below)) ? 3 : 1;
}

/** How well a sentence with `items` suits `path`, which names `places`: 0 not at all, 3 best. */
export function suitsPlaces(
  items: readonly string[] | undefined,
  path: string,
  places: readonly FormPlace[],
): number {
  const suits = (items ?? []).map((item) => {
    const named = Math.max(0, ...places.map((place) => suitsPlace(item, place)));
    // A path that is no form's may name the item all the same.
    return named > 0 || places.length > 0 ? named : path.includes(item.split(' ')[0] ?? item) ? 1 : 0;
  });
  return Math.max(0, ...suits);
}
