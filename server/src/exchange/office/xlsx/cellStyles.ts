// The styles of a workbook as far as filling its table needs them: the fonts of cells, and that lines wrap.
import type { XmlElement } from '@rgrove/parse-xml';
import { applyEdits, type TextEdit } from '../../../core/text/range.ts';
import type { XmlPart } from '../parseXmlGuarded.ts';
import { isSet, localName, xmlChild, xmlChildren } from '../xmlChildren.ts';
import { attributeEdit, prefixOf, printAttributes } from '../xmlEdits.ts';
import type { RunFonts } from './cellXml.ts';

export interface CellFont {
  /** In points. */
  readonly size: number;
  readonly name: string;
}

export class CellStyles {
  readonly #part: XmlPart;
  readonly #cells: readonly XmlElement[];
  readonly #fonts: readonly XmlElement[];
  /** The styles that were asked to wrap, by the index of what they were. */
  readonly #wrapping = new Map<number, number>();
  readonly #added: string[] = [];

  constructor(part: XmlPart) {
    const list = (name: string, of: string): XmlElement[] => xmlChildren(xmlChild(part.root, name), of);
    this.#part = part;
    this.#cells = list('cellXfs', 'xf');
    this.#fonts = list('fonts', 'font');
  }

  /** The font that widths of columns are counted in. */
  get normal(): CellFont {
    const [style] = xmlChildren(xmlChild(this.#part.root, 'cellStyleXfs'), 'xf');
    return fontOf(this.#fonts[Number(style?.attributes.fontId ?? 0)]);
  }

  fontOf(style: string | undefined): CellFont {
    return fontOf(this.#fontOf(style));
  }

  /** The cell's own font with what tells a change: lines that show on paper and without colour. */
  runFontsOf(style: string | undefined): RunFonts {
    const font = this.#fontOf(style);
    return {
      added: runFont(font, '<u/>'),
      deleted: runFont(font, '<strike/>', '<color rgb="FFC00000"/>'),
      moved: runFont(font, '<u val="double"/>'),
    };
  }

  /** The index of a style that is as `style` and wraps its lines. */
  wrapping(style: string | undefined): string {
    const index = Number(style ?? 0);
    const cell = this.#cells[index];
    const alignment = cell && xmlChild(cell, 'alignment');
    if (!cell || isSet(alignment?.attributes.wrapText)) return String(index);
    const known = this.#wrapping.get(index) ?? this.#cells.length + this.#added.length;
    if (!this.#wrapping.has(index)) this.#added.push(this.#wrapped(cell, alignment));
    this.#wrapping.set(index, known);
    return String(known);
  }

  /** The part with the styles that were added to it; the part as it is when there are none. */
  get text(): string {
    const { root, text } = this.#part;
    const list = xmlChild(root, 'cellXfs');
    const last = this.#cells.at(-1);
    if (this.#added.length === 0 || !list || !last) return text;
    const edits: TextEdit[] = [{ range: { start: last.end, end: last.end }, newText: this.#added.join('') }];
    if (list.attributes.count !== undefined)
      edits.push(attributeEdit(this.#part, list, 'count', String(this.#cells.length + this.#added.length)));
    return applyEdits(text, edits);
  }

  #fontOf(style: string | undefined): XmlElement | undefined {
    return this.#fonts[Number(this.#cells[Number(style ?? 0)]?.attributes.fontId ?? 0)];
  }

  /** Attributes and children in the order of the schema, which has the alignment first. */
  #wrapped(cell: XmlElement, alignment: XmlElement | undefined): string {
    const prefix = prefixOf(cell);
    const align = printAttributes({ ...alignment?.attributes, wrapText: '1' });
    const others = xmlChildren(cell).filter((child) => child !== alignment);
    const children = others.map(({ start, end }) => this.#part.text.slice(start, end));
    const attributes = printAttributes({ ...cell.attributes, applyAlignment: '1' });
    return `<${cell.name}${attributes}><${prefix}alignment${align}/>${children.join('')}</${cell.name}>`;
  }
}

const valueOf = (font: XmlElement | undefined, name: string): string | undefined =>
  font && xmlChild(font, name)?.attributes.val;

const fontOf = (font: XmlElement | undefined): CellFont => {
  const size = Number(valueOf(font, 'sz'));
  return { size: size > 0 && size < 410 ? size : 11, name: valueOf(font, 'name') ?? '' };
};

/** The properties of a run in the order in which Excel writes them; without prefixes. */
function runFont(font: XmlElement | undefined, mark: string, color?: string): string {
  const replaced = color === undefined ? [] : ['color'];
  const own = font
    ? xmlChildren(font).filter((child) => !['u', 'strike', ...replaced].includes(localName(child)))
    : [];
  const xml = own.map((child) => {
    const name = localName(child) === 'name' ? 'rFont' : localName(child);
    return `<${name}${printAttributes(child.attributes)}/>`;
  });
  return mark + (color ?? '') + xml.join('');
}
