// An XML part of a document of Word as its other readers see it: names with the prefixes that Word itself writes,
// whichever the program that saved it chose, and one reading where a part offers several.
import { XmlElement } from '@rgrove/parse-xml';
import type { Archive } from './openArchive.ts';
import { parseXmlGuarded } from './parseXmlGuarded.ts';

export { XmlElement };

/** In the transitional and in the strict form of the standard. */
const prefixes = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
]);

/** The root of a part, or nothing where the archive has no such part. Throws a Refusal. */
export function wordPart(archive: Archive, name: string | undefined): XmlElement | undefined {
  const bytes = name === undefined ? undefined : archive.get(name);
  if (bytes === undefined) return undefined;
  const root = parseXmlGuarded(bytes);
  const renamed = new Map<string, string>();
  for (const [attribute, namespace] of Object.entries(root.attributes)) {
    const declared = /^xmlns(?::(.+))?$/.exec(attribute);
    const prefix = prefixes.get(namespace);
    if (declared && prefix !== undefined && declared[1] !== prefix) renamed.set(declared[1] ?? '', prefix);
  }
  if (renamed.size > 0) rename(root, renamed);
  return root;
}

function rename(element: XmlElement, renamed: ReadonlyMap<string, string>): void {
  element.name = withPrefix(element.name, renamed);
  for (const name of Object.keys(element.attributes)) {
    // An attribute without a prefix is in no namespace, whatever its element is in.
    if (!name.includes(':')) continue;
    element.attributes[withPrefix(name, renamed)] = element.attributes[name] ?? '';
  }
  for (const child of element.children) if (child instanceof XmlElement) rename(child, renamed);
}

function withPrefix(name: string, renamed: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':');
  const prefix = renamed.get(colon === -1 ? '' : name.slice(0, colon));
  return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`;
}

/** What `element` holds; of alternatives the first, which is the newest. */
export const elementsIn = (element: XmlElement): XmlElement[] =>
  element.children.flatMap((child) => {
    if (!(child instanceof XmlElement)) return [];
    if (child.name !== 'mc:AlternateContent') return [child];
    const chosen = child.children.find((each) => each instanceof XmlElement);
    return chosen ? elementsIn(chosen) : [];
  });

export const childNamed = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element && elementsIn(element).find((child) => child.name === name);

/** The `w:val` of a child, such as of `<w:ilvl w:val="1"/>`. */
export const valueOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childNamed(element, name)?.attributes['w:val'];

/** The same as a whole number. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  const value = valueOf(element, name) ?? '';
  return /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}

/** Whether a property such as `<w:vanish/>` is there and is not switched off. */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const property = childNamed(element, name);
  return property !== undefined && !/^(?:0|false|off)$/.test(property.attributes['w:val'] ?? '');
}

/** Whether what `element` holds was taken out while changes were tracked. */
export const isTakenOut = ({ name }: XmlElement): boolean => name === 'w:del' || name === 'w:moveFrom';

/** Whether the properties of a paragraph's mark or of a row say the same of it. */
export const hasTakenOut = (properties: XmlElement | undefined): boolean =>
  properties !== undefined && elementsIn(properties).some(isTakenOut);

/** The nearest elements of a name below `element`, in the order of the text. */
export function nearest(element: XmlElement, name: string): XmlElement[] {
  return elementsIn(element).flatMap((child) => {
    if (isTakenOut(child)) return [];
    return child.name === name ? [child] : nearest(child, name);
  });
}
