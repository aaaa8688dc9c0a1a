// What differs between two versions as a table: the kind of change, the item, and what each version says, marked to the
// word as in the table 変更箇所. The rows are written out as revisions and read as those are.
import { Analysis } from '../analysis.ts';
import { rangeOf } from '../text/range.ts';
import type { ItemChange } from './itemChanges.ts';
import { type RevisionTable, type TableCell, tableOf } from './table.ts';
import { printRow } from './writeRow.ts';

export interface ComparisonTable extends RevisionTable {
  /** The rows as text, in which the table's ranges count. */
  readonly text: string;
}

export const kindNames: Readonly<Record<ItemChange['kind'], string>> = {
  changed: '変更',
  added: '新設',
  removed: '削除',
};

const kindCell = (kind: ItemChange['kind']): TableCell => ({
  range: rangeOf(0, 0),
  lines: [{ offset: 0, depth: 0, runs: [{ text: kindNames[kind], change: 'same' }] }],
});

/** One row for each of `changes`. `names`: what the two versions are called. */
export function comparisonTable(
  changes: readonly ItemChange[],
  names: readonly [string, string],
): ComparisonTable {
  const printed = changes.map(({ path, before, after }) =>
    printRow({ date: '', path, before: before?.lines ?? [], after: after?.lines ?? [] }),
  );
  const text = printed.join('\n');
  const { title, rows } = tableOf(new Analysis(text, { rules: () => [] }));
  return {
    text,
    title,
    columns: ['種類', '項目', ...names],
    rows: rows.map((row, index) => {
      const [, item, before, after] = row.cells;
      const kind = kindCell(changes[index]?.kind ?? 'changed');
      return { ...row, cells: [kind, item, before, after].filter((cell) => cell !== undefined) };
    }),
  };
}
