// A line that is neither a field nor text of a body.
import { t } from '@vscode/l10n';
import { sliceOf } from '../text/range.ts';
import { quote } from './quote.ts';
import { defineRule } from './rule.ts';

export const unknownLine = defineRule(
  {
    code: 'unknown-line',
    severity: 'error',
    title: '項目名でも本文でもない行がある',
    why: 'どの欄にも入らない行は表に出ません。本文の続きなら字下げし、覚え書きなら行頭に「// 」を付けます。',
    bad: '評価書：予防接種に関する事務\n様式：様式3\nこの行はどの欄にも入らない\n',
    good: '評価書：予防接種に関する事務\n様式：様式3\n// この行はどの欄にも入らない\n',
  },
  function* ({ text, unknown }) {
    for (const { text: range } of unknown)
      yield {
        range,
        message: t`${quote(sliceOf(text, range))}はどの欄にも入らないので表に出ません：項目名を付けるか、本文の下に移すか、行頭に「// 」を付けてください`,
      };
  },
);
