// A number of a cell as Excel in Japanese shows it. Dates are shown by `showDate`, all else by the library.
import { formatValue } from 'hucre';
import { sectionFor } from './formatSection.ts';
import { counted, type DigitStyle, digitStyleOf, inDigits } from './nativeDigits.ts';
import { type DayAndTime, isDateFormat, showDate } from './showDate.ts';

/** `format`: empty for a number without one. `from1904`: whether days count from 1904. */
export function showNumber(number: number, format: string, from1904: boolean): string {
  const plain = String(Number(number.toPrecision(15)));
  if (format === '' || /^general$/i.test(format) || format.length > longestFormat) return plain;
  // Of a date that no section is for, Excel shows nothing of use.
  const { code, value } = sectionFor(number, format) ?? { code: plainFormat(format), value: number };
  // Formats that hide a value show nothing; the import shows it.
  if (code.trim() === '') return plain;
  const style = digitStyleOf(code);
  const withGeneral = (code.replace(/\[dbnum\d\]/gi, '') || 'General').replace(/general/gi, () =>
    general(value, style),
  );
  if (isDateFormat(withGeneral)) {
    const at = dayAndTime(value, from1904);
    return at ? showDate(at, withGeneral, style) : plain;
  }
  if (!isBearable(withGeneral) || Math.abs(value) >= 1e15) return plain;
  const shown = formatValue(value, withGeneral);
  if (shown.trim() === '') return plain;
  return style === undefined ? shown : inDigits(shown, style);
}

const plainFormat = (format: string): string => (isDateFormat(format) ? 'yyyy/m/d' : 'General');

/** A word that the library knows only by itself. */
function general(value: number, style: DigitStyle | undefined): string {
  if (!Number.isInteger(value)) return '0.##########';
  return style === undefined || value < 0 || value >= 1e15 ? '0' : `"${counted(value, style)}"`;
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
