// A sign from its value: the inverse of readHead.ts.
import { foldWidth, widen } from '../text/width.ts';
import {
  circledSign,
  gojuonSign,
  gojuonValue,
  irohaSign,
  kanjiNumber,
  parenthesisedSign,
  romanNumber,
} from './numerals.ts';
import type { Enumerator, EnumeratorStyle, Family } from './tree.ts';

const halfKana = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ';

function letters(family: Family, value: number): string {
  const lower = family.toLowerCase();
  const upper = lower !== family;
  const text = lower.includes('roman')
    ? value < 40
      ? romanNumber(value)
      : ''
    : value <= 26
      ? String.fromCharCode(0x60 + value)
      : '';
  return upper ? text.toUpperCase() : text;
}

function numeral(family: Family, value: number, kind: EnumeratorStyle['numeral']): string {
  const kana = family.includes('iroha') ? irohaSign(value) : gojuonSign(value);
  switch (kind) {
    case 'half':
      return String(value);
    case 'full':
      return widen(String(value));
    case 'circled':
      return circledSign(value);
    case 'parenthesised':
      return parenthesisedSign(value);
    case 'latin':
    case 'romanLetters':
      return letters(family, value);
    case 'latinFull':
      return widen(letters(family, value));
    case 'kana':
      return kana;
    case 'halfKana':
      return kana === '' ? '' : halfKana.charAt(gojuonValue(kana) - 1);
    case 'romanSign':
      return value > 12 ? '' : String.fromCharCode((family.includes('ROMAN') ? 0x2160 : 0x2170) + value - 1);
    case 'kanji':
      return value > 99 ? '' : kanjiNumber(value);
    case 'bullet':
      return '';
  }
}

/** `(3)` for 3 in the family and style of `(1)`; null when the style has no sign for so high a value. */
export function printSign(
  { family, style }: Pick<Enumerator, 'family' | 'style'>,
  value: number,
): string | null {
  if (style.numeral === 'bullet') return style.before;
  const text = value < 1 ? '' : numeral(family, value, style.numeral);
  return text === '' ? null : style.before + text + style.after;
}

const roman = (family: Family) => family.toLowerCase().includes('roman');

/**
 * What siblings agree in. A number of two digits agrees with full-width siblings in either width: ９ before 10 is usual.
 */
export function styleKey({ family, style, value }: Enumerator, siblingsAreFull: boolean): string {
  const { before, after, numeral } = style;
  if (siblingsAreFull && value > 9 && (numeral === 'half' || numeral === 'full'))
    return `${family} full ${foldWidth(before)} ${foldWidth(after)}`;
  const kind = roman(family) && numeral !== 'romanSign' ? 'romanLetters' : numeral;
  const fold = siblingsAreFull && numeral === 'full' ? foldWidth : (text: string) => text;
  return `${family} ${kind} ${fold(before)} ${fold(after)}`;
}
