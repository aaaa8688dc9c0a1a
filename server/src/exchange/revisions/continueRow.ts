// Rows that only go on from the row above, as a page break in Word or PDF leaves them.
import type { DraftRevision } from './draftRevision.ts';

/** Whether `draft` has text on its sides but says neither when, nor what, nor 提出時期. */
export function continuesRowAbove({ fields }: DraftRevision): boolean {
  if (fields.変更.length > 0 || fields.項目.length > 0 || fields.提出時期.length > 0) return false;
  return fields.変更前.length > 0 || fields.変更後.length > 0;
}

/** One revision of a row and the rows that go on from it. */
export function joinRows(first: DraftRevision, rest: readonly DraftRevision[]): DraftRevision {
  const parts = [first, ...rest];
  return {
    row: first.row,
    fields: {
      ...first.fields,
      変更前: parts.flatMap(({ fields }) => fields.変更前),
      変更後: parts.flatMap(({ fields }) => fields.変更後),
      説明: parts.flatMap(({ fields }) => fields.説明),
    },
    extras: parts.flatMap(({ extras }) => extras),
  };
}
