// Letters of a script that has no place in an assessment: what is left of a damaged PDF or table.
import { t } from '@vscode/l10n';
import { proseWith } from '../facts/facts.ts';
import { trait } from '../facts/lineTraits.ts';
import { sliceOf } from '../text/range.ts';
import { quote } from './quote.ts';
import { defineRule } from './rule.ts';

const foreign =
  /(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Latin}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}])[\p{L}\p{M}])+/gu;

export const foreignScript = defineRule(
  {
    code: 'foreign-script',
    severity: 'error',
    title: '日本語の文に使わない文字がある',
    why: 'タイ文字、ハングル、キリル文字、アラビア文字などは、PDFや表からの取り込みで文字が化けた跡です。元の文を確かめて書き直します。',
    bad: '対策：Ⅲ リスク対策 2. 特定個人情報の入手\n  入手した特定個人情報ที่ไม่正確であるリスクへの対策を講じている。\n',
    good: '対策：Ⅲ リスク対策 2. 特定個人情報の入手\n  入手した特定個人情報が不正確であるリスクへの対策を講じている。\n',
  },
  function* (facts) {
    for (const { range } of proseWith(facts, trait.unusual)) {
      const line = sliceOf(facts.text, range);
      for (const match of line.matchAll(foreign)) {
        const start = range.start + match.index;
        yield {
          range: { start, end: start + match[0].length },
          message: t`${quote(match[0])}は日本語の文に使わない文字です：元の文書を確かめて書き直してください`,
        };
      }
    }
  },
);
