// A day and time as Excel in Japanese shows it in a number format: by 和暦 or not, weekdays in Japanese.
import { type CalendarDay, eraOfDay, weekdayOf } from '../../core/text/calendar.ts';
import { dateDigits, type DigitStyle } from './nativeDigits.ts';

export interface DayAndTime extends CalendarDay {
  /** Seconds since midnight, whole. */
  readonly seconds: number;
  /** All of it in days, for hours beyond 24. */
  readonly serial: number;
}

/** Quoted text, an escaped or padding character, a bracket, the morning's and afternoon's names, a run of one letter. */
const token = /"([^"]*)"|\\([^])|[_*][^]|\[([^\]]*)\]|am\/pm|a\/p|g+|e+|a{3,4}|b{4}|y+|m+|d+|h+|s+|[^]/giu;

/** Whether `format` shows a day or a time. */
export const isDateFormat = (format: string): boolean =>
  /[ymdhsg]|e(?![+-])|a{3}/i.test(format.replace(/"[^"]*"|\\[^]|[_*][^]|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, ''));

/** `format`: one section, for which `isDateFormat` holds. */
export function showDate(at: DayAndTime, format: string, style?: DigitStyle): string {
  if (/^\[\$-f800\]/i.test(format)) return showDate(at, 'yyyy"年"m"月"d"日"', style);
  const isHalved = /am\/pm|a\/p/i.test(format);
  const isFirstYearNamed = /gannen/i.test(format) || style === 1;
  // `bbbb` counts from Buddha, but behind `[$]`, which is how a year stands beside its era.
  const isPlainYear = format.includes('[$]');
  const inStyle = (value: string): string =>
    style !== undefined && /^\d+$/.test(value) ? dateDigits(value, style) : value;
  const found = [...format.matchAll(token)];
  const letters = found.map(([text]) =>
    /^\[?[ymdhs]/i.test(text) ? text.replace('[', '').charAt(0).toLowerCase() : '',
  );
  let shown = '';
  for (const [index, [text, quoted, escaped, bracket]] of found.entries()) {
    if (bracket !== undefined) shown += inStyle(elapsed(at, bracket));
    else if (/^[_*]./u.test(text)) continue;
    else if (quoted !== undefined || escaped !== undefined) shown += quoted ?? escaped ?? '';
    else if (/^m{1,2}$/i.test(text) && isMinute(letters, index)) shown += inStyle(minutes(at, text.length));
    else if (/^b{4}$/i.test(text)) shown += inStyle(String(at.year + (isPlainYear ? 0 : 543)));
    else shown += inStyle(part(at, text.toLowerCase(), isHalved, isFirstYearNamed) ?? text);
  }
  return shown;
}

/** After an hour or before a second, `m` is no month. */
function isMinute(letters: readonly string[], index: number): boolean {
  const before = letters.slice(0, index).findLast((letter) => letter !== '');
  const after = letters.slice(index + 1).find((letter) => letter !== '');
  return before === 'h' || after === 's';
}

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

const minutes = ({ seconds }: DayAndTime, length: number): string =>
  padded(Math.floor(seconds / 60) % 60, length);

/** `[h]` counts on beyond a day; any other bracket is a colour or a language. */
function elapsed({ serial }: DayAndTime, bracket: string): string {
  const unit = { h: 24, m: 1440, s: 86_400 }[/^([hms])\1*$/i.exec(bracket)?.[1]?.toLowerCase() ?? ''];
  return unit === undefined ? '' : padded(Math.floor(serial * unit + 1e-6), bracket.length);
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const weekdays: Readonly<Record<string, string>> = {
  日: 'Sunday',
  月: 'Monday',
  火: 'Tuesday',
  水: 'Wednesday',
  木: 'Thursday',
  金: 'Friday',
  土: 'Saturday',
};

/** What a run of one letter shows; undefined for what stands for itself. */
function part(
  at: DayAndTime,
  letters: string,
  isHalved: boolean,
  isFirstYearNamed: boolean,
): string | undefined {
  const era = eraOfDay(at);
  const yearInEra = era === null ? at.year : at.year - era.from.year + 1;
  const hour = Math.floor(at.seconds / 3600);
  const month = months[at.month - 1] ?? '';
  const weekday = weekdays[weekdayOf(at)] ?? '';
  switch (letters) {
    case 'g':
      return era?.letter ?? '';
    case 'gg':
      return era?.name.charAt(0) ?? '';
    case 'ggg':
      return era?.name ?? '';
    case 'e':
      return isFirstYearNamed && yearInEra === 1 ? '元' : String(yearInEra);
    case 'ee':
      return padded(yearInEra, 2);
    case 'aaa':
      return weekdayOf(at);
    case 'aaaa':
      return `${weekdayOf(at)}曜日`;
    case 'y':
    case 'yy':
      return padded(at.year % 100, 2);
    case 'yyy':
    case 'yyyy':
      return padded(at.year, 4);
    case 'm':
    case 'mm':
      return padded(at.month, letters.length);
    case 'mmm':
      return month.slice(0, 3);
    case 'mmmm':
      return month;
    case 'd':
    case 'dd':
      return padded(at.day, letters.length);
    case 'ddd':
      return weekday.slice(0, 3);
    case 'dddd':
      return weekday;
    case 'h':
    case 'hh':
      return padded(isHalved ? hour % 12 || 12 : hour, letters.length);
    case 's':
    case 'ss':
      return padded(at.seconds % 60, letters.length);
    case 'am/pm':
      return hour < 12 ? 'AM' : 'PM';
    case 'a/p':
      return hour < 12 ? 'A' : 'P';
    default:
      return undefined;
  }
}
