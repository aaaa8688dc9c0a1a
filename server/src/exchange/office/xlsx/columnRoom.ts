// How much a cell of the table holds: from the width of its columns and the font of its style.
import type { XmlElement } from '@rgrove/parse-xml';
import type { XmlPart } from '../parseXmlGuarded.ts';
import { xmlChild, xmlChildren } from '../xmlChildren.ts';
import type { CellFont, CellStyles } from './cellStyles.ts';
import type { Room } from './printedLines.ts';

/** The highest row that Excel shows, in points. */
export const maxHeight = 409;

/** What stands above and below the lines of a cell. */
const padding = 3;

/** `first` to `end` (exclusive): the columns of the sheet that the cell covers. */
export function columnRoom(
  sheet: XmlPart,
  styles: CellStyles,
  { first, end, style }: { readonly first: number; readonly end: number; readonly style: string | undefined },
): Room {
  let width = 0;
  for (let column = first; column < end; column++) width += columnWidth(sheet.root, column);
  const font = styles.fontOf(style);
  const lineHeight = font.size * spacing(font);
  return {
    // A column's width counts digits of the normal font, which take half of its size, and some pixels at its sides.
    columns: Math.max(2, Math.floor(((width - 1) * styles.normal.size) / font.size)),
    lineHeight,
    mostLines: Math.max(1, Math.floor((maxHeight - padding) / lineHeight)),
  };
}

/** A width that no sheet has would make a room without end. */
function columnWidth(sheet: XmlElement, column: number): number {
  const written = xmlChildren(xmlChild(sheet, 'cols'), 'col').find(
    ({ attributes: { min, max } }) => Number(min) <= column + 1 && column + 1 <= Number(max),
  );
  const format = xmlChild(sheet, 'sheetFormatPr');
  const width = Number(written?.attributes.width ?? format?.attributes.defaultColWidth ?? 9);
  return width >= 0 && width <= 255 ? width : 9;
}

/** How much higher than its size a line is; the fonts of newer systems stand far apart. */
const spacing = ({ name }: CellFont): number =>
  /^(?:游|Yu |メイリオ|Meiryo|BIZ UD|UD デジタル)/.test(name) ? 1.7 : 1.27;

export const rowHeight = (heights: readonly number[]): number =>
  Math.min(maxHeight, Math.ceil((Math.max(...heights) + padding) * 4) / 4);
