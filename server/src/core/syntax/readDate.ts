// Dates as they are written: Japanese eras or ISO. Whether the day exists is text/calendar.ts's business.
import type { Node } from 'ohm-js';
import grammar, { type HyokaSemantics } from '../../../../grammar/generated/hyoka.ohm-bundle.js';
import { type Era, eraByName } from '../text/calendar.ts';
import { copyOf } from '../text/copyOf.ts';
import { foldWidth } from '../text/width.ts';
import { kanjiValue } from './numerals.ts';

/** A date in its parts. `year` counts in the era, or is the western year when `era` is null. */
export interface WrittenDate {
  readonly era: Era | null;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Length in UTF-16 code units of the date itself. */
  readonly length: number;
  /** Where the era and its year stand in the text: 令和3年 of 令和3年10月12日, R3 of R3.10.12. */
  readonly eraLength: number;
}

const semantics: HyokaSemantics = grammar.createSemantics();
const numberOf = (text: string): number =>
  text === '元' ? 1 : kanjiValue(text) || Number(foldWidth(text)) || 0;

semantics.addOperation<WrittenDate>('date()', {
  calendarDate: (_before, date, _weekday, _after, _end) => date['date'](),
  dateInProse: (date, _rest) => date['date'](),
  eraDate(era, _1, year, _2, nen, _3, month, _4, _gatsu, _5, day, _6, _nichi) {
    return {
      era: eraByName(era.sourceString),
      year: numberOf(year.sourceString),
      month: numberOf(month.sourceString),
      day: numberOf(day.sourceString),
      length: this.sourceString.length,
      eraLength: nen.source.endIdx - era.source.startIdx,
    };
  },
  markedEraDate(era, year, _mark1, month, _mark2, day) {
    return marked(this.sourceString, era, year, month, day);
  },
  shortEraDate(letter, _1, year, _mark1, month, _mark2, day) {
    return marked(this.sourceString, letter, year, month, day);
  },
  westernDate_kanji: (year, _nen, _1, month, _2, _gatsu, _3, day, _4, nichi) =>
    western(
      year.sourceString,
      month.sourceString,
      day.sourceString,
      nichi.source.endIdx - year.source.startIdx,
    ),
  westernDate_marks: (year, _mark1, month, _mark2, day) =>
    western(
      year.sourceString,
      month.sourceString,
      day.sourceString,
      day.source.endIdx - year.source.startIdx,
    ),
});

const marked = (source: string, era: Node, year: Node, month: Node, day: Node): WrittenDate => ({
  era: eraByName(foldWidth(era.sourceString).toUpperCase()),
  year: numberOf(year.sourceString),
  month: numberOf(month.sourceString),
  day: numberOf(day.sourceString),
  length: source.length,
  eraLength: year.source.endIdx - era.source.startIdx,
});

const western = (year: string, month: string, day: string, length: number): WrittenDate => ({
  era: null,
  year: numberOf(year),
  month: numberOf(month),
  day: numberOf(day),
  length,
  eraLength: 0,
});

const memoLimit = 1_000;

/** What `rule` says of a text, once for each different text. */
function memoised(rule: string, memo = new Map<string, WrittenDate | null>()) {
  return (text: string): WrittenDate | null => {
    const known = memo.get(text);
    if (known !== undefined) return known;
    const match = grammar.match(text, rule);
    const date = match.succeeded() ? (semantics(match)['date']() as WrittenDate) : null;
    if (memo.size >= memoLimit) memo.clear();
    memo.set(copyOf(text), date);
    return date;
  };
}

const readWhole = memoised('calendarDate');
const readStart = memoised('dateInProse');

/** A whole field's value, with nothing but blanks around the date; null when it is no date. */
export const readDate = (value: string): WrittenDate | null => (value.length > 40 ? null : readWhole(value));

/** The longest date with a blank between all its parts. */
const proseDateLimit = 24;

/** The era date that begins at `offset` of `text`, as 令和3年10月12日; null when there is none. */
export function readDateAt(text: string, offset: number): WrittenDate | null {
  const start = text.slice(offset, offset + proseDateLimit);
  const day = start.indexOf('日');
  return day === -1 ? null : readStart(start.slice(0, day + 1));
}
