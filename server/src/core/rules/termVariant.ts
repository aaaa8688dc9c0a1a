// A term that the document spells in another way elsewhere, or that official style spells otherwise.
import { t } from '@vscode/l10n';
import { forEachLivingSpelling } from '../facts/styleMarks.ts';
import { spellings } from '../terms/terms.ts';
import { rangeOf, type TextEdit } from '../text/range.ts';
import { oddFinding, others } from './oddStyle.ts';
import { definePlacedRule } from './rule.ts';

const section = (server: string): string =>
  `対策：Ⅲ リスク対策 7. 特定個人情報の保管・消去\n  サーバーを施錠した部屋に置いている。\n  サーバーを操作する職員を限定している。\n  ${server}の操作を記録している。\n`;

export const termVariant = definePlacedRule(
  {
    code: 'term-variant',
    severity: 'information',
    title: '語の書き方がそろっていない',
    why: '一つの語は、一つの文書では同じ書き方にします。「または」「予め」「漏洩」のように、公用文で避ける書き方も指摘します。書き方の一覧には、出典を確かめていないものもあります。',
    bad: section('サーバ'),
    good: section('サーバー'),
  },
  function* (facts, { style, next }) {
    const { respelt } = style;
    if (next !== null || respelt.size === 0) return;
    const byTerm = new Map<number, TextEdit[]>();
    forEachLivingSpelling(facts, (spelling, start) => {
      const newText = respelt.get(spelling);
      const found = spellings[spelling];
      if (newText === undefined || found === undefined) return;
      const edits = byTerm.get(found.term) ?? [];
      edits.push({ range: rangeOf(start, start + found.text.length), newText });
      byTerm.set(found.term, edits);
    });
    for (const edits of byTerm.values()) {
      const to = edits[0]?.newText ?? '';
      const say = (first: string, count: number): string =>
        t`「${first}」は、この文書のほかの所や公用文では「${to}」と書きます${others(count)}：「${to}」にそろえてください`;
      const found = oddFinding(facts, edits, say, t`「${to}」にそろえる`);
      if (found !== null) yield found;
    }
  },
);
