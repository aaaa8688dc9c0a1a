// A gap, a repeat, a step back, or a list that does not start at its first.
import { t } from '@vscode/l10n';
import { renumber, replaceSign } from '../facts/listStyle.ts';
import { type ListPlace, listPlaces, type MissedSign, missedLast, missedSign } from '../facts/missedSign.ts';
import { printSign } from '../syntax/printSign.ts';
import type { List } from '../syntax/tree.ts';
import { lazy } from '../text/lazy.ts';
import { sliceOf } from '../text/range.ts';
import { type BlockFinding, defineRule, offeredFix } from './rule.ts';

/** One fix renumbers the whole list: past the first few slips it would only be repeated. */
const slipsWithFix = 10;

const revision = (third: string) =>
  `対策：Ⅲ リスク対策 7. 特定個人情報の保管・消去\n  (1) 入退室を管理している。\n  (2) 媒体を保管庫に保管している。\n  ${third} 書類を施錠して保管している。\n`;

/** A gap because the line of the missing item does not begin with its sign: it is that line that is to be mended. */
function misread(text: string, { range, due, isOther }: MissedSign, isLast = false): BlockFinding {
  const written = sliceOf(text, range);
  const edit = replaceSign(text, range, due);
  const gap = isLast ? t`番号が続いていません` : t`次の番号が飛んでいます`;
  // The sign is as it should be: what stands before or behind it makes text of its line.
  if (edit.newText === sliceOf(text, edit.range))
    return {
      range,
      message: t`「${written}」の行は前の行の文の続きと読めるので、${gap}：前の行を「。」で終え、「${written}」の後から文を始めてください`,
    };
  const why = isOther
    ? t`前後の項目番号と書き方が違うので、番号が続いていません`
    : t`項目番号として読めないので、${gap}`;
  return {
    range,
    message: t`「${written}」は${why}：「${due}」に直してください`,
    fixes: [offeredFix(t`「${written}」を「${due}」にする`, edit)],
  };
}

const hasSlip = ({ items }: List): boolean => items.some(({ expected }) => expected !== undefined);

/** What is wrong with the numbers of a list that has a slip. */
function* slipsIn(text: string, list: List, place: () => ListPlace | undefined): Generator<BlockFinding> {
  const edits = renumber(text, list);
  let slips = 0;
  for (const [index, item] of list.items.entries()) {
    const { enumerator, expected } = item;
    if (expected === undefined) continue;
    slips++;
    const previous = list.items[index - 1];
    const missed = missedSign(text, previous, item, place);
    if (missed !== null) {
      yield misread(text, missed);
      continue;
    }
    const sign = sliceOf(text, enumerator.range);
    const due = printSign(enumerator, expected) ?? String(expected);
    const after =
      previous === undefined ? t`最初の番号` : t`「${sliceOf(text, previous.enumerator.range)}」の次`;
    yield {
      range: enumerator.range,
      message: t`${after}が「${sign}」になっています：「${due}」から続くように番号を振り直してください`,
      fixes:
        edits === null || edits.length === 0 || slips > slipsWithFix
          ? []
          : [{ title: t`この並びの番号を振り直す（「${sign}」を「${due}」に）`, edits, safe: false }],
    };
  }
}

export const itemMisnumbered = defineRule(
  {
    code: 'item-misnumbered',
    severity: 'error',
    title: '項目番号の飛び、重なり又は後戻りがある',
    why: '項目番号は、ほかの欄や決裁文書からの引用の手掛かりになります。番号は本文ごと、親の項目ごとに1から始まり、（略）で省いたところだけ飛びます。',
    bad: revision('(4)'),
    good: revision('(3)'),
  },
  function* ({ text, bodies }) {
    // Nearly every list has none: they are passed over as cheaply as can be.
    for (const { lists, node } of bodies) {
      const places = lazy(() => listPlaces(node));
      for (const list of lists) {
        if (hasSlip(list)) {
          yield* slipsIn(text, list, () => places().get(list));
          continue;
        }
        const missed = missedLast(text, list);
        if (missed !== null) yield misread(text, missed, true);
      }
    }
  },
);
