// An enumerator with nothing after it and nothing under it.
import { t } from '@vscode/l10n';
import type { BodyFacts } from '../facts/facts.ts';
import { isBare } from '../syntax/signs.ts';
import type { Item, List } from '../syntax/tree.ts';
import { sliceOf } from '../text/range.ts';
import { defineRule } from './rule.ts';

const isEmpty = ({ text, children }: Item): boolean =>
  text.start === text.end && children.every(({ kind }) => kind === 'comment' || kind === 'blank');

/** A sign that stands alone as well: a mark (○) or a number (3). */
const isMark = ({ enumerator: { family, style } }: Item): boolean =>
  isBare(style) || (style.numeral === 'bullet' && family !== 'bullet ・');

/** The empty items of a list. Marks and numbers that stand alone, all of them, are what the list says. */
function emptyItems({ items }: List): readonly Item[] {
  const empty = items.filter(isEmpty);
  if (empty.length === 0) return empty;
  const saysMore = items.some(({ text }) => text.start < text.end);
  return saysMore ? empty : empty.filter((item) => !isMark(item));
}

/** A heading right below may be what the sign belongs to. */
const standsAboveHeading = (text: string, { range }: Item): boolean =>
  /^[ \t\u3000\u00a0]*[【＜■〔［《]/.test(text.slice(range.end, range.end + 40));

/** Whether the sign is all that a body says: 「①」 names an item, 「3」 is an answer. */
const isWholeBody = ({ printed }: BodyFacts): boolean => printed.length === 1;

const section = (second: string) =>
  `対策：Ⅲ リスク対策 7. 特定個人情報の保管・消去\n  (1) 入退室を管理している。\n  (2)${second}\n  (3) 書類を施錠して保管している。\n`;

export const itemEmpty = defineRule(
  {
    code: 'item-empty',
    severity: 'warning',
    title: '中身のない項目がある',
    why: '項目番号だけの行は、書きかけか、表から写したときに文が落ちた跡です。番号を消すと後の番号がずれるので、書くことがないときは「（略）」や「（削除）」と書くか、番号を振り直します。',
    bad: section(''),
    good: section(' 媒体を保管庫に保管している。'),
  },
  function* ({ text, bodies }) {
    for (const body of bodies) {
      if (isWholeBody(body)) continue;
      for (const item of body.lists.flatMap(emptyItems)) {
        if (standsAboveHeading(text, item)) continue;
        const { range } = item.enumerator;
        yield {
          range,
          message: t`「${sliceOf(text, range)}」に中身がありません：文を書くか、書くことがなければこの行を消してください`,
        };
      }
    }
  },
);
