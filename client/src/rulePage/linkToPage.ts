// The link from a finding to the page about its rule. Our command shows it as a page; what the server sends would open its source.
import { type Diagnostic, Uri } from 'vscode';

export const openRulePage = 'hyoka.openRulePage';

const codeOf = ({ code }: Diagnostic): string | number | undefined =>
  typeof code === 'object' ? code.value : code;

/** Sets where a click on the diagnostic's code leads. One without a code is about no rule. */
export function linkToPage(diagnostic: Diagnostic): Diagnostic {
  const code = codeOf(diagnostic);
  if (typeof code !== 'string') return diagnostic;
  const target = Uri.from({ scheme: 'command', path: openRulePage, query: JSON.stringify([code]) });
  diagnostic.code = { value: code, target };
  return diagnostic;
}
