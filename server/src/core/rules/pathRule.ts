// What the rules about item paths share: the path with the form it was written on, and where a finding in it stands.
import { t } from '@vscode/l10n';
import { rangeInValue } from '../facts/facts.ts';
import { type ItemOnForm, itemOnForm } from '../facts/itemOnForm.ts';
import type { Form } from '../forms/forms.ts';
import type { Range, TextEdit } from '../text/range.ts';
import { definePlacedRule, offeredFix, type Rule } from './rule.ts';

/** What is wrong with a path. Ranges count from its first character. */
interface PathFinding {
  readonly range: Range;
  readonly message: string;
  /** Offered as the fix; null where there is none. */
  readonly edit: TextEdit | null;
}

/** A document on 様式3 with one section. */
const documentWith = (path: string): string =>
  `評価書：予防接種に関する事務 重点項目評価書\n様式：様式3（平成30年5月）\n\n対策：${path}\n  施錠している。\n`;

/** A rule about the item of a block. `bad` and `good` are paths of 様式3; `among`: all forms that there are. */
export const definePathRule = (
  about: Omit<Rule, 'check' | 'isPlaced'>,
  check: (item: ItemOnForm, among: readonly Form[]) => PathFinding | null,
): Rule =>
  definePlacedRule(
    { ...about, bad: documentWith(about.bad), good: documentWith(about.good) },
    function* (facts, { document }) {
      const item = itemOnForm(facts, document);
      const found = item === undefined ? null : check(item, document.forms);
      if (item === undefined || found === null) return;
      const { range, message, edit } = found;
      const inBlock = (inPath: Range): Range => rangeInValue(item.field, inPath);
      yield {
        range: inBlock(range),
        message,
        fixes:
          edit === null
            ? []
            : [offeredFix(t`「${edit.newText}」にする`, { ...edit, range: inBlock(edit.range) })],
      };
    },
  );
