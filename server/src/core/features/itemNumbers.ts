// Items found by the numbers down to them, as a keyboard has them: 「37」 for 「Ⅲ … 7. …」.
import { foldWidth } from '../text/width.ts';

const romans = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ';

/** Ⅲ is 3 on a keyboard; the others are what they are, in half width. */
export function typedNumber(number: string): string {
  const roman = number === '' ? -1 : romans.indexOf(number);
  return roman === -1 ? foldWidth(number) : String(roman + 1);
}

/** What is typed as numbers, in half width, Ⅲ as 3; null for what is none. */
export function numbersIn(typed: string): string | null {
  const numbers = foldWidth(typed).replace(/[Ⅰ-Ⅹ]/g, typedNumber);
  return /^[0-9]/.test(numbers) ? numbers : null;
}

/** Whether `numbers` are those down to an item: 「3」 finds Ⅲ and 3., 「37」 and 「3 7」 what is 7 under Ⅲ. */
export function hasNumbers(numbers: readonly string[], typed: string): boolean {
  const digits = typed.replace(/[ .、．-]/g, '');
  const own = numbers.filter((number) => number !== '');
  return own.join('').startsWith(digits) || own.at(-1) === digits;
}
