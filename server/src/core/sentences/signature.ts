// A sentence in 256 bits, one for each pair of neighbouring characters, so that most of what is unlike is told apart without
// being compared. Never tells apart what is alike.

export type Signature = Int32Array;

const size = 8;

export function signatureOf(key: string): Signature {
  const bits = new Int32Array(size);
  for (let at = 1; at < key.length; at++) {
    const hash = Math.imul(key.charCodeAt(at - 1) * 65_599 + key.charCodeAt(at), 0x9e3779b1) >>> 24;
    const word = hash >>> 5;
    bits[word] = (bits[word] ?? 0) | (1 << (hash & 31));
  }
  return bits;
}

function onesIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Whether two differ in no more than `most` bits: sentences that differ in so many pairs of characters do not. */
export function differAtMost(a: Signature, b: Signature, most: number): boolean {
  let count = 0;
  for (let word = 0; word < size; word++) {
    count += onesIn((a[word] ?? 0) ^ (b[word] ?? 0));
    if (count > most) return false;
  }
  return true;
}
