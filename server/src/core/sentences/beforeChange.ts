// What a document is compared with when sentences of it are changed: what was published, as far as that can be told. Only the
// sections that are changed are looked at.
import { isPartOf } from '../compare/disagreement.ts';
import { pathKey } from '../chains.ts';
import { revisionDay } from '../facts/dayOf.ts';
import { type BodyFacts, bodyOf, itemPathOf } from '../facts/facts.ts';
import { type ReadBlock, type ReadDocument, readText } from '../facts/readText.ts';
import { type BodyText, bodyTextOf, isExcerpt, nothing, sameContent } from '../revision/bodyText.ts';
import type { DeriveOptions } from '../revision/derive.ts';
import { revisionsByItem } from '../revision/itemTexts.ts';

/** What a side says; null where it tells only a part of it. */
function wholeOf({ facts }: ReadBlock, role: BodyFacts['role']): BodyText | null {
  const body = bodyOf(facts, role);
  return body !== undefined && isExcerpt(body) ? null : (bodyTextOf(facts, role) ?? nothing);
}

/**
 * The same of the last row of an item. One whose lines all stand in the section may be a part of it without a sign that says so;
 * of a section to which a line was added the row has the most.
 */
function leftBy(row: ReadBlock, section: ReadBlock): BodyText | null {
  const [left, now] = [wholeOf(row, 'after'), bodyTextOf(section.facts, 'section')];
  const [own, whole] = [bodyOf(row.facts, 'after'), bodyOf(section.facts, 'section')];
  if (left === null || now === null || own === undefined || whole === undefined) return left;
  const isMost = 2 * left.lines.length >= now.lines.length;
  return isMost || !isPartOf({ text: row.text, body: own }, { text: section.text, body: whole })
    ? left
    : null;
}

/** What an item said before the first of `rows`, the last of them the last of the item; null where they do not tell all of it. */
function saidBefore(rows: readonly ReadBlock[], section: ReadBlock): BodyText | null {
  const sides = rows.map((row, index) => ({
    before: wholeOf(row, 'before'),
    after: index === rows.length - 1 ? leftBy(row, section) : wholeOf(row, 'after'),
  }));
  const isChain = sides.every(({ before, after }, index) => {
    const previous = index === 0 ? before : (sides[index - 1]?.after ?? null);
    return before !== null && after !== null && previous !== null && sameContent(previous, before);
  });
  return isChain ? (sides[0]?.before ?? null) : null;
}

const withText = (path: string, { lines }: BodyText): readonly ReadBlock[] =>
  readText(`対策：${path}\n${lines.map((line) => `  ${line}\n`).join('')}`).blocks;

/**
 * `document` with `sections` as they were in `baseline`. Without one the rows tell: those of the day that is asked for are
 * not published yet, and what the last row left is what the next one has to start from.
 */
export function beforeChange(
  document: ReadDocument,
  sections: readonly ReadBlock[],
  baseline: ReadDocument | null,
  { day, forms }: DeriveOptions,
): ReadDocument {
  const [chains, published] = [document, baseline ?? { blocks: [] }].map(({ blocks }) =>
    revisionsByItem(blocks, forms),
  );
  const keyOf = (block: ReadBlock) => pathKey(itemPathOf(block.facts)?.path ?? '', forms);
  const instead = new Map<ReadBlock, readonly ReadBlock[]>();
  for (const section of sections) {
    const key = keyOf(section);
    const rows = chains?.get(key) ?? [];
    const was = baseline?.blocks.find((each) => each.node.kind === 'measureSection' && keyOf(each) === key);
    if (was !== undefined) {
      for (const row of rows) instead.set(row, []);
      instead.set(section, [was, ...(published?.get(key) ?? [])]);
      continue;
    }
    const unpublished = rows.filter(({ facts }) => revisionDay(facts) === day);
    const last = rows.at(-1);
    const path = itemPathOf(section.facts)?.path ?? '';
    const before = saidBefore(unpublished, section);
    if (before !== null) for (const row of unpublished) instead.set(row, []);
    const text = before ?? (last === undefined ? null : leftBy(last, section));
    if (text !== null) instead.set(section, withText(path, text));
  }
  return { blocks: document.blocks.flatMap((block) => instead.get(block) ?? [block]) };
}
