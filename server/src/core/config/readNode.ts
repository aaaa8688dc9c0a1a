// The parts of a configuration that all of it is made of: objects with known names, choices, lists, texts. Each problem
// is reported at its place.
import { t } from '@vscode/l10n';
import { inRow } from '../text/inRow.ts';
import { nearestPart } from '../text/nearest.ts';
import { shorten } from '../text/shorten.ts';
import type { JsonMember, JsonNode } from './jsonNode.ts';

/** More than anyone reads. */
export const mostProblems = 100;

export type Report = (node: Pick<JsonNode, 'range'>, message: string) => void;

const listed = (names: readonly string[]): string => inRow(names.map((name) => t`「${name}」`));
const shown = (text: string): string => t`「${shorten(text, 30)}」`;

/** The name that `written` was meant to be, if it is near to one. */
function nearName(written: string, names: readonly string[]): string | undefined {
  if (written.length > 60) return undefined;
  let best: { name: string; slips: number } | undefined;
  for (const name of names) {
    const slips = Math.max(nearestPart(written, name).slips, Math.abs(written.length - name.length));
    if (slips * 3 <= name.length && (best === undefined || slips < best.slips)) best = { name, slips };
  }
  return best?.name;
}

/** The members of an object, each name once and one of `names`. */
export function* membersOf(
  node: JsonNode,
  names: readonly string[],
  what: string,
  report: Report,
): Generator<readonly [string, JsonMember['value']]> {
  if (node.kind !== 'object')
    return report(node, t`${what}の形が違います：「{」と「}」で囲んで書いてください`);
  const seen = new Set<string>();
  // All above as many are wrong in any case.
  for (const { name, value } of node.members.slice(0, names.length + mostProblems)) {
    const near = nearName(name.value, names);
    if (seen.has(name.value)) report(name, t`${shown(name.value)}が二度あります：一方を消してください`);
    else if (names.includes(name.value)) yield [name.value, value];
    else if (near === undefined)
      report(
        name,
        names.length > 9
          ? t`${shown(name.value)}という${what}はありません：指摘の一覧で名前を確かめてください`
          : t`${shown(name.value)}という${what}はありません：${listed(names)}のどれかにしてください`,
      );
    else report(name, t`${shown(name.value)}という${what}はありません：「${near}」に直してください`);
    seen.add(name.value);
  }
}

/** The one of `values` that is written; undefined, and reported, when it is none of them. */
export function choice<Value extends string>(node: JsonNode, values: readonly Value[], report: Report) {
  const found = values.find((value) => node.kind === 'string' && node.value === value);
  if (found === undefined) report(node, t`この値は使えません：${listed(values)}のどれかにしてください`);
  return found;
}

/** The parts of a list, none beyond `most`. */
export function itemsOf(node: JsonNode, most: number, what: string, report: Report): readonly JsonNode[] {
  if (node.kind !== 'array') {
    report(node, t`${what}の並びの形が違います：「[」と「]」で囲んで書いてください`);
    return [];
  }
  const [over] = node.items.slice(most);
  if (over !== undefined) report(over, t`${what}が${most}を超えています：減らしてください`);
  return node.items.slice(0, most);
}

/** One line of text that says something; undefined, and reported, when it is none. */
export function textIn(node: JsonNode, longest: number, what: string, report: Report): string | undefined {
  if (node.kind !== 'string') report(node, t`${what}ではありません：「"」で囲んで書いてください`);
  else if (/[\r\n]/.test(node.value))
    report(node, t`${what}の中で改行しています：一行の${what}にしてください`);
  else if (!/\S/.test(node.value)) report(node, t`${what}が空です：消すか、${what}を書いてください`);
  else if (Array.from(node.value).length > longest)
    report(node, t`${what}が${longest}字を超えています：短くしてください`);
  else return node.value;
  return undefined;
}

export function truthIn(node: JsonNode, report: Report): boolean | undefined {
  if (node.kind === 'other' && typeof node.value === 'boolean') return node.value;
  report(node, t`この値は使えません：「true」か「false」を、「"」で囲まずに書いてください`);
  return undefined;
}
