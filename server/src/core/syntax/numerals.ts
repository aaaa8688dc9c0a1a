// The orders that signs count in: a sign's value from its characters, and the sign of a value.

const gojuon = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン';
const iroha =
  'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス';
const kanjiDigits = '一二三四五六七八九';
const circled = [
  ...Array.from({ length: 20 }, (_, i) => String.fromCharCode(0x2460 + i)),
  ...Array.from({ length: 15 }, (_, i) => String.fromCharCode(0x3251 + i)),
  ...Array.from({ length: 15 }, (_, i) => String.fromCharCode(0x32b1 + i)),
];
const romanDigits = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];

/** 二十三 → 23; 0 when it is no number below 100. */
export function kanjiValue(sign: string): number {
  const ten = sign.indexOf('十');
  const digit = (text: string) => (text === '' ? 0 : kanjiDigits.indexOf(text) + 1 || NaN);
  const value =
    ten === -1 ? digit(sign) : (ten === 0 ? 1 : digit(sign.slice(0, ten))) * 10 + digit(sign.slice(ten + 1));
  return Number.isNaN(value) || sign.length === 0 ? 0 : value;
}

export function kanjiNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return (
    (tens === 0 ? '' : tens === 1 ? '十' : `${kanjiDigits.charAt(tens - 1)}十`) +
    (ones === 0 ? '' : kanjiDigits.charAt(ones - 1))
  );
}

/** xiv → 14; 0 when it is not written as a roman number is. */
export function romanValue(sign: string): number {
  const lower = sign.normalize('NFKC').toLowerCase();
  for (let value = 1; value < 40; value++) if (romanNumber(value) === lower) return value;
  return 0;
}

export const romanNumber = (value: number): string =>
  'x'.repeat(Math.floor(value / 10)) + (romanDigits[value % 10] ?? '');

/** ア → 1, ｲ → 2 in ア順; 0 when the character has no place in it. */
export const gojuonValue = (kana: string): number => gojuon.indexOf(kana.normalize('NFKC')) + 1;
export const gojuonSign = (value: number): string => gojuon.charAt(value - 1);

/** イ → 1, ロ → 2 in イロハ順. */
export const irohaValue = (kana: string): number => iroha.indexOf(kana.normalize('NFKC')) + 1;
export const irohaSign = (value: number): string => iroha.charAt(value - 1);

/** ① → 1, ㊿ → 50. */
export const circledValue = (sign: string): number => circled.indexOf(sign) + 1;
export const circledSign = (value: number): string => circled[value - 1] ?? '';

/** ⑴ → 1, ⒇ → 20. */
export const parenthesisedValue = (sign: string): number => sign.charCodeAt(0) - 0x2474 + 1;
export const parenthesisedSign = (value: number): string =>
  value >= 1 && value <= 20 ? String.fromCharCode(0x2473 + value) : '';
