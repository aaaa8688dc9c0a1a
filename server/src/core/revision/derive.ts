// 変更箇所を作成: the rows that a document lacks, told from what its items said in a baseline. Touches no section, and no
// row that the baseline has.
import { t } from '@vscode/l10n';
import type { Form } from '../forms/forms.ts';
import { revisionDay } from '../facts/dayOf.ts';
import type { ReadBlock, ReadDocument } from '../facts/readText.ts';
import { rangeOf, type TextEdit } from '../text/range.ts';
import { nothing } from './bodyText.ts';
import { deriveItem } from './deriveItem.ts';
import { isSection, type ItemTexts, itemTexts } from './itemTexts.ts';
import { type ItemPair, pairItems } from './pairItems.ts';
import { insertRows } from './rowPlace.ts';
import { rowsSince } from './rowsSince.ts';
import { printRow, rewriteRow } from './writeRow.ts';

export interface DerivedRow {
  /** Tells the item, the same for as long as its path is. */
  readonly key: string;
  readonly path: string;
  readonly action: 'insert' | 'update' | 'remove';
  /** None for （新設）. */
  readonly before: readonly string[];
  /** None for （削除）. */
  readonly after: readonly string[];
  /** The row that is written anew or taken away; null for a new one. */
  readonly row: ReadBlock | null;
  /** The section of the item; null when it is gone. */
  readonly section: ReadBlock | null;
}

export interface Derivation {
  readonly rows: readonly DerivedRow[];
  /** One sentence for each item that is left to the author. */
  readonly notices: readonly string[];
}

export interface DeriveOptions {
  /** As it is to be written: 令和3年10月12日. */
  readonly date: string;
  /** The day that it is, as `dayOrder` counts. */
  readonly day: number;
  /** By which spellings of one item are told; the official ones where there are no others. */
  readonly forms?: readonly Form[];
}

/** What is said of one item: a row, a notice, or nothing. */
type Outcome = DerivedRow | string | null;

/** Answers for one item of the two documents. */
function deriver(now: ItemTexts, base: ItemTexts, day: number): (pair: ItemPair) => Outcome {
  const isNew = rowsSince(now.rows, base.rows);
  return (pair) => {
    const rows = rowsOf(pair, now);
    if (isUntouched(pair) && !rows.some((row) => isNew.has(row))) return null;
    const { key, path } = pair.named;
    const since = rows.filter((row) => isNew.has(row));
    if (pair.base?.isTwice === true || pair.now?.isTwice === true) return notices.twice(path);
    const [from, to] = [pair.base, pair.now].map((item) => (item === null ? nothing : item.text()));
    if (from == null || to == null) return notices.excerpt(path);
    const same = since.findLast((row) => revisionDay(row.facts) === day) ?? null;
    const missing = deriveItem(from, to, { earlier: since.filter((row) => row !== same), same });
    if (missing.kind === 'nothing') return null;
    if (rows.some((row) => (revisionDay(row.facts) ?? 0) > day)) return notices.later(path);
    if (missing.kind === 'unclear') return notices.unclear(path);
    const common = { key, path, row: missing.row, section: pair.now?.block ?? null };
    if (missing.kind === 'superfluous') return { ...common, action: 'remove', before: [], after: [] };
    const [before, after] = [missing.before.lines, missing.after.lines];
    return { ...common, action: missing.row === null ? 'insert' : 'update', before, after };
  };
}

/** Those under the item's path, and under the one that it had. */
function rowsOf({ named: { key }, base }: ItemPair, now: ItemTexts): readonly ReadBlock[] {
  const rows = now.rows.get(key) ?? [];
  return base === null || base.key === key ? rows : [...(now.rows.get(base.key) ?? []), ...rows];
}

/** Whether a section is what it was, to the letter: nearly all are. */
function isUntouched({ base, now }: ItemPair): boolean {
  if (base === null || now === null || !isSection(base)) return false;
  const [was, is] = [base.block.text, now.block.text];
  return was === is || was.trimEnd() === is.trimEnd();
}

const notices = {
  twice: (path: string) =>
    t`「${path}」の対策が二つあるので、変更箇所を作りませんでした：一つにまとめるか、項目を書き分けてください`,
  excerpt: (path: string) =>
    t`「${path}」は比べる版の全文が分からないので、変更箇所を作りませんでした：公表した記載を確かめて書いてください`,
  later: (path: string) =>
    t`「${path}」にはその日より後の変更があるので、変更箇所を作りませんでした：日付を確かめてください`,
  unclear: (path: string) =>
    t`「${path}」は変更箇所の抜粋に今の変更がそろっていません：抜粋を補うか、その変更を消してから作り直してください`,
  unknown: (path: string, count: number) =>
    t`比べる版に「${path}」など${count}件の項目の全文がないので、変わったかどうかが分かりません：対策のある版と比べてください`,
};

/** What `now` lacks for what changed since `base`, the items of which are told by the same forms. */
export function derive(now: ReadDocument, base: ItemTexts, { day, forms }: DeriveOptions): Derivation {
  const after = itemTexts(now, forms);
  const pairs = pairItems(base, after, forms);
  // A table alone does not tell what was not changed.
  const isKnown = (pair: ItemPair) => pair.base !== null || base.hasSections;
  const outcomes = pairs.filter(isKnown).map(deriver(after, base, day));
  const said = outcomes.filter((outcome) => typeof outcome === 'string');
  const unknown = pairs.filter((pair) => !isKnown(pair));
  const [first] = unknown;
  return {
    rows: outcomes.filter((outcome) => outcome !== null && typeof outcome !== 'string'),
    notices: first === undefined ? said : [...said, notices.unknown(first.named.path, unknown.length)],
  };
}

/** The edits that write `rows` into the document they were derived for. */
export function deriveEdits(
  now: ReadDocument,
  rows: readonly DerivedRow[],
  { date, day }: DeriveOptions,
): TextEdit[] {
  const edits = rows.flatMap((row): TextEdit[] => {
    if (row.row === null) return [];
    if (row.action === 'update') return rewriteRow(row.row, { date, ...row });
    return [{ range: rangeOf(row.row.offset, row.row.offset + row.row.text.length), newText: '' }];
  });
  const made = rows.filter(({ action }) => action === 'insert').map((row) => printRow({ date, ...row }));
  return made.length === 0 ? edits : [...edits, insertRows(now, day, made.join('\n'))];
}
