// The columns of the table 変更箇所 and the headings they go by in the tables of other offices.
import { revisionFields } from '../../core/syntax/keywords.ts';
import type { RevisionFieldName } from '../../core/syntax/tree.ts';
import { cellText, type SourceCell, type SourceRow } from '../source/sourceTable.ts';
import { foldKey } from './foldKey.ts';

const headings: Readonly<Record<RevisionFieldName, string>> = {
  変更: '変更 変更日 変更年月日 変更の日 改訂日 改訂年月日 改定日 修正日 修正年月日 改正日 年月日 日付',
  項目: '項目 変更項目 変更箇所 変更した項目 変更のあった項目 改訂項目 修正項目 対象項目 該当項目 項目名 評価書の項目',
  変更前: '変更前 変更前の記載 変更前の内容 変更前の記載内容 改訂前 改定前 修正前 改正前 現行 旧',
  変更後:
    '変更後 変更後の記載 変更後の内容 変更後の記載内容 改訂後 改定後 修正後 改正後 改正案 改訂案 変更案 新',
  提出時期: '提出時期 提出の時期 時期 事前・事後 提出時期提出時期に係る説明 提出時期・提出時期に係る説明',
  説明:
    '説明 提出時期に係る説明 提出時期にかかる説明 提出時期に関する説明 提出時期についての説明 ' +
    '提出時期に係わる説明',
};

const fieldOfHeading = new Map(
  revisionFields.flatMap((field) => headings[field].split(' ').map((heading) => [heading, field] as const)),
);

/** A heading and the grid columns from `column` to `end` (exclusive) that stand under it. */
export interface Column {
  readonly column: number;
  readonly end: number;
  /** The heading as written, on one line. */
  readonly name: string;
  readonly field?: RevisionFieldName;
}

const needed: readonly RevisionFieldName[] = ['項目', '変更前', '変更後'];

/** The columns that `row` heads, or nothing when it is no heading of this table. */
export function readHeading(row: SourceRow): Column[] | undefined {
  const columns = headedColumns(row);
  const isHeaded = (wanted: RevisionFieldName): boolean => columns.some(({ field }) => field === wanted);
  return needed.every(isHeaded) ? columns : undefined;
}

/** A column for each cell of `row`, with the field that it would head; of two for one field the first. */
export function headedColumns(row: SourceRow): Column[] {
  const taken = new Set<RevisionFieldName>();
  return row.map((cell): Column => {
    const place = { column: cell.column, end: cell.column + cell.span, name: cellText(cell) };
    const field = headedField(cell);
    if (field === undefined || taken.has(field)) return place;
    taken.add(field);
    return { ...place, field };
  });
}

/** The table's own six columns, for rows without a heading. */
export const ownColumns: readonly Column[] = revisionFields.map((field, i) => ({
  column: i,
  end: i + 1,
  name: field,
  field,
}));

/** The field that a heading is known to stand for. */
export function headedField(cell: SourceCell): RevisionFieldName | undefined {
  const text = cellText(cell);
  // The longest heading is far shorter; bodies need not be folded.
  if (text.length > 60) return undefined;
  const key = foldKey(text);
  return (
    fieldOfHeading.get(key.replace(/^[([【]|[)\]】]$|※\d{0,2}$/g, '')) ??
    // 提出時期(事前/事後): what is said of a heading in brackets behind it.
    fieldOfHeading.get(key.replace(/\([^()]{1,20}\)$/, ''))
  );
}
