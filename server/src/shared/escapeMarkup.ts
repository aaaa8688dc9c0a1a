// The characters that would be markup in HTML and XML.

const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** `text` for element content and for quoted attribute values. */
export const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => named[character] ?? character);
