// An XML part as a tree, once `xmlText` has bounded it.
import { parseXml, type XmlElement, XmlError } from '@rgrove/parse-xml';
import { Refusal } from '../refusal.ts';
import { brokenXml, xmlText } from './xmlText.ts';

/** The root element. Comments are left out; text is one node between two elements. Throws a Refusal. */
export function parseXmlGuarded(bytes: Uint8Array): XmlElement {
  // The parser copies all that follows at each carriage return; XML reads it as a line feed.
  const text = xmlText(bytes).replace(/\r\n?/g, '\n');
  try {
    const { root } = parseXml(text);
    if (!root) throw new Refusal(brokenXml);
    return root;
  } catch (error) {
    if (error instanceof XmlError) throw new Refusal(brokenXml);
    throw error;
  }
}
