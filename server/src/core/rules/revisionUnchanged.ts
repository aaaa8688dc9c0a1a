// A revision that changes nothing.
import { t } from '@vscode/l10n';
import { bodyOf, isSameContent } from '../facts/facts.ts';
import { defineRule } from './rule.ts';

const revision = (after: string) =>
  `変更：令和3年10月12日\n項目：Ⅰ 基本情報\n変更前：予防接種の実施\n変更後：${after}\n提出時期：事前\n説明：重要な変更に当たらない\n`;

export const revisionUnchanged = defineRule(
  {
    code: 'revision-unchanged',
    severity: 'warning',
    title: '変更前と変更後が同じである',
    why: '変更箇所の表には、記載を変えた項目だけを載せます。空白や改行だけの違いは、読む人には見えません。',
    bad: revision('予防接種 の実施'),
    good: revision('予防接種の実施及び記録'),
  },
  function* (facts) {
    const keyword = facts.fields.get('変更後')?.keyword;
    const [before, after] = [bodyOf(facts, 'before'), bodyOf(facts, 'after')];
    if (keyword === undefined || before === undefined || after === undefined) return;
    if (after.printed.length === 0 || !isSameContent(facts.text, before, after)) return;
    yield {
      range: keyword,
      message: t`「変更後」が「変更前」と同じです：変更した内容を書くか、この変更を取り除いてください`,
    };
  },
);
