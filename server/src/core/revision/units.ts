// A body as what is compared: items, headings, paragraphs, notes, each with its lines and what stands below it.
import type { Body, BodyChild, Item, ItemChild } from '../syntax/tree.ts';
import { lazy } from '../text/lazy.ts';
import { type Range, rangeOf, sliceOf } from '../text/range.ts';
import { withoutBlanks } from '../text/width.ts';
import { type Weighed, weigh, wordsOf } from './words.ts';

/** A printed line of a body. */
export interface BodyLine {
  /** From its first to its last character that is no blank, the enumerator with it. */
  readonly range: Range;
  /** How deep its item is nested, from 0. */
  readonly depth: number;
}

/**
 * An item, a heading, a note or a paragraph, with the paragraphs right below it: whether a line was wrapped or a
 * paragraph begun, nobody can tell.
 */
export interface Unit {
  readonly kind: Exclude<BodyChild['kind'], 'list' | 'comment' | 'blank'> | 'item';
  /** Its place among the units of its side, in the order of the text. */
  readonly order: number;
  /** The place of the unit that it stands below; -1 at the top. */
  readonly parent: number;
  /** The place of its first line among the lines of its side; the others follow. */
  readonly firstLine: number;
  /** Family and value of its enumerator; empty without one, and for bullets. */
  readonly number: string;
  /** Its enumerator and the blanks after it, as written. */
  readonly sign: string;
  /** The texts of its lines without enumerator. */
  readonly texts: readonly string[];
  /** `texts` joined, without blanks. */
  readonly own: string;
  readonly children: readonly Unit[];
  /** The same for units that say the same, with all that stands below them: enumerators and blanks aside. */
  readonly content: number;
  /** How many characters it and all below it have, enumerators and blanks aside. */
  readonly size: number;
  readonly weighed: () => Weighed;
}

/** One side of a revision. */
export interface Side {
  readonly lines: readonly BodyLine[];
  readonly top: readonly Unit[];
  /** All units in the order of the text. */
  readonly units: readonly Unit[];
}

type Draft = { -readonly [Key in keyof Unit]: Unit[Key] } & { children: Unit[]; texts: string[] };

/** Gives equal texts equal numbers: the two sides of a comparison share one. */
export function numbering(): (content: string) => number {
  const known = new Map<string, number>();
  return (content) => {
    const id = known.get(content) ?? known.size;
    known.set(content, id);
    return id;
  };
}

/** 「(5)及び(6) 削除」 leaves nothing out: the items are gone. */
const saysGone = /(?:削除|欠番)。?$/;

/** The side of a revision that `body` is, a body of `text`. */
export function sideOf(text: string, body: Body | null, idOf: (content: string) => number): Side {
  const lines: BodyLine[] = [];
  const units: Draft[] = [];

  const addLine = (unit: Draft, range: Range, depth: number) => {
    const signLength = unit.texts.length === 0 ? unit.sign.length : 0;
    unit.texts.push(text.slice(range.start + signLength, range.end));
    lines.push({ range, depth });
  };
  const addUnit = (
    kind: Unit['kind'],
    number: string,
    sign: string,
    parent: Draft | null,
    siblings: Unit[],
  ): Draft => {
    const unit: Draft = {
      kind,
      number,
      sign,
      order: units.length,
      parent: parent?.order ?? -1,
      firstLine: lines.length,
      texts: [],
      own: '',
      children: [],
      content: -1,
      size: 0,
      weighed: lazy(() => weigh(wordsOf(unit.own))),
    };
    units.push(unit);
    siblings.push(unit);
    return unit;
  };
  const addItem = (
    { enumerator, text: own, children }: Item,
    depth: number,
    parent: Draft | null,
    siblings: Unit[],
  ) => {
    const { family, value } = enumerator;
    const { start, end } = enumerator.range;
    const range = rangeOf(start, Math.max(own.end, end));
    const sign = text.slice(start, Math.min(own.start, range.end));
    const unit = addUnit('item', value === 0 ? '' : `${family} ${value}`, sign, parent, siblings);
    addLine(unit, range, depth);
    addChildren(children, depth, unit, unit.children);
  };
  const addChildren = (
    children: readonly (BodyChild | ItemChild)[],
    depth: number,
    parent: Draft | null,
    siblings: Unit[],
  ) => {
    /** The unit that a paragraph right here goes on. */
    let open = parent;
    for (const child of children) {
      if (child.kind === 'comment' || child.kind === 'blank') continue;
      if (child.kind === 'list') {
        for (const item of child.items) addItem(item, parent === null ? depth : depth + 1, parent, siblings);
        open = null;
      } else {
        const isStatement = child.kind === 'ellipsis' && saysGone.test(sliceOf(text, child.text));
        if (child.kind !== 'paragraph' || open === null || open.kind === 'ellipsis')
          open = addUnit(isStatement ? 'note' : child.kind, '', '', parent, siblings);
        addLine(open, child.text, depth);
      }
    }
  };

  const top: Unit[] = [];
  addChildren(body?.children ?? [], 0, null, top);
  for (const unit of units) unit.own = withoutBlanks(unit.texts.join(''));
  for (const unit of units.toReversed()) {
    unit.content = idOf(`${unit.children.map(({ content }) => content).join()} ${unit.own}`);
    unit.size = unit.children.reduce((sum, { size }) => sum + size, unit.own.length);
  }
  return { lines, top, units };
}
