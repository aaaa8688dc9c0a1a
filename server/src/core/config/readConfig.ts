// `hyoka.config.json` read: what it settles, or what is wrong in it and where. Whoever asks says which rules there are.
import { shorten } from '../text/shorten.ts';
import { nearestPart } from '../text/nearest.ts';
import { rangeOf } from '../text/range.ts';
import {
  type Config,
  configLimit,
  type Level,
  levels,
  longestTerm,
  mostTerms,
  noConfig,
  type Style,
  styles,
} from './config.ts';
import type { JsonMember, JsonNode, Problem } from './jsonNode.ts';
import { readJson } from './readJson.ts';

export interface ConfigReading {
  /** Null when there is any problem: half a configuration is in force nowhere. */
  readonly config: Config | null;
  readonly problems: readonly Problem[];
}

/** More than anyone reads. */
const mostProblems = 100;

type Report = (node: Pick<JsonNode, 'range'>, message: string) => void;

const listed = (names: readonly string[]): string => names.map((name) => `「${name}」`).join('');
const shown = (text: string): string => `「${shorten(text, 30)}」`;

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
function* membersOf(
  node: JsonNode,
  names: readonly string[],
  what: string,
  report: Report,
): Generator<readonly [string, JsonMember['value']]> {
  if (node.kind !== 'object')
    return report(node, `${what}の形が違います：「{」と「}」で囲んで書いてください`);
  const seen = new Set<string>();
  // All above as many are wrong in any case.
  for (const { name, value } of node.members.slice(0, names.length + mostProblems)) {
    const near = nearName(name.value, names);
    if (seen.has(name.value)) report(name, `${shown(name.value)}が二度あります：一方を消してください`);
    else if (names.includes(name.value)) yield [name.value, value];
    else if (near === undefined)
      report(
        name,
        `${shown(name.value)}という${what}はありません：${names.length > 9 ? '指摘の一覧で名前を確かめてください' : `${listed(names)}のどれかにしてください`}`,
      );
    else report(name, `${shown(name.value)}という${what}はありません：「${near}」に直してください`);
    seen.add(name.value);
  }
}

/** The one of `values` that is written; undefined, and reported, when it is none of them. */
function choice<Value extends string>(node: JsonNode, values: readonly Value[], report: Report) {
  const found = values.find((value) => node.kind === 'string' && node.value === value);
  if (found === undefined) report(node, `この値は使えません：${listed(values)}のどれかにしてください`);
  return found;
}

function readLevels(node: JsonNode, codes: readonly string[], report: Report): ReadonlyMap<string, Level> {
  const read = new Map<string, Level>();
  for (const [code, value] of membersOf(node, codes, '規則', report)) {
    const level = choice(value, levels, report);
    if (level !== undefined) read.set(code, level);
  }
  return read;
}

function readTerms(node: JsonNode, report: Report): readonly string[] {
  if (node.kind !== 'array') {
    report(node, '語の並びの形が違います：「[」と「]」で囲んで書いてください');
    return [];
  }
  const [over] = node.items.slice(mostTerms);
  if (over !== undefined) report(over, `語が${mostTerms}を超えています：減らしてください`);
  return node.items.slice(0, mostTerms).flatMap((item) => {
    if (item.kind !== 'string') report(item, '語ではありません：「"」で囲んで書いてください');
    else if (/[\r\n]/.test(item.value)) report(item, '語の中で改行しています：一行の語にしてください');
    else if (!/\S/.test(item.value)) report(item, '語が空です：消すか、語を書いてください');
    else if (Array.from(item.value).length > longestTerm)
      report(item, `語が${longestTerm}字を超えています：短くしてください`);
    else return [item.value];
    return [];
  });
}

function readStyle(node: JsonNode, report: Report): Style {
  const style: { -readonly [Name in keyof Style]: Style[Name] } = { ...noConfig.style };
  for (const [name, value] of membersOf(node, Object.keys(styles), '書き方', report)) {
    if (name === 'punctuation') style.punctuation = choice(value, styles.punctuation, report) ?? null;
    if (name === 'digits') style.digits = choice(value, styles.digits, report) ?? null;
    if (name === 'tone') style.tone = choice(value, styles.tone, report) ?? null;
  }
  return style;
}

/** `codes`: those of the rules that there are. */
export function readConfig(text: string, codes: readonly string[]): ConfigReading {
  const failed = (problem: Problem): ConfigReading => ({ config: null, problems: [problem] });
  if (text.length > configLimit)
    return failed({
      range: rangeOf(0, 0),
      message: `設定が${configLimit / 10_000}万字を超えるので読めません：短くしてください`,
    });
  const json = readJson(text);
  if ('problem' in json) return failed(json.problem);
  const problems: Problem[] = [];
  const report: Report = ({ range }, message) => {
    if (problems.length < mostProblems) problems.push({ range, message });
  };
  const config: { -readonly [Name in keyof Config]: Config[Name] } = { ...noConfig };
  for (const [name, value] of membersOf(json.node, ['rules', 'terms', 'style', '$schema'], '設定', report)) {
    if (name === 'rules') config.levels = readLevels(value, codes, report);
    if (name === 'terms') config.terms = readTerms(value, report);
    if (name === 'style') config.style = readStyle(value, report);
    if (name === '$schema' && value.kind !== 'string')
      report(value, 'スキーマの場所ではありません：「"」で囲んで書いてください');
  }
  return { config: problems.length === 0 ? config : null, problems };
}
