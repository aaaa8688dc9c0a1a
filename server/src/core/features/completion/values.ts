// The values of the fields that have few: 提出時期, a date, 様式.
import { t } from '@vscode/l10n';
import { valueOf } from '../../facts/facts.ts';
import { type Form, formName } from '../../forms/forms.ts';
import { libraryWords } from '../../phrases/library.ts';
import type { Readable } from '../../readings/prepareText.ts';
import { indexTexts } from '../../readings/textIndex.ts';
import type { FieldName } from '../../syntax/tree.ts';
import { printEraDay } from '../../text/calendar.ts';
import { lazy } from '../../text/lazy.ts';
import { rangeOf } from '../../text/range.ts';
import { withoutBlanks } from '../../text/width.ts';
import type { Completion, CompletionSources } from './completion.ts';
import type { Cursor } from './cursor.ts';

/** What is written, found by what it is called: 令和3年10月12日 as 今日. */
interface Value extends Readable {
  readonly newText: string;
  readonly detail: string;
}

const timings = (): readonly Value[] => [
  { text: '事前', reading: 'じぜん', newText: '事前', detail: t`変更の前に提出し公表する` },
  { text: '事後', reading: 'じご', newText: '事後', detail: t`変更の後に提出し公表する` },
];

const ofToday: readonly Readable[] = [
  { text: '今日', reading: 'きょう' },
  { text: '本日', reading: 'ほんじつ' },
];

/** 様式3 is read out, too. */
const numerals: Readonly<Record<string, Readable>> = {
  2: { text: '二', reading: 'に' },
  3: { text: '三', reading: 'さん' },
  4: { text: '四', reading: 'よん' },
};

const words = lazy(
  () =>
    new Map([
      ...libraryWords(),
      ...Object.entries({
        様式: 'ようしき',
        平成: 'へいせい',
        令和: 'れいわ',
        年: 'ねん',
        月: 'がつ',
        日: 'にち',
      }),
      ...Object.entries({ 全項目: 'ぜんこうもく', 重点項目: 'じゅうてんこうもく', 基礎項目: 'きそこうもく' }),
    ]),
);

/** Dates that the document has already, newest first: rows of one day are written one after the other. */
function datesIn({ analysis, block }: Cursor): string[] {
  const dates = analysis.blocks
    .filter((each) => each !== block && each.node.kind === 'revision')
    .map(({ facts }) => valueOf(facts, '変更'));
  return [...new Set(dates.filter((date) => date !== ''))].reverse().slice(0, 3);
}

function dates(cursor: Cursor, { today }: CompletionSources): readonly Value[] {
  const own = datesIn(cursor).map((text) => ({ text, newText: text, detail: t`この文書の変更日` }));
  if (today === null) return own;
  const newText = printEraDay(today);
  const now = [{ text: newText }, ...ofToday].map((name) => ({ ...name, newText, detail: t`今日` }));
  return [...now, ...own];
}

/** A form is found by its number, and by what an assessment on it is called. */
function namesOf(form: Form, newText: string): readonly Readable[] {
  const numeral = numerals[form.form];
  if (form.isOwn === true || numeral === undefined) return [{ text: newText }];
  const { text, reading = '' } = numeral;
  return [{ text: newText }, { text: `様式${text}`, reading: `ようしき ${reading}` }, { text: form.name }];
}

function forms({ analysis: { documentFacts } }: Cursor): readonly Value[] {
  const { kind, forms: all } = documentFacts;
  return [...all]
    .sort((a, b) => Number(b.name === kind) - Number(a.name === kind))
    .flatMap((form) => {
      const { name, editions, isOwn } = form;
      const detail = isOwn === true ? t`団体の様式` : name;
      const own = formName(form);
      const texts =
        isOwn === true || editions.length === 0
          ? [own]
          : [...editions].reverse().map((edition) => `${own}（${edition}）`);
      return texts.flatMap((newText) => namesOf(form, newText).map((each) => ({ ...each, newText, detail })));
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
  const matches = indexTexts(values, words)
    .find(withoutBlanks(written))
    .toSorted((a, b) => a.offset - b.offset || values.indexOf(a.found) - values.indexOf(b.found));
  const texts = new Set<string>();
  const range = rangeOf(cursor.offset - written.length, cursor.offset);
  return matches
    .map(({ found }) => found)
    .filter(({ newText }) => !texts.has(newText) && texts.add(newText))
    .map(({ newText, detail }) => ({ label: newText, detail, kind: 'value', range, newText }));
}
