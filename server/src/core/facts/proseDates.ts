// The era dates that stand in sentences.
import { readDateAt, type WrittenDate } from '../syntax/readDate.ts';
import { type Range, rangeOf } from '../text/range.ts';
import { type BlockFacts, proseAt } from './facts.ts';

const eraNames = /(?:令和|平成|昭和|大正)(?=[ \u3000元0-9０-９])/g;

export interface ProseDate {
  /** From the era to 日: 令和3年10月12日. */
  readonly range: Range;
  readonly date: WrittenDate;
}

/** Two rules ask for the same dates. */
const known = new WeakMap<BlockFacts, readonly ProseDate[]>();

function* datesIn(facts: BlockFacts): Generator<ProseDate> {
  for (const { index: start } of facts.text.matchAll(eraNames)) {
    const prose = proseAt(facts, start);
    const date = prose === undefined ? null : readDateAt(facts.text, start);
    if (prose === undefined || date === null || start + date.length > prose.range.end) continue;
    yield { range: rangeOf(start, start + date.length), date };
  }
}

/** The dates in the prose of a block, in the order of the text. */
export function proseDates(facts: BlockFacts): readonly ProseDate[] {
  const dates = known.get(facts) ?? [...datesIn(facts)];
  known.set(facts, dates);
  return dates;
}
