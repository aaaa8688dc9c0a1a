// Where the parts of a document of Word are: by its relationships, for their names are the program's own affair.
import type { Archive } from './openArchive.ts';
import { parseXmlGuarded } from './parseXmlGuarded.ts';
import { elementsIn, wordPart, type XmlElement } from './wordPart.ts';

export interface WordParts {
  /** The root of the main part. */
  readonly document: XmlElement;
  readonly numbering: XmlElement | undefined;
  readonly styles: XmlElement | undefined;
}

/** Nothing when the archive is no document of Word. Throws a Refusal when it is one that is broken. */
export function wordParts(archive: Archive): WordParts | undefined {
  const main = partOf(archive, '', 'officeDocument') ?? 'word/document.xml';
  if (!archive.has(main) || !/^word\//i.test(main)) return undefined;
  const document = wordPart(archive, main);
  if (document?.name !== 'w:document') return undefined;
  const part = (type: string) => {
    const name = partOf(archive, main, type);
    return name === undefined ? undefined : wordPart(archive, name);
  };
  return { document, numbering: part('numbering'), styles: part('styles') };
}

/** The part that `from` is related to; the types of both forms of the standard end alike. */
function partOf(archive: Archive, from: string, type: string): string | undefined {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  const list = archive.get(`${folder}_rels/${from.slice(folder.length)}.rels`);
  if (list === undefined) return undefined;
  for (const { attributes } of elementsIn(parseXmlGuarded(list))) {
    if (attributes['Type']?.endsWith(`/${type}`) !== true || attributes['TargetMode'] === 'External')
      continue;
    const target = attributes['Target'] ?? '';
    const name = target.startsWith('/') ? target.slice(1) : folder + target;
    if (archive.has(name)) return name;
  }
  return undefined;
}
