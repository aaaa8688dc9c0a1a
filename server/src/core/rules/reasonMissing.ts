// A submission without its explanation.
import { type BlockFacts, valueOf, valueRange } from '../facts/facts.ts';
import { writeField } from './writeField.ts';
import { defineRule, type Fix, offeredFix } from './rule.ts';

const templates: Readonly<Record<string, readonly string[]>> = {
  事後: [
    '重要な変更に当たらない',
    '事前に実施することが困難であり、特定個人情報保護評価に関する規則第9条第2項を適用',
  ],
  事前: ['重要な変更に当たるため、事前に提出'],
};

const fixesFor = (facts: BlockFacts, timing: string): Fix[] =>
  (templates[timing] ?? []).map((template) =>
    offeredFix(`説明に「${template}」と書く`, writeField(facts, '説明', template)),
  );

export const reasonMissing = defineRule(
  {
    code: 'reason-missing',
    severity: 'error',
    title: '提出時期に係る説明がない',
    why: '重要な変更は、あらかじめ評価をし直します（番号法第28条第1項）。事後に提出したときは、特定個人情報保護評価に関する規則第9条第2項によるのか、重要な変更に当たらないのかを、読む人に分かるように書きます。事前のときの説明は任意なので、知らせるだけです。',
    bad: '変更：令和3年10月12日\n項目：Ⅰ 基本情報\n変更前：なし\n変更後：あり\n提出時期：事後\n',
    good: '変更：令和3年10月12日\n項目：Ⅰ 基本情報\n変更前：なし\n変更後：あり\n提出時期：事後\n説明：重要な変更に当たらない\n',
  },
  function* (facts) {
    const field = facts.fields.get('提出時期');
    const timing = valueOf(facts, '提出時期');
    if (field?.kind !== 'field' || (timing !== '事前' && timing !== '事後')) return;
    if (valueOf(facts, '説明') !== '') return;
    yield {
      range: valueRange(field),
      severity: timing === '事後' ? 'error' : 'information',
      message:
        timing === '事後'
          ? '提出時期が「事後」なのに説明がありません：事後となった理由を「説明」に書いてください'
          : '提出時期に係る説明がありません：「事前」の理由を書くなら「説明」に書いてください',
      fixes: fixesFor(facts, timing),
    };
  },
);
