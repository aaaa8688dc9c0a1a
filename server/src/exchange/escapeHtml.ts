// Text into HTML, the one place where the export escapes.
import { shownText } from './shownText.ts';

const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** `text` for element content and for quoted attribute values. */
export const escapeHtml = (text: string): string =>
  shownText(text.replace(/[&<>"']/g, (character) => named[character] ?? character));
