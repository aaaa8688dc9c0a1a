// The outline of a document, and what can be folded.
import type { Analysis } from '../analysis.ts';
import type { AnalyzedBlock } from '../liveBlock.ts';
import { valueOf } from '../facts/facts.ts';
import type { Body, Item, List } from '../syntax/tree.ts';
import { type Range, shiftRange, sliceOf } from '../text/range.ts';
import { shorten } from '../text/shorten.ts';

export interface Symbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'header' | 'measureSection' | 'revision' | 'side' | 'item';
  /** All of it, and what to select when it is chosen. */
  readonly range: Range;
  readonly selection: Range;
  readonly children: readonly Symbol[];
}

const nameLimit = 60;
const withoutLineEnd = (text: string, { start, end }: Range): Range => {
  let to = end;
  while (to > start && /[\s\u3000]/.test(text.charAt(to - 1))) to--;
  return { start, end: to };
};

function itemSymbol(text: string, item: Item, by: number): Symbol {
  const selection = {
    start: item.enumerator.range.start,
    end: Math.max(item.text.end, item.enumerator.range.end),
  };
  return {
    name: shorten(sliceOf(text, selection), nameLimit),
    detail: '',
    kind: 'item',
    range: shiftRange(withoutLineEnd(text, { start: item.enumerator.range.start, end: item.range.end }), by),
    selection: shiftRange(selection, by),
    children: item.children.flatMap((child) => (child.kind === 'list' ? listSymbols(text, child, by) : [])),
  };
}

const listSymbols = (text: string, { items }: List, by: number): Symbol[] =>
  items.map((item) => itemSymbol(text, item, by));

const bodySymbols = (text: string, body: Body, by: number): Symbol[] =>
  body.children.flatMap((child) => (child.kind === 'list' ? listSymbols(text, child, by) : []));

function blockSymbol({ text, node, facts, offset }: AnalyzedBlock): Symbol[] {
  if (node.kind === 'unknown' || node.kind === 'comment' || node.kind === 'blank') return [];
  const children = node.children.flatMap((child): Symbol[] => {
    if (child.kind === 'body') return bodySymbols(text, child, offset);
    if (child.kind !== 'bodyField') return [];
    return [
      {
        name: child.name,
        detail: '',
        kind: 'side',
        range: shiftRange(withoutLineEnd(text, child.range), offset),
        selection: shiftRange(child.keyword, offset),
        children: bodySymbols(text, child.body, offset),
      },
    ];
  });
  const [name, detail] =
    node.kind === 'header'
      ? [valueOf(facts, '評価書'), '']
      : node.kind === 'measureSection'
        ? [valueOf(facts, '対策'), '対策']
        : // The item too: breadcrumbs, and who looks for a symbol, have the name alone.
          [`${valueOf(facts, '変更')} ${valueOf(facts, '項目')}`.trim(), '変更'];
  const range = withoutLineEnd(text, node.range);
  const selection = [...facts.fields.values()][0]?.keyword ?? range;
  const fallback = { header: '評価書', measureSection: '対策', revision: '変更' }[node.kind];
  return [
    {
      name: shorten(name, nameLimit) || fallback,
      detail: shorten(detail, nameLimit),
      kind: node.kind,
      range: shiftRange(range, offset),
      selection: shiftRange(selection, offset),
      children,
    },
  ];
}

export const symbolsOf = ({ blocks }: Analysis): Symbol[] => blocks.flatMap(blockSymbol);

/** Blocks, sides and items that take more than one line. */
export function foldsOf(analysis: Analysis): Range[] {
  const { text } = analysis;
  const folds: Range[] = [];
  const visit = ({ range, children }: Symbol) => {
    if (/[\r\n]/.test(sliceOf(text, range))) folds.push(range);
    for (const child of children) visit(child);
  };
  for (const symbol of symbolsOf(analysis)) visit(symbol);
  return folds;
}
