// Text as an XML document has it.
import { escapeHtml } from '../escapeHtml.ts';
import { heldByXml } from './heldByXml.ts';

/** `text` for element content and for quoted values of attributes; what XML cannot hold shows as a sign. */
export const escapeXml = (text: string): string => escapeHtml(heldByXml(text));
