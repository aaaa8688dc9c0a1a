// Offsets and ranges. All of the core counts UTF-16 code units from 0, ends exclusive.

/** Characters `start` to `end`, end exclusive: in 「提出時期：事後」 the value 事後 is `{ start: 5, end: 7 }`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Replaces the characters of `range` by `newText`; an empty range inserts. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

export const rangeOf = (start: number, end: number): Range => ({ start, end });

export const sliceOf = (text: string, range: Range): string => text.slice(range.start, range.end);

export const shiftRange = (range: Range, by: number): Range => ({
  start: range.start + by,
  end: range.end + by,
});

interface HasRange {
  readonly range: Range;
}

/** Orders by where they start, and those that start together by where they end. */
export const byPlace = (a: HasRange, b: HasRange): number =>
  a.range.start - b.range.start || a.range.end - b.range.end;

/**
 * The text after all `edits`, which may come in any order. Of two edits that overlap the later in the
 * document is dropped, so that a set of independent fixes never garbles the text.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort(byPlace);
  let result = '';
  let at = 0;
  for (const { range, newText } of ordered) {
    if (range.start < at) continue;
    result += text.slice(at, range.start) + newText;
    at = range.end;
  }
  return result + text.slice(at);
}
