// The table 変更箇所 of a document as data: six columns, 変更前 left and 変更後 right, with what changed. Drawing it is
// the preview's and the exports' business.
import type { Analysis } from '../analysis.ts';
import type { AnalyzedBlock } from '../liveBlock.ts';
import { type BlockFacts, bodyOf, valueOf } from '../facts/facts.ts';
import type { RevisionFieldName } from '../syntax/tree.ts';
import { madeOnce } from '../text/madeOnce.ts';
import { type Range, shiftRange, sliceOf } from '../text/range.ts';
import { compareBodies, type Label } from '../compare/compareBodies.ts';
import type { Run } from '../compare/compareTexts.ts';

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

export interface TableLine {
  /** Of the line's first character that is no blank, counted from the row's first character. */
  readonly offset: number;
  /** How deep its item is nested, from 0. */
  readonly depth: number;
  readonly runs: readonly Run[];
  /** Only in 変更前 and 変更後; absent when nothing happened to the line. */
  readonly label?: Label;
  /** Two lines of the row with one number are one item before and after. */
  readonly pair?: number;
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

const plain = (text: string): Run[] => [{ text, change: 'same' }];

function makeCells(facts: BlockFacts): readonly TableCell[] {
  const { text, node, fields } = facts;
  const body = (side: 'before' | 'after') => bodyOf(facts, side)?.node ?? null;
  const comparison = compareBodies(text, body('before'), body('after'));
  const marked = { 変更前: comparison.before, 変更後: comparison.after };
  return columns.map(({ field }): TableCell => {
    const written = fields.get(field);
    const range = written?.range ?? node.range;
    if (field === '変更前' || field === '変更後')
      return {
        range,
        lines: marked[field].map(({ range: { start }, ...line }) => ({ offset: start, ...line })),
      };
    const value = written?.kind === 'field' ? written.value : [];
    return {
      range,
      lines: value.map((line) => ({ offset: line.start, depth: 0, runs: plain(sliceOf(text, line)) })),
    };
  });
}

/** Cells are kept by the facts they were made from, which an analysis takes over where nothing changed. */
const cellsOf = madeOnce(makeCells);

const row = ({ id, facts, node, offset }: AnalyzedBlock): TableRow => ({
  key: id,
  range: shiftRange(node.range, offset),
  cells: cellsOf(facts),
});

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
