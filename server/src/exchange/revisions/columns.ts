// The columns of the table 変更箇所 and the headings they go by in the tables of other offices.
import { revisionFields } from '../../core/syntax/keywords.ts';
import type { RevisionFieldName } from '../../core/syntax/tree.ts';
import { cellText, type SourceCell, type SourceRow } from '../source/sourceTable.ts';
import { foldKey } from './foldKey.ts';

const combined = (stems: readonly string[], endings: readonly string[]): string[] =>
  stems.flatMap((stem) => endings.map((ending) => stem + ending));

/** What offices call a change. */
const changes = ['変更', '改訂', '改定', '修正', '改正', '見直し'];
const contents = ['記載', '内容', '記載内容', '記載事項', '文', '文言', '表記'];
const side = (stems: readonly string[]): string[] =>
  combined(stems, ['', ...contents, ...contents.map((content) => `の${content}`)]);

const places = ['項目', '項目名', '箇所', '事項'];
const concerned = ['該当', '対象', ...combined(changes, ['', 'した', 'のあった'])];
const timing = '提出時期';
const relations = ['に係る', 'にかかる', 'に係わる', 'に関わる', 'に関する', 'についての', 'の'];
const choices = ['事前・事後', '事前/事後', '事前又は事後', '事前事後'];

/** Every heading that is known, as `foldKey` gives it. */
export const knownHeadings: Readonly<Record<RevisionFieldName, readonly string[]>> = {
  変更: ['変更', '年月日', '日付', ...combined(changes, ['日', 'の日', '年月日', 'の年月日', '日付'])],
  項目: [
    ...combined(['', '評価書の', '評価書'], ['項目', '項目名', '項目名称']),
    ...combined(combined(['', '評価書の'], concerned), places),
  ],
  変更前: side([...combined(changes, ['前']), '現行', '従前', '旧']),
  変更後: side([...combined(changes, ['後', '案']), '新']),
  提出時期: [
    timing,
    '提出の時期',
    '時期',
    ...combined([timing, `${timing}・`], [`${timing}に係る説明`]),
    ...combined(choices, ['', 'の別']),
  ],
  説明: ['説明', ...combined(combined([timing], relations), ['説明'])],
};

const fieldOfHeading = new Map(
  revisionFields.flatMap((field) => knownHeadings[field].map((heading) => [heading, field] as const)),
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
