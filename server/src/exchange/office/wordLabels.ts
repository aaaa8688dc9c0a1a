// The numbers and bullets that Word puts before paragraphs by itself, counted through a whole document.
import { t } from '@vscode/l10n';
import { fileLimit } from '../../core/limits.ts';
import { quoted } from '../quoted.ts';
import { Refusal } from '../refusal.ts';
import { isKnownFormat, listNumber } from '../source/listNumber.ts';
import type { List, Place } from './wordNumbering.ts';
import { childNamed, elementsIn, hasTakenOut, isTakenOut, type XmlElement } from './wordPart.ts';

export interface WordLabels {
  /** What stands before a paragraph's text, with the blank behind it. */
  readonly labels: ReadonlyMap<XmlElement, string>;
  readonly notices: readonly string[];
}

/** Of every paragraph in `body`, for lists go on across tables. Throws a Refusal. */
export function wordLabels(
  body: XmlElement,
  placeOf: (paragraph: XmlElement) => Place | undefined,
): WordLabels {
  const labels = new Map<XmlElement, string>();
  const unknown = new Set<string>();
  const count = counter(unknown);
  let characters = 0;
  const walk = (parent: XmlElement): void => {
    for (const element of elementsIn(parent)) {
      if (isTakenOut(element)) continue;
      if (element.name === 'w:tr' && hasTakenOut(childNamed(element, 'w:trPr'))) continue;
      const place = element.name === 'w:p' && !endsInNext(element) ? placeOf(element) : undefined;
      if (place) {
        const label = count(place);
        characters += label.length;
        if (characters > fileLimit) {
          throw new Refusal(t`自動の番号が長すぎるので、番号を文字に変えてから読み込んでください`);
        }
        if (label.trim() !== '') labels.set(element, label);
      }
      walk(element);
    }
  };
  walk(body);
  const notices = [...unknown].map(
    (format) => t`自動の番号の書式${quoted(format)}は読めないので、番号を算用数字にしました`,
  );
  return { labels, notices };
}

/** Whether the mark at a paragraph's end was taken out, so that what follows is the same paragraph. */
export const endsInNext = (paragraph: XmlElement): boolean =>
  hasTakenOut(childNamed(childNamed(paragraph, 'w:pPr'), 'w:rPr'));

type Numbers = (number | undefined)[];

/** Formats that are not known are added to `unknown`. */
function counter(unknown: Set<string>): (place: Place) => string {
  const counters = new Map<string, Numbers>();
  const started = new Set<string>();
  return ({ list, level }) => {
    const numbers = counters.get(list.counter) ?? [];
    counters.set(list.counter, numbers);
    numbers[level] = nextNumber(list, level, numbers[level], started);
    for (const [below, { restart }] of list.levels) {
      if (below > level && level < restart) numbers[below] = undefined;
    }
    return labelOf(list, level, numbers, unknown);
  };
}

function nextNumber(list: List, level: number, last: number | undefined, started: Set<string>): number {
  const start = list.starts.get(level);
  const key = `${list.id} ${level}`;
  if (start !== undefined && !started.has(key)) {
    started.add(key);
    return start;
  }
  return last === undefined ? startOf(list, level) : last + 1;
}

const startOf = (list: List, level: number): number =>
  list.starts.get(level) ?? list.levels.get(level)?.start ?? 1;

function labelOf(list: List, level: number, numbers: Numbers, unknown: Set<string>): string {
  const own = list.levels.get(level);
  if (!own) return '';
  const text = own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const format = own.isLegal ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal');
    if (!isKnownFormat(format)) unknown.add(format);
    return listNumber(format, numbers[at] ?? startOf(list, at));
  });
  return text === '' ? '' : text + own.gap;
}
