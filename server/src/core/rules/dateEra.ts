// An era that does not cover the day.
import { valueOf, valueRange } from '../facts/facts.ts';
import { readDate, type WrittenDate } from '../syntax/readDate.ts';
import { dayExists, eraOfDay, westernYear, yearInEra } from '../text/calendar.ts';
import { widen } from '../text/width.ts';
import { quote } from './quote.ts';
import { defineRule, safeFix } from './rule.ts';

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
    for (const name of ['変更', '公表日'] as const) {
      const field = facts.fields.get(name);
      const value = valueOf(facts, name);
      const date = readDate(value);
      if (field?.kind !== 'field' || date === null || date.year < 1) continue;
      if (!dayExists({ year: westernYear(date.era, date.year), month: date.month, day: date.day })) continue;
      const due = eraText(value, date);
      if (due === null) continue;
      const { start, end } = valueRange(field);
      const newText = due + value.slice(date.eraLength);
      yield {
        range: { start, end },
        message: `${quote(value)}は元号がその日に合いません：「${newText}」に直してください`,
        fixes: [safeFix(`「${newText}」にする`, { range: { start, end }, newText })],
      };
    }
  },
);
