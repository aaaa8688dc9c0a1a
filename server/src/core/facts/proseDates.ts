// The dates that stand in sentences, with an era or with four digits of a year.
import { readDate, readDateAt, type WrittenDate } from '../syntax/readDate.ts';
import { madeOnce } from '../text/madeOnce.ts';
import { type Range, rangeOf, sliceOf } from '../text/range.ts';
import { type BlockFacts, type Prose, proseWith } from './facts.ts';
import { trait } from './lineTraits.ts';

const starts =
  /(?:令和|平成|昭和|大正)(?=[ \u3000元0-9０-９])|(?<![0-9０-９.．,，])[12１２][0-9０-９]{3}年[ \u3000]?[0-9０-９]{1,2}[ \u3000]?月[ \u3000]?[0-9０-９]{1,2}[ \u3000]?日/g;

export interface ProseDate {
  /** From the era or the year to 日: 令和3年10月12日. */
  readonly range: Range;
  readonly date: WrittenDate;
  readonly prose: Prose;
}

function* datesIn(facts: BlockFacts): Generator<ProseDate> {
  for (const prose of proseWith(facts, trait.date))
    for (const { index, 0: found } of sliceOf(facts.text, prose.range).matchAll(starts)) {
      const start = prose.range.start + index;
      const date = found.length > 2 ? readDate(found) : readDateAt(facts.text, start);
      if (date === null || start + date.length > prose.range.end) continue;
      yield { range: rangeOf(start, start + date.length), date, prose };
    }
}

/** The dates in the prose of a block, in the order of the text: several rules ask for them. */
export const proseDates = madeOnce((facts: BlockFacts): readonly ProseDate[] => [...datesIn(facts)]);
