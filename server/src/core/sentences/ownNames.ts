// Differences that are none of wording: what each assessment has to say in its own words.
import type { WordDifference } from './nearness.ts';

const numbers = /[0-9.,〇一二三四五六七八九十百千]+/g;

const isNumber = ({ before, after }: WordDifference): boolean =>
  before !== '' && after !== '' && before.replace(numbers, '0') === after.replace(numbers, '0');

/** 本市 and 当市 are two wordings of one thing. */
const nameOfOffice =
  /(?<!^[本当各同全他])(?:課|係|局|室|署|庁|支所|役所|事務所|出張所|保健所|センター|市|区|町|村|県|(?<![一全内外])部)$/;

const areOffices = ({ before, after }: WordDifference): boolean =>
  [before, after].every((word) => nameOfOffice.test(word));

/** Whether two sentences, of documents with these titles, differ only in numbers, names of offices, and what each is about. */
export const differInNamesOnly = (
  differences: readonly WordDifference[],
  title: string,
  other: string,
): boolean =>
  differences.every(
    (each) =>
      isNumber(each) ||
      areOffices(each) ||
      (each.before.length > 1 &&
        each.after.length > 1 &&
        title.includes(each.before) &&
        other.includes(each.after)),
  );
