// An XML part as a tree, once `xmlText` has bounded it.
import { parseXml, type XmlElement, XmlError } from '@rgrove/parse-xml';
import { Refusal } from '../refusal.ts';
import { brokenXml, xmlText } from './xmlText.ts';

/** A part to be edited: offsets of the tree are those of `text`. */
export interface XmlPart {
  readonly text: string;
  readonly root: XmlElement;
}

/** The root element. Comments are left out; text is one node between two elements. Throws a Refusal. */
export const parseXmlGuarded = (bytes: Uint8Array): XmlElement => parseXmlPart(bytes).root;

/** The same, with the text that it was read from; its line ends are line feeds. */
export function parseXmlPart(bytes: Uint8Array): XmlPart {
  // The parser copies all that follows at each carriage return; XML reads it as a line feed.
  const text = xmlText(bytes).replace(/\r\n?/g, '\n');
  try {
    const { root } = parseXml(text, { includeOffsets: true });
    if (!root) throw new Refusal(brokenXml());
    return { text, root };
  } catch (error) {
    if (error instanceof XmlError) throw new Refusal(brokenXml());
    throw error;
  }
}
