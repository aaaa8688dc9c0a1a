// Rows that only go on from the row above, as a page break in Word or PDF leaves them, or the highest row of Excel.
import { revisionFields } from '../../core/syntax/keywords.ts';
import type { RevisionFieldName } from '../../core/syntax/tree.ts';
import { joinParted, lineGoesOn } from '../partedLine.ts';
import type { DraftRevision } from './draftRevision.ts';

/** These say that a row is a revision of its own. */
const naming: readonly RevisionFieldName[] = ['変更', '項目', '提出時期'];

/**
 * Whether `draft` has text on its sides but says neither when, nor what, nor 提出時期; what a cell of `above` says that
 * it goes on is not said anew.
 */
export function continuesRowAbove({ fields }: DraftRevision, above: DraftRevision): boolean {
  const goesOn = revisionFields.filter((field) => above.fields[field].at(-1)?.endsWith(lineGoesOn));
  if (naming.some((field) => fields[field].length > 0 && !goesOn.includes(field))) return false;
  return goesOn.length > 0 || fields.変更前.length > 0 || fields.変更後.length > 0;
}

/** One revision of a row and the rows that go on from it. */
export function joinRows(first: DraftRevision, rest: readonly DraftRevision[]): DraftRevision {
  if (rest.length === 0) return first;
  const parts = [first, ...rest];
  const joined = (field: RevisionFieldName): string[] =>
    joinParted(parts.flatMap(({ fields }) => fields[field]));
  return {
    row: first.row,
    fields: {
      変更: joined('変更'),
      項目: joined('項目'),
      変更前: joined('変更前'),
      変更後: joined('変更後'),
      提出時期: joined('提出時期'),
      説明: joined('説明'),
    },
    extras: parts.flatMap(({ extras }) => extras),
  };
}
