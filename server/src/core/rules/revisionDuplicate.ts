// The same change twice: two revisions of one item on one day, one of them holding all of the other.
import { t } from '@vscode/l10n';
import { type End, isPartOf } from '../compare/disagreement.ts';
import { type BlockFacts, bodyOf, isSameContent, valueOf } from '../facts/facts.ts';
import { definePlacedRule } from './rule.ts';

const revision = (before: string, after: string): string =>
  `変更：令和3年10月12日\n項目：Ⅲ リスク対策 8. 監査\n変更前：\n${before}変更後：\n${after}提出時期：事前\n説明：重要な変更に当たる\n`;

const first = '  1. 監査は、年に1回実施している。\n';
const both = revision(`${first}  2. 結果は、3年間保存する。\n`, `${first}  2. 結果は、5年間保存する。\n`);

/** Both bodies of a revision that says something on both sides or on one. */
function endsOf(facts: BlockFacts): { before: End; after: End } | null {
  const [before, after] = [bodyOf(facts, 'before'), bodyOf(facts, 'after')];
  if (before === undefined || after === undefined || isSameContent(facts.text, before, after)) return null;
  return { before: { text: facts.text, body: before }, after: { text: facts.text, body: after } };
}

export const revisionDuplicate = definePlacedRule(
  {
    code: 'revision-duplicate',
    severity: 'warning',
    title: '同じ日に同じ項目の同じ変更がある',
    why: '一つの変更を二つの行に載せると、読む人は二度変えたと思います。同じ項目の別の部分を、行を分けて抜粋するのは普通です。',
    bad: `${both}\n${revision('  2. 結果は、3年間保存する。\n', '  2. 結果は、5年間保存する。\n')}`,
    good: both,
  },
  function* (facts, { previous }) {
    const date = facts.fields.get('変更');
    if (previous === null || date === undefined) return;
    const [day, dayBefore] = [valueOf(facts, '変更'), valueOf(previous.facts, '変更')];
    const [own, other] = [endsOf(facts), endsOf(previous.facts)];
    if (day !== dayBefore || own === null || other === null) return;
    const isHeld = isPartOf(own.before, other.before) && isPartOf(own.after, other.after);
    const holds = isPartOf(other.before, own.before) && isPartOf(other.after, own.after);
    if (!isHeld && !holds) return;
    yield {
      range: date.keyword,
      message: t`この変更は、${day}の同じ項目の変更${isHeld && holds ? t`と同じです` : isHeld ? t`に含まれています` : t`を含んでいます`}：一つにまとめてください`,
      related: {
        block: previous,
        range: previous.facts.fields.get('変更')?.keyword ?? previous.facts.node.range,
        message: t`同じ変更はここです`,
      },
    };
  },
);
