// Several items in one line.
import { t } from '@vscode/l10n';
import { type RunOnLine, runOnLines, swallowed } from '../facts/runOnLines.ts';
import { layParts, placeOf } from '../format/layParts.ts';
import { sliceOf, type TextEdit } from '../text/range.ts';
import { quote } from './quote.ts';
import { defineRule, offeredFix } from './rule.ts';

function editsFor(text: string, lines: readonly RunOnLine[]): readonly (TextEdit | undefined)[] {
  return (
    layParts(
      text,
      lines.map(({ range, parts }) => ({ parts, ...placeOf(text, range) })),
    ) ?? []
  );
}

const section = (between: string) =>
  `対策：Ⅲ リスク対策 7. 特定個人情報の保管・消去\n  (1) 入退室を管理している。${between}(2) 書類を施錠して保管している。\n`;

export const itemRunOn = defineRule(
  {
    code: 'item-run-on',
    severity: 'warning',
    title: '一行に複数の項目がある',
    why: 'Excel や PDF から取り出した表では、セルの中の改行が失われ、項目が一行につながることがあります。つながった項目は、番号の並びにも、変更前と変更後の比べにも入りません。',
    bad: section(''),
    good: section('\n  '),
  },
  function* (facts) {
    const { text } = facts;
    const lines = runOnLines(facts);
    if (lines.length === 0) return;
    const edits = editsFor(text, lines);
    for (const [index, line] of lines.entries()) {
      const range = swallowed(text, line);
      const edit = edits[index];
      yield {
        range,
        message: t`${quote(sliceOf(text, range))}が前の項目と同じ行にあります：項目ごとに行を分けてください`,
        fixes: edit === undefined ? [] : [offeredFix(t`項目ごとに行を分ける`, edit)],
      };
    }
  },
);
