// 公表前の確認: whether a document may be published, as a list of matters with what is open in each.
import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis.ts';
import { documentFactsOf, noDocument } from '../facts/documentFacts.ts';
import { valueOf } from '../facts/facts.ts';
import { revisionDay } from '../facts/dayOf.ts';
import type { ReadBlock, ReadDocument } from '../facts/readText.ts';
import type { PlacedFinding } from '../placeFinding.ts';
import { type Range, rangeOf, shiftRange } from '../text/range.ts';
import { printEraDay } from '../text/calendar.ts';
import { bodyTextOf } from './bodyText.ts';
import { derive } from './derive.ts';
import { type ItemTexts, itemTexts, revisionsByItem } from './itemTexts.ts';
import { publishedRows, type Rows, rowsSince } from './rowsSince.ts';

export interface OpenPoint {
  /** One sentence. */
  readonly message: string;
  /** Where it stands; null where it stands nowhere. */
  readonly offset: number | null;
}

export interface Matter {
  /** As it is when all is well: 「変更した項目に変更箇所がある」. */
  readonly title: string;
  /** Null where it cannot be told without a baseline. */
  readonly open: readonly OpenPoint[] | null;
}

const chainCodes: ReadonlySet<string> = new Set([
  'chain-break',
  'section-stale',
  'revision-order',
  'revision-duplicate',
  'revision-unchanged',
]);

const pointOf = ({ message, range }: PlacedFinding): OpenPoint => ({ message, offset: range.start });

/** Rows that changed items lack, and what is said of items that cannot be told. */
function missingRows(now: Analysis, base: ItemTexts): OpenPoint[] {
  // Behind every day, so that no row is one that would be written anew.
  const { forms } = now.documentFacts;
  const { rows, notices } = derive(now, base, { date: '', day: Number.POSITIVE_INFINITY, forms });
  return [
    ...rows.map(({ path, section }) => ({
      message: t`「${path}」の変更に変更箇所がありません：「変更箇所を作成」で作ってください`,
      offset: section?.offset ?? null,
    })),
    ...notices.map((message) => ({ message, offset: null })),
  ];
}

/** 事前 is published before the change, 事後 after it. */
function timingPoint(row: ReadBlock, published: number): OpenPoint | null {
  const [day, timing] = [revisionDay(row.facts), valueOf(row.facts, '提出時期')];
  if (day === null) return null;
  const isLate = timing === '事前' && day < published;
  const isEarly = timing === '事後' && day > published;
  if (!isLate && !isEarly) return null;
  const [dayText, publishedText] = [printEraDay(day), printEraDay(published)];
  return {
    message: isLate
      ? t`「${dayText}」の変更は「${timing}」ですが、公表日「${publishedText}」はそれより後です：日付と提出時期を確かめてください`
      : t`「${dayText}」の変更は「${timing}」ですが、公表日「${publishedText}」はそれより前です：日付と提出時期を確かめてください`,
    offset: row.offset,
  };
}

function timings(rows: readonly ReadBlock[], published: number | null): OpenPoint[] {
  if (published === null) return [];
  return rows.map((row) => timingPoint(row, published)).filter((point) => point !== null);
}

/** Published rows that are gone, or that say something else on one of their sides. */
function historyPoints(now: Rows, base: Rows): OpenPoint[] {
  return publishedRows(now, base).flatMap(([was, is]): OpenPoint[] => {
    const name = t`${valueOf(was.facts, '変更')}の「${valueOf(was.facts, '項目')}」の変更`;
    if (is === null)
      return [{ message: t`公表した${name}がありません：消したのでなければ戻してください`, offset: null }];
    return (['before', 'after'] as const).flatMap((role) => {
      const [one, other] = [was, is].map(({ facts }) => bodyTextOf(facts, role)?.content ?? '');
      if (one === other) return [];
      const side = role === 'before' ? '変更前' : '変更後';
      return [
        {
          message: t`公表した${name}の${side}が変わっています：直したのでなければ戻してください`,
          offset: is.offset,
        },
      ];
    });
  });
}

/** Where 公表日 is written, or would be: its field, else the header; null where there is none. */
function dayOnCover({ blocks }: Analysis): Range | null {
  const header = blocks.find(({ node }) => node.kind === 'header');
  if (header === undefined) return null;
  const field = header.facts.fields.get('公表日');
  return shiftRange(field?.range ?? rangeOf(0, 0), header.offset);
}

/** Without a day of publication nothing is published, whatever it is compared with. */
const noDay = (at: Range | null): OpenPoint => ({
  message: t`公表日がないか、読めません：「公表日：令和3年10月12日」のように書いてください`,
  offset: at && at.start,
});

/** Whether the day of publication is a later one than that of the baseline, where there is something new to publish. */
function publication(
  published: number,
  before: number | null,
  hasNews: boolean,
  at: Range | null,
): OpenPoint[] {
  if (!hasNews || published > (before ?? 0)) return [];
  const message = t`公表日「${printEraDay(published)}」が比べた版より新しくありません：公表する日に改めてください`;
  return [{ message, offset: at && at.start }];
}

/** `base`: what was published last; null where there is nothing to compare with. */
export function readiness(now: Analysis, base: ReadDocument | null): readonly Matter[] {
  const { findings, documentFacts } = now;
  const { forms, published } = documentFacts;
  const rows = revisionsByItem(now.blocks, forms);
  const then = base && itemTexts(base, forms);
  const since = then && [...rowsSince(rows, then.rows)];
  const missing = then && missingRows(now, then);
  const header = base?.blocks.find(({ node }) => node.kind === 'header')?.facts;
  const before = documentFactsOf(header, noDocument).published;
  const found = (isMeant: (finding: PlacedFinding) => boolean) => findings.filter(isMeant).map(pointOf);
  const hasNews = (since?.length ?? 0) + (missing?.length ?? 0) > 0;
  const isChain = ({ code }: PlacedFinding) => chainCodes.has(code);
  const isLeft = ({ code }: PlacedFinding) => code === 'placeholder-left';
  const isEdition = ({ code }: PlacedFinding) => code === 'edition-stale';
  const day = dayOnCover(now);
  const isOfDay = ({ range }: PlacedFinding) =>
    day !== null && range.start >= day.start && range.end <= day.end;
  const aboutDay = findings.filter((each) => each.severity === 'error' && isOfDay(each)).map(pointOf);
  return [
    { title: t`変更した項目に変更箇所がある`, open: missing },
    { title: t`変更箇所がつながっている`, open: found(isChain) },
    { title: t`公表した変更箇所が残っている`, open: then && historyPoints(rows, then.rows) },
    { title: t`仮の記載が残っていない`, open: found(isLeft) },
    {
      title: t`ほかに誤りがない`,
      open: found(
        (each) => each.severity === 'error' && ![isChain, isLeft, isEdition, isOfDay].some((is) => is(each)),
      ),
    },
    { title: t`変更の日付と提出時期が公表日に合っている`, open: since && timings(since, published) },
    {
      title: t`公表日が新しい`,
      open:
        aboutDay.length > 0
          ? aboutDay
          : published === null
            ? [noDay(day)]
            : base && publication(published, before, hasNews, day),
    },
    { title: t`様式の版が新しい`, open: found(isEdition) },
  ];
}
