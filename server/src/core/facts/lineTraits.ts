// Which kinds of characters a line holds, told in one pass, so that a rule reads closely only where there is something
// for it. Most lines have none of them.
import type { Range } from '../text/range.ts';

/** Bits of a line's traits. */
export const trait = {
  blank: 1,
  bracket: 2,
  /** What an address, a number or the word before one is made of. */
  contact: 4,
  /** What hardly any text has: damaged, hidden and foreign characters are among them. */
  unusual: 8,
  /** What 法令, 規則 and the like end with. */
  law: 16,
  /** What a date with an era or a year has. */
  date: 32,
  /** What stands in for a name or a value, or tells that one is missing. */
  placeholder: 64,
  /** Kanji of words that went out of force. */
  outdated: 128,
} as const;
export type Trait = (typeof trait)[keyof typeof trait];

const traits = new Uint8Array(0x10000);

const mark = (chars: string, bit: Trait): void => {
  for (const char of chars) traits[char.charCodeAt(0)] = (traits[char.charCodeAt(0)] ?? 0) | bit;
};

/** The code units from `first` on, `last` exclusive, in which text is usually written. */
const usual: readonly (readonly [first: number, last: number])[] = [
  [0x09, 0x5f],
  [0x60, 0x7f],
  [0x2010, 0x2028],
  [0x2030, 0x2060],
  [0x20a0, 0xa000],
  [0xff00, 0xfff0],
];
traits.fill(trait.unusual);
for (const [first, last] of usual) traits.fill(0, first, last);
// What UTF-8 looks like that was read as CP932 begins with these.
mark('縺繧繝縲', trait.unusual);

mark(' \t\u3000', trait.blank);
mark('（）()「」｢｣『』【】〔〕［］[]｛｝{}《》〈〉＜＞', trait.bracket);
mark('@＠\\¥￥:：_-+＋内電携フ', trait.contact);
for (const [first, last] of ['09', '０９', 'az', 'AZ', 'ａｚ', 'ＡＺ'])
  for (let code = first?.charCodeAt(0) ?? 0; code <= (last?.charCodeAt(0) ?? 0); code++)
    mark(String.fromCharCode(code), trait.contact);
mark('法律則例程綱示令針', trait.law);
mark('年和成正', trait.date);
mark('○◯〇●△▲□×✕XxＸｘTＴFＦ要', trait.placeholder);
mark('知委別連', trait.outdated);

/** The traits of the characters of `range`. */
export function traitsOf(text: string, { start, end }: Range): number {
  let found = 0;
  for (let at = start; at < end; at++) found |= traits[text.charCodeAt(at)] ?? 0;
  return found;
}
