// An item that the document's form does not have, where all its labels are known.
import { t } from '@vscode/l10n';
import { formName } from '../forms/forms.ts';
import { otherForms } from '../forms/otherForms.ts';
import { pathFault } from '../forms/pathFault.ts';
import { sliceOf } from '../text/range.ts';
import { definePathRule } from './pathRule.ts';
import { quote } from './quote.ts';

export const itemUnknown = definePathRule(
  {
    code: 'item-unknown',
    severity: 'warning',
    title: '様式にない項目である',
    why: '変更箇所の表の項目は、様式の項目の番号と名前で書くと、どの記載を変えたのかが読む人に伝わります。様式の項目がすべて分かっている所だけを確かめます。「Ⅰ」「Ⅱ」などの見出しは公表された様式で確かめていますが、その下には確かめていないものがあります。設定ファイルの forms に書いた様式と項目も使います。版が分からないときと、その版の月より前の変更は指摘しません。',
    bad: 'Ⅲ リスク対策 7. 特定個人情報の補完・消去',
    good: 'Ⅲ リスク対策 7. 特定個人情報の保管・消去',
  },
  ({ path, form }, among) => {
    const fault = pathFault(path, form, among);
    if (fault === null || otherForms(path, form, among) !== null) return null;
    const { range, nearest, edit } = fault;
    const advice =
      edit === null ? t`「${nearest}」までの項目を書いてください` : t`「${nearest}」ではありませんか`;
    const message = t`${quote(sliceOf(path, range))}は${formName(form)}の項目にありません：${advice}`;
    return { range, message, edit };
  },
);
