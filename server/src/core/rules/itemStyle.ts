// An enumerator written unlike its siblings.
import { t } from '@vscode/l10n';
import { type BlockFacts, bodyOf } from '../facts/facts.ts';
import { commonStyle, isUniform, replaceSign, unlikeSiblings } from '../facts/listStyle.ts';
import type { Place } from '../facts/place.ts';
import { outOfOrder } from '../facts/signOrder.ts';
import { printSign } from '../syntax/printSign.ts';
import type { List } from '../syntax/tree.ts';
import { sliceOf } from '../text/range.ts';
import { inRow } from '../text/inRow.ts';
import { definePlacedRule, offeredFix, type RuleFinding, safeFix } from './rule.ts';

const section = (third: string) =>
  `対策：Ⅲ リスク対策 7. 特定個人情報の保管・消去\n  1. 物理的対策\n  2. 技術的対策\n  ${third} 人的対策\n`;

/** The first few siblings that are written as they should be, for the message. */
function examples(text: string, list: List, unlike: ReadonlySet<unknown>): string {
  const alike = list.items.filter((item) => !unlike.has(item)).slice(0, 3);
  return inRow(alike.map(({ enumerator }) => t`「${sliceOf(text, enumerator.range)}」`));
}

/** Lists at another level than the configuration says. The published record was written as it was. */
function* atOtherLevel(facts: BlockFacts, { document: { levelSigns }, next }: Place): Generator<RuleFinding> {
  const body = bodyOf(facts, 'section') ?? bodyOf(facts, 'after');
  if (levelSigns.length === 0 || next !== null || body === undefined) return;
  const { text } = facts;
  for (const { first, holder, due, edits } of outOfOrder(text, body.node, levelSigns)) {
    const order = inRow(levelSigns.map((sign) => t`「${sign}」`));
    const [sign, above] = [sliceOf(text, first.range), sliceOf(text, holder.range)];
    const advice = due === null ? t`段を浅くしてください` : t`「${due}」にしてください`;
    yield {
      severity: 'information',
      range: first.range,
      message: t`「${sign}」は「${above}」のすぐ下の番号ではありません：設定した順${order}に合わせて${advice}`,
      fixes: edits === null ? [] : [offeredFix(t`この並びを「${due ?? ''}」にする`, ...edits)],
    };
  }
}

export const itemStyle = definePlacedRule(
  {
    code: 'item-style',
    severity: 'warning',
    title: '並びの中で書き方の違う項目番号がある',
    why: '一つの並びの中では、点、かっこ、数字の幅をそろえます（公用文作成の考え方）。どの書き方を使うかは文書の自由なので、親の違う並びとは比べません。設定ファイルの style の numbering に段ごとの番号を書くと、その順でない並びもお知らせします（変更前と、後の変更で改められた記載は除きます）。',
    bad: section('3'),
    good: section('3.'),
  },
  function* (facts, place) {
    yield* atOtherLevel(facts, place);
    const { text, bodies } = facts;
    for (const list of bodies.flatMap(({ lists }) => lists.filter((each) => !isUniform(each)))) {
      const common = commonStyle(list);
      if (common === null) continue;
      const unlike = new Set(unlikeSiblings(list, common));
      for (const item of unlike) {
        const { enumerator } = item;
        const sign = sliceOf(text, enumerator.range);
        const due = printSign(common, enumerator.value);
        if (due === null) continue;
        // Another kind of sign may be referred to from elsewhere: that is for the author to decide.
        const fix = enumerator.family === common.family ? safeFix : offeredFix;
        yield {
          range: enumerator.range,
          message: t`「${sign}」だけ${examples(text, list, unlike)}と書き方が違います：「${due}」にそろえてください`,
          fixes: [fix(t`「${sign}」を「${due}」にする`, replaceSign(text, enumerator.range, due))],
        };
      }
    }
  },
);
