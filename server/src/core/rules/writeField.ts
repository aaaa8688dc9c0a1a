// The fix that several rules share: a field that a revision lacks, written where the table has it.
import type { BlockFacts } from '../facts/facts.ts';
import { revisionFields } from '../syntax/keywords.ts';
import type { RevisionFieldName } from '../syntax/tree.ts';
import type { TextEdit } from '../text/range.ts';

/** The edit that gives an empty field its value, or writes one that is not there at its place in the table's order. */
export function writeField(facts: BlockFacts, name: RevisionFieldName, value: string): TextEdit {
  const field = facts.fields.get(name);
  if (field === undefined) return insertField(facts, name, value);
  let colon = field.keyword.end;
  while (colon < facts.text.length && !/[：:]/.test(facts.text.charAt(colon))) colon++;
  return { range: { start: colon + 1, end: colon + 1 }, newText: value };
}

function insertField({ text, fields }: BlockFacts, name: RevisionFieldName, value: string): TextEdit {
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
