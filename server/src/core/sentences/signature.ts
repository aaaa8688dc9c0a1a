// Sentences in 256 bits each, one for each pair of neighbouring characters, side by side in one array: most of what is unlike is
// told apart there without being looked at. Never tells apart what is near.
import { mayDiffer, mostPlaces } from './nearness.ts';

/** By the places of the sentences. */
export interface Signatures {
  readonly lengths: Int32Array;
  readonly bits: Int32Array;
}

/** Words of 32 bits for each sentence. */
const size = 8;

export function signaturesOf(keys: readonly string[]): Signatures {
  const bits = new Int32Array(keys.length * size);
  for (const [place, key] of keys.entries())
    for (let at = 1; at < key.length; at++) {
      const hash = Math.imul(key.charCodeAt(at - 1) * 65_599 + key.charCodeAt(at), 0x9e3779b1) >>> 24;
      const word = place * size + (hash >>> 5);
      bits[word] = (bits[word] ?? 0) | (1 << (hash & 31));
    }
  return { lengths: Int32Array.from(keys, ({ length }) => length), bits };
}

function onesIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Whether the sentence at `i` of some may say the same as that at `j` of others, or nearly. */
export function mayBeNear(some: Signatures, i: number, others: Signatures, j: number): boolean {
  const [a, b] = [some.lengths[i] ?? 0, others.lengths[j] ?? 0];
  const most = mayDiffer(Math.min(a, b));
  if (Math.abs(a - b) > most) return false;
  // Each place of n characters touches n + 1 pairs of neighbours on either side.
  let left = 2 * (most + mostPlaces);
  for (let word = 0; word < size; word++) {
    left -= onesIn((some.bits[i * size + word] ?? 0) ^ (others.bits[j * size + word] ?? 0));
    if (left < 0) return false;
  }
  return true;
}
