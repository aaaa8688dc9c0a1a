// The parts of a document of Word that its tables are read from. Where they are its relationships say.
import type { Archive } from './openArchive.ts';
import { partRelations } from './partRelations.ts';
import { wordPart, type XmlElement } from './wordPart.ts';

/** The roots of the parts. */
export interface WordParts {
  readonly document: XmlElement;
  readonly numbering: XmlElement | undefined;
  readonly styles: XmlElement | undefined;
}

/** Nothing when the archive is no document of Word. Throws a Refusal. */
export function wordParts(archive: Archive): WordParts | undefined {
  const partOf = (from: string, type: string): string | undefined =>
    partRelations(archive, from).find((relation) => relation.type === type)?.part;
  const main = partOf('', 'officeDocument') ?? 'word/document.xml';
  const document = wordPart(archive, main);
  if (document?.name !== 'w:document') return undefined;
  return {
    document,
    numbering: wordPart(archive, partOf(main, 'numbering')),
    styles: wordPart(archive, partOf(main, 'styles')),
  };
}
