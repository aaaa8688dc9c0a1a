// What Ohm says about the head of a line: which field, which sign. Heads are short and repeat, so answers are
// kept. Where a head ends is lineHead.ts's business.
import type { Node } from 'ohm-js';
import grammar, { type HyokaSemantics } from '../../../../grammar/generated/hyoka.ohm-bundle.js';
import { copyOf } from '../text/copyOf.ts';
import { foldWidth } from '../text/width.ts';
import {
  circledValue,
  gojuonValue,
  irohaValue,
  kanjiValue,
  parenthesisedValue,
  romanValue,
} from './numerals.ts';
import type { EnumeratorStyle, Family, FieldName } from './tree.ts';

/** One way to read a sign: `(i)` is the ninth latin letter or the first roman number. */
export interface Candidate {
  readonly family: Family;
  readonly value: number;
}

export interface ItemHead {
  readonly kind: 'item';
  /** Length of the sign in UTF-16 code units. */
  readonly length: number;
  readonly candidates: readonly Candidate[];
  readonly style: EnumeratorStyle;
  /** An item only where an open list expects this value, or where it starts one that goes on: `3 人員の配置`. */
  readonly onlyIfExpected: boolean;
  /** An item only where, besides, the next one comes after it, or it is the last of signs as bare: `3 年度更新`, `2 人体制`. */
  readonly onlyIfFollowed: boolean;
}

export type BodyHead = { readonly kind: 'heading' } | { readonly kind: 'note' } | ItemHead;

const fieldNames: Readonly<Record<string, FieldName>> = {
  title: '評価書',
  titleNumber: '評価書番号',
  form: '様式',
  authority: '評価実施機関',
  publicationDate: '公表日',
  declaration: '宣言',
  remarks: '特記事項',
  measure: '対策',
  date: '変更',
  itemPath: '項目',
  before: '変更前',
  after: '変更後',
  timing: '提出時期',
  reason: '説明',
};

const semantics: HyokaSemantics = grammar.createSemantics();

const style = (numeral: EnumeratorStyle['numeral'], before = '', after = ''): EnumeratorStyle => ({
  numeral,
  before,
  after,
});

interface Sign {
  readonly candidates: readonly Candidate[];
  readonly style: EnumeratorStyle;
}

const digitNumeral = (digits: string) => (digits.charCodeAt(0) < 0x80 ? 'half' : 'full');

function digitSign(family: Family, digits: string, before = '', after = ''): Sign {
  const value = Number(foldWidth(digits));
  return { candidates: [{ family, value }], style: style(digitNumeral(digits), before, after) };
}

function letterSign(letters: string, before: string, after: string): Sign {
  const ascii = letters.normalize('NFKC');
  const upper = ascii !== ascii.toLowerCase();
  const isClosed = before === '' && /[)）]/.test(after);
  const wrap = (name: string) => (before === '' ? name + (isClosed ? ')' : '.') : `(${name})`) as Family;
  const isSign = letters.charCodeAt(0) >= 0x2160 && letters.charCodeAt(0) < 0x2180;
  const candidates: Candidate[] = [];
  if (letters.length === 1 && !isSign)
    candidates.push({
      family: wrap(upper ? 'LATIN' : 'latin'),
      value: ascii.toLowerCase().charCodeAt(0) - 0x60,
    });
  const roman = upper ? 'ROMAN' : 'roman';
  candidates.push({ family: before === '' && !isClosed ? roman : wrap(roman), value: romanValue(ascii) });
  const numeral = isSign
    ? 'romanSign'
    : letters.length > 1
      ? 'romanLetters'
      : letters < '\u0080'
        ? 'latin'
        : 'latinFull';
  return { candidates, style: style(numeral, before, after) };
}

function kanaSign(kana: string, suffix: { before: string; after: string }): Sign {
  const { before, after } = suffix;
  const wrap = (name: string) =>
    (before === '' ? (/[)）]/.test(after) ? `${name})` : name) : `(${name})`) as Family;
  const candidates = [
    { family: wrap('kana'), value: gojuonValue(kana) },
    { family: wrap('iroha'), value: irohaValue(kana) },
  ].filter(({ value }) => value > 0);
  return { candidates, style: style(kana.charCodeAt(0) >= 0xff00 ? 'halfKana' : 'kana', before, after) };
}

function romanSign(sign: string): Sign {
  const family: Family = sign.charCodeAt(0) < 0x2170 ? 'ROMAN' : 'roman';
  return { candidates: [{ family, value: romanValue(sign) }], style: style('romanSign') };
}

function kanjiSign(family: Family, sign: string, before = '', after = ''): Sign {
  return { candidates: [{ family, value: kanjiValue(sign) }], style: style('kanji', before, after) };
}

const text = (node: Node): string => node.sourceString;

