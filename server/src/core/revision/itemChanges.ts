// What differs between two versions of a document, item by item: the header's fields, the sections, and of items without a
// section the rows that the later version alone has. Writes nothing; whether rows are missing is derive's business.
import { pathKey } from '../chains.ts';
import { sideOf } from '../compare/units.ts';
import { type BodyFacts, bodyOf, valueOf } from '../facts/facts.ts';
import type { ReadBlock, ReadDocument } from '../facts/readText.ts';
import type { Form } from '../forms/forms.ts';
import { headerFields } from '../syntax/keywords.ts';
import type { HeaderFieldName } from '../syntax/tree.ts';
import { type Range, sliceOf } from '../text/range.ts';
import { withoutBlanks } from '../text/width.ts';
import { bodyTextOf, nothing } from './bodyText.ts';
import { isSection, type ItemText, itemTexts } from './itemTexts.ts';
import { type ItemPair, pairItems } from './pairItems.ts';

/** What one version says of an item, and where. */
export interface PlacedText {
  /** Without the blanks around them; none where it says that there is nothing. */
  readonly lines: readonly string[];
  /** Of the first character of each line, in the version's text. */
  readonly offsets: readonly number[];
  /** Of the block. */
  readonly offset: number;
}

export interface ItemChange {
  /** The item's path, or the name of a field of the header. */
  readonly path: string;
  /** `added` and `removed`: the other version says nothing of it. */
  readonly kind: 'changed' | 'added' | 'removed';
  /** Null where the version has no such item. */
  readonly before: PlacedText | null;
  readonly after: PlacedText | null;
}

const placed = ({ text, offset }: ReadBlock, ranges: readonly Range[]): PlacedText => ({
  lines: ranges.map((range) => sliceOf(text, range)),
  offsets: ranges.map(({ start }) => offset + start),
  offset,
});

function bodyIn(block: ReadBlock, role: BodyFacts['role']): PlacedText {
  const body = bodyOf(block.facts, role);
  const says = bodyTextOf(block.facts, role) ?? nothing;
  if (body === undefined || says.lines.length === 0) return placed(block, []);
  return placed(
    block,
    sideOf(block.text, body.node, () => 0).lines.map(({ range }) => range),
  );
}

/** Two with the same content differ in layout alone. */
const content = (text: PlacedText | null): string => withoutBlanks(text?.lines.join('') ?? '');

const isThere = (text: PlacedText | null): text is PlacedText => text !== null && text.lines.length > 0;

function change(path: string, before: PlacedText | null, after: PlacedText | null): ItemChange {
  const kind = !isThere(before) ? 'added' : !isThere(after) ? 'removed' : 'changed';
  return { path, kind, before, after };
}

function headerChanges(before: ReadDocument, after: ReadDocument): ItemChange[] {
  const [was, is] = [before, after].map(({ blocks }) => blocks.find(({ node }) => node.kind === 'header'));
  const valueIn = (block: ReadBlock | undefined, name: HeaderFieldName): PlacedText | null => {
    const field = block?.facts.fields.get(name);
    return block === undefined || field?.kind !== 'field' ? null : placed(block, field.value);
  };
  return headerFields.flatMap((name) => {
    const [from = null, to = null] = [was, is].map((block) => valueIn(block, name));
    return content(from) === content(to) ? [] : [change(name, from, to)];
  });
}

/** Also where that is only a part: it is shown as it is written, and nothing is made of it. */
const textIn = (item: ItemText | null): PlacedText | null =>
  item && bodyIn(item.block, isSection(item) ? 'section' : 'after');

function sectionChange({ named, base, now }: ItemPair): ItemChange[] {
  // To the letter: nearly all are.
  if (base !== null && now !== null && base.block.text === now.block.text) return [];
  const [from, to] = [textIn(base), textIn(now)];
  return content(from) === content(to) ? [] : [change(named.path, from, to)];
}

const contentOf = ({ text }: ReadBlock): string => withoutBlanks(text);
const pathIn = ({ node, facts }: ReadBlock): string =>
  node.kind === 'revision' ? valueOf(facts, '項目') : '';

/** The rows of `after` that `before` has not, of items that no section of either tells of. */
function newRows(before: ReadDocument, after: ReadDocument, hasSection: (path: string) => boolean) {
  const known = new Set(before.blocks.map(contentOf));
  return after.blocks
    .filter((block) => pathIn(block) !== '' && !hasSection(pathIn(block)))
    .filter((block) => !known.has(contentOf(block)))
    .map((block) => change(pathIn(block), bodyIn(block, 'before'), bodyIn(block, 'after')));
}

/**
 * In the order of `after`; what is gone comes behind the sections.
 * @param forms those by which spellings of one item are told; the official ones where there are no others
 */
export function itemChanges(
  before: ReadDocument,
  after: ReadDocument,
  forms?: readonly Form[],
): readonly ItemChange[] {
  const [was, is] = [itemTexts(before, forms), itemTexts(after, forms)];
  const sections = [was, is].flatMap(({ items }) => [...items.values()].filter(isSection));
  const keys = new Set(sections.map(({ key }) => key));
  return [
    ...headerChanges(before, after),
    ...pairItems(was, is, forms).flatMap(sectionChange),
    ...newRows(before, after, (path) => keys.has(pathKey(path, forms))),
  ];
}
