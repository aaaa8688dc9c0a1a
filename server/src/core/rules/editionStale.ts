// An edition tag older than the edition in force on the day of publication.
import { t } from '@vscode/l10n';
import { readDay } from '../facts/documentFacts.ts';
import { valueOf, rangeInValue } from '../facts/facts.ts';
import { ownFormIn } from '../forms/ownForms.ts';
import { knownEditions, statedEdition } from '../forms/statedForm.ts';
import { definePlacedRule } from './rule.ts';

/** 201805 → 201807 */
const twoMonthsLater = (month: number): number => (month % 100 > 10 ? month + 90 : month + 2);

const header = (form: string) =>
  `評価書：予防接種に関する事務 重点項目評価書\n様式：${form}\n評価実施機関：見本市長\n公表日：令和3年10月12日\n`;

export const editionStale = definePlacedRule(
  {
    code: 'edition-stale',
    severity: 'information',
    title: '様式の版が古い',
    why: '評価書の様式は改められることがあり、公表する日に使われている版で作ります。平成26年4月、平成28年1月、平成29年5月、平成30年5月の版を知っています。それより後の版は確かめていないので、お知らせしません。新しい版に移る時期には古い版も使われるので、新しい版の月とその翌月に公表したものは除きます。',
    bad: header('様式3（平成29年5月）'),
    good: header('様式3（平成30年5月）'),
  },
  function* (facts, { document: { forms } }) {
    const field = facts.fields.get('様式');
    const value = valueOf(facts, '様式');
    const day = readDay(valueOf(facts, '公表日'));
    const edition = statedEdition(value);
    if (field?.kind !== 'field' || edition === null || day === null) return;
    // The editions of an own form are the author's.
    if (ownFormIn(value, forms) !== null) return;
    if (!knownEditions.some(({ month }) => month === edition.month)) return;
    const due = knownEditions.findLast(({ month }) => twoMonthsLater(month) * 100 < day);
    if (due === undefined || due.month <= edition.month) return;
    yield {
      range: rangeInValue(field, edition.range),
      message: t`「${edition.name}」の様式は、公表日には「${due.name}」の版に改められています：どの版で作ったかを確かめてください`,
    };
  },
);
