// A number as lists write it, by the names that Word gives to its formats. Knows no list and no level.
import { circledSign, gojuonSign, irohaSign, parenthesisedSign } from '../../core/syntax/numerals.ts';
import { widen } from '../../core/text/width.ts';

type Format = (value: number) => string;

/** Letters start again doubled: z, aa, bb. No list has so many items that they fill a line. */
const letters: Format = (value) =>
  value > 260 ? '' : String.fromCharCode(0x61 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const romanDigits: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  if (value > 3999) return '';
  let left = value;
  let text = '';
  for (const [size, digit] of romanDigits) {
    text += digit.repeat(Math.floor(left / size));
    left %= size;
  }
  return text;
}

const kanjiDigits = '〇一二三四五六七八九';

const digitByDigit: Format = (value) =>
  String(value).replace(/\d/g, (digit) => kanjiDigits.charAt(Number(digit)));

/** 百二十三; a single 十, 百, 千 has no 一 before it. */
const counted: Format = (value) =>
  value > 9999
    ? ''
    : ['千', '百', '十', '']
        .map((unit, i) => {
          const digit = Math.floor(value / 10 ** (3 - i)) % 10;
          if (digit === 0) return '';
          return (digit === 1 && unit !== '' ? '' : kanjiDigits.charAt(digit)) + unit;
        })
        .join('');

const halfKana = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ';

/** Half-width where there is such a kana: ヰ and ヱ have none. */
const half = (kana: string): string =>
  Array.from(halfKana).find((each) => kana !== '' && each.normalize('NFKC') === kana) ?? kana;

/** Kana start again after the last of them; ン ends both orders here. */
const gojuon: Format = (value) => gojuonSign(((value - 1) % 46) + 1);
const iroha: Format = (value) => irohaSign(((value - 1) % 48) + 1) || 'ン';

const formats = new Map<string, Format>([
  ['decimal', String],
  ['decimalHalfWidth', String],
  ['decimalZero', (value) => String(value).padStart(2, '0')],
  ['decimalFullWidth', (value) => widen(String(value))],
  ['decimalFullWidth2', (value) => widen(String(value))],
  ['decimalEnclosedCircle', (value) => (value > 20 ? String(value) : circledSign(value))],
  ['decimalEnclosedCircleChinese', (value) => (value > 20 ? String(value) : circledSign(value))],
  ['decimalEnclosedParen', (value) => parenthesisedSign(value) || String(value)],
  ['aiueo', (value) => half(gojuon(value))],
  ['aiueoFullWidth', gojuon],
  ['iroha', (value) => half(iroha(value))],
  ['irohaFullWidth', iroha],
  ['lowerLetter', letters],
  ['upperLetter', (value) => letters(value).toUpperCase()],
  ['lowerRoman', roman],
  ['upperRoman', (value) => roman(value).toUpperCase()],
  ['japaneseCounting', counted],
  ['japaneseDigitalTenThousand', digitByDigit],
  ['ideographDigital', digitByDigit],
  ['ideographTraditional', (value) => '甲乙丙丁戊己庚辛壬癸'.charAt(value - 1)],
  ['ideographZodiac', (value) => '子丑寅卯辰巳午未申酉戌亥'.charAt(value - 1)],
  ['none', () => ''],
]);

export const isKnownFormat = (format: string): boolean => formats.has(format);

/** In Arabic digits where the format is not known or has no sign for so high a value. */
export function listNumber(format: string, value: number): string {
  if (format === 'none') return '';
  return (value > 0 && formats.get(format)?.(value)) || String(value);
}
