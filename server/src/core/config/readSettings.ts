// A file of settings: a JSON object, member by member, or what is wrong in it and where. Knows no member.
import { t } from '@vscode/l10n';
import { rangeOf } from '../text/range.ts';
import type { JsonNode, Problem } from './jsonNode.ts';
import { readJson } from './readJson.ts';
import { membersOf, mostProblems, type Report } from './readNode.ts';

export interface SettingsShape {
  /** What the file holds, as its problems call it: 設定. */
  readonly what: string;
  /** UTF-16 code units; a longer file is not read. */
  readonly limit: number;
  /** Of its members, each once, beside `$schema`. */
  readonly names: readonly string[];
}

/** Hands each member that there is to `take`; gives all problems, those that `take` reports with the others. */
export function readSettings(
  text: string,
  { what, limit, names }: SettingsShape,
  take: (name: string, value: JsonNode, report: Report) => void,
): readonly Problem[] {
  if (text.length > limit) {
    const message = t`${what}が${limit / 10_000}万字を超えるので読めません：短くしてください`;
    return [{ range: rangeOf(0, 0), message }];
  }
  const json = readJson(text);
  if ('problem' in json) return [json.problem];
  const problems: Problem[] = [];
  const report: Report = ({ range }, message) => {
    if (problems.length < mostProblems) problems.push({ range, message });
  };
  for (const [name, value] of membersOf(json.node, [...names, '$schema'], what, report)) {
    if (name !== '$schema') take(name, value, report);
    else if (value.kind !== 'string')
      report(value, t`スキーマの場所ではありません：「"」で囲んで書いてください`);
  }
  return problems;
}
