// An era that does not cover the day.
import { t } from '@vscode/l10n';
import { type BlockFacts, valueOf, valueRange } from '../facts/facts.ts';
import { dayToCheck } from '../facts/dayOf.ts';
import type { Place } from '../facts/place.ts';
import { type ProseDate, proseDates } from '../facts/proseDates.ts';
import { kanjiNumber } from '../syntax/numerals.ts';
import { readDate, type WrittenDate } from '../syntax/readDate.ts';
import { dayExists, dayOrder, eraOfDay, westernDay, yearInEra } from '../text/calendar.ts';
import { type Range, sliceOf } from '../text/range.ts';
import { widen } from '../text/width.ts';
import { quote } from './quote.ts';
import { type BlockFinding, definePlacedRule, safeFix } from './rule.ts';

/** The era and year that the day has, written as the date is: 令和2年 for 平成32年, R2 for H32. */
function eraText(value: string, date: WrittenDate): string | null {
  const { era, eraLength } = date;
  const day = westernDay(date);
  const due = eraOfDay(day);
  if (era === null || due === null || due.name === era.name) return null;
  const arabic = yearInEra(due, day.year);
  const isKanji = /[一二三四五六七八九十]年?$/.test(value.slice(0, eraLength));
  const yearText = isKanji && arabic !== '元' ? kanjiNumber(Number(arabic)) : arabic;
  const isShort = !value.startsWith(era.name);
  const mark = value.slice(0, eraLength).endsWith('年') ? '年' : '';
  const text = isShort
    ? `${due.letter}${yearText === '元' ? '1' : yearText}`
    : `${due.name}${yearText}${mark}`;
  return /[０-９]/.test(value) ? widen(text) : text;
}

const revision = (date: string) =>
  `変更：${date}\n項目：Ⅰ 基本情報\n変更前：なし\n変更後：あり\n提出時期：事前\n説明：重要な変更に当たらない\n`;

function finding(range: Range, value: string, date: WrittenDate): BlockFinding | null {
  const due = date.year > 0 && dayExists(westernDay(date)) ? eraText(value, date) : null;
  if (due === null) return null;
  const newText = due + value.slice(date.eraLength);
  return {
    range,
    message: t`${quote(value)}は元号がその日に合いません：「${newText}」に直してください`,
    fixes: [safeFix(t`「${newText}」にする`, { range, newText })],
  };
}

function* inFields(facts: BlockFacts): Generator<BlockFinding> {
  for (const name of ['変更', '公表日'] as const) {
    const field = facts.fields.get(name);
    const value = valueOf(facts, name);
    const date = readDate(value);
    const found = field?.kind === 'field' && date !== null ? finding(valueRange(field), value, date) : null;
    if (found !== null) yield found;
  }
}

const quoted = /[「『“][^」』”]*$/;
/** Told with the other era beside it, or told as such. */
const toldAfter = /^[）)」』]?[（(はをとの、・／/=＝]{0,2}(?:令和|平成|昭和)|読み?替え|改元/;
const toldBefore = /(?:令和|平成|昭和)[^。]{0,10}日[（(／/=＝]$|改元/;

/** Whether a day past its era was written when the next one had begun: 平成32年 was written while it was to come. */
function isSlip({ text }: BlockFacts, { range, date, prose }: ProseDate, written: number | null): boolean {
  const due = eraOfDay(westernDay(date));
  if (written === null || due === null || written < dayOrder(due.from)) return false;
  const before = text.slice(Math.max(prose.range.start, range.start - 100), range.start);
  const after = text.slice(range.end, Math.min(prose.range.end, range.end + 30));
  return !quoted.test(before) && !toldAfter.test(after) && !toldBefore.test(before.slice(-20));
}

/** In a sentence a day before its era is always wrong. */
function* inProse(facts: BlockFacts, place: Place): Generator<BlockFinding> {
  for (const found of proseDates(facts)) {
    const { era } = found.date;
    if (era === null) continue;
    const isEarly = dayOrder(westernDay(found.date)) < dayOrder(era.from);
    if (!isEarly && !isSlip(facts, found, dayToCheck(found.prose.role, facts, place))) continue;
    const slip = finding(found.range, sliceOf(facts.text, found.range), found.date);
    if (slip !== null) yield slip;
  }
}

export const dateEra = definePlacedRule(
  {
    code: 'date-era',
    severity: 'error',
    title: '元号がその日に合わない',
    why: '令和は2019年5月1日、平成は1989年1月8日、昭和は1926年12月25日、大正は1912年7月30日に始まりました。文の中の「平成32年」などは、次の元号が始まってから書かれたものだけを指摘します。',
    bad: revision('平成32年4月1日'),
    good: revision('令和2年4月1日'),
  },
  function* (facts, place) {
    yield* inFields(facts);
    yield* inProse(facts, place);
  },
);
