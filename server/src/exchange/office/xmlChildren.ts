// Elements below an XML element, whatever prefix a program gives its namespace.
import { XmlElement } from '@rgrove/parse-xml';

/** `x:row` and `row` are both a row. */
export const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1);

/** The elements right below `parent`, all or those of one name. */
export function xmlChildren(parent: XmlElement | undefined, name?: string): XmlElement[] {
  if (!parent) return [];
  return parent.children.filter(
    (child) => child instanceof XmlElement && (name === undefined || localName(child) === name),
  ) as XmlElement[];
}

export const xmlChild = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  xmlChildren(parent, name)[0];

/** How programs write an attribute that is set. */
export const isSet = (value: string | undefined): boolean => value === '1' || value === 'true';
