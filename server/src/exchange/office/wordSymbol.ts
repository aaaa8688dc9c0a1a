// The characters of symbol fonts, which have codes of their own, as characters that any font has.

/** By the font's own code, in hexadecimal. */
const symbols: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  symbol: { b7: '・', d7: '×', b0: '°', b1: '±', a3: '≦', b3: '≧', b9: '≠', ae: '→', ac: '←', de: '⇒' },
  wingdings: {
    '6c': '●',
    '6d': '○',
    '6e': '■',
    '6f': '□',
    '71': '□',
    '74': '◆',
    '75': '◆',
    '76': '◆',
    '9f': '・',
    a1: '○',
    a7: '・',
    a8: '□',
    d8: '➢',
    dc: '➲',
    e0: '→',
    e8: '➔',
    f0: '⇨',
    fb: '✗',
    fc: '✓',
    fd: '☒',
    fe: '☑',
  },
  'wingdings 2': { '50': '✓', '52': '☑', '54': '☒', a3: '□', '97': '●' },
};

/** What stands for a character that is not known, as printers set it. */
export const unknownSymbol = '〓';

/** `code`: in hexadecimal, of the font or in its private range. */
export function wordSymbol(font: string, code: string): string {
  const value = /^[\da-f]{1,5}$/i.test(code) ? Number.parseInt(code, 16) : 0;
  const own = value >= 0xf000 && value <= 0xf0ff ? value - 0xf000 : value;
  const table = symbols[font.toLowerCase()];
  if (table || own !== value) return table?.[own.toString(16)] ?? unknownSymbol;
  return value === 0 || /\p{Cs}|\p{Co}|\p{Cc}/u.test(String.fromCodePoint(value))
    ? unknownSymbol
    : String.fromCodePoint(value);
}
