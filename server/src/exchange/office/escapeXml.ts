// Text into XML 1.0. What it cannot hold shows as a sign in its place; whether there is any is asked beforehand.
import { printable } from '../printable.ts';

const held = (text: string): string => printable(text).replace(/[\ufffe\uffff]/g, '\ufffd');

/** Whether `text` is in an XML document as it is. */
export const isHeldByXml = (text: string): boolean => held(text) === text;

const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** `text` for element content and for quoted values of attributes. */
export const escapeXml = (text: string): string =>
  held(text).replace(/[&<>"']/g, (character) => named[character] ?? character);
