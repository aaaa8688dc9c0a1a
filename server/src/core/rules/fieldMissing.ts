// A revision without one of its columns, a measure section without its item path.
import { t } from '@vscode/l10n';
import { type BlockFacts, bodyOf, valueOf } from '../facts/facts.ts';
import { revisionFields } from '../syntax/keywords.ts';
import type { RevisionFieldName } from '../syntax/tree.ts';
import { writeField } from './writeField.ts';
import { defineRule, type Fix, offeredFix } from './rule.ts';

function fixesFor(facts: BlockFacts, name: RevisionFieldName): Fix[] {
  if (facts.fields.has(name)) return [];
  const values = name === '提出時期' ? ['事後', '事前'] : [''];
  return values.map((value) =>
    offeredFix(t`「${name}：${value}」の行を足す`, writeField(facts, name, value)),
  );
}

const isEmpty = (facts: BlockFacts, name: RevisionFieldName): boolean => {
  if (!facts.fields.has(name)) return true;
  if (name !== '変更前' && name !== '変更後') return valueOf(facts, name) === '';
  return (['before', 'after'] as const).every((side) => (bodyOf(facts, side)?.printed.length ?? 0) === 0);
};

export const fieldMissing = defineRule(
  {
    code: 'field-missing',
    severity: 'error',
    title: '書かれていない欄がある',
    why: '変更箇所の表は、変更日、項目、変更前の記載、変更後の記載及び提出時期がそろって一行になります。変更前と変更後は、一方だけなら空でもかまいません（新設、削除）。',
    bad: '変更：令和3年10月12日\n項目：Ⅰ 基本情報\n変更後：あり\n提出時期：事前\n説明：重要な変更に当たらない\n',
    good: '変更：令和3年10月12日\n項目：Ⅰ 基本情報\n変更前：\n変更後：あり\n提出時期：事前\n説明：重要な変更に当たらない\n',
  },
  function* (facts) {
    const { node, fields } = facts;
    const path = fields.get('対策');
    if (path !== undefined && valueOf(facts, '対策') === '')
      yield {
        range: path.keyword,
        message: t`「対策」に項目がありません：どの項目の対策かを「：」の後に書いてください`,
      };
    const head = fields.get('変更');
    if (node.kind !== 'revision' || head === undefined) return;
    for (const name of revisionFields) {
      if (name === '説明' || !isEmpty(facts, name)) continue;
      const range = fields.get(name)?.keyword ?? head.keyword;
      const message = fields.has(name)
        ? t`「${name}」が空です：内容を書いてください`
        : t`この変更に「${name}」がありません：「${name}：」の行を書いてください`;
      yield { range, message, fixes: fixesFor(facts, name) };
    }
  },
);
