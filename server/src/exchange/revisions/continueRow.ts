// Rows that only go on from the row above, as a page break in Word or PDF leaves them, or the highest row of Excel.
import { revisionFields } from '../../core/syntax/keywords.ts';
import type { RevisionFieldName } from '../../core/syntax/tree.ts';
import { joinParted, lineGoesOn } from '../partedLine.ts';
import type { DraftRevision } from './draftRevision.ts';

/** These say that a row is a revision of its own. */
const naming: readonly RevisionFieldName[] = ['変更', '項目', '提出時期'];

/**
 * Whether `draft` says neither when, nor what, nor 提出時期 itself but has text on its sides or explains, or is one with the row above:
 * what reaches down from there in merged cells is not said anew, nor what a cell of `above` says that it goes on.
 */
export function continuesRowAbove({ fields, reaching }: DraftRevision, above: DraftRevision): boolean {
  const goesOn = revisionFields.filter((field) => above.fields[field].at(-1)?.endsWith(lineGoesOn));
  const isOwn = (field: RevisionFieldName): boolean =>
    fields[field].length > 0 && !reaching.has(field) && !goesOn.includes(field);
  if (naming.some(isOwn)) return false;
  return goesOn.length > 0 || reaching.size > 0 || isOwn('変更前') || isOwn('変更後') || isOwn('説明');
}

/** One revision of a row and the rows that go on from it. */
export function joinRows(first: DraftRevision, rest: readonly DraftRevision[]): DraftRevision {
  if (rest.length === 0) return first;
  const parts = [first, ...rest];
  const joined = (field: RevisionFieldName): string[] =>
    joinParted(
      parts.flatMap(({ fields, reaching }, i) => (i > 0 && reaching.has(field) ? [] : fields[field])),
    );
  return {
    row: first.row,
    reaching: first.reaching,
    fields: {
      変更: joined('変更'),
      項目: joined('項目'),
      変更前: joined('変更前'),
      変更後: joined('変更後'),
      提出時期: joined('提出時期'),
      説明: joined('説明'),
    },
    extras: parts.flatMap(({ extras }, i) => extras.filter(({ isReaching }) => i === 0 || !isReaching)),
  };
}
