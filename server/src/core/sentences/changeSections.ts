// すべての文書で変更, in one document: sentences of its sections changed, and the rows of 変更箇所 for that.
import { type ReadDocument, readText } from '../facts/readText.ts';
import { derive, deriveEdits, type DeriveOptions } from '../revision/derive.ts';
import { itemTexts } from '../revision/itemTexts.ts';
import { applyEdits, byPlace, type TextEdit } from '../text/range.ts';
import { beforeChange } from './beforeChange.ts';

export interface ChangedSections {
  /** Those of the rows; all count in the document before any of them is made. */
  readonly edits: readonly TextEdit[];
  /** One sentence for each item whose row is left to the author. */
  readonly notices: readonly string[];
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

/** The rows that `edits`, all in the text of sections, call for. `baseline`: what was published, where that is known. */
export function changeSections(
  document: ReadDocument,
  edits: readonly TextEdit[],
  baseline: ReadDocument | null,
  options: DeriveOptions,
): ChangedSections {
  const ordered = [...edits].sort(byPlace);
  const touched = document.blocks.filter(({ offset, text }) =>
    ordered.some(({ range }) => offset <= range.start && range.start < offset + text.length),
  );
  const now = readText(applyEdits(document.blocks.map(({ text }) => text).join(''), ordered));
  const before = itemTexts(beforeChange(document, touched, baseline, options), options.forms);
  const { rows, notices } = derive(now, before, options);
  const back = (offset: number) => placeBefore(ordered, offset);
  return {
    edits: deriveEdits(now, rows, options).map(({ range, newText }) => ({
      range: { start: back(range.start), end: back(range.end) },
      newText,
    })),
    notices,
  };
}
