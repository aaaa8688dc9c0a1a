// The 対策 section is not what the latest revision of its item made of it.
import { chainFinding, endOf, revisionName } from './chainEnd.ts';
import { definePlacedRule } from './rule.ts';

const path = 'Ⅲ リスク対策 8. 監査';
const document = (now: string): string =>
  `対策：${path}\n  年1回、${now}を実施している。\n\n変更：令和3年10月12日\n項目：${path}\n変更前：\n  年1回、自己点検を実施している。\n変更後：\n  年1回、自己点検と監査を実施している。\n提出時期：事前\n説明：重要な変更に当たらない\n`;

export const sectionStale = definePlacedRule(
  {
    code: 'section-stale',
    severity: 'error',
    title: '対策が、その項目の最後の変更の変更後と違う',
    why: '「対策」は今の記載なので、最後の変更の変更後と同じになります。変更後が抜粋のときは、書かれた範囲が対策にあるかを調べます。いくつかの段落だけの抜粋は、一つ一つの行が「。」で終わるとき、段落ごとに比べます。番号のない項目の順番を入れ替えただけのものは、指摘しません。',
    bad: document('自己点検'),
    good: document('自己点検と監査'),
  },
  function* (facts, { section, latest }) {
    const found = section === null ? null : endOf(section.facts, 'section', '対策', section);
    const own = endOf(facts, section === null ? 'section' : 'after', section === null ? '対策' : '変更後');
    const made = latest && endOf(latest.facts, 'after', revisionName(latest.facts, '変更後'), latest);
    const keyword = facts.fields.get(section === null ? '対策' : '変更後')?.keyword ?? facts.node.range;
    const finding =
      (own && found && chainFinding(own, found, 'earlier', true, keyword)) ??
      (own && made && chainFinding(made, own, 'later', true, keyword));
    if (finding !== null) yield finding;
  },
);
