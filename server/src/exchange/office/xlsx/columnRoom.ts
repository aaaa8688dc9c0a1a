// How much a cell of the table holds: from the width of its columns and the font of its style.
import type { XmlElement } from '@rgrove/parse-xml';
import type { XmlPart } from '../parseXmlGuarded.ts';
import { xmlChild, xmlChildren } from '../xmlChildren.ts';
import type { CellFont, CellStyles } from './cellStyles.ts';
import type { Room } from './printedLines.ts';

/** The highest row that Excel shows, in points. */
const maxHeight = 409;

/** What stands above and below the lines of a cell. */
const padding = 3;

/** `first` to `end` (exclusive): the columns of the sheet that the cell covers. */
export function columnRoom(
  sheet: XmlPart,
  styles: CellStyles,
  { first, end, style }: { readonly first: number; readonly end: number; readonly style: string | undefined },
): Room {
  const width = widthOf(sheet.root, first, end);
  const font = styles.fontOf(style);
  const lineHeight = font.size * spacing(font);
  return {
    // A column's width counts digits of the normal font, which take half of its size, and some pixels at its sides.
    columns: Math.max(2, Math.floor(((width - 1) * styles.normal.size) / font.size)),
    lineHeight,
    mostLines: Math.max(1, Math.floor((maxHeight - padding) / lineHeight)),
  };
}

/** The widths of all columns together; those that the sheet does not describe have one width. */
function widthOf(sheet: XmlElement, first: number, end: number): number {
  let width = 0;
  let rest = end - first;
  for (const { attributes } of xmlChildren(xmlChild(sheet, 'cols'), 'col')) {
    const described = Math.min(end, Number(attributes.max)) - Math.max(first, Number(attributes.min) - 1);
    if (!(described > 0)) continue;
    width += described * sensible(attributes.width);
    rest -= described;
  }
  return width + Math.max(0, rest) * sensible(xmlChild(sheet, 'sheetFormatPr')?.attributes.defaultColWidth);
}

/** A width that no sheet has would make a room without end. */
const sensible = (written: string | undefined): number => {
  const width = Number(written ?? 9);
  return width >= 0 && width <= 255 ? width : 9;
};

/** How much higher than its size a line is; the fonts of newer systems stand far apart. */
const spacing = ({ name }: CellFont): number =>
  /^(?:游|Yu |メイリオ|Meiryo|BIZ UD|UD デジタル)/.test(name) ? 1.7 : 1.27;

export const rowHeight = (heights: readonly number[]): number =>
  Math.min(maxHeight, Math.ceil((Math.max(...heights) + padding) * 4) / 4);
