// What an edit of one sentence is in another that says the same, or nearly: the same words are changed, and what the other
// has of its own stays: line breaks, width, the name of an office.
import { type Range, rangeOf, type TextEdit } from '../text/range.ts';
import { isAnyBlankCode, withoutBlanks } from '../text/width.ts';
import { type Hunk, hunksOf } from './nearness.ts';
import { keyOf, type Sentence } from './sentencesIn.ts';

/** Where the characters of `text` stand that are no blanks. */
const placesOfCharacters = (text: string, { start, end }: Range): number[] => {
  const places: number[] = [];
  for (let at = start; at < end; at++) if (!isAnyBlankCode(text.charCodeAt(at))) places.push(at);
  return places;
};

/** From the first to before the last of `places`, characters of a text without blanks; empty behind the one before. */
function spanOf(places: readonly number[], from: number, to: number): Range {
  const before = (places[from - 1] ?? (places[0] ?? 0) - 1) + 1;
  return from === to
    ? rangeOf(before, before)
    : rangeOf(places[from] ?? before, (places[to - 1] ?? before) + 1);
}

/** Replaces `range` of `text`; a comment between wrapped lines stays. */
function replace(text: string, pieces: readonly Range[], range: Range, newText: string): TextEdit[] {
  const parts = pieces
    .map(({ start, end }) => rangeOf(Math.max(start, range.start), Math.min(end, range.end)))
    .filter(({ start, end }) => start < end);
  const hasComment = parts.some(
    ({ start }, index) => withoutBlanks(text.slice(parts[index - 1]?.end ?? start, start)) !== '',
  );
  if (!hasComment) return [{ range, newText }];
  return parts.map((part, index) => ({ range: part, newText: index === 0 ? newText : '' }));
}

/** Where a hunk of one text lies in another, from which `between` tells it; null where they differ in those words. */
function moved({ from, to }: Hunk, between: readonly Hunk[]): { from: number; to: number } | null {
  let by = 0;
  for (const other of between) {
    if (other.from >= to) break;
    if (other.to > from) return null;
    by = other.newTo - other.to;
  }
  return { from: from + by, to: to + by };
}

/** The edits that make in `use`, a sentence of `text`, what was made of the sentence `before` when it became `after`. */
export function editUse(text: string, use: Sentence, before: string, after: string): TextEdit[] {
  const [old, made] = [withoutBlanks(before), withoutBlanks(after)];
  const written = placesOfCharacters(after, rangeOf(0, after.length));
  const places = use.pieces.flatMap((piece) => placesOfCharacters(text, piece));
  const hunks = hunksOf(old, made);
  const between = hunksOf(keyOf(before), use.key);
  const own = hunks.map((hunk) => moved(hunk, between));
  if (own.includes(null)) return replace(text, use.pieces, spanOf(places, 0, places.length), after.trim());
  return hunks.flatMap(({ newFrom, newTo }, index) => {
    const { from, to } = own[index] ?? { from: 0, to: 0 };
    const words = newFrom === newTo ? rangeOf(0, 0) : spanOf(written, newFrom, newTo);
    return replace(text, use.pieces, spanOf(places, from, to), after.slice(words.start, words.end));
  });
}
