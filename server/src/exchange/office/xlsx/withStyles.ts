// A workbook with a part for its styles, which some programs leave out: what is written into its table needs one.
import { applyEdits } from '../../../core/text/range.ts';
import type { Archive } from '../openArchive.ts';
import { parseXmlPart } from '../parseXmlGuarded.ts';
import { partRelations } from '../partRelations.ts';
import { prefixOf } from '../xmlEdits.ts';

const plainStyles =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="ＭＳ Ｐゴシック"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** `workbook`: the name of its main part. */
export function withStyles(archive: Archive, workbook: string): Archive {
  const known = partRelations(archive, workbook).find(({ type }) => type === 'styles');
  if (known && archive.has(known.part)) return archive;
  const parts = new Map(archive);
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  const name = known?.part ?? `${folder}hyokaStyles.xml`;
  parts.set(name, new TextEncoder().encode(plainStyles));
  const relations = `${folder}_rels/${workbook.slice(folder.length)}.rels`;
  if (!known)
    append(parts, relations, 'Relationship', `Id="hyokaStyles" Type="${relationType}" Target="/${name}"`);
  append(parts, '[Content_Types].xml', 'Override', `PartName="/${name}" ContentType="${contentType}"`);
  return parts;
}

/** Puts an element at the end of the root of a part that is there. */
function append(parts: Map<string, Uint8Array>, target: string, name: string, attributes: string): void {
  const bytes = parts.get(target);
  if (!bytes) return;
  const { text, root } = parseXmlPart(bytes);
  // A part may be declared that is not there.
  if (text.includes(attributes.split(' ')[0] ?? '')) return;
  const element = `<${prefixOf(root)}${name} ${attributes}/>`;
  const isEmpty = text.startsWith('/>', root.end - 2);
  const edit = isEmpty
    ? { range: { start: root.end - 2, end: root.end }, newText: `>${element}</${root.name}>` }
    : { range: rangeBefore(text, root.end), newText: element };
  parts.set(target, new TextEncoder().encode(applyEdits(text, [edit])));
}

/** The place in front of the end tag that ends at `end`. */
function rangeBefore(text: string, end: number) {
  const at = text.lastIndexOf('</', end - 1);
  return { start: at, end: at };
}
