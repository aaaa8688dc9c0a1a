// 提出時期 is 事前 or 事後 and nothing else.
import { t } from '@vscode/l10n';
import { type BlockFacts, valueOf, valueRange } from '../facts/facts.ts';
import type { Range } from '../text/range.ts';
import { writeField } from './writeField.ts';
import { quote } from './quote.ts';
import { defineRule, type Fix, offeredFix, safeFix } from './rule.ts';

/** 事後 and what was written after it, when the value begins with 事前 or 事後; brackets around either are left out. */
function split(value: string): { timing: string; rest: string } | null {
  const match = /^[「（(]?事[\s\u3000]*([前後])[」）)]?([\s\S]*)$/.exec(value);
  if (match === null) return null;
  const rest = (match[2] ?? '').replace(/^[\s\u3000、。：:]+/, '');
  const inner = /^[（(](.*)[）)]$/.exec(rest)?.[1];
  return { timing: `事${match[1]}`, rest: inner !== undefined && !/[（()）]/.test(inner) ? inner : rest };
}

const shortTail = 6;

function fixesFor(facts: BlockFacts, range: Range, value: string): Fix[] {
  const parts = split(value);
  if (parts === null || /^[・、又や]/.test(parts.rest)) {
    const likely = value.includes('前') && !value.includes('後') ? ['事前', '事後'] : ['事後', '事前'];
    return likely.map((timing) => offeredFix(t`「${timing}」にする`, { range, newText: timing }));
  }
  const { timing, rest } = parts;
  const replace = { range, newText: timing };
  if (rest.length === 0) return [safeFix(t`「${timing}」にする`, replace)];
  if (rest.length <= shortTail) return [offeredFix(t`「${timing}」にする`, replace)];
  if (valueOf(facts, '説明') !== '') return [];
  return [safeFix(t`「${timing}」と説明に分ける`, replace, writeField(facts, '説明', rest))];
}

export const timingValue = defineRule(
  {
    code: 'timing-value',
    severity: 'error',
    title: '提出時期が事前でも事後でもない',
    why: '提出時期の欄には、変更の前に提出し公表したときは「事前」、後のときは「事後」と書きます。理由は「提出時期に係る説明」の欄に書きます。',
    bad: '変更：令和3年10月12日\n項目：Ⅰ 基本情報\n変更前：なし\n変更後：あり\n提出時期：事後 重要な変更に当たらないため\n',
    good: '変更：令和3年10月12日\n項目：Ⅰ 基本情報\n変更前：なし\n変更後：あり\n提出時期：事後\n説明：重要な変更に当たらないため\n',
  },
  function* (facts) {
    const field = facts.fields.get('提出時期');
    const value = valueOf(facts, '提出時期');
    if (field?.kind !== 'field' || value === '' || value === '事前' || value === '事後') return;
    const range = valueRange(field);
    yield {
      range,
      message: t`提出時期が${quote(value)}になっています：「事前」か「事後」だけを書き、理由は「説明」に書いてください`,
      fixes: fixesFor(facts, range, value),
    };
  },
);
