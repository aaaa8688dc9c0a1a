// A keyword that was read although it is misspelt.
import { t } from '@vscode/l10n';
import { sliceOf } from '../text/range.ts';
import { quote } from './quote.ts';
import { defineRule, safeFix } from './rule.ts';

export const keywordTypo = defineRule(
  {
    code: 'keyword-typo',
    severity: 'warning',
    title: '項目名の書き間違い',
    why: 'まだ書かれていない欄の名前によく似た行は、その欄として読みます。名前を直せば、読み違いがなくなります。',
    bad: '変更：令和3年10月12日\n項目：Ⅰ 基本情報\n変更前：なし\n変更先：あり\n提出時期：事前\n説明：重要な変更に当たらない\n',
    good: '変更：令和3年10月12日\n項目：Ⅰ 基本情報\n変更前：なし\n変更後：あり\n提出時期：事前\n説明：重要な変更に当たらない\n',
  },
  function* ({ text, fields }) {
    for (const { name, keyword, misspelt } of fields.values()) {
      if (!misspelt) continue;
      const written = quote(sliceOf(text, keyword));
      yield {
        range: keyword,
        message: t`${written}は「${name}」の書き間違いとして読みました：「${name}」に直してください`,
        fixes: [safeFix(t`${written}を「${name}」にする`, { range: keyword, newText: name })],
      };
    }
  },
);
