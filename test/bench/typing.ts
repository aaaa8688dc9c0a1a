// Someone who types into a document: a sentence character by character, and takes it back again. Knows what is typed
// and where; not what reads it.
import type { TextEdit } from '../../server/src/core/text/range.ts';

export const places = ['start', 'middle', 'end'] as const;
export type Place = (typeof places)[number];

const sentence = '、施錠できる保管庫に保管し';

const parts: Readonly<Record<Place, number>> = { start: 0, middle: 0.5, end: 1 };

/** Before a 。 of an item: the first one of the text, the first behind its middle, the last one. */
export function offsetOf(text: string, place: Place): number {
  const from = Math.floor(text.length * parts[place]);
  const offset = place === 'end' ? text.lastIndexOf('。\n  ') : text.indexOf('。\n  ', from);
  if (offset === -1) throw new Error('the text has no item to type in');
  return offset;
}

/** The edits of one key after the other, without an end; after every round the text is what it was. */
export function* keystrokes(offset: number): Generator<TextEdit, never> {
  for (;;) {
    for (const [index, newText] of Array.from(sentence).entries())
      yield { range: { start: offset + index, end: offset + index }, newText };
    for (let at = offset + sentence.length; at > offset; at--)
      yield { range: { start: at - 1, end: at }, newText: '' };
  }
}
