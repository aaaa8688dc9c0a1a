// A suppression that silences nothing: left behind after the fault was mended, or misspelt.
import { t } from '@vscode/l10n';
import { lineEndAt, lineEndLength, lineStartBefore } from '../text/lines.ts';
import { rangeOf, sliceOf } from '../text/range.ts';
import { quote } from './quote.ts';
import { definePlacedRule, offeredFix } from './rule.ts';

const section = (comment: string) =>
  `対策：Ⅲ リスク対策 7. 特定個人情報の保管・消去\n${comment}  (1) 施錠している。\n`;

export const ignoreUnused = definePlacedRule(
  {
    code: 'ignore-unused',
    severity: 'warning',
    title: '何も抑えていない hyoka-ignore がある',
    why: '直し終えた後の、又は規則の名前を書き間違えた「// hyoka-ignore」は何も抑えません。残しておくと、後で本当の誤りを隠すことがあります。',
    bad: section('  // hyoka-ignore item-style 国の記載のまま\n'),
    good: section(''),
  },
  function* ({ text }, { unused }) {
    for (const { range, code } of unused) {
      const lineEnd = lineEndAt(text, range.end);
      const line = rangeOf(lineStartBefore(text, lineEnd), lineEnd + lineEndLength(text, lineEnd));
      yield {
        range,
        message: t`${quote(sliceOf(text, range))}が抑える指摘はありません：規則の名前「${code}」と書いた場所を確かめ、要らなければこの行を消してください`,
        fixes: [offeredFix(t`この hyoka-ignore の行を消す`, { range: line, newText: '' })],
      };
    }
  },
);
