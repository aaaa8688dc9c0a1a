// A sentence without a bullet above bulleted ones of its kind: its bullet got lost.
import { t } from '@vscode/l10n';
import type { BlockFacts, BodyFacts } from '../facts/facts.ts';
import { droppedBullets, type LostBullet, lostBullets } from '../facts/lostBullets.ts';
import { rangeOf, sliceOf, type TextEdit } from '../text/range.ts';
import { isBlankCode } from '../text/width.ts';
import { quote } from './quote.ts';
import { defineRule, offeredFix } from './rule.ts';

/** The bullet and what stands between it and its text, as the first of the list has it. */
function bulletEdit(text: string, { range, list, isBehindTitle }: LostBullet): TextEdit | null {
  const first = list.items[0];
  if (first === undefined) return null;
  const bullet = text.slice(first.enumerator.range.start, first.text.start);
  if (!isBehindTitle) return { range: rangeOf(range.start, range.start), newText: bullet };
  let start = first.enumerator.range.start;
  while (start > 0 && !/[\r\n]/.test(text.charAt(start - 1))) start--;
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const indentation = text.slice(start, first.enumerator.range.start);
  let end = range.start;
  while (isBlankCode(text.charCodeAt(end - 1))) end--;
  return { range: rangeOf(end, range.start), newText: lineEnd + indentation + bullet };
}

/** Told by the bullets below, or by 変更前. */
function lostIn({ text, bodies }: BlockFacts, body: BodyFacts): readonly LostBullet[] {
  const lost = lostBullets(text, body);
  const before = body.role === 'after' ? bodies.find(({ role }) => role === 'before') : undefined;
  if (before === undefined) return lost;
  const seen = new Set(lost.map(({ range }) => range.start));
  return [...lost, ...droppedBullets(text, before, body).filter(({ range }) => !seen.has(range.start))];
}

const section = (bullet: string) =>
  `対策：Ⅲ リスク対策 7. 特定個人情報の保管・消去\n  ${bullet}保管する書類については、施錠できるキャビネットに収納している。\n  ・サーバ室の入口は、生体認証により解錠している。\n  ・保管した書類については、毎月、枚数を点検している。\n`;

export const bulletLost = defineRule(
  {
    code: 'bullet-lost',
    severity: 'warning',
    title: '並びの最初の「・」が落ちている',
    why: '表から写すとき、並びの最初の「・」だけが落ちることがあります。「・」のない文は項目にならず、変更前と変更後の比べでも別のものになります。変更前に「・」を付けて書いてある文も見ます。「次の…」など、下の並びを導く文は除きます。',
    bad: section(''),
    good: section('・'),
  },
  function* (facts) {
    const { text } = facts;
    for (const body of facts.bodies)
      for (const lost of lostIn(facts, body)) {
        const { list, range } = lost;
        const sign = list.items[0] === undefined ? '・' : sliceOf(text, list.items[0].enumerator.range);
        const edit = bulletEdit(text, lost);
        yield {
          range,
          message: t`${quote(sliceOf(text, range))}だけ「${sign}」がありません：下の「${sign}」と並ぶ文なら「${sign}」を付けてください`,
          fixes: edit === null ? [] : [offeredFix(t`「${sign}」を付ける`, edit)],
        };
      }
  },
);
