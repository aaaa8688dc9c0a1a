// A 説明 that only says that something was changed. A closed list: whatever else it says may be a reason.
import { t } from '@vscode/l10n';
import { valueOf, valueRange } from '../facts/facts.ts';
import { foldWidth, withoutBlanks } from '../text/width.ts';
import { quote } from './quote.ts';
import { defineRule } from './rule.ts';

/** No 説明 of those below is longer. */
const longest = 40;

const what =
  '(?:記載内容|記載事項|記載|記述|記入|内容|文言|字句|表現|文章|本文|該当箇所|当該箇所|箇所|評価書|所要|一部|部分的な|必要な|軽微な|若干の|各種|時点)';
const act = '(?:修正|見直し|変更|更新|訂正|整理|追記|加筆|追加|削除|改訂|補正|加除)';
const acts = `${act}(?:(?:及び|並びに|又は|や|と|・|、)(?:${what}の?)*${act})*`;
const done =
  '(?:を(?:行った|行う|行い|実施した|実施する|実施|加えた|した|する)|(?:が|の)(?:あった|生じた|必要な)|した|する|された)?';
const tail = '(?:もの|こと)?(?:である|です)?(?:の|による)?(?:ため|による|に伴う|により)?(?:である|です)?';
const weak = new RegExp(`^(?:${what}(?:及び|[のに、・])?)*${acts}${done}${tail}$`);

/** Without blanks, width, the brackets around it and the marks at its ends. */
const folded = (value: string): string =>
  withoutBlanks(foldWidth(value))
    .replace(/^[・(「]+/, '')
    .replace(/[。.､、)」]+$/, '');

const revision = (reason: string) =>
  `変更：令和3年10月12日\n項目：Ⅰ 基本情報\n変更前：なし\n変更後：あり\n提出時期：事後\n説明：${reason}\n`;

export const reasonWeak = defineRule(
  {
    code: 'reason-weak',
    severity: 'warning',
    title: '説明が理由を述べていない',
    why: '「提出時期に係る説明」には、事前又は事後に提出した理由を書きます。「修正」「記載の見直し」などは、変更があったことを言うだけで、重要な変更に当たるかどうかを読む人が判断できません。「誤字脱字の修正」「組織改編に伴う変更」のように、何のための変更かを書きます。',
    bad: revision('記載の見直しのため'),
    good: revision('組織改編に伴う名称の変更であり、重要な変更に当たらないため'),
  },
  function* (facts) {
    const field = facts.fields.get('説明');
    if (field?.kind !== 'field') return;
    const value = valueOf(facts, '説明');
    if (value === '' || value.length > longest || !weak.test(folded(value))) return;
    yield {
      range: valueRange(field),
      message: t`${quote(value)}だけでは理由が分かりません：何のための変更か、重要な変更に当たるかどうかを書いてください`,
    };
  },
);
