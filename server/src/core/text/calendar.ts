// 和暦 and calendar days. Eras by the days they began (改元の政令・詔書); no clock, no time zone.

export interface Era {
  readonly name: '令和' | '平成' | '昭和' | '大正';
  readonly letter: 'R' | 'H' | 'S' | 'T';
  /** First day, as year, month, day. */
  readonly from: CalendarDay;
}

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Newest first. */
export const eras: readonly Era[] = [
  { name: '令和', letter: 'R', from: { year: 2019, month: 5, day: 1 } },
  { name: '平成', letter: 'H', from: { year: 1989, month: 1, day: 8 } },
  { name: '昭和', letter: 'S', from: { year: 1926, month: 12, day: 25 } },
  { name: '大正', letter: 'T', from: { year: 1912, month: 7, day: 30 } },
];

/** By 令和 or by R; null for anything else. */
export const eraByName = (name: string): Era | null =>
  eras.find((era) => era.name === name || era.letter === name) ?? null;

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0);

export const dayExists = ({ year, month, day }: CalendarDay): boolean =>
  year >= 1 && day >= 1 && day <= daysInMonth(year, month);

/** A number that orders days: 2021-10-12 → 20211012. */
export const dayOrder = ({ year, month, day }: CalendarDay): number => year * 10000 + month * 100 + day;

/** The western year of a year counted in an era: 令和3 → 2021. */
export const westernYear = (era: Era | null, year: number): number =>
  era === null ? year : era.from.year + year - 1;

/** The era that covers a day; null before 大正. */
export const eraOfDay = (day: CalendarDay): Era | null =>
  eras.find((era) => dayOrder(day) >= dayOrder(era.from)) ?? null;

/** A date whose year counts in an era, or is the western year where `era` is null. */
interface EraDate extends CalendarDay {
  readonly era: Era | null;
}

export const westernDay = ({ era, year, month, day }: EraDate): CalendarDay => ({
  year: westernYear(era, year),
  month,
  day,
});

/** Whether there is such a day, and it is of the era that it is written with. */
export function isOfItsEra(date: EraDate): boolean {
  const day = westernDay(date);
  return dayExists(day) && (date.era === null || eraOfDay(day)?.name === date.era.name);
}

/** 3 → 3, 1 → 元. */
export const yearInEra = (era: Era, westernYear: number): string => {
  const year = westernYear - era.from.year + 1;
  return year === 1 ? '元' : String(year);
};

/** 令和3年10月12日 for 2021-10-12; the western form before 大正. */
export function printEraDate(day: CalendarDay): string {
  const era = eraOfDay(day);
  const year = era === null ? String(day.year) : era.name + yearInEra(era, day.year);
  return `${year}年${day.month}月${day.day}日`;
}

/** 令和3年10月12日 for 20211012, as `dayOrder` counts. */
export const printEraDay = (order: number): string =>
  printEraDate({ year: Math.floor(order / 10000), month: Math.floor(order / 100) % 100, day: order % 100 });

const weekdays = '日月火水木金土';

/** 日 … 土, by Zeller's congruence for the Gregorian calendar. */
export function weekdayOf({ year, month, day }: CalendarDay): string {
  const y = month < 3 ? year - 1 : year;
  const m = month < 3 ? month + 12 : month;
  const h =
    day + Math.floor((13 * (m + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return weekdays.charAt((h + 6) % 7);
}
