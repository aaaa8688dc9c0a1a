// The title of a law that differs by a slip from the one it has, or lacks its first words.
import { t } from '@vscode/l10n';
import { type TitleSlip, titleSlips } from '../facts/titleSlips.ts';
import { sliceOf } from '../text/range.ts';
import { quote } from './quote.ts';
import { defineRule, type Fix, offeredFix, safeFix } from './rule.ts';

const section = (title: string) =>
  `対策：Ⅰ 基本情報\n  ${title}（平成25年法律第27号）に基づき、個人番号を利用する。\n`;

const fixOf = ({ kind, range, title }: TitleSlip): Fix =>
  kind === 'misspelt'
    ? safeFix(t`法令の題名に直す`, { range, newText: title })
    : offeredFix(t`題名の初めの語を補う`, { range, newText: title });

export const lawTitle = defineRule(
  {
    code: 'law-title',
    severity: 'error',
    title: '法令の題名が違う',
    why: '法令の題名は、公布されたとおりに書きます。長い題名について、一字か二字の違いと、初めの語が欠けた書き方を確かめ、公布された題名と照らし合わせていないものは注意に留めます。',
    bad: section('行政手続きにおける特定の個人を識別するための番号の利用等に関する法律'),
    good: section('行政手続における特定の個人を識別するための番号の利用等に関する法律'),
  },
  function* (facts) {
    for (const slip of titleSlips(facts))
      yield {
        range: slip.range,
        severity: slip.law.verified ? 'error' : 'warning',
        message: t`${quote(sliceOf(facts.text, slip.range))}は法令の題名と違います：「${slip.title}」に直してください`,
        fixes: [fixOf(slip)],
      };
  },
);
