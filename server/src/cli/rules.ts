// hyoka rules: which findings there are, and what each is about.
import { printRuleText } from '../core/features/rulePage.ts';
import { rules } from '../core/rules/index.ts';
import { nearestPart } from '../core/text/nearest.ts';
import { print, UsageError, visible } from './output.ts';

/** A code this many characters away may be the one that was meant. */
const mostSlips = 3;

/** The code that `written` is a slip of. */
function meantBy(written: string): string | undefined {
  // Longer than any code, it is none, and would take its time.
  if (written.length > 40) return undefined;
  const slipsOf = (code: string) => {
    const { range, slips } = nearestPart(code, written);
    return slips + (code.length - (range.end - range.start));
  };
  const [nearest] = rules
    .map(({ code }) => ({ code, slips: slipsOf(code) }))
    .sort((a, b) => a.slips - b.slips);
  return nearest !== undefined && nearest.slips <= mostSlips ? nearest.code : undefined;
}

/** @throws UsageError when there is no such code, with the one that was meant. */
export function printRules(codes: readonly string[]): void {
  const shown = codes.map((code) => {
    const rule = rules.find((each) => each.code === code);
    if (rule !== undefined) return rule;
    const meant = meantBy(code);
    const hint = meant === undefined ? 'hyoka rules で一覧を見てください' : `「${meant}」ではありませんか`;
    throw new UsageError(`「${visible(code)}」という指摘はありません：${hint}`);
  });
  if (shown.length === 0)
    for (const { code, severity, title } of rules)
      print(`${code.padEnd(20)} ${severity.padEnd(12)} ${title}\n`);
  else print(shown.map(printRuleText).join('\n'));
}
