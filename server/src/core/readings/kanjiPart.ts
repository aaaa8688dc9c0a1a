// How likely some kana are the reading of one kanji.

/** What one kanji sounds like where it was borrowed with its sound: one kana, or two of which few can be the second. */
const borrowed = /^[ぁ-ゖ][ゃゅょ]?[いうきくちつっん]?$/;
/** No reading of a kanji begins with these. */
const neverFirst = /[ゃゅょぁぃぅぇぉっんー]/;

/** Of `kana` in front of `next`: 1 is the least. */
export const partCost = (kana: string, next: string): number =>
  neverFirst.test(next) ? Number.POSITIVE_INFINITY : borrowed.test(kana) ? 1 : 2 + kana.length;
