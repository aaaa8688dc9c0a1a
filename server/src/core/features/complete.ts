// What can be written at the cursor: a field, a value of 提出時期, the next enumerator, a stock sentence.
import type { Analysis } from '../analysis.ts';
import type { AnalyzedBlock } from '../liveBlock.ts';
import { valueOf } from '../facts/facts.ts';
import { phrases } from '../phrases/phrases.ts';
import { reasons } from '../phrases/reasons.ts';
import { headerFields, revisionFields } from '../syntax/keywords.ts';
import { bodyHeadAt } from '../syntax/lineHead.ts';
import { printSign } from '../syntax/printSign.ts';
import type { FieldName, Item } from '../syntax/tree.ts';
import { trimmed } from '../text/lines.ts';
import type { Range } from '../text/range.ts';
import { isBlankCode } from '../text/width.ts';
import { blockAt, itemsAt } from './locate.ts';

export interface Completion {
  readonly label: string;
  readonly detail: string;
  readonly kind: 'field' | 'value' | 'enumerator' | 'phrase';
  /** What is replaced: on the cursor's line, up to the cursor. */
  readonly range: Range;
  readonly newText: string;
}

/** Where the cursor stands, and what is written on its line before it. */
interface Cursor {
  readonly offset: number;
  readonly lineStart: number;
  readonly before: string;
  /** Length of the blanks that the line begins with. */
  readonly indent: number;
}

const mostPhrases = 50;

function cursorAt(analysis: Analysis, offset: number): Cursor {
  const { line } = analysis.positionAt(offset);
  const lineStart = analysis.offsetAt({ line, character: 0 });
  const before = analysis.slice({ start: lineStart, end: offset });
  return { offset, lineStart, before, indent: trimmed(before, 0, before.length).start };
}

const blockKeywords: readonly FieldName[] = ['評価書', '対策', '変更'];

function fieldNames(block: AnalyzedBlock | null): FieldName[] {
  if (block === null) return [...blockKeywords];
  const { node, facts } = block;
  const own = node.kind === 'header' ? headerFields : node.kind === 'revision' ? revisionFields : [];
  return [...new Set([...own.filter((name) => !facts.fields.has(name)), '対策' as const, '変更' as const])];
}

function completeFields(block: AnalyzedBlock | null, { before, offset, lineStart }: Cursor): Completion[] {
  return fieldNames(block)
    .filter((name) => name.startsWith(before))
    .map((name) => ({
      label: `${name}：`,
      detail: blockKeywords.includes(name) ? 'ここから始める' : '欄',
      kind: 'field',
      range: { start: lineStart, end: offset },
      newText: `${name}：`,
    }));
}

function completeTiming({ before, offset, lineStart }: Cursor): Completion[] | null {
  const head = /^提出時期[ \t\u3000]*[：:][ \t\u3000]*/.exec(before)?.[0];
  if (head === undefined) return null;
  const range = { start: lineStart + head.length, end: offset };
  return ['事前', '事後']
    .filter((value) => value.startsWith(before.slice(head.length)))
    .map((value) => ({
      label: value,
      detail: value === '事前' ? '変更の前に提出し公表する' : '変更の後に提出し公表する',
      kind: 'value',
      range,
      newText: value,
    }));
}

/** On a line 説明： of a revision, what fits its 提出時期; all where that is not filled in. */
function completeReason(
  block: AnalyzedBlock | null,
  { before, offset, lineStart }: Cursor,
): Completion[] | null {
  const head = /^説明[ \t\u3000]*[：:][ \t\u3000]*/.exec(before)?.[0];
  if (head === undefined || block?.node.kind !== 'revision') return null;
  const timing = valueOf(block.facts, '提出時期');
  return reasons
    .filter((reason) => timing === '' || timing === reason.timing)
    .filter(({ text }) => text.startsWith(before.slice(head.length)))
    .map(({ text, timing: of }) => ({
      label: text,
      detail: `提出時期に係る説明（${of}）`,
      kind: 'phrase',
      range: { start: lineStart + head.length, end: offset },
      newText: text,
    }));
}

