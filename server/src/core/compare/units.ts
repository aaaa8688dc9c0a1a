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
  const top: Unit[] = [];
  const walk = new UnitWalk(text);
  walk.children(body?.children ?? [], 0, null, top);
  const { lines, units } = walk;
  for (const unit of units) unit.own = withoutBlanks(unit.texts.join(''));
  for (const unit of units.toReversed()) {
    unit.content = idOf(`${unit.children.map(({ content }) => content).join()} ${unit.own}`);
    unit.size = unit.children.reduce((sum, { size }) => sum + size, unit.own.length);
  }
  return { lines, top, units };
}

class UnitWalk {
  readonly lines: BodyLine[] = [];
  readonly units: Draft[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Adds the units that `children` are to `siblings`; their items stand at `depth`. */
  children(
    children: readonly (BodyChild | ItemChild)[],
    depth: number,
    parent: Draft | null,
    siblings: Unit[],
  ): void {
    /** The unit that a paragraph right here goes on. */
    let open = parent;
    for (const child of children) {
      if (child.kind === 'comment' || child.kind === 'blank') continue;
      if (child.kind === 'list') {
        for (const item of child.items) this.#item(item, depth, parent, siblings);
        open = null;
      } else {
        if (child.kind !== 'paragraph' || open === null || open.kind === 'ellipsis') {
          const isStatement = child.kind === 'ellipsis' && saysGone.test(sliceOf(this.#text, child.text));
          open = this.#unit(isStatement ? 'note' : child.kind, parent, siblings);
        }
        this.#line(open, child.text, parent === null ? depth : depth - 1);
      }
    }
  }

  #item({ enumerator, text, children }: Item, depth: number, parent: Draft | null, siblings: Unit[]): void {
    const { family, value, range } = enumerator;
    const unit = this.#unit('item', parent, siblings);
    if (value > 0) unit.number = `${family} ${value}`;
    const end = Math.max(text.end, range.end);
    unit.sign = this.#text.slice(range.start, Math.min(text.start, end));
    this.#line(unit, rangeOf(range.start, end), depth);
    this.children(children, depth + 1, unit, unit.children);
  }

  #line(unit: Draft, range: Range, depth: number): void {
    const signLength = unit.texts.length === 0 ? unit.sign.length : 0;
    unit.texts.push(this.#text.slice(range.start + signLength, range.end));
    this.lines.push({ range, depth });
  }

  #unit(kind: Unit['kind'], parent: Draft | null, siblings: Unit[]): Draft {
    const unit: Draft = {
      kind,
      number: '',
      sign: '',
      order: this.units.length,
      parent: parent?.order ?? -1,
      firstLine: this.lines.length,
      texts: [],
      own: '',
      children: [],
      content: -1,
      size: 0,
      weighed: lazy(() => weigh(wordsOf(unit.own))),
    };
    this.units.push(unit);
    siblings.push(unit);
    return unit;
  }
}
