// 令和1年 for 令和元年. A date whose era does not cover it, or that does not exist, is for other rules to report.
import { t } from '@vscode/l10n';
import { type BlockFacts, proseAt } from '../facts/facts.ts';
import { readDateAt } from '../syntax/readDate.ts';
import { dayOrder, eraByName, isOfItsEra } from '../text/calendar.ts';
import { type Range, rangeOf, sliceOf } from '../text/range.ts';
import { foldWidth } from '../text/width.ts';
import { defineRule, safeFix } from './rule.ts';

const firstYear =
  /(令和|平成|昭和|大正)([ \t\u3000\u00a0]{0,2})[1１](?=[ \t\u3000\u00a0]{0,2}年)[ \t\u3000\u00a0]{0,2}年/g;
/** The month, where one follows. */
const month = /^[ \t\u3000\u00a0]{0,2}([0-9０-９]{1,2})[ \t\u3000\u00a0]{0,2}月/;

/** Whether the year that ends at `end` could be the first of its era: 令和1年4月 could not. */
function isPossible(text: string, { start, end }: Range, name: string): boolean {
  const date = readDateAt(text, start);
  if (date !== null) return isOfItsEra(date);
  const from = eraByName(name)?.from;
  const written = month.exec(text.slice(end, end + 8))?.[1];
  if (from === undefined || written === undefined) return true;
  const value = Number(foldWidth(written));
  return value <= 12 && dayOrder({ ...from, month: value, day: 31 }) >= dayOrder(from);
}

/** What people write is looked at: prose, and the two dates that are no prose. */
function isWritten(facts: BlockFacts, { start, end }: Range): boolean {
  const prose = proseAt(facts, start);
  if (prose !== undefined) return end <= prose.range.end;
  return (['変更', '公表日'] as const).some((name) => {
    const field = facts.fields.get(name);
    return field?.kind === 'field' && field.value.some((range) => range.start <= start && end <= range.end);
  });
}

const revision = (date: string) =>
  `変更：${date}\n項目：Ⅰ 基本情報\n変更前：なし\n変更後：あり\n提出時期：事前\n説明：重要な変更に当たる\n`;

export const dateFirstYear = defineRule(
  {
    code: 'date-first-year',
    severity: 'warning',
    title: '元号の最初の年を「1年」と書いている',
    why: '公用文では、元号の最初の年を「元年」と書きます（令和元年、令和元年度）。「R1.5.1」のような略記は除きます。',
    bad: revision('令和1年10月1日'),
    good: revision('令和元年10月1日'),
  },
  function* (facts) {
    const { text } = facts;
    for (const match of text.matchAll(firstYear)) {
      const [written, name = '', blanks = ''] = match;
      const range = rangeOf(match.index, match.index + written.length);
      const digit = rangeOf(
        range.start + name.length + blanks.length,
        range.start + name.length + blanks.length + 1,
      );
      // In quotation marks it may be what a screen or a form says.
      const isQuoted = /[「『]/.test(text.charAt(range.start - 1));
      if (isQuoted || !isWritten(facts, range) || !isPossible(text, range, name)) continue;
      yield {
        range,
        message: t`「${sliceOf(text, range)}」は元号の最初の年です：「${name}元年」と書いてください`,
        fixes: [safeFix(t`「${name}元年」にする`, { range: digit, newText: '元' })],
      };
    }
  },
);
