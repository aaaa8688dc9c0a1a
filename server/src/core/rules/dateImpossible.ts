// A day that does not exist, or a date that cannot be read.
import { t } from '@vscode/l10n';
import { type BlockFacts, valueOf, valueRange } from '../facts/facts.ts';
import { proseDates } from '../facts/proseDates.ts';
import { readDate, type WrittenDate } from '../syntax/readDate.ts';
import { dayExists, westernDay } from '../text/calendar.ts';
import { sliceOf } from '../text/range.ts';
import { quote } from './quote.ts';
import { type BlockFinding, defineRule } from './rule.ts';

const exists = (date: WrittenDate): boolean => date.year > 0 && dayExists(westernDay(date));

const revision = (date: string) =>
  `変更：${date}\n項目：Ⅰ 基本情報\n変更前：なし\n変更後：あり\n提出時期：事前\n説明：重要な変更に当たらない\n`;

function* inFields(facts: BlockFacts): Generator<BlockFinding> {
  for (const name of ['変更', '公表日'] as const) {
    const field = facts.fields.get(name);
    const value = valueOf(facts, name);
    if (field?.kind !== 'field' || value === '') continue;
    const date = readDate(value);
    if (date === null)
      yield {
        range: valueRange(field),
        message: t`${quote(value)}は日付として読めません：「令和3年10月12日」のように年月日を書いてください`,
      };
    else if (!exists(date))
      yield {
        range: valueRange(field),
        message: t`${quote(value)}という日はありません：日付を確かめてください`,
      };
  }
}

function* inProse(facts: BlockFacts): Generator<BlockFinding> {
  for (const { range, date } of proseDates(facts))
    if (!exists(date))
      yield {
        range,
        message: t`${quote(sliceOf(facts.text, range))}という日はありません：日付を確かめてください`,
      };
}

export const dateImpossible = defineRule(
  {
    code: 'date-impossible',
    severity: 'error',
    title: 'ありえない日付、又は読めない日付',
    why: '変更日は表の順序と、適用される法令を決めます。日付は和暦（令和3年10月12日、R3.10.12）か西暦（2021-10-12）で、年月日をそろえて書きます。',
    bad: revision('令和3年2月30日'),
    good: revision('令和3年2月28日'),
  },
  function* (facts) {
    yield* inFields(facts);
    yield* inProse(facts);
  },
);
