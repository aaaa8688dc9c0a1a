// A workbook as parts that can be edited: its sheets in order, and what their cells refer to.
import { t } from '@vscode/l10n';
import type { XmlElement } from '@rgrove/parse-xml';
import { Refusal } from '../../refusal.ts';
import type { Archive } from '../openArchive.ts';
import { parseXmlPart, type XmlPart } from '../parseXmlGuarded.ts';
import { partRelations } from '../partRelations.ts';
import { withStyles } from './withStyles.ts';
import type { SheetContext } from '../readSheet.ts';
import { readContext } from '../readWorkbook.ts';
import { localName, xmlChild, xmlChildren } from '../xmlChildren.ts';

export interface Workbook {
  readonly archive: Archive;
  /** The name of its main part. */
  readonly name: string;
  readonly part: XmlPart;
  /** Those with cells, those that are shown first. */
  readonly sheets: readonly SheetEntry[];
  readonly context: SheetContext;
  readonly styles: { readonly name: string; readonly part: XmlPart };
}

export interface SheetEntry {
  /** As its tab shows it. */
  readonly title: string;
  /** The name of its part. */
  readonly name: string;
}

/** Throws a Refusal when `given` is no workbook that can be filled. */
export function openWorkbook(given: Archive): Workbook {
  const name = partRelations(given, '').find(({ type }) => type === 'officeDocument')?.part ?? '';
  if (name.endsWith('.bin')) throw new Refusal(isBinary());
  const bytes = given.get(name);
  if (!bytes) throw new Refusal(noWorkbook());
  const part = parseXmlPart(bytes);
  if (localName(part.root) !== 'workbook') throw new Refusal(noWorkbook());
  const archive = withStyles(given, name);
  const relations = partRelations(archive, name);
  if (relations.some(({ type }) => type === 'vbaProject')) throw new Refusal(hasMacros());
  const targetOf = (kind: string): string => relations.find(({ type }) => type === kind)?.part ?? '';
  const styles = archive.get(targetOf('styles'));
  if (!styles) throw new Refusal(noWorkbook());
  return {
    archive,
    name,
    part,
    sheets: sheetsOf(part.root).flatMap((sheet) => {
      const target = relations.find(({ id }) => id === relationOf(sheet));
      if (target?.type !== 'worksheet' || !archive.has(target.part)) return [];
      return [{ title: sheet.attributes.name ?? '', name: target.part }];
    }),
    context: readContext(archive, part.root, relations),
    styles: { name: targetOf('styles'), part: parseXmlPart(styles) },
  };
}

export const noWorkbook = (): string =>
  t`ひな形がExcelのブック（.xlsx）ではないので、Excelで保存し直したファイルを指定してください`;
export const isProtected = (): string =>
  t`ひな形にパスワードがあるので、パスワードを外して保存し直したファイルを指定してください`;
const isBinary = (): string =>
  t`ひな形がバイナリ形式のブック（.xlsb）なので、Excelで「Excelブック（.xlsx）」として保存し直してください`;
const hasMacros = (): string =>
  t`ひな形にマクロがあるので、Excelで「Excelブック（.xlsx）」として保存し直してください`;

function sheetsOf(workbook: XmlElement): XmlElement[] {
  const sheets = xmlChildren(xmlChild(workbook, 'sheets'), 'sheet');
  const isShown = ({ attributes: { state } }: XmlElement): boolean =>
    state === undefined || state === 'visible';
  return [...sheets.filter(isShown), ...sheets.filter((sheet) => !isShown(sheet))];
}

/** The prefix is whatever the program chose. */
const relationOf = ({ attributes }: XmlElement): string | undefined =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
