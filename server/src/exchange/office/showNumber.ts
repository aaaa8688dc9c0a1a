// A number of a cell as Excel in Japanese shows it. Dates are shown by `showDate`, all else by the library.
import { formatValue } from 'hucre';
import { type DayAndTime, isDateFormat, showDate } from './showDate.ts';

/** `format`: empty for a number without one. `from1904`: whether days count from 1904. */
export function showNumber(value: number, format: string, from1904: boolean): string {
  const plain = String(Number(value.toPrecision(15)));
  if (format === '' || /^general$/i.test(format) || format.length > longestFormat) return plain;
  // Which the library knows only by itself.
  const code = format.replace(/general/gi, Number.isInteger(value) ? '0' : '0.##########');
  if (isDateFormat(code)) {
    const at = dayAndTime(value, from1904);
    return at ? showDate(at, code) : plain;
  }
  if (!isBearable(code) || Math.abs(value) >= 1e15) return plain;
  const shown = formatValue(value, code);
  // Formats that hide a value show nothing; the import shows it.
  return shown.trim() === '' ? plain : shown;
}

/** What Excel writes at most. */
const longestFormat = 255;

/** Decimals without end have no text, and of a fraction the library tries every denominator that has room. */
function isBearable(format: string): boolean {
  const places = format.match(/[0#?]/g)?.length ?? 0;
  return places <= (format.includes('/') ? 4 : 60);
}

/** Undefined for what no format shows as a date. */
function dayAndTime(serial: number, from1904: boolean): DayAndTime | undefined {
  if (serial < 0 || serial >= 2_958_466) return undefined;
  // Excel counts a 29th of February 1900, so that the days before it stand one off.
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const seconds = Math.round(serial * 86_400);
  const date = new Date(start + Math.floor(seconds / 86_400) * 86_400_000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    seconds: seconds % 86_400,
    serial,
  };
}
