// What differs between two versions as a table: the kind of change, the item, and what each version says, marked to the
// word as in the table 変更箇所.
import { rangeOf } from '../text/range.ts';
import type { ItemChange } from './itemChanges.ts';
import { type RowTable, rowTable } from './rowTable.ts';
import type { TableCell } from './table.ts';

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
export function comparisonTable(changes: readonly ItemChange[], names: readonly [string, string]): RowTable {
  const { text, title, rows } = rowTable(
    changes.map(({ path, before, after }) => ({
      date: '',
      path,
      before: before?.lines ?? [],
      after: after?.lines ?? [],
    })),
  );
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
