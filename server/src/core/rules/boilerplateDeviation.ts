// A clause of the declaration with words missing. Offices word it in their own ways, so only a clause that is a known one
// but for one run of characters is taken for it.
import { t } from '@vscode/l10n';
import data from '../forms/declaration.json' with { type: 'json' };
import { rangeOf, sliceOf } from '../text/range.ts';
import { quote } from './quote.ts';
import { defineRule, offeredFix } from './rule.ts';

const clauses: readonly string[] = data.clauses.map(({ text }) => text);

/** One character may be a way of writing: 軽減させるため適切な. */
const [fewest, most] = [2, 12];

/** What `written` lacks of `clause`, and where; null unless that is one run of characters. */
function lostFrom(written: string, clause: string): { at: number; lost: string } | null {
  const length = clause.length - written.length;
  if (length < fewest || length > most) return null;
  let at = 0;
  while (at < written.length && written[at] === clause[at]) at++;
  return clause.endsWith(written.slice(at)) ? { at, lost: clause.slice(at, at + length) } : null;
}

const header = (rights: string): string =>
  `評価書：予防接種に関する事務 重点項目評価書\n宣言：見本市は、予防接種に関する事務において、特定個人情報の漏えいその他の事態を発生させるリスクを軽減させるために適切な措置を講じ、もって${rights}の保護に取り組んでいることを宣言する。\n`;

export const boilerplateDeviation = defineRule(
  {
    code: 'boilerplate-deviation',
    severity: 'information',
    title: '宣言の決まった文に抜けがある',
    why: '「個人のプライバシー等の権利利益の保護の宣言」は、多くの団体が同じ文を用いるので、一部が抜けると目立ちます。文は公表された評価書から集めたもので、様式では確かめていません。',
    bad: header('個人の権利利益'),
    good: header('個人のプライバシー等の権利利益'),
  },
  function* ({ text, fields }) {
    const field = fields.get('宣言');
    if (field?.kind !== 'field') return;
    for (const line of field.value)
      for (const { 0: found, index } of sliceOf(text, line).matchAll(/[^、。，．\s]+/g)) {
        const lead = found.startsWith('もって') ? 3 : 0;
        const start = line.start + index + lead;
        for (const clause of clauses) {
          const lack = lostFrom(found.slice(lead), clause);
          if (lack === null) continue;
          const at = start + lack.at;
          yield {
            range: rangeOf(start, line.start + index + found.length),
            message: t`宣言の${quote(found)}に「${lack.lost}」が抜けていると思われます：様式の文と見比べてください`,
            fixes: [offeredFix(t`「${lack.lost}」を入れる`, { range: rangeOf(at, at), newText: lack.lost })],
          };
        }
      }
  },
);
