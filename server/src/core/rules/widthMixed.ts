// Full-width digits or letters among half-width ones, or the reverse: whichever a document mostly does without.
import { t } from '@vscode/l10n';
import { foldWidth, widen } from '../text/width.ts';
import { oddMarks, others } from './oddStyle.ts';
import { quote } from './quote.ts';
import { definePlacedRule } from './rule.ts';

const section = (years: string): string =>
  `対策：Ⅲ リスク対策 8. 監査\n  監査は、年に1回行っている。\n  記録は、5年間保存し、${years}年ごとに見直している。\n`;

const isFull = (text: string): boolean => foldWidth(text) !== text;

export const widthMixed = definePlacedRule(
  {
    code: 'width-mixed',
    severity: 'information',
    title: '数字又は英字の全角と半角が混ざっている',
    why: '数字と英字の幅は、一つの文書でそろえます。一桁を全角、二桁からを半角とする書き方も、そろっていれば指摘しません。型番やアドレスの中の半角は除きます。',
    bad: section('３'),
    good: section('3'),
  },
  function* (facts, place) {
    const of = (name: string, marks: Parameters<typeof oddMarks>[2]) =>
      oddMarks(
        facts,
        place,
        marks,
        (first, count) =>
          t`${quote(first)}の${name}が、この文書のほかの${name}と幅が違います${others(count)}：どちらかにそろえてください`,
        {
          title: t`${name}の幅をこの文書に多いほうにそろえる`,
          replace: (text) => (isFull(text) ? foldWidth(text) : widen(text)),
        },
      );
    const found = [
      of(t`数字`, ['fullDigit', 'fullDigits', 'halfDigit', 'halfDigits']),
      of(t`英字`, ['fullLetters', 'halfLetters']),
    ];
    for (const each of found) if (each !== null) yield each;
  },
);
