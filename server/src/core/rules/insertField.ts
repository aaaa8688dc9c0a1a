// The fix that several rules share: a field that a revision lacks, written where the table has it.
import type { BlockFacts } from '../facts/facts.ts';
import { revisionFields } from '../syntax/keywords.ts';
import type { RevisionFieldName } from '../syntax/tree.ts';
import type { TextEdit } from '../text/range.ts';

/** The edit that writes a field on a line of its own, at its place in the table's order. */
export function insertField({ text, fields }: BlockFacts, name: RevisionFieldName, value: string): TextEdit {
  const newline = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  const next = revisionFields.slice(revisionFields.indexOf(name) + 1).find((later) => fields.has(later));
  const before = next === undefined ? undefined : fields.get(next)?.keyword.start;
  if (before !== undefined)
    return { range: { start: before, end: before }, newText: `${name}：${value}${newline}` };
  const end = text.length;
  const ended = /[\r\n]$/.test(text);
  return {
    range: { start: end, end },
    newText: ended ? `${name}：${value}${newline}` : `${newline}${name}：${value}`,
  };
}
