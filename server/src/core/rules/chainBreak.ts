// 変更前 is not what the revision before made of the item.
import { disagreement } from '../compare/disagreement.ts';
import { type BlockFacts, bodyOf, valueOf } from '../facts/facts.ts';
import { chainFinding, endOf, revisionName } from './chainEnd.ts';
import { definePlacedRule } from './rule.ts';

const revision = (date: string, before: string, after: string): string =>
  `変更：${date}\n項目：Ⅰ 基本情報\n変更前：\n  ${before}\n変更後：\n  ${after}\n提出時期：事前\n説明：重要な変更に当たらない\n`;

const first = revision('令和3年4月1日', '住民記録を扱う事務', '住民記録及び印鑑登録を扱う事務');
const second = (before: string): string =>
  `${first}\n${revision('令和4年4月1日', before, '届出と証明の事務')}`;

export const chainBreak = definePlacedRule(
  {
    code: 'chain-break',
    severity: 'error',
    title: '変更前が、その項目の前の変更の変更後と違う',
    why: '一つの項目の変更は日付の順につながり、変更前はその前の変更後と同じ記載になります。違えば、公表していない記載を変更前に書いたか、載せていない変更があります。抜粋と（略）は、書かれた範囲で比べます。いくつかの段落だけの抜粋は、一つ一つの行が「。」で終わるとき、段落ごとに比べます。番号のない項目の順番を入れ替えただけのものは、指摘しません。',
    bad: second('住民記録と印鑑登録を扱う事務'),
    good: second('住民記録及び印鑑登録を扱う事務'),
  },
  function* (facts, { previous, next }) {
    const keyword = (side: '変更前' | '変更後') => facts.fields.get(side)?.keyword ?? facts.node.range;
    const [before, after] = [endOf(facts, 'before', '変更前'), endOf(facts, 'after', '変更後')];
    const above =
      previous && endOf(previous.facts, 'after', revisionName(previous.facts, '変更後'), previous);
    const below = next && endOf(next.facts, 'before', revisionName(next.facts, '変更前'), next);
    const links = [
      above && before && !startAlike(above.facts, facts)
        ? chainFinding(above, before, 'later', false, keyword('変更前'))
        : null,
      after && below && !startAlike(facts, below.facts)
        ? chainFinding(after, below, 'earlier', false, keyword('変更後'))
        : null,
    ];
    for (const found of links) if (found !== null) yield found;
  },
);

/** Rows of one day may both quote what stood before that day. */
function startAlike(one: BlockFacts, other: BlockFacts): boolean {
  if (valueOf(one, '変更') !== valueOf(other, '変更')) return false;
  const [a, b] = [bodyOf(one, 'before'), bodyOf(other, 'before')];
  if (a === undefined || b === undefined) return true;
  return disagreement({ text: one.text, body: a }, { text: other.text, body: b }, false) === null;
}