/** The sign after the last item of its list, with the indentation and the blank that the item has. */
function nextSign(
  block: AnalyzedBlock,
  item: Item,
  { before, offset, lineStart, indent: typedIndent }: Cursor,
): Completion | null {
  const { enumerator, range, text: own } = item;
  const sign = printSign(enumerator, enumerator.value + 1);
  if (sign === null || !sign.startsWith(before.slice(typedIndent))) return null;
  const indent = block.text.slice(range.start, enumerator.range.start);
  const gap = block.text.slice(enumerator.range.end, own.start);
  const written = block.text.slice(enumerator.range.start, enumerator.range.end);
  return {
    label: sign,
    detail: `「${written}」の次`,
    kind: 'enumerator',
    range: { start: lineStart, end: offset },
    newText: indent + sign + (gap === '' && own.start === own.end ? ' ' : gap),
  };
}

function completeSigns(block: AnalyzedBlock, cursor: Cursor): Completion[] {
  const lists = block.facts.bodies.flatMap((body) => body.lists);
  const above = itemsAt(lists, Math.min(cursor.lineStart - block.offset, block.text.length));
  return above
    .reverse()
    .map(({ item }) => nextSign(block, item, cursor))
    .filter((completion) => completion !== null);
}

/** What of the sentence is written that the cursor ends: after an enumerator and the blanks behind it. */
function sentenceBefore({ before, indent }: Cursor): string {
  const head = indent < before.length ? bodyHeadAt(before, indent, before.length) : null;
  const start = indent + (head?.kind === 'item' ? head.length : 0);
  let from = start;
  while (from < before.length && isBlankCode(before.charCodeAt(from))) from++;
  return before.slice(from);
}

function completePhrases(block: AnalyzedBlock, cursor: Cursor): Completion[] {
  const typed = sentenceBefore(cursor);
  const path = valueOf(block.facts, '対策') || valueOf(block.facts, '項目');
  const suits = ({ items }: (typeof phrases)[number]) => items?.some((item) => path.includes(item));
  return phrases
    .filter(({ category, text }) => category === '対策' && text.startsWith(typed) && text !== typed)
    .sort((a, b) => Number(suits(b)) - Number(suits(a)))
    .slice(0, mostPhrases)
    .map(({ text, items, provenance }) => ({
      label: text,
      detail: `${provenance}：${items?.join('、') ?? ''}`,
      kind: 'phrase',
      range: { start: cursor.offset - typed.length, end: cursor.offset },
      newText: text,
    }));
}

/** Whether the cursor is in the body of a section or of a revision; blank lines after a body still are. */
function isInBody(block: AnalyzedBlock, offset: number): boolean {
  const at = Math.min(offset - block.offset, block.text.length);
  return block.facts.bodies.some(({ node }) => node.range.start <= at && at <= node.range.end);
}

/** What can be written at `offset`, best first; empty where nothing is known. */
export function completeAt(analysis: Analysis, offset: number): Completion[] {
  const cursor = cursorAt(analysis, offset);
  const timing = completeTiming(cursor);
  if (timing !== null) return timing;
  const block = containingBlock(analysis, cursor.lineStart);
  const reason = completeReason(block, cursor);
  if (reason !== null) return reason;
  const fields = cursor.indent === 0 ? completeFields(block, cursor) : [];
  if (block === null || !isInBody(block, offset)) return fields;
  return [...completeSigns(block, cursor), ...fields, ...completePhrases(block, cursor)];
}

/** The block that a line belongs to: blank lines after a block still do while something is typed there. */
function containingBlock(analysis: Analysis, lineStart: number): AnalyzedBlock | null {
  const block = blockAt(analysis, lineStart);
  if (block === null) return null;
  let index = analysis.blocks.indexOf(block);
  while (index >= 0) {
    const candidate = analysis.blocks[index];
    if (candidate !== undefined && !['blank', 'comment', 'unknown'].includes(candidate.node.kind))
      return candidate;
    index--;
  }
  return null;
}
