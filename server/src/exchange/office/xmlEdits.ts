// Edits of an XML part in its text, so that all else of it stays as it is.
import type { XmlElement } from '@rgrove/parse-xml';
import type { TextEdit } from '../../core/text/range.ts';
import { escapeXml } from './escapeXml.ts';
import type { XmlPart } from './parseXmlGuarded.ts';
import { xmlChildren } from './xmlChildren.ts';

/** What stands before the local name, its colon included. */
export const prefixOf = ({ name }: XmlElement): string => name.slice(0, name.indexOf(':') + 1);

/** The element and all below it, in the order of the document. */
export const withDescendants = (element: XmlElement): XmlElement[] => [
  element,
  ...xmlChildren(element).flatMap(withDescendants),
];

/** The attributes of a start tag, each with a blank before it. */
export const printAttributes = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');

/** Replaces the value of an attribute that the element has. */
export function attributeEdit({ text }: XmlPart, element: XmlElement, name: string, value: string): TextEdit {
  let at = element.start + 1 + element.name.length;
  for (;;) {
    const equals = text.indexOf('=', at);
    const quote = /["']/.exec(text.slice(equals, equals + 200))?.[0] ?? '"';
    const start = text.indexOf(quote, equals) + 1;
    const end = text.indexOf(quote, start);
    if (equals === -1 || end === -1) throw new Error(`<${element.name}> has no attribute ${name}`);
    if (text.slice(at, equals).trim() === name) return { range: { start, end }, newText: escapeXml(value) };
    at = end + 1;
  }
}

export const replaceElement = ({ start, end }: XmlElement, newText: string): TextEdit => ({
  range: { start, end },
  newText,
});
