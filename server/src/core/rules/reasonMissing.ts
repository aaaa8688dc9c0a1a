// A submission without its explanation.
import { t } from '@vscode/l10n';
import { type BlockFacts, valueOf, valueRange } from '../facts/facts.ts';
import { reasons } from '../phrases/reasons.ts';
import { isAbsence } from '../syntax/signs.ts';
import { writeField } from './writeField.ts';
import { defineRule, type Fix, offeredFix } from './rule.ts';

function fixesFor(facts: BlockFacts, timing: string): Fix[] {
  const reason = facts.fields.get('説明');
  const mark = reason?.kind === 'field' && valueOf(facts, '説明') !== '' ? valueRange(reason) : null;
  return reasons
    .filter((reason) => reason.timing === timing)
    .map(({ text }) => {
      const written = text.replace(/[{}]/g, '');
      const edit = mark === null ? writeField(facts, '説明', written) : { range: mark, newText: written };
      return offeredFix(t`説明に「${written}」と書く`, edit);
    });
}

/** 「－」 and 「なし」 explain nothing; 「追加」 is said of by another rule, and before the fact nothing need be said. */
const isEmpty = (reason: string, timing: string): boolean =>
  reason === '' ||
  (isAbsence(reason) && !/[新追削]/.test(reason) && (timing === '事後' || !/[な無]し/.test(reason)));

export const reasonMissing = defineRule(
  {
    code: 'reason-missing',
    severity: 'error',
    title: '提出時期に係る説明がない',
    why: '重要な変更は、あらかじめ評価をし直します（番号法第28条第1項）。事後に提出したときは、特定個人情報保護評価に関する規則第9条第2項によるのか、重要な変更に当たらないのかを、読む人に分かるように書きます。「－」や「なし」は説明になりません。事前のときの説明は任意なので、知らせるだけです。',
    bad: '変更：令和3年10月12日\n項目：Ⅰ 基本情報\n変更前：なし\n変更後：あり\n提出時期：事後\n',
    good: '変更：令和3年10月12日\n項目：Ⅰ 基本情報\n変更前：なし\n変更後：あり\n提出時期：事後\n説明：重要な変更に当たらない\n',
  },
  function* (facts) {
    const field = facts.fields.get('提出時期');
    const timing = valueOf(facts, '提出時期');
    if (field?.kind !== 'field' || (timing !== '事前' && timing !== '事後')) return;
    if (!isEmpty(valueOf(facts, '説明'), timing)) return;
    yield {
      range: valueRange(field),
      severity: timing === '事後' ? 'error' : 'information',
      message:
        timing === '事後'
          ? t`提出時期が「事後」なのに説明がありません：事後となった理由を「説明」に書いてください`
          : t`提出時期に係る説明がありません：「事前」の理由を書くなら「説明」に書いてください`,
      fixes: fixesFor(facts, timing),
    };
  },
);
