// What can be written at the cursor: a field, a value of 提出時期, the next enumerator, a stock sentence.
import type { Analysis, AnalyzedBlock } from '../analyze.ts';
import { valueOf } from '../facts/facts.ts';
import { phrases } from '../phrases/phrases.ts';
import { headerFields, revisionFields } from '../syntax/keywords.ts';
import { bodyHeadAt } from '../syntax/lineHead.ts';
import { printSign } from '../syntax/printSign.ts';
import type { FieldName, Item } from '../syntax/tree.ts';
import { isBlankCode } from '../text/width.ts';
import type { Range } from '../text/range.ts';
import { blockAt, itemsAt } from './locate.ts';

export interface Completion {
  readonly label: string;
  readonly detail: string;
  readonly kind: 'field' | 'value' | 'enumerator' | 'phrase';
  /** What is replaced: on the cursor's line, up to the cursor. */
  readonly range: Range;
  readonly newText: string;
}

/** Where the cursor stands: its line, and what is written on it before the cursor. */
interface Cursor {
  readonly text: string;
  readonly offset: number;
  readonly lineStart: number;
  /** After the blanks that the line begins with. */
  readonly textStart: number;
}

const mostPhrases = 50;

function cursorAt(text: string, offset: number): Cursor {
  let lineStart = offset;
  while (lineStart > 0 && !/[\r\n]/.test(text.charAt(lineStart - 1))) lineStart--;
  let textStart = lineStart;
  while (textStart < offset && isBlankCode(text.charCodeAt(textStart))) textStart++;
  return { text, offset, lineStart, textStart };
}

const blockKeywords: readonly FieldName[] = ['評価書', '対策', '変更'];

function fieldNames(block: AnalyzedBlock | null): FieldName[] {
  if (block === null) return [...blockKeywords];
  const { node, facts } = block;
  const own = node.kind === 'header' ? headerFields : node.kind === 'revision' ? revisionFields : [];
  return [...new Set([...own.filter((name) => !facts.fields.has(name)), '対策' as const, '変更' as const])];
}

function completeFields(block: AnalyzedBlock | null, { text, offset, lineStart }: Cursor): Completion[] {
  const typed = text.slice(lineStart, offset);
  return fieldNames(block)
    .filter((name) => name.startsWith(typed))
    .map((name) => ({
      label: `${name}：`,
      detail: blockKeywords.includes(name) ? 'ここから始める' : '欄',
      kind: 'field',
      range: { start: lineStart, end: offset },
      newText: `${name}：`,
    }));
}

function completeTiming({ text, offset, lineStart }: Cursor): Completion[] | null {
  const line = text.slice(lineStart, offset);
  const head = /^提出時期[ \t\u3000]*[：:][ \t\u3000]*/.exec(line)?.[0];
  if (head === undefined) return null;
  const range = { start: lineStart + head.length, end: offset };
  return ['事前', '事後']
    .filter((value) => value.startsWith(line.slice(head.length)))
    .map((value) => ({
      label: value,
      detail: value === '事前' ? '変更の前に提出し公表する' : '変更の後に提出し公表する',
      kind: 'value',
      range,
      newText: value,
    }));
}

/** The sign after the last item of its list, with the indentation and the blank that the item has. */
function nextSign(
  block: AnalyzedBlock,
  item: Item,
  { text, offset, lineStart, textStart }: Cursor,
): Completion | null {
  const { enumerator, range, text: own } = item;
  const sign = printSign(enumerator, enumerator.value + 1);
  if (sign === null || !sign.startsWith(text.slice(textStart, offset))) return null;
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

/** Where the sentence starts that the cursor ends: after an enumerator and the blanks behind it. */
function sentenceStart({ text, offset, textStart }: Cursor): number {
  const head = textStart < offset ? bodyHeadAt(text, textStart, offset) : null;
  let start = textStart + (head?.kind === 'item' ? head.length : 0);
  while (start < offset && isBlankCode(text.charCodeAt(start))) start++;
  return start;
}

function completePhrases(block: AnalyzedBlock, cursor: Cursor): Completion[] {
  const start = sentenceStart(cursor);
  const typed = cursor.text.slice(start, cursor.offset);
  const path = valueOf(block.facts, '対策') || valueOf(block.facts, '項目');
  const suits = ({ items }: (typeof phrases)[number]) => items.some((item) => path.includes(item));
  return phrases
    .filter(({ text }) => text.startsWith(typed) && text !== typed)
    .sort((a, b) => Number(suits(b)) - Number(suits(a)))
    .slice(0, mostPhrases)
    .map(({ text, items, provenance }) => ({
      label: text,
      detail: `${provenance}：${items.join('、')}`,
      kind: 'phrase',
      range: { start, end: cursor.offset },
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
  const { text } = analysis.document;
  const cursor = cursorAt(text, offset);
  const timing = completeTiming(cursor);
  if (timing !== null) return timing;
  const block = containingBlock(analysis, cursor.lineStart);
  const fields = cursor.textStart === cursor.lineStart ? completeFields(block, cursor) : [];
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
