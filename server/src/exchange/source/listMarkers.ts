// What a browser puts before the items of a list: the numbers of <ol>, the bullets of <ul>. Knows the attributes and the
// styles of the elements themselves, no style sheet.
import { foldWidth } from '../../core/text/width.ts';
import { listNumber } from './listNumber.ts';
import { type HtmlElement, isElement } from './parseGuarded.ts';

export interface ListMarkers {
  /** What stands before `item`, the next one of the list, with the blank behind it. */
  readonly next: (item: HtmlElement) => string;
  /** The styles of the numbered lists from the outermost one to this. */
  readonly numbered: readonly Style[];
}

type Style = (value: number) => string;

/** aa and ab follow z. */
function letters(value: number): string {
  if (value < 1) return String(value);
  const last = String.fromCharCode(0x61 + ((value - 1) % 26));
  return value > 26 ? letters(Math.floor((value - 1) / 26)) + last : last;
}

const numbered =
  (format: string, end: string): Style =>
  (value) =>
    listNumber(format, value) + end;

const bullet: Style = () => '・ ';
const lower: Style = (value) => `${letters(value)}. `;
const upper: Style = (value) => `${letters(value).toUpperCase()}. `;
const lowerRoman = numbered('lowerRoman', '. ');
const upperRoman = numbered('upperRoman', '. ');
const decimal = numbered('decimal', '. ');
const kanji = numbered('japaneseCounting', '、');
const parenthesised: Style = (value) => `(${value}) `;

/** For numbered lists inside each other that name no type: a browser counts all by 1, told apart by indentation alone. */
const byDepth: readonly Style[] = [decimal, parenthesised, lower, lowerRoman, upper, upperRoman];

const types: Readonly<Record<string, Style>> = {
  '1': decimal,
  a: lower,
  A: upper,
  i: lowerRoman,
  I: upperRoman,
};

const styles: Readonly<Record<string, Style>> = {
  none: () => '',
  disc: bullet,
  square: bullet,
  circle: () => '○ ',
  decimal,
  'decimal-leading-zero': numbered('decimalZero', '. '),
  'lower-alpha': lower,
  'lower-latin': lower,
  'upper-alpha': upper,
  'upper-latin': upper,
  'lower-roman': lowerRoman,
  'upper-roman': upperRoman,
  'cjk-decimal': numbered('japaneseDigitalTenThousand', '、'),
  'cjk-ideographic': kanji,
  'japanese-informal': kanji,
  katakana: numbered('aiueoFullWidth', '、'),
  'katakana-iroha': numbered('irohaFullWidth', '、'),
};

const valueOf = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

function numberOf(element: HtmlElement, name: string): number | undefined {
  const [, number] = /^\s*(-?\d{1,9})/.exec(valueOf(element, name) ?? '') ?? [];
  return number === undefined ? undefined : Number(number);
}

/** The style that `element` asks for by itself. */
function styleOf(element: HtmlElement): Style | undefined {
  const [, written = ''] = /list-style(?:-type)?\s*:([^;]*)/i.exec(valueOf(element, 'style') ?? '') ?? [];
  for (const word of written.toLowerCase().trim().split(/\s+/)) {
    const style = styles[word];
    if (style) return style;
  }
  const type = valueOf(element, 'type') ?? '';
  return types[type] ?? (type === '' ? undefined : styles[type.toLowerCase()]);
}

/** What is the same in (1) and （２）, or in 1. and 2: the marks beside the number. */
const shape = (sign: string): string => foldWidth(sign).replace(/[0-9 ]/g, '');

/**
 * `list`: <ol>, <ul> or <menu>; `outer`: the numbered lists around it; `sign`: what the author put before the item around
 * it, if anything.
 */
export function listMarkers(list: HtmlElement, { numbered: outer }: ListMarkers, sign: string): ListMarkers {
  const isOrdered = list.tagName === 'ol';
  const own = byDepth.find((each) => !outer.includes(each) && shape(each(1)) !== shape(sign)) ?? decimal;
  const style = styleOf(list) ?? (isOrdered ? own : bullet);
  const isReversed = valueOf(list, 'reversed') !== undefined;
  const step = isReversed ? -1 : 1;
  const items = (): number =>
    list.childNodes.filter((node) => isElement(node) && node.tagName === 'li').length;
  let value = numberOf(list, 'start') ?? (isReversed ? items() : 1);
  return {
    numbered: isOrdered ? [...outer, style] : outer,
    next: (item) => {
      const number = numberOf(item, 'value') ?? value;
      value = number + step;
      return (styleOf(item) ?? style)(number);
    },
  };
}

/** Of items in no list. */
export const looseMarkers: ListMarkers = { next: (item) => (styleOf(item) ?? bullet)(1), numbered: [] };
