// The table 変更箇所 of a document as data: six columns, 変更前 left and 変更後 right, with what changed. Drawing it is
// the preview's and the exports' business.
import type { Analysis, AnalyzedBlock } from '../analyze.ts';
import { type BlockFacts, bodyOf, valueOf } from '../facts/facts.ts';
import { isAbsence } from '../syntax/signs.ts';
import type { Body, BodyChild, Item, ItemChild, RevisionFieldName } from '../syntax/tree.ts';
import { type Range, shiftRange, sliceOf } from '../text/range.ts';
import { type Comparison, compareLines, type MarkedLine, type Run } from './compare.ts';

export interface RevisionTable {
  /** The 評価書名, or an empty text. */
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** Stays with a revision while it is edited; no two rows of a table share it. */
  readonly key: number;
  /** The revision in the document. */
  readonly range: Range;
  /** One cell for each column; the same array for as long as nothing in it changed. */
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  /** The field, or the whole revision where it has no such field; counted from the row's first character. */
  readonly range: Range;
  readonly lines: readonly TableLine[];
}

/** A line of a cell; only the lines of 変更前 and 変更後 have a label. */
export interface TableLine extends MarkedLine {
  /** Of the line's first character that is no blank, counted from the row's first character. */
  readonly offset: number;
  /** How deep its item is nested, from 0. */
  readonly depth: number;
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

interface BodyLine {
  readonly range: Range;
  readonly depth: number;
  readonly sign: string;
  readonly signLength: number;
}

/** The printed lines of a body, in order. */
function linesOf(body: Body): BodyLine[] {
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

function cellsOf(facts: BlockFacts): readonly TableCell[] {
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
  return columns.map(({ field }): TableCell => {
    const written = fields.get(field);
    const range = written?.range ?? node.range;
    if (field === '変更前' || field === '変更後') {
      const [lines, marked] = field === '変更前' ? [before, comparison.before] : [after, comparison.after];
      return {
        range,
        lines: lines.map((line, index) => ({
          offset: line.range.start,
          depth: line.depth,
          ...(marked[index] ?? { runs: plain(textOf(line)) }),
        })),
      };
    }
    const value = written?.kind === 'field' ? written.value : [];
    return {
      range,
      lines: value.map((line) => ({ offset: line.start, depth: 0, runs: plain(sliceOf(text, line)) })),
    };
  });
}

/** Cells are kept by the facts they were made from, which an analysis takes over where nothing changed. */
const knownCells = new WeakMap<BlockFacts, readonly TableCell[]>();

function row({ facts, node, offset }: AnalyzedBlock, key: number): TableRow {
  const cells = knownCells.get(facts) ?? cellsOf(facts);
  knownCells.set(facts, cells);
  return { key, range: shiftRange(node.range, offset), cells };
}

/** The value of 評価書, the document's name. */
export function titleOf({ blocks }: Analysis): string {
  const header = blocks.find(({ node }) => node.kind === 'header');
  return header === undefined ? '' : valueOf(header.facts, '評価書');
}

export const tableOf = (analysis: Analysis): RevisionTable => ({
  title: titleOf(analysis),
  columns: columns.map(({ heading }) => heading),
  rows: analysis.blocks.flatMap((block, index) =>
    block.node.kind === 'revision' ? [row(block, index)] : [],
  ),
});
