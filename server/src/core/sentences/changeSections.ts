// すべての文書で変更, in one document: sentences of its sections changed, and the rows of 変更箇所 for that. A row of the same
// day is not published yet: it goes on to say all of that day's change.
import { pathKey } from '../chains.ts';
import { readDay } from '../facts/documentFacts.ts';
import { bodyOf, itemPathOf, valueOf } from '../facts/facts.ts';
import { type ReadBlock, type ReadDocument, readText } from '../facts/readText.ts';
import { type BodyText, bodyTextOf, isExcerpt, nothing, sameContent } from '../revision/bodyText.ts';
import { derive, deriveEdits, type DeriveOptions } from '../revision/derive.ts';
import { revisionsByItem } from '../revision/itemTexts.ts';
import { applyEdits, byPlace, type TextEdit } from '../text/range.ts';

export interface ChangedSections {
  /** Those of the rows; all count in the document before any of them is made. */
  readonly edits: readonly TextEdit[];
  /** One sentence for each item whose row is left to the author. */
  readonly notices: readonly string[];
}

/** What an item said before `rows`, which lead to what `section` says; null where they do not tell all of it. */
function before(rows: readonly ReadBlock[], section: ReadBlock): BodyText | null {
  let state: BodyText | null = null;
  let first: BodyText | null = null;
  for (const { facts } of rows) {
    if ((['before', 'after'] as const).some((role) => isPart(facts, role))) return null;
    const from = bodyTextOf(facts, 'before') ?? nothing;
    if (state !== null && !sameContent(state, from)) return null;
    first ??= from;
    state = bodyTextOf(facts, 'after') ?? nothing;
  }
  const now = bodyTextOf(section.facts, 'section') ?? nothing;
  return state !== null && sameContent(state, now) ? first : null;
}

function isPart(facts: ReadBlock['facts'], role: 'before' | 'after'): boolean {
  const body = bodyOf(facts, role);
  return body !== undefined && isExcerpt(body);
}

/** The document as it was before the rows of `day` of these sections were written, and what they tell of was done. */
function asBefore(document: ReadDocument, sections: readonly ReadBlock[], day: number): ReadDocument {
  const chains = revisionsByItem(document.blocks);
  const instead = new Map<ReadBlock, readonly ReadBlock[]>();
  for (const section of sections) {
    const path = itemPathOf(section.facts)?.path ?? '';
    const rows = (chains.get(pathKey(path)) ?? []).filter(
      ({ facts }) => readDay(valueOf(facts, '変更')) === day,
    );
    const was = before(rows, section);
    if (was === null) continue;
    for (const row of rows) instead.set(row, []);
    const lines = was.lines.map((line) => `  ${line}\n`).join('');
    instead.set(section, readText(`対策：${path}\n${lines}`).blocks);
  }
  return { blocks: document.blocks.flatMap((block) => instead.get(block) ?? [block]) };
}

/** Where an offset behind `edits`, ordered, was before them. */
function placeBefore(edits: readonly TextEdit[], offset: number): number {
  let by = 0;
  for (const { range, newText } of edits) {
    if (range.start + by + newText.length > offset) break;
    by += newText.length - (range.end - range.start);
  }
  return offset - by;
}

/** The rows that `edits`, all in the text of sections, call for. */
export function changeSections(
  document: ReadDocument,
  edits: readonly TextEdit[],
  options: DeriveOptions,
): ChangedSections {
  const ordered = [...edits].sort(byPlace);
  const touched = document.blocks.filter(({ offset, text }) =>
    ordered.some(({ range }) => offset <= range.start && range.start < offset + text.length),
  );
  const now = readText(applyEdits(document.blocks.map(({ text }) => text).join(''), ordered));
  const { rows, notices } = derive(now, asBefore(document, touched, options.day), options);
  const back = (offset: number) => placeBefore(ordered, offset);
  return {
    edits: deriveEdits(now, rows, options).map(({ range, newText }) => ({
      range: { start: back(range.start), end: back(range.end) },
      newText,
    })),
    notices,
  };
}
