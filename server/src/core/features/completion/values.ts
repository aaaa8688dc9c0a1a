// The values of the fields that have few: 提出時期, a date, 様式.
import { t } from '@vscode/l10n';
import { valueOf } from '../../facts/facts.ts';
import { formName } from '../../forms/forms.ts';
import type { Readable } from '../../readings/prepareText.ts';
import { indexTexts } from '../../readings/textIndex.ts';
import type { FieldName } from '../../syntax/tree.ts';
import { printEraDay } from '../../text/calendar.ts';
import { rangeOf } from '../../text/range.ts';
import type { Completion, CompletionSources } from './completion.ts';
import type { Cursor } from './cursor.ts';

interface Value extends Readable {
  readonly detail: string;
}

const timings = (): readonly Value[] => [
  { text: '事前', reading: 'じぜん', detail: t`変更の前に提出し公表する` },
  { text: '事後', reading: 'じご', detail: t`変更の後に提出し公表する` },
];

/** By what it is called or by how it begins: 令和…, れいわ, きょう. */
const todayReadings = ['きょう', 'ほんじつ', 'れいわ'];

/** Dates that the document has already, newest first: rows of one day are written one after the other. */
function datesIn({ analysis, block }: Cursor): string[] {
  const dates = analysis.blocks
    .filter((each) => each !== block && each.node.kind === 'revision')
    .map(({ facts }) => valueOf(facts, '変更'));
  return [...new Set(dates.filter((date) => date !== ''))].reverse().slice(0, 3);
}

function dates(cursor: Cursor, { today }: CompletionSources): readonly Value[] {
  const own = datesIn(cursor).map((text) => ({ text, detail: t`この文書の変更日` }));
  if (today === null) return own;
  const text = printEraDay(today);
  // Each way to call it is one more text to find; what is written is the same.
  const now = todayReadings.map((reading) => ({ text, reading, detail: t`今日` }));
  return [...now, ...own];
}

function forms({ analysis: { documentFacts } }: Cursor): readonly Value[] {
  const { kind, forms: all } = documentFacts;
  return [...all]
    .sort((a, b) => Number(b.name === kind) - Number(a.name === kind))
    .flatMap((form) => {
      const { name, editions, isOwn } = form;
      const detail = isOwn === true ? t`団体の様式` : name;
      return isOwn === true || editions.length === 0
        ? [{ text: formName(form), detail }]
        : [...editions].reverse().map((edition) => ({ text: `${formName(form)}（${edition}）`, detail }));
    });
}

function valuesOf(name: FieldName, cursor: Cursor, sources: CompletionSources): readonly Value[] {
  if (name === '提出時期') return timings();
  if (name === '変更' || name === '公表日') return dates(cursor, sources);
  return name === '様式' ? forms(cursor) : [];
}

/** Values of the field `name` that begin with `written`, or are read so; all while nothing is written. */
export function completeValue(
  name: FieldName,
  written: string,
  cursor: Cursor,
  sources: CompletionSources,
): Completion[] {
  const values = valuesOf(name, cursor, sources);
  // 「4」 is rather the 4 of 様式4 than that of a month.
  const matches = indexTexts(values, () => new Map())
    .find(written)
    .toSorted((a, b) => a.offset - b.offset || values.indexOf(a.found) - values.indexOf(b.found));
  const texts = new Set<string>();
  const range = rangeOf(cursor.offset - written.length, cursor.offset);
  return matches
    .map(({ found }) => found)
    .filter(({ text }) => !texts.has(text) && texts.add(text))
    .map(({ text, detail }) => ({ label: text, detail, kind: 'value', range, newText: text }));
}
