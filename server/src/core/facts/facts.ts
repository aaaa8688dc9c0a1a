// What the rules, the features and the table need to know of a block, from one walk over its tree. Offsets count
// from the block's first character.
import { lastWhere } from '../text/lastWhere.ts';
import { type Range, rangeOf, sliceOf } from '../text/range.ts';
import { isAnyBlankCode } from '../text/width.ts';
import { headerFields } from '../syntax/keywords.ts';
import { type Trait, traitsOf } from './lineTraits.ts';
import type { Block, Body, BodyField, Field, FieldName, Item, List, Unknown } from '../syntax/tree.ts';

/** Where a text stands: it decides which rules look at it, and whether it is part of the published record. */
export type Role = 'header' | 'path' | 'section' | 'before' | 'after' | 'reason';

/** The characters of one line that a person wrote as text: no keyword, no enumerator, no blanks around. */
export interface Prose {
  readonly range: Range;
  readonly role: Role;
  /** Which kinds of characters are among them: bits of `trait`. */
  readonly traits: number;
}

export interface BodyFacts {
  readonly role: 'section' | 'before' | 'after';
  readonly node: Body;
  /** Every list of the body, outer before inner. */
  readonly lists: readonly List[];
  /** The enumerators and lines of text that are printed, in their order; none when the body is empty. */
  readonly printed: readonly Range[];
}

export interface BlockFacts {
  readonly text: string;
  readonly node: Block;
  /** Each field where it stands first. */
  readonly fields: ReadonlyMap<FieldName, Field | BodyField>;
  /** Fields that the block has already. */
  readonly repeated: readonly (Field | BodyField)[];
  readonly bodies: readonly BodyFacts[];
  readonly prose: readonly Prose[];
  /** Lines that were not understood. */
  readonly unknown: readonly Unknown[];
}

const roles: Readonly<Partial<Record<FieldName, Role>>> = {
  対策: 'path',
  項目: 'path',
  変更前: 'before',
  変更後: 'after',
  説明: 'reason',
};

/** A date is no prose: it is read as a whole. */
const headerProse: ReadonlySet<FieldName> = new Set(headerFields.filter((name) => name !== '公表日'));

export function factsOf(text: string, node: Block): BlockFacts {
  const fields = new Map<FieldName, Field | BodyField>();
  const repeated: (Field | BodyField)[] = [];
  const bodies: BodyFacts[] = [];
  const prose: Prose[] = [];
  const unknown: Unknown[] = [];
  const addProse = (range: Range, role: Role) =>
    void prose.push({ range, role, traits: traitsOf(text, range) });
  const addBody = (role: BodyFacts['role'], body: Body) => {
    const walk = new BodyWalk();
    walk.body(body);
    for (const range of walk.prose) addProse(range, role);
    bodies.push({ role, node: body, lists: walk.lists, printed: walk.printed });
  };
  const addField = (field: Field | BodyField) => {
    if (fields.has(field.name)) repeated.push(field);
    else fields.set(field.name, field);
  };
  if (node.kind === 'unknown') unknown.push(node);
  if (node.kind === 'unknown' || node.kind === 'comment' || node.kind === 'blank')
    return { text, node, fields, repeated, bodies, prose, unknown };
  for (const child of node.children) {
    if (child.kind === 'unknown') unknown.push(child);
    else if (child.kind === 'body') addBody('section', child);
    else if (child.kind === 'bodyField') {
      addField(child);
      addBody(child.name === '変更前' ? 'before' : 'after', child.body);
    } else if (child.kind === 'field') {
      addField(child);
      const role = headerProse.has(child.name) ? 'header' : roles[child.name];
      if (role !== undefined) for (const range of child.value) addProse(range, role);
    }
  }
  return { text, node, fields, repeated, bodies, prose, unknown };
}

/** Collects from one body: the prose line by line, the lists, what is printed. */
class BodyWalk {
  readonly prose: Range[] = [];
  readonly lists: List[] = [];
  readonly printed: Range[] = [];

  body(body: Body): void {
    for (const child of body.children) this.#child(child);
  }

