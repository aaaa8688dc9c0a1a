// The automatic numbers of a document of Word: which list and level a paragraph is of, and what the levels say.
// Counts nothing.
import { childNamed, elementsIn, isOn, numberOf, valueOf, type XmlElement } from './wordPart.ts';

export interface Level {
  readonly start: number;
  readonly format: string;
  /** With `%1` to `%9` for the numbers of the levels. */
  readonly text: string;
  /** What stands between the number and the text. */
  readonly gap: '' | ' ';
  /** Whether the numbers of all levels are in Arabic digits. */
  readonly isLegal: boolean;
  /** The levels above, counted from the first, after which it starts again; 0 for never. */
  readonly restart: number;
}

/** A list as paragraphs name it; several may count on in one. */
export interface List {
  readonly id: string;
  readonly counter: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that the list starts at a number of its own. */
  readonly starts: ReadonlyMap<number, number>;
}

export interface Place {
  readonly list: List;
  readonly level: number;
}

/** The deepest level, counted from 0. */
const lastLevel = 8;

/** Styles that stand on one another; no document comes near it. */
const maxChain = 32;

/** `numbering`, `styles`: the roots of the parts, where the document has them. */
export function wordNumbering(
  numbering: XmlElement | undefined,
  styles: XmlElement | undefined,
): (paragraph: XmlElement) => Place | undefined {
  if (!numbering) return () => undefined;
  const lists = readLists(numbering, styles);
  const ofStyle = styleNumbering(styles);
  return (paragraph) => {
    const properties = childNamed(paragraph, 'w:pPr');
    const own = childNamed(properties, 'w:numPr');
    const styled = ofStyle(valueOf(properties, 'w:pStyle'));
    const list = lists.get(valueOf(own, 'w:numId') ?? styled.list ?? '');
    const level = numberOf(own, 'w:ilvl') ?? list?.styleLevels.get(styled.style ?? '') ?? styled.level ?? 0;
    return list && level <= lastLevel ? { list, level } : undefined;
  };
}

interface ReadList extends List {
  /** The level that belongs to a style. */
  readonly styleLevels: ReadonlyMap<string, number>;
}

function readLists(numbering: XmlElement, styles: XmlElement | undefined): Map<string, ReadList> {
  const abstracts = byId(numbering, 'w:abstractNum', 'w:abstractNumId');
  const nums = byId(numbering, 'w:num', 'w:numId');
  const styleById = byId(styles, 'w:style', 'w:styleId');
  /** A definition may only name the style of the list that has the levels. */
  const definitionOf = (num: XmlElement, isLinked = false): XmlElement | undefined => {
    const found = abstracts.get(valueOf(num, 'w:abstractNumId') ?? '');
    const link = valueOf(found, 'w:numStyleLink');
    if (link === undefined || isLinked) return found;
    const other = nums.get(valueOf(numberingOf(styleById.get(link)), 'w:numId') ?? '');
    return other ? definitionOf(other, true) : found;
  };
  const lists = new Map<string, ReadList>();
  for (const [id, num] of nums) {
    const definition = definitionOf(num);
    if (!definition || id === '0') continue;
    const levels = new Map<number, Level>();
    const starts = new Map<number, number>();
    const styleLevels = new Map<string, number>();
    for (const level of elementsIn(definition).filter(({ name }) => name === 'w:lvl')) {
      const depth = levelOf(level);
      const style = valueOf(level, 'w:pStyle');
      levels.set(depth, readLevel(level, depth));
      if (style !== undefined) styleLevels.set(style, depth);
    }
    for (const override of elementsIn(num).filter(({ name }) => name === 'w:lvlOverride')) {
      const depth = levelOf(override);
      const level = childNamed(override, 'w:lvl');
      const start = numberOf(override, 'w:startOverride');
      if (level) levels.set(depth, readLevel(level, depth));
      if (start !== undefined) starts.set(depth, start);
    }
    lists.set(id, {
      id,
      counter: definition.attributes['w:abstractNumId'] ?? '',
      levels,
      starts,
      styleLevels,
    });
  }
  return lists;
}

/** Levels that there cannot be are put where none is looked up. */
function levelOf(element: XmlElement): number {
  const written = element.attributes['w:ilvl'] ?? '';
  return /^[0-8]$/.test(written) ? Number(written) : lastLevel + 1;
}

function readLevel(level: XmlElement, depth: number): Level {
  const format = valueOf(level, 'w:numFmt') ?? 'decimal';
  const text = valueOf(level, 'w:lvlText') ?? '';
  return {
    start: numberOf(level, 'w:start') ?? 0,
    format,
    text: format === 'bullet' ? bullet(text) : text,
    gap: valueOf(level, 'w:suff') === 'nothing' ? '' : ' ',
    isLegal: isOn(level, 'w:isLgl'),
    restart: numberOf(level, 'w:lvlRestart') ?? depth,
  };
}

/** Letters and characters of no meaning of their own are pictures of a symbol font. */
const bullet = (text: string): string => text.replace(/[A-Za-z0-9\ue000-\uf8ff]/g, '・');

function byId(parent: XmlElement | undefined, name: string, attribute: string): Map<string, XmlElement> {
  const found = parent ? elementsIn(parent).filter((element) => element.name === name) : [];
  return new Map(found.map((element) => [element.attributes[attribute] ?? '', element]));
}

const numberingOf = (style: XmlElement | undefined): XmlElement | undefined =>
  childNamed(childNamed(style, 'w:pPr'), 'w:numPr');

interface StyleNumbering {
  /** The style that names the list. */
  readonly style?: string;
  readonly list?: string;
  readonly level?: number;
}

/** What a style, or one that it is based on, says of the numbers of its paragraphs. */
function styleNumbering(styles: XmlElement | undefined): (name: string | undefined) => StyleNumbering {
  const all = byId(styles, 'w:style', 'w:styleId');
  const usual = [...all].find(
    ([, { attributes }]) =>
      attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''),
  )?.[0];
  const known = new Map<string, StyleNumbering>();
  const read = (name: string): StyleNumbering => {
    let chain = 0;
    let level: number | undefined;
    for (let each: string | undefined = name; each !== undefined && chain < maxChain; chain++) {
      const style = all.get(each);
      const list = valueOf(numberingOf(style), 'w:numId');
      level ??= numberOf(numberingOf(style), 'w:ilvl');
      if (list !== undefined) return { style: each, list, ...(level === undefined ? {} : { level }) };
      each = valueOf(style, 'w:basedOn');
    }
    return {};
  };
  return (name) => {
    const style = name ?? usual;
    if (style === undefined) return {};
    const found = known.get(style) ?? read(style);
    known.set(style, found);
    return found;
  };
}
