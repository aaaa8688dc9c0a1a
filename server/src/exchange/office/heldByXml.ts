// Text as an XML document can hold it, before it is escaped.
import { printable } from '../printable.ts';

/** `text` with a sign for each character that XML 1.0 does not allow. */
export const heldByXml = (text: string): string => printable(text).replace(/[\ufffe\uffff]/g, '\ufffd');
