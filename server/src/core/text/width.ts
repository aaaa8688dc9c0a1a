// Full-width and half-width forms of ASCII. Folding is for comparing and reading values, never for storing.

/** `０-９Ａ-Ｚａ-ｚ（）．：` and their like as ASCII, U+3000 as a blank; the length stays the same. */
export const foldWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e\u3000\u00a0]/g, (char) =>
    char > '\uff00' ? String.fromCharCode(char.charCodeAt(0) - 0xfee0) : ' ',
  );

/** ASCII digits and letters as their full-width forms. */
export const widen = (text: string): string =>
  text.replace(/[0-9A-Za-z]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

const blanks = /[\s\u00a0\u3000\ufeff]+/g;

/** The text without any blank or line break: what is left when only spacing is set aside. */
export const withoutBlanks = (text: string): string => text.replace(blanks, '');

/** A blank that can stand inside a line: space, tab, U+3000, NBSP. */
export const isBlankCode = (code: number): boolean =>
  code === 0x20 || code === 0x09 || code === 0x3000 || code === 0xa0;

/** Any blank or line end: what `withoutBlanks` takes away. */
export const isAnyBlankCode = (code: number): boolean =>
  isBlankCode(code) ||
  (code >= 0x0a && code <= 0x0d) ||
  code === 0xfeff ||
  (code >= 0x1680 && code <= 0x205f && /\s/.test(String.fromCharCode(code)));
