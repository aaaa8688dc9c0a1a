// A second header: a document is one assessment.
import { t } from '@vscode/l10n';
import { definePlacedRule } from './rule.ts';

const header = '評価書：予防接種に関する事務 重点項目評価書\n';

export const headerDuplicate = definePlacedRule(
  {
    code: 'header-duplicate',
    severity: 'error',
    title: '「評価書：」が二つある',
    why: '一つの文書は一つの評価書です。表紙に出るのは初めの「評価書：」だけで、二つ目からの欄はどこにも出ません。',
    bad: `${header}\n${header}`,
    good: header,
  },
  function* ({ fields }, { repeatsHeader }) {
    const title = fields.get('評価書');
    if (!repeatsHeader || title === undefined) return;
    yield {
      range: title.keyword,
      message: t`「評価書：」がこの文書の二つ目です：初めの「評価書：」の下にまとめるか、別の文書に分けてください`,
    };
  },
);
