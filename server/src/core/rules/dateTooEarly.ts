// A 変更日 before there was anything to revise.
import { t } from '@vscode/l10n';
import { valueOf, valueRange } from '../facts/facts.ts';
import { readDate } from '../syntax/readDate.ts';
import { dayOrder, isOfItsEra, printEraDate, westernDay } from '../text/calendar.ts';
import { quote } from './quote.ts';
import { defineRule } from './rule.ts';

/** The 指針 applies from this day. */
const first = { year: 2014, month: 4, day: 20 };

const revision = (date: string) =>
  `変更：${date}\n項目：Ⅰ 基本情報\n変更前：なし\n変更後：あり\n提出時期：事前\n説明：重要な変更に当たる\n`;

export const dateTooEarly = defineRule(
  {
    code: 'date-too-early',
    severity: 'warning',
    title: '変更日が制度の始まる前になっている',
    why: '特定個人情報保護評価指針は平成26年4月20日から適用されています。それより前に変更した評価書はないので、年の書き間違いと考えられます。',
    bad: revision('平成23年4月1日'),
    good: revision('平成31年4月1日'),
  },
  function* (facts) {
    const field = facts.fields.get('変更');
    const value = valueOf(facts, '変更');
    const date = field?.kind === 'field' ? readDate(value) : null;
    if (field?.kind !== 'field' || date === null || date.year < 1) return;
    if (!isOfItsEra(date) || dayOrder(westernDay(date)) >= dayOrder(first)) return;
    yield {
      range: valueRange(field),
      message: t`${quote(value)}は特定個人情報保護評価の始まった${printEraDate(first)}より前の日です：変更した年月日を確かめてください`,
    };
  },
);
