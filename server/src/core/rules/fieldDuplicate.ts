// A field that its block has already: only the first of the two is printed.
import { t } from '@vscode/l10n';
import { quote } from './quote.ts';
import { sliceOf } from '../text/range.ts';
import { defineRule } from './rule.ts';

const revision = (second: string) =>
  `変更：令和3年10月12日\n項目：Ⅰ 基本情報\n変更前：なし\n変更後：あり\n提出時期：事前\n${second}説明：重要な変更に当たらない\n`;

export const fieldDuplicate = defineRule(
  {
    code: 'field-duplicate',
    severity: 'error',
    title: '同じ欄が二度書かれている',
    why: '変更箇所の表と表紙には、欄ごとに一つの場所しかありません。二つ目に書いた内容は表に出ません。',
    bad: revision('提出時期：事後\n'),
    good: revision(''),
  },
  function* ({ text, node, repeated }) {
    for (const { keyword } of repeated) {
      const mend =
        node.kind === 'revision'
          ? t`一つにまとめるか、別の「変更：」に分けるか、本文の行なら字下げしてください`
          : t`一つにまとめてください`;
      yield {
        range: keyword,
        message: t`${quote(sliceOf(text, keyword))}が二度書かれていて、後の内容は表に出ません：${mend}`,
      };
    }
  },
);
