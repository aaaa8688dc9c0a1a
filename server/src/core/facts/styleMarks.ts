// What shows how a text is written: commas and full stops, the width of digits and letters, whether it is polite. Counted
// for a document, and found again where a block is written otherwise.
import type { BlockFacts, Role } from './facts.ts';
import { forEachSpelling, spellings } from '../terms/terms.ts';

/** In the order of the counts; a single digit and several are two things, for many write ５ and 10. */
export const marks = [
  '、',
  '，',
  '。',
  '．',
  'fullDigit',
  'fullDigits',
  'halfDigit',
  'halfDigits',
  'fullLetters',
  'halfLetters',
  'plain',
  'polite',
] as const;
export type Mark = (typeof marks)[number];

const at = Object.fromEntries(marks.map((mark, index) => [mark, index])) as Readonly<Record<Mark, number>>;

/** How many counts there are: of the marks, then of the spellings of terms. */
export const countLength = marks.length + spellings.length;

export type Counts = readonly number[] | Float64Array | Uint32Array;
export const countOf = (counts: Counts, mark: Mark): number => counts[at[mark]] ?? 0;
export const spellingCount = (counts: Counts, spelling: number): number =>
  counts[marks.length + spelling] ?? 0;

/** Text in force; 変更前 is history, and a path and the cover are written as the form has them. */
const isLiving = (role: Role): boolean => role === 'section' || role === 'after' || role === 'reason';

type Visit = (mark: Mark, start: number, end: number) => void;

const isHalfDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isFullDigit = (code: number): boolean => code >= 0xff10 && code <= 0xff19;
const isHalfLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
const isFullLetter = (code: number): boolean =>
  (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);
/** What stands beside digits and letters of a version, an address or a formula: TLS1.2, a@b.jp. */
const belongsToCode = (code: number): boolean =>
  isHalfLetter(code) || isHalfDigit(code) || '.-_/:@#%&=+~()'.includes(String.fromCharCode(code));

/** Calls `visit` for each mark in the characters `start` to `end` of `text`, a line of prose. */
function scanLine(text: string, start: number, end: number, visit: Visit): void {
  let quotes = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x300c || code === 0x300e) quotes++;
    else if (code === 0x300d || code === 0x300f) quotes--;
    else if (code === 0x3001) visit('、', i, i + 1);
    else if (code === 0x3002) {
      visit('。', i, i + 1);
      if (quotes === 0) scanEnding(text, start, i, visit);
    } else if (code === 0xff0c || code === 0xff0e) {
      const isBetweenDigits = isFullDigit(text.charCodeAt(i - 1)) || isFullDigit(text.charCodeAt(i + 1));
      if (!isBetweenDigits && i > start) visit(code === 0xff0c ? '，' : '．', i, i + 1);
    } else if (code < 0x80 || code >= 0xff10) i = scanRun(text, code, i, start, end, visit) - 1;
  }
}

/** （１）, ２）, ※１, リスク１ speak of an item or a note, whose sign is written as its list is. */
function isSign(text: string, from: number, to: number, start: number, end: number): boolean {
  const before = text.slice(Math.max(start, from - 3), from);
  if (/[※注]$|リスク$|措置$/.test(before)) return true;
  return to < end && '）)'.includes(text.charAt(to));
}

/** The end of the digits or letters of one width at `from`, and a mark for them; else the next character. */
function scanRun(text: string, code: number, from: number, start: number, end: number, visit: Visit): number {
  const kind = [isHalfDigit, isFullDigit, isHalfLetter, isFullLetter].find((is) => is(code));
  if (kind === undefined) return from + 1;
  let to = from + 1;
  while (to < end && kind(text.charCodeAt(to))) to++;
  const isCode =
    (from > start && belongsToCode(text.charCodeAt(from - 1))) ||
    (to < end && belongsToCode(text.charCodeAt(to)));
  if (isSign(text, from, to, start, end)) return to;
  const isOne = to - from === 1;
  if (kind === isFullDigit) visit(isOne ? 'fullDigit' : 'fullDigits', from, to);
  else if (kind === isFullLetter) visit('fullLetters', from, to);
  else if (!isCode)
    visit(kind === isHalfLetter ? 'halfLetters' : isOne ? 'halfDigit' : 'halfDigits', from, to);
  return to;
}

const politeEnd = /(?:です|ます|でした|ました|ません)$/;
const plainEnd = /[うくすつぬむるぐぶいたんだ]$/;

/** How the sentence ends whose 。 stands at `stop`. */
function scanEnding(text: string, start: number, stop: number, visit: Visit): void {
  const ending = text.slice(Math.max(start, stop - 4), stop);
  const polite = politeEnd.exec(ending)?.[0].length;
  if (polite !== undefined) visit('polite', stop - polite, stop);
  else if (plainEnd.test(ending) && !ending.endsWith('ください')) visit('plain', stop - 1, stop);
}

/** Calls `visit` for each mark in the living prose of a block. A 説明 may be である where bodies are です・ます. */
export function forEachMark({ text, prose }: BlockFacts, visit: Visit): void {
  const withoutTone: Visit = (mark, start, end) => {
    if (mark !== 'plain' && mark !== 'polite') visit(mark, start, end);
  };
  for (const { range, role } of prose)
    if (isLiving(role)) scanLine(text, range.start, range.end, role === 'reason' ? withoutTone : visit);
}

/** Calls `visit` with the place in `spellings` and the offset of each spelling in the living prose of a block. */
export function forEachLivingSpelling(
  { text, prose }: BlockFacts,
  visit: (spelling: number, start: number) => void,
): void {
  for (const { range, role } of prose) if (isLiving(role)) forEachSpelling(text, range, visit);
}

/** How often each mark and each spelling stands in a block. */
export function countStyle(facts: BlockFacts): Uint32Array {
  const counts = new Uint32Array(countLength);
  const add = (index: number): void => void (counts[index] = (counts[index] ?? 0) + 1);
  forEachMark(facts, (mark) => add(at[mark]));
  forEachLivingSpelling(facts, (spelling) => add(marks.length + spelling));
  return counts;
}
