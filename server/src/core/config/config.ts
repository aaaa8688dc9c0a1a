// What `hyoka.config.json` settles. Knows neither the file nor which rules there are.
import type { OwnForm } from '../forms/ownForms.ts';

/** What a rule's findings are; `off` when there are none. */
export const levels = ['error', 'warning', 'information', 'off'] as const;
export type Level = (typeof levels)[number];

/** The house style, null where the document decides for itself. */
export interface Style {
  /** The comma and the full stop. */
  readonly punctuation: '、。' | '，。' | '，．' | null;
  readonly digits: 'half' | 'full' | null;
  readonly tone: 'です・ます' | 'である' | null;
  /** The first sign of each level of items, the outermost first. */
  readonly numbering: readonly string[] | null;
}

export interface Config {
  /** By the code of a rule; another rule is as its author made it. */
  readonly levels: ReadonlyMap<string, Level>;
  /** Literal words in which nothing is found. */
  readonly terms: readonly string[];
  readonly style: Style;
  readonly forms: readonly OwnForm[];
}

/** The parts of the style that are a choice, each with its values, the most usual first. */
export const styles: {
  readonly [Name in Exclude<keyof Style, 'numbering'>]: readonly Exclude<Style[Name], null>[];
} = {
  punctuation: ['、。', '，。', '，．'],
  digits: ['half', 'full'],
  tone: ['です・ます', 'である'],
};

/** The first sign of each family that levels may be told by, in the widths in which it is written. */
export const levelSigns: readonly string[] = [
  '第１ 第1 １ 1 １． 1. （１） (1) １） 1) ①',
  'ア （ア） (ア) ア） ア) イ （イ） (イ) イ） イ)',
  'ａ． a. （ａ） (a) ａ） a) Ａ． A. （Ａ） (A) Ａ） A)',
  'Ⅰ （Ⅰ） (Ⅰ) ⅰ （ⅰ） (ⅰ) (i) 一 （一） (一)',
  '・ ○ ● ◆ ◇ ◎ □ -',
].flatMap((signs) => signs.split(' '));

/** What holds where there is no file. */
export const noConfig: Config = {
  levels: new Map(),
  terms: [],
  style: { punctuation: null, digits: null, tone: null, numbering: null },
  forms: [],
};

export const configName = 'hyoka.config.json';

/** Characters of a configuration. */
export const configLimit = 1_000_000;
export const mostTerms = 10_000;
/** Characters of one term. */
export const longestTerm = 100;
export const mostForms = 20;
/** Items of a form, or of one item. */
export const mostItems = 200;
/** Characters of an item's name, or of a form's. */
export const longestLabel = 200;
/** Characters of an item's number. */
export const longestNumber = 10;
