// Someone who types into a document: a sentence character by character, and takes it back again. Knows what is typed
// and where; not what reads it.
import type { TextEdit } from '../../server/src/core/text/range.ts';

export const places = ['start', 'middle', 'end'] as const;
export type Place = (typeof places)[number];

const sentence = '、施錠できる保管庫に保管し';

const parts: Readonly<Record<Place, number>> = { start: 0, middle: 0.5, end: 1 };

/** The beginning of a text in which an item is chosen: all sizes of a document have it. */
const choice = 20_000;

/**
 * Before the 。 of one item of the samples, where the text has it first, behind its middle and last: places and sizes
 * differ in nothing but in what stands around it.
 */
export function offsetOf(text: string, place: Place): number {
  const stop = text.lastIndexOf('。\n  ', choice);
  const item = text.slice(text.lastIndexOf('\n', stop), stop + 4);
  const start =
    place === 'end' ? text.lastIndexOf(item) : text.indexOf(item, Math.floor(text.length * parts[place]));
  if (stop === -1 || start === -1) throw new Error('the text has no item to type in');
  return start + item.length - 4;
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
