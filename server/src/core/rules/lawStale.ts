// A term or a citation that was out of force on the day that the text is of.
import { t } from '@vscode/l10n';
import { dayToCheck } from '../facts/dayOf.ts';
import { staleTerms } from '../facts/staleTerms.ts';
import { dayNumber, type Stale } from '../laws/laws.ts';
import { printEraDay } from '../text/calendar.ts';
import { sliceOf } from '../text/range.ts';
import { quote } from './quote.ts';
import { definePlacedRule } from './rule.ts';

/** What is wrong and what to do. */
function messageOf({ words, law, table, from, verified }: Stale, written: string): string {
  const [day, doubt] = [printEraDay(dayNumber(from)), verified ? '' : t`（この日付は未確認）`];
  if (words !== undefined)
    return t`${quote(written)}は${day}より前の語です${doubt}：今も用いるか確かめ、用いないなら改めてください`;
  return table === undefined
    ? t`${quote(written)}は${day}から別の号になりました${doubt}：今の条文を確かめて改めてください`
    : t`${quote(written)}は${day}から${law ?? ''}にありません${doubt}：今の別表を確かめて改めてください`;
}

const section = (tables: string) =>
  `評価書：予防接種に関する事務\n公表日：令和6年6月28日\n\n対策：Ⅰ 基本情報\n  行政手続における特定の個人を識別するための番号の利用等に関する法律（以下「番号法」という。）第9条第1項及び${tables}に基づき、個人番号を利用する。\n`;

export const lawStale = definePlacedRule(
  {
    code: 'law-stale',
    severity: 'warning',
    title: 'その日には効力のない語又は引用である',
    why: '番号法の別表第一と別表第二は、令和6年5月27日に一つの別表になりました。ほかに、通知カード（令和2年5月25日から）、特定個人情報保護委員会（平成28年1月1日から）、情報提供ネットワークシステムについて引用する番号法第19条第7号（令和3年9月1日から）を指摘しますが、この三つの日付は公表された資料と照らし合わせていません。廃止や改正について述べた文と、変更前と、後の変更のある変更は除きます。',
    bad: section('別表第一'),
    good: section('別表'),
  },
  function* (facts, place) {
    for (const { range, prose, stale } of staleTerms(facts)) {
      const day = dayToCheck(prose.role, facts, place);
      if (day !== null && day >= dayNumber(stale.from))
        yield { range, message: messageOf(stale, sliceOf(facts.text, range)) };
    }
  },
);
