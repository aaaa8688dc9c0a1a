// Text into HTML, the one place where the export escapes.
import { escapeMarkup } from '../shared/escapeMarkup.ts';
import { printable } from './printable.ts';

/** `text` for element content and for quoted attribute values. */
export const escapeHtml = (text: string): string => printable(escapeMarkup(text));
