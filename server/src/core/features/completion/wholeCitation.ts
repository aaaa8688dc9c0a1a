// Where a sentence may be gone on with from a word inside: not in the middle of a citation of which the line has not the rest.
import { nameBefore } from '../../laws/laws.ts';
import { foldWidth } from '../../text/width.ts';

/** 第9条第2項 */
const provisions = /(?:第[0-9０-９]+[条項号](?:の[0-9０-９]+)?)+/g;
/** A law or a provision that something else cannot follow. */
const citing = /(?:法|法律|令|規則|条例|規程|要綱|要領|第[0-9]+[条項号]?)$/;

/** Where the text between two commas begins that `offset` is in. */
const clauseStart = (text: string, offset: number): number => text.slice(0, offset).search(/[^、。]*$/);

/**
 * Where in `text` to begin what is written behind `before` and was found at `offset`: there, or where the whole citation is
 * said. Null where `before` cites something else.
 */
export function wholeFrom(text: string, offset: number, before: string): number | null {
  const cited = Array.from(text.matchAll(provisions)).find(
    ({ index, 0: written }) => index <= offset && offset < index + written.length,
  );
  if (cited === undefined) return offset;
  const folded = foldWidth(before);
  // With the last character of the law: 「則第9条」 in front of 第2項.
  const missing = foldWidth(text.slice(Math.max(0, cited.index - 1), offset));
  const named = nameBefore(text, 0, cited.index)?.law;
  const written = nameBefore(before, 0, before.length - (offset - cited.index))?.law;
  const isSame = named === undefined || written === undefined || named === written;
  if (folded.endsWith(missing) && isSame) return offset;
  return citing.test(folded) ? null : clauseStart(text, offset);
}
