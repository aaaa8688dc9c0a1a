// What neither pages nor office files nor UTF-8 can hold: it shows as a sign in its place, and no character is dropped.

/** `text` with a sign for each control character, tabs and line ends aside, and for each half of a surrogate pair. */
export const printable = (text: string): string =>
  text.replace(/[^\P{Cc}\t\n]/gu, controlSign).replace(/\p{Cs}/gu, '\ufffd');

/** The block Control Pictures has its signs in the order of the characters they stand for. */
function controlSign(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}
