// です・ます among である, or the reverse: whichever a document mostly does without.
import { t } from '@vscode/l10n';
import { oddMarks, others } from './oddStyle.ts';
import { definePlacedRule } from './rule.ts';

const section = (ending: string): string =>
  `対策：Ⅲ リスク対策 8. 監査\n  監査は、年に1回行っている。\n  記録は、5年間保存する。\n  結果は、市長に報告して${ending}。\n`;

export const styleMixed = definePlacedRule(
  {
    code: 'style-mixed',
    severity: 'information',
    title: '「である」と「です・ます」が混ざっている',
    why: '文の終わりは、一つの文書では「である」か「です・ます」にそろえます。かぎかっこの中と「ください」は除きます。',
    bad: section('います'),
    good: section('いる'),
  },
  function* (facts, place) {
    const found = oddMarks(
      facts,
      place,
      ['plain', 'polite'],
      (ending, count) =>
        t`「${ending}。」の文が、この文書に多い${ending.length > 1 ? t`「である」` : t`「です・ます」`}の文と混ざっています${others(count)}：どちらかにそろえてください`,
      null,
    );
    if (found !== null) yield found;
  },
);
