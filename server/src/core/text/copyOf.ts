// A slice as a string of its own.

/**
 * The same characters. A slice keeps all of the text alive that it was cut from, and each look at one of its characters
 * goes through that text.
 */
export function copyOf(slice: string): string {
  const half = slice.length >> 1;
  return [slice.slice(0, half), slice.slice(half)].join('');
}
