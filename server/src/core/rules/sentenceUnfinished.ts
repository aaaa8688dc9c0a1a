// An item that is a sentence and has no 。 where all the others of its list have one. What goes on below the item, in
// paragraphs or lists, is not judged.
import { t } from '@vscode/l10n';
import type { Item, List } from '../syntax/tree.ts';
import { rangeOf, sliceOf } from '../text/range.ts';
import { quote } from './quote.ts';
import { defineRule, offeredFix } from './rule.ts';

const verbEnd = /[一-鿿ぁ-ん](?:る|た|す|む|う|く)$|ない$|ません$|です$/;
const matterEnd = /こと$/;
const stopped = /。[）)」』]?$/;
const matterStopped = /こと。$/;

/** Fewer others are no habit. */
const fewestOthers = 2;

/** The last line of an item's own sentence, above the list below it. */
function lastLine(text: string, item: Item): string {
  let last = item.text;
  for (const child of item.children) {
    if (child.kind === 'paragraph') last = child.text;
    else if (child.kind !== 'comment' && child.kind !== 'blank') break;
  }
  return sliceOf(text, last);
}

const standsAlone = ({ children }: Item): boolean =>
  children.every(({ kind }) => kind === 'comment' || kind === 'blank');

/** The one item without 。 among those that have it; null where there are none or several. */
function unfinishedIn(text: string, { items }: List): Item | null {
  if (items.length <= fewestOthers) return null;
  let found: Item | null = null;
  for (const item of items) {
    if (stopped.test(lastLine(text, item))) continue;
    if (found !== null) return null;
    found = item;
  }
  if (found === null || !standsAlone(found)) return null;
  const own = sliceOf(text, found.text);
  if (verbEnd.test(own)) return found;
  const others = items.filter((item) => item !== found);
  return matterEnd.test(own) && others.every((item) => matterStopped.test(lastLine(text, item)))
    ? found
    : null;
}

const section = (stop: string) =>
  `対策：Ⅲ リスク対策 7. 特定個人情報の保管・消去\n  (1) 入退室を管理している。\n  (2) 書類を施錠して保管している${stop}\n  (3) 端末を固定している。\n`;

export const sentenceUnfinished = defineRule(
  {
    code: 'sentence-unfinished',
    severity: 'information',
    title: '文の終わりに句点がない',
    why: '同じ並びのほかの項目がどれも「。」で終わるとき、一つだけ「。」のない文は、文が途中で切れたように読めます。題名や、下に続きのある項目は除きます。',
    bad: section(''),
    good: section('。'),
  },
  function* ({ text, bodies }) {
    if (!text.includes('。')) return;
    for (const { lists } of bodies)
      for (const list of lists) {
        const item = unfinishedIn(text, list);
        if (item === null) continue;
        const { end } = item.text;
        const words = quote(sliceOf(text, rangeOf(Math.max(item.text.start, end - 12), end)));
        yield {
          range: rangeOf(end - 2, end),
          message: t`${words}の後に「。」がありません：同じ並びのほかの項目にそろえて付けてください`,
          fixes: [offeredFix(t`「。」を付ける`, { range: rangeOf(end, end), newText: '。' })],
        };
      }
  },
);