semantics.addOperation<Sign>('sign()', {
  circled: (sign) => ({
    candidates: [{ family: 'circled', value: circledValue(text(sign)) }],
    style: style('circled'),
  }),
  parenthesised: (sign) => ({
    candidates: [{ family: '(digit)', value: parenthesisedValue(text(sign)) }],
    style: style('parenthesised'),
  }),
  bracketedDigit: (open, digits, close) => digitSign('(digit)', text(digits), text(open), text(close)),
  bracketedLetters: (open, letters, close) => letterSign(text(letters), text(open), text(close)),
  bracketedKana: (open, kana, close) => kanaSign(text(kana), { before: text(open), after: text(close) }),
  bracketedKanji: (open, sign, close) => kanjiSign('(kanji)', text(sign), text(open), text(close)),
  closedDigit: (digits, close) => digitSign('digit)', text(digits), '', text(close)),
  closedLetters: (letters, close) => letterSign(text(letters), '', text(close)),
  closedKana: (kana, close) => kanaSign(text(kana), { before: '', after: text(close) }),
  dottedDigit: (digits, dot) => digitSign('digit', text(digits), '', text(dot)),
  dottedLetters: (letters, dot) => letterSign(text(letters), '', text(dot)),
  dottedKana: (kana, dot) => kanaSign(text(kana), { before: '', after: text(dot) }),
  dottedKanji: (sign, dot) => kanjiSign('kanji', text(sign), '', text(dot)),
  bareDigit: (digits) => digitSign('digit', text(digits)),
  ordinal: (prefix, number) =>
    number.ctorName === 'digits'
      ? digitSign('第digit', text(number), text(prefix))
      : kanjiSign('第digit', text(number), text(prefix)),
  kanaSign: (kana) => kanaSign(text(kana), { before: '', after: '' }),
  romanSign: (sign) => romanSign(text(sign)),
  kanjiNumber: (first, second, third) => kanjiSign('kanji', text(first) + text(second) + text(third)),
});

function item(node: Node, onlyIfExpected = false, onlyIfFollowed = false): BodyHead | null {
  const sign = node['sign']() as Sign;
  const candidates = sign.candidates.filter(({ value }) => value > 0);
  if (candidates.length === 0) return null;
  const length = text(node).length;
  return { kind: 'item', length, candidates, style: sign.style, onlyIfExpected, onlyIfFollowed };
}

function bullet(node: Node): BodyHead {
  const sign = text(node);
  const candidates = [{ family: `bullet ${sign}`, value: 0 } as const];
  return {
    kind: 'item',
    length: sign.length,
    candidates,
    style: style('bullet', sign),
    onlyIfExpected: false,
    onlyIfFollowed: false,
  };
}

semantics.addOperation<BodyHead | null>('head()', {
  heading: (_mark) => ({ kind: 'heading' }),
  note: (_mark) => ({ kind: 'note' }),
  label: (word, digits, _ahead, rest) => {
    const colon = /^[：:]/.exec(text(rest))?.[0] ?? '';
    const sign = digitSign(`label ${text(word)}`, text(digits), text(word), colon);
    const length = text(word).length + text(digits).length + colon.length;
    return { kind: 'item', length, ...sign, onlyIfExpected: false, onlyIfFollowed: false };
  },
  bullet_hyphen: (sign, _ahead, _rest) => bullet(sign),
  bullet_sign: (sign, _rest) => bullet(sign),
  item_marked: (sign, _rest) => item(sign),
  item_counting: (sign, _blanks, _word, _rest) => item(sign, true),
  item_worded: (sign, _blanks, _word, _rest) => item(sign, true, true),
  item_measured: (sign, _blanks, _counter, _rest) => item(sign, true, true),
  item_spaced: (sign, _blanks, _rest) => item(sign),
  item_lonely: (sign, _blanks, _end) => item(sign),
  item_bare: (sign, _ahead, _rest) => item(sign),
});

/** A keyword and how many code units it has; the colon comes after it, with or without blanks between. */
export interface FieldHead {
  readonly name: FieldName;
  readonly length: number;
}

semantics.addOperation<FieldHead | null>('field()', {
  fieldHead: (keyword, _blanks, _colon) => {
    const rule = keyword.ctorName === 'measure' ? keyword : keyword.child(0);
    const name = fieldNames[rule.ctorName];
    return name === undefined ? null : { name, length: text(keyword).length };
  },
});

semantics.addOperation<true>('ellipsisLine()', { ellipsis: (_line) => true });
semantics.addOperation<true>('speaks()', { spokenOf: (_reference, _rest) => true });

/** Answers are kept for at most this many different heads of each kind. */
const memoLimit = 20_000;

/** Matches a head with `startRule` and reads it with `operation`, once for each different head. */
function memoised<Answer>(
  startRule: string,
  operation: 'field' | 'head' | 'ellipsisLine' | 'speaks',
  memo = new Map<string, Answer | null>(),
): (head: string) => Answer | null {
  return (head) => {
    const known = memo.get(head);
    if (known !== undefined) return known;
    const match = grammar.match(head, startRule);
    const answer = match.succeeded() ? (semantics(match)[operation]() as Answer | null) : null;
    if (memo.size >= memoLimit) memo.clear();
    memo.set(copyOf(head), answer);
    return answer;
  };
}

/** `提出時期：` → which field it starts; null when it is no keyword with a colon. */
export const readFieldHead = memoised<FieldHead>('fieldHead', 'field');

/** `(1) `, `【物理的対策】`, `（※１）` → what a body line that begins so is; null for a paragraph. */
export const readBodyHead = memoised<BodyHead>('bodyHead', 'head');

const readEllipsis = memoised<true>('ellipsis', 'ellipsisLine');

/** Whether the line, without the blanks around it, is （略） alone or for a range of items: `２～５（略）`. */
export const isEllipsis = (line: string): boolean => readEllipsis(line) !== null;

const readSpokenOf = memoised<true>('spokenOf', 'speaks');

/** Whether `words`, four characters at most, go on with a sentence that speaks of the sign before: `を参照`, `及び(2`. */
export const isSpokenOf = (words: string): boolean => readSpokenOf(words) !== null;
