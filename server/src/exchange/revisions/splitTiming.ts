// 提出時期 and its explanation in one cell, as tables with five columns have it, taken apart.
import type { DraftRevision } from './draftRevision.ts';
import { foldKey } from './foldKey.ts';

/** The draft with 説明 on its own, or undefined when there is nothing to take apart. */
export function splitTiming(draft: DraftRevision): DraftRevision | undefined {
  const [first = '', ...rest] = draft.fields.提出時期;
  if (draft.fields.説明.length > 0) return undefined;
  const timing = /^\S+/.exec(first.trimStart())?.[0] ?? '';
  const key = foldKey(timing);
  const reason = [first.slice(timing.length).trim(), ...rest].filter((line) => line !== '');
  if ((key !== '事前' && key !== '事後') || reason.length === 0) return undefined;
  return { ...draft, fields: { ...draft.fields, 提出時期: [timing], 説明: reason } };
}
