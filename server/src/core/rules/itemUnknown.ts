// An item that the document's form does not have, where all its labels are known.
import { rangeInValue } from '../facts/facts.ts';
import { itemOnForm } from '../facts/itemOnForm.ts';
import { formName } from '../forms/forms.ts';
import { otherForms } from '../forms/otherForms.ts';
import { pathFault } from '../forms/pathFault.ts';
import type { Field } from '../syntax/tree.ts';
import { sliceOf, type TextEdit } from '../text/range.ts';
import { quote } from './quote.ts';
import { definePlacedRule, type Fix, offeredFix } from './rule.ts';

const fixOf = (field: Field, { range, newText }: TextEdit): Fix =>
  offeredFix(`「${newText}」にする`, { range: rangeInValue(field, range), newText });

const document = (path: string) =>
  `評価書：予防接種に関する事務 重点項目評価書\n様式：様式3（平成30年5月）\n\n対策：${path}\n  施錠している。\n`;

export const itemUnknown = definePlacedRule(
  {
    code: 'item-unknown',
    severity: 'warning',
    title: '様式にない項目である',
    why: '変更箇所の表の項目は、様式の項目の番号と名前で書くと、どの記載を変えたのかが読む人に伝わります。様式の項目がすべて分かっている所だけを確かめます。「Ⅰ」「Ⅱ」などの見出しは公表された様式で確かめていますが、その下には確かめていないものがあります。設定ファイルの forms に書いた様式と項目も使います。版が分からないときと、その版の月より前の変更は指摘しません。',
    bad: document('Ⅲ リスク対策 7. 特定個人情報の補完・消去'),
    good: document('Ⅲ リスク対策 7. 特定個人情報の保管・消去'),
  },
  function* (facts, { document: stated }) {
    const item = itemOnForm(facts, stated);
    if (item === undefined) return;
    const { path, field, form } = item;
    const fault = pathFault(path, form, stated.forms);
    if (fault === null || otherForms(path, form, stated.forms) !== null) return;
    const { range, nearest, edit } = fault;
    const advice =
      edit === null ? `「${nearest}」までの項目を書いてください` : `「${nearest}」ではありませんか`;
    yield {
      range: rangeInValue(field, range),
      message: `${quote(sliceOf(path, range))}は${formName(form)}の項目にありません：${advice}`,
      fixes: edit === null ? [] : [fixOf(field, edit)],
    };
  },
);
