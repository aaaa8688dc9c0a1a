// The sheets of a workbook, in its order, out of the parts of its file. Macros, pictures and what the workbook refers to
// outside are never looked at. The one place that knows where a workbook keeps what.
import { t } from '@vscode/l10n';
import type { XmlElement } from '@rgrove/parse-xml';
import { Refusal } from '../refusal.ts';
import { brokenArchive } from './archiveEntries.ts';
import { cellFormats } from './cellFormats.ts';
import type { Archive } from './openArchive.ts';
import { parseXmlGuarded } from './parseXmlGuarded.ts';
import { type PartRelation, partRelations } from './partRelations.ts';
import { readSheet, type Sheet, type SheetContext } from './readSheet.ts';
import { richText } from './richText.ts';
import { isSet, xmlChild, xmlChildren } from './xmlChildren.ts';

export interface NamedSheet extends Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Whether notes are fixed to cells. */
  readonly hasComments: boolean;
}

/** Throws a Refusal when a part is missing or broken. */
export function readWorkbook(archive: Archive): NamedSheet[] {
  const main = partRelations(archive, '').find(({ type }) => type === 'officeDocument')?.part ?? '';
  if (main.endsWith('.bin')) {
    throw new Refusal(
      t`バイナリ形式のブック（.xlsb）は読み込めないので、Excelのブック（.xlsx）として保存し直してから読み込んでください`,
    );
  }
  const workbook = rootOf(archive, main);
  const relations = partRelations(archive, main);
  const context = readContext(archive, workbook, relations);
  const seen = new Set<string>();
  return xmlChildren(xmlChild(workbook, 'sheets'), 'sheet').flatMap((sheet) => {
    const id = Object.entries(sheet.attributes).find(([name]) => name.endsWith(':id'))?.[1];
    const part = relations.find((relation) => relation.id === id && relation.type === 'worksheet')?.part;
    // A chart or a macro may be a sheet too. No program has two sheets in one part.
    if (part === undefined || seen.has(part)) return [];
    seen.add(part);
    const { name = '', state = 'visible' } = sheet.attributes;
    const hasComments = partRelations(archive, part).some(({ type }) => /comments?$/i.test(type));
    return [
      { ...readSheet(rootOf(archive, part), context), name, isHidden: state !== 'visible', hasComments },
    ];
  });
}

function rootOf(archive: Archive, part: string): XmlElement {
  const bytes = archive.get(part);
  if (!bytes) throw new Refusal(brokenArchive());
  return parseXmlGuarded(bytes);
}

/** What its cells refer to. */
export function readContext(
  archive: Archive,
  workbook: XmlElement,
  relations: readonly PartRelation[],
): SheetContext {
  const rootOfType = (wanted: string): XmlElement | undefined => {
    const part = relations.find(({ type }) => type === wanted)?.part;
    return part === undefined ? undefined : rootOf(archive, part);
  };
  const styles = rootOfType('styles');
  return {
    strings: xmlChildren(rootOfType('sharedStrings'), 'si').map(richText),
    formats: styles ? cellFormats(styles) : [],
    from1904: isSet(xmlChild(workbook, 'workbookPr')?.attributes.date1904),
  };
}
