// A row as text: a revision of its own, laid out as the formatter does, or other texts in one that stands there.
import { valueRange } from '../facts/facts.ts';
import { formatEdits } from '../format/formatEdits.ts';
import type { ReadBlock } from '../facts/readText.ts';
import { parse } from '../syntax/parse.ts';
import type { BodyChild, BodyField, ItemChild, Revision } from '../syntax/tree.ts';
import { applyEdits, type Range, rangeOf, shiftRange, sliceOf, type TextEdit } from '../text/range.ts';

export interface RowText {
  /** 令和3年10月12日 */
  readonly date: string;
  readonly path: string;
  /** The lines of the sides; none where there was, or is, nothing. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const bodyLines = (name: string, lines: readonly string[], absence: string): string[] =>
  lines.length === 0 ? [`${name}：${absence}`] : [`${name}：`, ...lines.map((line) => `  ${line}`)];

/** The row with `\n` at the ends of its lines; 提出時期 and 説明 are left to the author. */
export function printRow({ date, path, before, after }: RowText): string {
  const text = [
    `変更：${date}`,
    `項目：${path}`,
    ...bodyLines('変更前', before, '（新設）'),
    ...bodyLines('変更後', after, '（削除）'),
    '提出時期：',
    '説明：',
    '',
  ].join('\n');
  return applyEdits(text, formatEdits(parse(text).blocks));
}

const bodyFieldOf = ({ children }: Revision, name: BodyField['name']): BodyField | undefined =>
  children.find((child): child is BodyField => child.kind === 'bodyField' && child.name === name);

/** The comments in a body: they are the author's, and stay behind what is written there. */
function* commentsIn(children: readonly (BodyChild | ItemChild)[]): Generator<Range> {
  for (const child of children) {
    if (child.kind === 'comment') yield child.range;
    if (child.kind === 'list') for (const item of child.items) yield* commentsIn(item.children);
  }
}

/** The edits of the document that give the revision `block` the item and the sides of `row`. */
export function rewriteRow(block: ReadBlock, row: RowText): TextEdit[] {
  const { node, facts, text, offset } = block;
  const newline = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  const printed = printRow(row);
  const [revision] = parse(printed).blocks;
  if (node.kind !== 'revision' || revision?.node.kind !== 'revision') return [];
  const edits: TextEdit[] = [];
  const path = facts.fields.get('項目');
  if (path?.kind === 'field' && sliceOf(text, valueRange(path)) !== row.path)
    edits.push({ range: shiftRange(valueRange(path), offset), newText: row.path });
  for (const name of ['変更前', '変更後'] as const) {
    const made = bodyFieldOf(revision.node, name);
    const field = bodyFieldOf(node, name);
    if (made === undefined) continue;
    const comments = Array.from(commentsIn(field?.body.children ?? []), (range) =>
      sliceOf(text, range).trim(),
    );
    const lines = [sliceOf(printed, made.range).trimEnd(), ...comments.map((line) => `  ${line}`)];
    const newText = lines.join('\n').replaceAll('\n', newline);
    const at = field === undefined ? placeOf(node, name) : fieldRange(text, field);
    const isAlone = field === undefined;
    edits.push({ range: shiftRange(at, offset), newText: isAlone ? newText + newline : newText });
  }
  return edits;
}

/** From the keyword to the last character of the body that is no blank and no line end. */
const fieldRange = (text: string, { range }: BodyField) =>
  rangeOf(range.start, range.start + sliceOf(text, range).trimEnd().length);

/** Where a side that is not written belongs: above the other side that comes later, or above 提出時期 and 説明, or at the end. */
function placeOf({ range, children }: Revision, name: BodyField['name']) {
  const later = name === '変更前' ? ['変更後', '提出時期', '説明'] : ['提出時期', '説明'];
  const next = children.find(
    (child) => (child.kind === 'field' || child.kind === 'bodyField') && later.includes(child.name),
  );
  const at = next?.range.start ?? range.end;
  return rangeOf(at, at);
}
