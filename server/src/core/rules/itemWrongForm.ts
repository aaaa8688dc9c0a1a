// An item of another form than the one that the document is on.
import { rangeInValue } from '../facts/facts.ts';
import { itemOnForm } from '../facts/itemOnForm.ts';
import { formName } from '../forms/forms.ts';
import { otherForms } from '../forms/otherForms.ts';
import { sliceOf } from '../text/range.ts';
import { quote } from './quote.ts';
import { definePlacedRule } from './rule.ts';

const document = (path: string) =>
  `評価書：予防接種に関する事務 重点項目評価書\n様式：様式3（平成30年5月）\n\n対策：${path}\n  施錠している。\n`;

export const itemWrongForm = definePlacedRule(
  {
    code: 'item-wrong-form',
    severity: 'warning',
    title: '項目がほかの様式のものである',
    why: '項目の番号と名前は、様式ごとに違います。「様式」に書いた様式になく、ほかの様式にある項目を指摘します。様式の項目のうち、「Ⅰ」「Ⅱ」などの見出しは公表された様式で確かめていますが、その下には確かめていないものがあります。設定ファイルの forms に書いた様式と項目も使います。版が分からないときと、その版の月より前の変更は指摘しません。',
    bad: document('Ⅳ その他のリスク対策 1. 監査'),
    good: document('Ⅲ リスク対策 8. 監査'),
  },
  function* (facts, { document: stated }) {
    const item = itemOnForm(facts, stated);
    const other = item === undefined ? null : otherForms(item.path, item.form, stated.forms);
    if (item === undefined || other === null) return;
    const names = [...new Set(other.forms.map(formName))].join('と');
    yield {
      range: rangeInValue(item.field, other.range),
      message: `${quote(sliceOf(item.path, other.range))}は${names}の項目で、${formName(item.form)}にはありません：項目か「様式」を直してください`,
    };
  },
);
