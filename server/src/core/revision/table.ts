// The table 変更箇所 of a document as data: six columns, 変更前 left and 変更後 right, with what changed. Drawing it is
// the preview's and the exports' business.
import type { Analysis, AnalyzedBlock } from '../analyze.ts';
import { type BlockFacts, bodyOf, valueOf } from '../facts/facts.ts';
import { isAbsence } from '../syntax/signs.ts';
import type { Body, BodyChild, Item, ItemChild, RevisionFieldName } from '../syntax/tree.ts';
import { type Range, shiftRange, sliceOf } from '../text/range.ts';
import { type Comparison, compareLines, type Run } from './compare.ts';

export interface RevisionTable {
  /** The 評価書名, or an empty text. */
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** The revision in the document. */
  readonly range: Range;
  /** One cell for each column. */
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  /** The field in the document, or the whole revision where it has no such field. */
  readonly range: Range;
  readonly lines: readonly TableLine[];
}

export interface TableLine {
  /** Offset in the document of the line's first character that is no blank. */
  readonly offset: number;
  /** How deep its item is nested, from 0. */
  readonly depth: number;
  readonly runs: readonly Run[];
}

/** The headings of the official form, by the field that fills each column. */
export const columns: readonly { readonly field: RevisionFieldName; readonly heading: string }[] = [
  { field: '変更', heading: '変更日' },
  { field: '項目', heading: '項目' },
  { field: '変更前', heading: '変更前の記載' },
  { field: '変更後', heading: '変更後の記載' },
  { field: '提出時期', heading: '提出時期' },
  { field: '説明', heading: '提出時期に係る説明' },
];

/** A printed line of a body. */
export interface BodyLine {
  /** From its first to its last character that is no blank, the sign included. */
  readonly range: Range;
  readonly depth: number;
  readonly sign: string;
  readonly signLength: number;
}

/** The printed lines of a body, in order. */
export function linesOf(body: Body): BodyLine[] {
  const lines: BodyLine[] = [];
  const child = (node: BodyChild | ItemChild, depth: number) => {
    if (node.kind === 'list') for (const item of node.items) addItem(item, depth);
    else if (node.kind !== 'comment' && node.kind !== 'blank')
      lines.push({ range: node.text, depth, sign: '', signLength: 0 });
  };
  const addItem = ({ enumerator, text, children }: Item, depth: number) => {
    const range = { start: enumerator.range.start, end: Math.max(text.end, enumerator.range.end) };
    const sign = enumerator.value === 0 ? '' : `${depth} ${enumerator.family} ${enumerator.value}`;
    lines.push({ range, depth, sign, signLength: text.start - enumerator.range.start });
    for (const node of children) child(node, node.kind === 'list' ? depth + 1 : depth);
  };
  for (const node of body.children) child(node, 0);
  return lines;
}

const plain = (text: string): Run[] => [{ text, change: 'same' }];

function bodyLines(facts: BlockFacts, role: 'before' | 'after'): BodyLine[] {
  const body = bodyOf(facts, role);
  return body === undefined ? [] : linesOf(body.node);
}

/** One row with offsets from the block's first character. */
function rowOf(facts: BlockFacts): TableRow {
  const { text, node, fields } = facts;
  const before = bodyLines(facts, 'before');
  const after = bodyLines(facts, 'after');
  const textOf = ({ range }: BodyLine) => sliceOf(text, range);
  /** （新設） and its like are no text that was taken away or added. */
  const saysNothing = (lines: readonly BodyLine[]) =>
    lines.length === 1 && lines.every((line) => isAbsence(textOf(line)));
  const compared = (lines: readonly BodyLine[]) =>
    saysNothing(lines) ? [] : lines.map((line) => ({ ...line, text: textOf(line) }));
  const comparison: Comparison = compareLines(compared(before), compared(after));
  const cells = columns.map(({ field }): TableCell => {
    const written = fields.get(field);
    const range = written?.range ?? node.range;
    if (field === '変更前' || field === '変更後') {
      const [lines, runs] = field === '変更前' ? [before, comparison.before] : [after, comparison.after];
      return {
        range,
        lines: lines.map((line, index) => ({
          offset: line.range.start,
          depth: line.depth,
          runs: runs[index] ?? plain(textOf(line)),
        })),
      };
    }
    const value = written?.kind === 'field' ? written.value : [];
    return {
      range,
      lines: value.map((line) => ({ offset: line.start, depth: 0, runs: plain(sliceOf(text, line)) })),
    };
  });
  return { range: node.range, cells };
}

const shiftRow = ({ range, cells }: TableRow, by: number): TableRow => ({
  range: shiftRange(range, by),
  cells: cells.map((cell) => ({
    range: shiftRange(cell.range, by),
    lines: cell.lines.map((line) => ({ ...line, offset: line.offset + by })),
  })),
});

/** Rows are kept by the facts they were made from, which an analysis takes over where nothing changed. */
const knownRows = new WeakMap<BlockFacts, TableRow>();

function row({ facts, offset }: AnalyzedBlock): TableRow {
  const known = knownRows.get(facts) ?? rowOf(facts);
  knownRows.set(facts, known);
  return shiftRow(known, offset);
}

/** The value of 評価書, the document's name. */
export function titleOf({ blocks }: Analysis): string {
  const header = blocks.find(({ node }) => node.kind === 'header');
  return header === undefined ? '' : valueOf(header.facts, '評価書');
}

export const tableOf = (analysis: Analysis): RevisionTable => ({
  title: titleOf(analysis),
  columns: columns.map(({ heading }) => heading),
  rows: analysis.blocks.filter(({ node }) => node.kind === 'revision').map(row),
});
