// `hyoka.phrases.json` read: an author's own stock sentences, or what is wrong in them and where.
import { t } from '@vscode/l10n';
import type { JsonNode, Problem } from '../config/jsonNode.ts';
import { choice, itemsOf, membersOf, type Report, textIn } from '../config/readNode.ts';
import { readSettings, type SettingsShape } from '../config/readSettings.ts';
import { toHiragana } from '../readings/kana.ts';
import { rangeOf } from '../text/range.ts';
import {
  longestItem,
  longestPhrase,
  longestReading,
  mostOwnPhrases,
  mostPhraseItems,
  ownPhrasesLimit,
} from './ownPhrases.ts';
import { categories, type Stock } from './stock.ts';

/** Where sentences of an author's own come from, as the list of suggestions shows it. */
const provenance = '団体の文例';

function readSentence(node: JsonNode, report: Report): string | undefined {
  const text = textIn(node, longestPhrase, t`文`, report);
  if (text === undefined || !/[{}]/.test(text.replace(/\{[^{}]*\}/g, ''))) return text;
  report(node, t`「{」と「}」が対になっていません：書き込むところを「{○○課}」のように囲んでください`);
  return undefined;
}

function readReading(node: JsonNode, report: Report): string | undefined {
  const reading = textIn(node, longestReading, t`読み`, report);
  if (reading === undefined) return undefined;
  const kana = toHiragana(reading).trim().replace(/\s+/g, ' ');
  if (/^[ぁ-ゖーa-z0-9' -]+$/.test(kana)) return kana;
  report(node, t`読みに使えない文字があります：かな、英字、数字と空白だけで書いてください`);
  return undefined;
}

const readItems = (node: JsonNode, report: Report): readonly string[] =>
  itemsOf(node, mostPhraseItems, t`項目`, report).flatMap(
    (item) => textIn(item, longestItem, t`項目`, report)?.trim().replace(/\s+/g, ' ') ?? [],
  );

function readPhrase(node: JsonNode, report: Report): Stock | undefined {
  const read: { -readonly [Name in keyof Stock]?: Stock[Name] | undefined } = { category: '対策' };
  let hasText = false;
  for (const [name, value] of membersOf(
    node,
    ['text', 'reading', 'items', 'category', 'timing'],
    t`文の欄`,
    report,
  )) {
    if (name === 'text') {
      hasText = true;
      read.text = readSentence(value, report);
    }
    if (name === 'reading') read.reading = readReading(value, report);
    if (name === 'items') read.items = readItems(value, report);
    if (name === 'category') read.category = choice(value, categories, report) ?? '対策';
    if (name === 'timing') read.timing = choice(value, ['事前', '事後'], report);
  }
  const { category = '対策', text, ...others } = read;
  // What an object lacks is said at its first bracket: it may be as long as the file.
  const { start } = node.range;
  if (!hasText && node.kind === 'object')
    report({ range: rangeOf(start, start + 1) }, t`文がありません：「text」を書いてください`);
  return text === undefined ? undefined : { ...others, category, text, provenance };
}

const shape = (): SettingsShape => ({ what: t`文例`, limit: ownPhrasesLimit, names: ['phrases'] });

/** The sentences; null when there is any problem. */
export function readPhrases(text: string): {
  readonly value: readonly Stock[] | null;
  readonly problems: readonly Problem[];
} {
  let phrases: readonly Stock[] = [];
  const problems = readSettings(text, shape(), (_, value, report) => {
    phrases = itemsOf(value, mostOwnPhrases, t`文`, report).flatMap((each) => readPhrase(each, report) ?? []);
  });
  return { value: problems.length === 0 ? phrases : null, problems };
}
