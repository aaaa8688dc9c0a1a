// Text into HTML, the one place where the export escapes.
import { printable } from './printable.ts';

const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** `text` for element content and for quoted attribute values. */
export const escapeHtml = (text: string): string =>
  printable(text.replace(/[&<>"']/g, (character) => named[character] ?? character));
