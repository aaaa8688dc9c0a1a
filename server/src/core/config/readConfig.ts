// `hyoka.config.json` read: what it settles, or what is wrong in it and where. Whoever asks says which rules there are.
import { t } from '@vscode/l10n';
import {
  type Config,
  configLimit,
  type Level,
  levels,
  levelSigns,
  longestTerm,
  mostTerms,
  noConfig,
  type Style,
  styles,
} from './config.ts';
import type { JsonNode, Problem } from './jsonNode.ts';
import { readForms } from './readForms.ts';
import { choice, itemsOf, membersOf, type Report, textIn } from './readNode.ts';
import { readSettings, type SettingsShape } from './readSettings.ts';

export interface ConfigReading {
  /** Null when there is any problem: half a configuration is in force nowhere. */
  readonly config: Config | null;
  readonly problems: readonly Problem[];
}

function readLevels(node: JsonNode, codes: readonly string[], report: Report): ReadonlyMap<string, Level> {
  const read = new Map<string, Level>();
  for (const [code, value] of membersOf(node, codes, t`規則`, report)) {
    const level = choice(value, levels, report);
    if (level !== undefined) read.set(code, level);
  }
  return read;
}

const readTerms = (node: JsonNode, report: Report): readonly string[] =>
  itemsOf(node, mostTerms, t`語`, report).flatMap((item) => textIn(item, longestTerm, t`語`, report) ?? []);

function readLevelSigns(node: JsonNode, report: Report): readonly string[] {
  const read = new Set<string>();
  for (const item of itemsOf(node, levelSigns.length, t`番号`, report)) {
    const sign = choice(item, levelSigns, report);
    if (sign === undefined) continue;
    if (read.has(sign)) report(item, t`「${sign}」が二度あります：一方を消してください`);
    read.add(sign);
  }
  return [...read];
}

const styleNames = [...Object.keys(styles), 'numbering'];

function readStyle(node: JsonNode, report: Report): Style {
  const style: { -readonly [Name in keyof Style]: Style[Name] } = { ...noConfig.style };
  for (const [name, value] of membersOf(node, styleNames, t`書き方`, report)) {
    if (name === 'punctuation') style.punctuation = choice(value, styles.punctuation, report) ?? null;
    if (name === 'digits') style.digits = choice(value, styles.digits, report) ?? null;
    if (name === 'tone') style.tone = choice(value, styles.tone, report) ?? null;
    if (name === 'numbering') style.numbering = readLevelSigns(value, report);
  }
  return style;
}

const shape = (): SettingsShape => ({
  what: t`設定`,
  limit: configLimit,
  names: ['rules', 'terms', 'style', 'forms'],
});

/** `codes`: those of the rules that there are. */
export function readConfig(text: string, codes: readonly string[]): ConfigReading {
  const config: { -readonly [Name in keyof Config]: Config[Name] } = { ...noConfig };
  const problems = readSettings(text, shape(), (name, value, report) => {
    if (name === 'rules') config.levels = readLevels(value, codes, report);
    if (name === 'terms') config.terms = readTerms(value, report);
    if (name === 'style') config.style = readStyle(value, report);
    if (name === 'forms') config.forms = readForms(value, report);
  });
  return { config: problems.length === 0 ? config : null, problems };
}
