// An era that does not cover the day.
import { type BlockFacts, valueOf, valueRange } from '../facts/facts.ts';
import { proseDates } from '../facts/proseDates.ts';
import { readDate, type WrittenDate } from '../syntax/readDate.ts';
import { dayExists, dayOrder, eraOfDay, westernYear, yearInEra } from '../text/calendar.ts';
import { type Range, sliceOf } from '../text/range.ts';
import { widen } from '../text/width.ts';
import { quote } from './quote.ts';
import { type BlockFinding, defineRule, safeFix } from './rule.ts';

/** The era and year that the day has, written as the date is: 令和2年 for 平成32年, R2 for H32. */
function eraText(value: string, { era, year, month, day, eraLength }: WrittenDate): string | null {
  const western = westernYear(era, year);
  const due = eraOfDay({ year: western, month, day });
  if (era === null || due === null || due.name === era.name) return null;
  const yearText = yearInEra(due, western);
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
  const day = { year: westernYear(date.era, date.year), month: date.month, day: date.day };
  const due = date.year > 0 && dayExists(day) ? eraText(value, date) : null;
  if (due === null) return null;
  const newText = due + value.slice(date.eraLength);
  return {
    range,
    message: `${quote(value)}は元号がその日に合いません：「${newText}」に直してください`,
    fixes: [safeFix(`「${newText}」にする`, { range, newText })],
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

/** In a sentence only a day before its era is certainly wrong: 平成32年 was written while it was to come. */
function* inProse(facts: BlockFacts): Generator<BlockFinding> {
  for (const { range, date } of proseDates(facts)) {
    const { era, year, month, day } = date;
    if (era === null || dayOrder({ year: westernYear(era, year), month, day }) >= dayOrder(era.from))
      continue;
    const found = finding(range, sliceOf(facts.text, range), date);
    if (found !== null) yield found;
  }
}

export const dateEra = defineRule(
  {
    code: 'date-era',
    severity: 'error',
    title: '元号がその日に合わない',
    why: '令和は2019年5月1日、平成は1989年1月8日、昭和は1926年12月25日、大正は1912年7月30日に始まりました。',
    bad: revision('平成32年4月1日'),
    good: revision('令和2年4月1日'),
  },
  function* (facts) {
    yield* inFields(facts);
    yield* inProse(facts);
  },
);
