// What can be written at the cursor, best first: which kinds of things there may be where. What each kind offers is its own.
import type { Analysis } from '../analysis.ts';
import { completeCitation } from './completion/citations.ts';
import type { Completion, CompletionSources } from './completion/completion.ts';
import { type Cursor, cursorAt, itemBefore, valueBefore } from './completion/cursor.ts';
import { completeFields } from './completion/fields.ts';
import { completeLaws } from './completion/lawNames.ts';
import { completePath } from './completion/paths.ts';
import { completeSentence, completeSentences, sentenceIn } from './completion/sentences.ts';
import { completeSigns } from './completion/signs.ts';
import { completeValue } from './completion/values.ts';

/** On the line of a field that has no body: what its value may be. Null on another line. */
function completeInField(cursor: Cursor, sources: CompletionSources): Completion[] | null {
  const field = valueBefore(cursor);
  if (field === null) return null;
  const { name, value } = field;
  const ofLaws = () => {
    const cited = completeCitation(cursor, sentenceIn(value), sources.today);
    return cited.length > 0 ? cited : completeLaws(cursor, sentenceIn(value));
  };
  switch (name) {
    case '対策':
    case '項目':
      return completePath(name, value, cursor);
    case '説明':
    case '宣言':
      return [...completeSentence(cursor, [name], value, '', sources), ...ofLaws()];
    case '特記事項':
      return ofLaws();
    case '変更前':
    case '変更後':
      return null;
    default:
      return completeValue(name, value, cursor, sources);
  }
}

/** Nothing is offered for the author's own notes. */
const isComment = ({ before, indent }: Cursor): boolean => before.startsWith('//', indent);

/** What can be written at `offset`; empty where nothing is known. */
export function completeAt(analysis: Analysis, offset: number, sources: CompletionSources): Completion[] {
  const cursor = cursorAt(analysis, offset);
  if (isComment(cursor)) return [];
  const inField = completeInField(cursor, sources);
  if (inField !== null) return inField;
  const fields = completeFields(cursor, sources);
  if (cursor.body === null) return fields;
  const written = sentenceIn(itemBefore(cursor));
  const cited = completeCitation(cursor, written, sources.today);
  const own = [...completeSigns(cursor), ...fields];
  // Behind 「番号法第」 they alone are what is meant; the name of a law is most often a part of a sentence.
  if (cited.length > 0) return [...own, ...cited];
  return [...own, ...completeSentences(cursor, sources), ...completeLaws(cursor, written)];
}