  #child(child: Body['children'][number]): void {
    if (child.kind === 'list') {
      this.lists.push(child);
      for (const item of child.items) this.#item(item);
    } else if (child.kind !== 'comment' && child.kind !== 'blank') this.#line(child.text);
  }

  #item(item: Item): void {
    this.printed.push(item.enumerator.range);
    this.#line(item.text);
    for (const child of item.children) this.#child(child);
  }

  #line(range: Range): void {
    if (range.start === range.end) return;
    this.prose.push(range);
    this.printed.push(range);
  }
}

/** Reads the characters of `ranges` from the one at `first` on, one by one, blanks passed over; -1 at the end. */
function reader(text: string, ranges: readonly Range[], first: number): () => number {
  let index = first;
  let at = ranges[index]?.start ?? 0;
  return () => {
    for (let range = ranges[index]; range !== undefined; range = ranges[++index], at = range?.start ?? 0)
      while (at < range.end) {
        const code = text.charCodeAt(at++);
        if (!isAnyBlankCode(code)) return code;
      }
    return -1;
  };
}

/** How many ranges at the start of `a` and of `b` hold the very same characters: they need not be read one by one. */
function countAlike(text: string, a: readonly Range[], b: readonly Range[]): number {
  let count = 0;
  for (const { start, end } of a) {
    const other = b[count];
    if (other === undefined || other.end - other.start !== end - start) break;
    if (!text.startsWith(text.slice(start, end), other.start)) break;
    count++;
  }
  return count;
}

/** Whether two bodies of one block say the same: blanks, line breaks and comments are set aside. */
export function isSameContent(text: string, a: BodyFacts, b: BodyFacts): boolean {
  const alike = countAlike(text, a.printed, b.printed);
  const [left, right] = [reader(text, a.printed, alike), reader(text, b.printed, alike)];
  for (let code = left(); code === right(); code = left()) if (code === -1) return true;
  return false;
}

/** A field's value in one line: 項目 written over two lines has a blank between them. */
export function valueOf({ text, fields }: BlockFacts, name: FieldName): string {
  const field = fields.get(name);
  return field?.kind === 'field' ? field.value.map((range) => sliceOf(text, range)).join(' ') : '';
}

/** From the first to the last character of a field's value; empty after the colon when it has none. */
export function valueRange(field: Field): Range {
  const first = field.value[0];
  const last = field.value.at(-1);
  return first === undefined || last === undefined
    ? rangeOf(field.keyword.end, field.keyword.end)
    : rangeOf(first.start, last.end);
}

/** The item that a section or a revision is about; undefined in other blocks, and where it has none. */
export function itemPathOf(facts: BlockFacts): { readonly path: string; readonly field: Field } | undefined {
  const name = facts.node.kind === 'measureSection' ? '対策' : '項目';
  const field = facts.fields.get(name);
  const path = valueOf(facts, name);
  return field?.kind === 'field' && path !== '' ? { path, field } : undefined;
}

/** Where characters of a field's value, as `valueOf` gives it, stand in the block. */
export function rangeInValue({ value }: Field, { start, end }: Range): Range {
  let before = 0;
  const placed: number[] = [];
  for (const line of value) {
    const length = line.end - line.start;
    for (const offset of [start, end].slice(placed.length))
      if (offset <= before + length) placed.push(line.start + Math.max(0, offset - before));
    before += length + 1;
  }
  const [from = 0, to = from] = placed;
  return rangeOf(from, to);
}

/** The body on one side of a revision, the first when the field was written twice. */
export const bodyOf = ({ bodies }: BlockFacts, role: BodyFacts['role']): BodyFacts | undefined =>
  bodies.find((body) => body.role === role);

/** The lines of prose that hold a character of one of these kinds. */
export const proseWith = ({ prose }: BlockFacts, wanted: Trait): Prose[] =>
  prose.filter(({ traits }) => (traits & wanted) !== 0);

/** The line of prose that holds `offset`; undefined between lines. Prose stands in the order of the text. */
export function proseAt({ prose }: BlockFacts, offset: number): Prose | undefined {
  const found = prose[lastWhere(prose, ({ range }) => range.start <= offset)];
  return found !== undefined && found.range.start <= offset && offset <= found.range.end ? found : undefined;
}
