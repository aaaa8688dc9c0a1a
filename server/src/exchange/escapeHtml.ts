// Text into HTML, the one place where the export escapes. No character is dropped: what HTML or UTF-8 cannot
// hold shows as a sign in its place.

const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** `text` for element content and for quoted attribute values. */
export const escapeHtml = (text: string): string =>
  text
    .replace(/[&<>"']/g, (character) => named[character] ?? character)
    .replace(/[^\P{Cc}\t\n]/gu, controlSign)
    .replace(/\p{Cs}/gu, '\ufffd');

/** The block Control Pictures has its signs in the order of the characters they stand for. */
function controlSign(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}
