// An item of another form than the one that the document is on.
import { t } from '@vscode/l10n';
import { formName } from '../forms/forms.ts';
import { otherForms } from '../forms/otherForms.ts';
import { sliceOf } from '../text/range.ts';
import { definePathRule } from './pathRule.ts';
import { quote } from './quote.ts';

export const itemWrongForm = definePathRule(
  {
    code: 'item-wrong-form',
    severity: 'warning',
    title: '項目がほかの様式のものである',
    why: '項目の番号と名前は、様式ごとに違います。「様式」に書いた様式になく、ほかの様式にある項目を指摘します。様式の項目のうち、「Ⅰ」「Ⅱ」などの見出しは公表された様式で確かめていますが、その下には確かめていないものがあります。設定ファイルの forms に書いた様式と項目も使います。版が分からないときと、その版の月より前の変更は指摘しません。',
    bad: 'Ⅳ その他のリスク対策 1. 監査',
    good: 'Ⅲ リスク対策 8. 監査',
  },
  ({ path, form }, among) => {
    const other = otherForms(path, form, among);
    if (other === null) return null;
    const names = [...new Set(other.forms.map(formName))].join(t`と`);
    const { range } = other;
    const message = t`${quote(sliceOf(path, range))}は${names}の項目で、${formName(form)}にはありません：項目か「様式」を直してください`;
    return { range, message, edit: null };
  },
);
