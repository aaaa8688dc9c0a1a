// The page about a rule: as Markdown for docs/rules/, as plain text for a terminal. Says nothing that the rule does not.
import { t } from '@vscode/l10n';
import { analyze } from '../analyze.ts';
import type { Rule, Severity } from '../rules/rule.ts';

export const severityNames = (): Readonly<Record<Severity, string>> => ({
  error: t`誤り`,
  warning: t`注意`,
  information: t`参考`,
});

interface RulePage {
  readonly title: string;
  /** Words between grave accents are written as they stand. */
  readonly paragraphs: readonly string[];
  readonly examples: readonly { readonly heading: string; readonly text: string }[];
}

/** What can be done about the finding in the bad example. */
function remedyOf({ bad }: Rule): string {
  const fixes = analyze(bad).findings[0]?.fixes ?? [];
  if (fixes.length === 0) return t`直し方の候補は出ません。`;
  return fixes.some(({ safe }) => safe)
    ? t`直し方の候補が出ます。下の例なら、「自動で直せる指摘をすべて直す」と \`hyoka lint --fix\` でも直ります。`
    : t`直し方の候補が出ます。「自動で直せる指摘をすべて直す」と \`hyoka lint --fix\` では直りません。`;
}

/** What is said of suppressions cannot be suppressed. */
const silencingOf = ({ code }: Rule): string =>
  code === 'ignore-unused'
    ? t`この指摘は \`// hyoka-ignore\` では抑えられません。`
    : t`直さないと決めたら、すぐ上の行に \`// hyoka-ignore ${code} 理由\` と書くと出なくなります。`;

/** By its name and by the word of settings and reports, where those are two. */
function severityOf({ severity }: Rule): string {
  const name = severityNames()[severity];
  return name === severity ? name : `${name}（${severity}）`;
}

const pageOf = (rule: Rule): RulePage => ({
  title: t(rule.title),
  paragraphs: [
    t`コード \`${rule.code}\` ・ 重さ ${severityOf(rule)}`,
    t(rule.why),
    `${remedyOf(rule)}${silencingOf(rule)}`,
  ],
  examples: [
    { heading: t`指摘される例`, text: rule.bad },
    { heading: t`指摘されない例`, text: rule.good },
  ],
});

/** The page as it stands in docs/rules/. */
export function printRulePage(rule: Rule): string {
  const { title, paragraphs, examples } = pageOf(rule);
  const parts = examples.flatMap(({ heading, text }) => [`## ${heading}`, `\`\`\`\n${text}\`\`\``]);
  return [`# ${title}`, ...paragraphs, ...parts, ''].join('\n\n');
}

/** The same for a terminal. */
export function printRuleText(rule: Rule): string {
  const { title, paragraphs, examples } = pageOf(rule);
  const parts = examples.map(({ heading, text }) => t`${heading}：\n${text}`);
  const lines = paragraphs.map((text) => text.replaceAll('`', ''));
  return `${[title, ...lines, ...parts.map((text) => text.trimEnd())].join('\n\n')}\n`;
}
