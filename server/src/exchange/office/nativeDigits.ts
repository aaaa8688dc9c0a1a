// The digits that a number format of Excel in Japanese asks for: [DBNum1] 一, [DBNum2] 壱, [DBNum3] １.

export type DigitStyle = 1 | 2 | 3;

export function digitStyleOf(format: string): DigitStyle | undefined {
  const style = Number(/\[dbnum([1-3])\]/i.exec(format)?.[1]);
  return style === 1 || style === 2 || style === 3 ? style : undefined;
}

const digits: Readonly<Record<DigitStyle, string>> = {
  1: '〇一二三四五六七八九',
  2: '〇壱弐参四伍六七八九',
  3: '０１２３４５６７８９',
};

const tens: Readonly<Record<DigitStyle, string>> = { 1: '千百十', 2: '阡百拾', 3: '千百十' };
const myriads: Readonly<Record<DigitStyle, readonly string[]>> = {
  1: ['兆', '億', '万', ''],
  2: ['兆', '億', '萬', ''],
  3: ['兆', '億', '万', ''],
};

/** Each digit of `text` by itself; all else stays. */
export const inDigits = (text: string, style: DigitStyle): string =>
  text.replace(/\d/g, (digit) => digits[style].charAt(Number(digit)));

/** 百二十三, 壱百弐拾参, 百２十３ for a whole number of sixteen digits at most. */
export function counted(value: number, style: DigitStyle): string {
  const text = String(value).padStart(16, '0');
  const parts = myriads[style].map((unit, i) => {
    const four = countedFour(text.slice(i * 4, i * 4 + 4), style);
    return four === '' ? '' : four + unit;
  });
  return parts.join('') || digits[style].charAt(0);
}

/** Only 大字 say 一 before 十, 百 and 千. */
function countedFour(four: string, style: DigitStyle): string {
  return Array.from(four, (digit, i) => {
    if (digit === '0') return '';
    const unit = tens[style].charAt(i);
    return (digit === '1' && unit !== '' && style !== 2 ? '' : inDigits(digit, style)) + unit;
  }).join('');
}

/** A number of a date: 十二, 〇五, 二〇二一; full-width digits are never counted. */
export const dateDigits = (text: string, style: DigitStyle): string =>
  style === 3 || text.startsWith('0') || text.length > 2
    ? inDigits(text, style)
    : counted(Number(text), style);
