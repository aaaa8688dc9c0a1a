// Dates as they are written: Japanese eras or ISO. Whether the day exists is text/calendar.ts's business.
import type { Node } from 'ohm-js';
import grammar, { type HyokaSemantics } from '../../../../grammar/generated/hyoka.ohm-bundle.js';
import { type Era, eraByName } from '../text/calendar.ts';
import { foldWidth } from '../text/width.ts';

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
const numberOf = (text: string): number => (text === '元' ? 1 : Number(foldWidth(text)));

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

const read = (text: string, rule: string): WrittenDate | null => {
  const match = grammar.match(text, rule);
  return match.succeeded() ? (semantics(match)['date']() as WrittenDate) : null;
};

const memo = new Map<string, WrittenDate | null>();
const memoLimit = 1_000;

/** A whole field's value, with nothing but blanks around the date; null when it is no date. */
export function readDate(value: string): WrittenDate | null {
  if (value.length > 40) return null;
  const known = memo.get(value);
  if (known !== undefined) return known;
  const date = read(value, 'calendarDate');
  if (memo.size >= memoLimit) memo.clear();
  memo.set(value, date);
  return date;
}

/** The longest date with a blank between all its parts. */
const proseDateLimit = 24;

/** The era date that begins at `offset` of `text`, as 令和3年10月12日; null when there is none. */
export const readDateAt = (text: string, offset: number): WrittenDate | null =>
  read(text.slice(offset, offset + proseDateLimit), 'dateInProse');
