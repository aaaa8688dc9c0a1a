// The era dates that stand in sentences.
import { readDateAt, type WrittenDate } from '../syntax/readDate.ts';
import { type Range, rangeOf, sliceOf } from '../text/range.ts';
import type { BlockFacts } from './facts.ts';

const eraNames = /(?:令和|平成|昭和|大正)(?=[ \u3000元0-9０-９])/g;

export interface ProseDate {
  /** From the era to 日: 令和3年10月12日. */
  readonly range: Range;
  readonly date: WrittenDate;
}

export function* proseDates({ text, prose }: BlockFacts): Generator<ProseDate> {
  for (const { range } of prose) {
    for (const match of sliceOf(text, range).matchAll(eraNames)) {
      const start = range.start + match.index;
      const date = readDateAt(text, start);
      if (date === null || start + date.length > range.end) continue;
      yield { range: rangeOf(start, start + date.length), date };
    }
  }
}
