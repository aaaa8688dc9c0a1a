// What is said about the place under the pointer: a finding's reason, a date in both calendars, what a citation cites, an
// item's place in its form, an enumerator's place in its list.
import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis.ts';
import { rules } from '../rules/index.ts';
import { readDate, readDateAt, type WrittenDate } from '../syntax/readDate.ts';
import { dayExists, printEraDate, weekdayOf, westernDay } from '../text/calendar.ts';
import type { Item } from '../syntax/tree.ts';
import { type Range, rangeOf, shiftRange, sliceOf } from '../text/range.ts';
import { shorten } from '../text/shorten.ts';
import { blockAt, findingsIn, itemsAt, touches } from './locate.ts';
import { citationsIn } from '../facts/citations.ts';
import { dayOf } from '../facts/dayOf.ts';
import { itemPathOf, valueRange } from '../facts/facts.ts';
import { citationText } from './citationText.ts';
import { describePlace } from './describePlace.ts';

export interface Hover {
  readonly range: Range;
  /** Plain text, one thing a paragraph. */
  readonly text: string;
}

/** By the day as `weekdayOf` has it. */
const weekdays = (): Readonly<Record<string, string>> => ({
  日: t`日曜日`,
  月: t`月曜日`,
  火: t`火曜日`,
  水: t`水曜日`,
  木: t`木曜日`,
  金: t`金曜日`,
  土: t`土曜日`,
});

const titles = new Map(rules.map((rule) => [rule.code, rule]));

/** Longest date and the way back to its first character. */
const reach = 24;

function dateText(written: WrittenDate): string | null {
  const date = westernDay(written);
  if (!dayExists(date) || written.year < 1) return null;
  const weekday = weekdays()[weekdayOf(date)] ?? '';
  return t`${printEraDate(date)}（${date.year}年${date.month}月${date.day}日、${weekday}）`;
}

function dateAt(text: string, offset: number): Hover | null {
  for (let start = Math.max(0, offset - reach); start <= offset; start++) {
    if (!'令平昭大'.includes(text.charAt(start))) continue;
    const date = readDateAt(text, start);
    const said = date === null ? null : dateText(date);
    if (date === null || said === null || start + date.length < offset) continue;
    return { range: rangeOf(start, start + date.length), text: said };
  }
  return null;
}

function dateInProse(analysis: Analysis, offset: number): Hover | null {
  const block = blockAt(analysis, offset);
  const found = block === null ? null : dateAt(block.text, offset - block.offset);
  return block === null || found === null ? null : { ...found, range: shiftRange(found.range, block.offset) };
}

/** A date field may hold a short or a western date, which prose is not searched for. */
function dateFieldAt(analysis: Analysis, offset: number): Hover | null {
  const block = blockAt(analysis, offset);
  if (block === null) return null;
  for (const name of ['変更', '公表日'] as const) {
    const field = block.facts.fields.get(name);
    if (field?.kind !== 'field') continue;
    const { start, end } = valueRange(field);
    const range = rangeOf(block.offset + start, block.offset + end);
    const date = touches(range, offset) ? readDate(block.text.slice(start, end)) : null;
    const said = date === null ? null : dateText(date);
    if (said !== null) return { range, text: said };
  }
  return null;
}

function citationAt(analysis: Analysis, offset: number): Hover | null {
  const block = blockAt(analysis, offset);
  if (block === null) return null;
  const at = offset - block.offset;
  const citation = citationsIn(block.facts).find(({ range }) => range.start <= at && at < range.end);
  if (citation === undefined) return null;
  const { provisions, prose } = citation;
  const provision = provisions.findLast(({ range }) => range.start <= at) ?? provisions[0];
  const day = dayOf(prose.role, block.facts, analysis.documentFacts);
  const text = citationText(citation.law, provision ?? null, day);
  return { range: shiftRange(citation.range, block.offset), text };
}

/** Labels are quoted from the form, whose item the whole path names. */
function itemPathAt(analysis: Analysis, offset: number): Hover | null {
  const block = blockAt(analysis, offset);
  const item = block === null ? undefined : itemPathOf(block.facts);
  if (block === null || item === undefined) return null;
  const range = shiftRange(valueRange(item.field), block.offset);
  const text = touches(range, offset) ? describePlace(item.path, analysis.documentFacts) : null;
  return text === null ? null : { range, text };
}

/** How many items the list has, which of them this is, and what it stands under. */
function enumeratorAt(analysis: Analysis, offset: number): Hover | null {
  const block = blockAt(analysis, offset);
  if (block === null) return null;
  const at = offset - block.offset;
  const lists = block.facts.bodies.flatMap((body) => body.lists);
  const around = itemsAt(lists, at + 1);
  const own = around.findLast(({ item: { enumerator } }) => touches(enumerator.range, at));
  if (own === undefined) return null;
  const { list, item } = own;
  const parent = around[around.indexOf(own) - 1]?.item;
  const titleOf = ({ enumerator, text }: Item): string =>
    shorten(
      sliceOf(block.text, rangeOf(enumerator.range.start, Math.max(text.end, enumerator.range.end))),
      40,
    );
  const { range } = item.enumerator;
  const text = t`「${sliceOf(block.text, range)}」：${list.items.length}項目の${list.items.indexOf(item) + 1}番目`;
  return {
    range: shiftRange(range, block.offset),
    text: parent === undefined ? text : t`${text}（「${titleOf(parent)}」の下）`,
  };
}

/** `offset` lies before the character under the pointer. Null where there is nothing to say. */
export function hoverAt(analysis: Analysis, offset: number): Hover | null {
  const finding = findingsIn(analysis, rangeOf(offset, offset))[0];
  const rule = finding === undefined ? undefined : titles.get(finding.code);
  const date = dateFieldAt(analysis, offset) ?? itemPathAt(analysis, offset) ?? dateInProse(analysis, offset);
  const about = date ?? citationAt(analysis, offset) ?? enumeratorAt(analysis, offset);
  if (finding === undefined || rule === undefined) return about;
  const parts = [t`${t(rule.title)}（${rule.code}）`, t(rule.why), ...(about === null ? [] : [about.text])];
  return { range: finding.range, text: parts.join('\n\n') };
}
