// An enumerator written unlike its siblings.
import { commonStyle, isUniform, replaceSign, unlikeSiblings } from '../facts/listStyle.ts';
import { printSign } from '../syntax/printSign.ts';
import type { List } from '../syntax/tree.ts';
import { sliceOf } from '../text/range.ts';
import { defineRule, offeredFix, safeFix } from './rule.ts';

const section = (third: string) =>
  `対策：Ⅲ リスク対策 7. 特定個人情報の保管・消去\n  1. 物理的対策\n  2. 技術的対策\n  ${third} 人的対策\n`;

/** The first few siblings that are written as they should be, for the message. */
function examples(text: string, list: List, unlike: ReadonlySet<unknown>): string {
  const alike = list.items.filter((item) => !unlike.has(item)).slice(0, 3);
  return alike.map(({ enumerator }) => `「${sliceOf(text, enumerator.range)}」`).join('');
}

export const itemStyle = defineRule(
  {
    code: 'item-style',
    severity: 'warning',
    title: '並びの中で書き方の違う項目番号がある',
    why: '一つの並びの中では、点、かっこ、数字の幅をそろえます（公用文作成の考え方）。どの書き方を使うかは文書の自由なので、親の違う並びとは比べません。',
    bad: section('3'),
    good: section('3.'),
  },
  function* ({ text, bodies }) {
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
          message: `「${sign}」だけ${examples(text, list, unlike)}と書き方が違います：「${due}」にそろえてください`,
          fixes: [fix(`「${sign}」を「${due}」にする`, replaceSign(text, enumerator.range, due))],
        };
      }
    }
  },
);
