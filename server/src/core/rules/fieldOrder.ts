// Fields in another order than the cover page and the table have. What formatting would move, and nothing else.
import { t } from '@vscode/l10n';
import type { BlockFacts } from '../facts/facts.ts';
import { moveFields } from '../format/moveFields.ts';
import { headerFields, revisionFields } from '../syntax/keywords.ts';
import type { FieldName } from '../syntax/tree.ts';
import { quote } from './quote.ts';
import { defineRule, safeFix } from './rule.ts';

const ranks = new Map<FieldName, number>(
  [...headerFields, ...revisionFields].map((name, index) => [name, index]),
);
const rankOf = (name: FieldName | undefined): number => (name === undefined ? -1 : (ranks.get(name) ?? -1));

function isInOrder(fields: BlockFacts['fields']): boolean {
  let last = -1;
  for (const name of fields.keys()) {
    const rank = rankOf(name);
    if (rank < last) return false;
    last = rank;
  }
  return true;
}

/** The field that stands right above `name` when all are in order; undefined for the first. */
const fieldAbove = (fields: BlockFacts['fields'], name: FieldName): FieldName | undefined =>
  [...fields.keys()].filter((other) => rankOf(other) < rankOf(name)).sort((a, b) => rankOf(b) - rankOf(a))[0];

const revision = (...last: readonly string[]) =>
  `変更：令和3年10月12日\n項目：Ⅰ 基本情報\n変更前：なし\n変更後：あり\n${last.join('')}`;
const timing = '提出時期：事後\n';
const reason = '説明：重要な変更に当たらない\n';

export const fieldOrder = defineRule(
  {
    code: 'field-order',
    severity: 'information',
    title: '欄の順序が表の列の順と違う',
    why: '変更箇所の表は変更日、項目、変更前の記載、変更後の記載、提出時期、提出時期に係る説明の順に並び、表紙にも決まった順があります。書いた順によらず表にはいつもの順で出ますが、そろえておくと書き落としに気付きやすくなります。',
    bad: revision(reason, timing),
    good: revision(timing, reason),
  },
  function* ({ text, node, fields }) {
    if (node.kind === 'measureSection' || isInOrder(fields)) return;
    const moved = moveFields(text, node);
    const head = moved?.heads[0];
    const field = [...fields.values()].find(({ name }) => name === head?.name);
    if (moved === null || field === undefined) return;
    const above = fieldAbove(fields, field.name);
    const order = node.kind === 'revision' ? t`表の列の順` : t`表紙の順`;
    yield {
      range: field.keyword,
      message:
        above === undefined
          ? t`${quote(field.name)}の位置が${order}と違います：先頭に移してください`
          : t`${quote(field.name)}の位置が${order}と違います：${quote(above)}の次に移してください`,
      fixes: [safeFix(t`欄を${order}に並べる`, ...moved.edits)],
    };
  },
);
