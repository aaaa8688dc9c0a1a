// 、 among ，, or 。 among ．: whichever a document mostly does without.
import { t } from '@vscode/l10n';
import { oddMarks, others } from './oddStyle.ts';
import { definePlacedRule } from './rule.ts';

const partner: Readonly<Record<string, string>> = { '、': '，', '，': '、', '。': '．', '．': '。' };
const section = (comma: string): string =>
  `対策：Ⅲ リスク対策 8. 監査\n  監査は、年に1回、監査計画に基づき行っている。\n  その結果は${comma}市長に報告している。\n`;

export const punctuationMixed = definePlacedRule(
  {
    code: 'punctuation-mixed',
    severity: 'information',
    title: '読点又は句点が混ざっている',
    why: '「、」と「，」、「。」と「．」は、一つの文書ではどちらかにそろえます。公用文では「、」と「。」が原則で、「，」を用いる団体もあります。',
    bad: section('，'),
    good: section('、'),
  },
  function* (facts, place) {
    const found = oddMarks(
      facts,
      place,
      ['、', '，', '。', '．'],
      (mark, count) =>
        t`「${mark}」がこの文書のほかの「${partner[mark] ?? ''}」と混ざっています${others(count)}：どちらかにそろえてください`,
      { title: t`この文書に多いほうにそろえる`, replace: (mark) => partner[mark] ?? mark },
    );
    if (found !== null) yield found;
  },
);
