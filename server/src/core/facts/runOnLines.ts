// The lines of a block that hold several items. Looked for only where a sign stands right behind a sentence: items that
// are words alone (① 氏名 ② 住所) are often meant to stand in one line, and so are notes.
import { type PrintedLine, printedLines } from '../syntax/bodyLines.ts';
import { bodyHeadAt } from '../syntax/lineHead.ts';
import type { Candidate } from '../syntax/readHead.ts';
import { splitRunOn } from '../syntax/runOn/splitRunOn.ts';
import { lastWhere } from '../text/lastWhere.ts';
import { type Range, rangeOf, sliceOf } from '../text/range.ts';
import { isBlankCode } from '../text/width.ts';
import type { BlockFacts } from './facts.ts';

/** So many characters of a block are divided, at most: what stands below comes to its turn when these are mended. */
const budget = 10_000;
/** No sign is longer, with what is looked at behind it. */
const window = 20;

const isItem = (line: string): boolean => bodyHeadAt(line, 0, line.length)?.kind === 'item';

/** Where what looks like a sign stands right behind a 。 in the same line. */
function signsBehindStops(text: string): number[] {
  const signs: number[] = [];
  // A loop over code units: indexOf stops at every kana, which has a byte in common with 。.
  for (let at = 0; at < text.length; at++) {
    const stop = text.charCodeAt(at);
    if (stop !== 0x3002 && stop !== 0xff61) continue;
    let next = at + 1;
    let code = text.charCodeAt(next);
    while (isBlankCode(code)) code = text.charCodeAt(++next);
    if (mayBegin[code] !== 1) continue;
    const [near = ''] = text.slice(next, next + window).split(/[\r\n]/, 1);
    if (isItem(near)) signs.push(next);
  }
  return signs;
}

/** Whether a sign may begin with a character. Nearly always a line end, hiragana or a kanji that is no number follows. */
const mayBegin = new Uint8Array(0x10000).fill(1);
mayBegin.fill(0, 0, 0x20);
mayBegin.fill(0, 0x3041, 0x30a0);
mayBegin.fill(0, 0x4e00, 0xa000);
for (const char of '一二三四五六七八九十第措注') mayBegin[char.charCodeAt(0)] = 1;

/** A line that holds several items. */
export interface RunOnLine {
  /** From its first to its last character that is no blank. */
  readonly range: Range;
  readonly parts: readonly string[];
}

/** What a part may be as an item; none when it is none. */
function candidatesOf(part: string): readonly Candidate[] {
  const head = bodyHeadAt(part, 0, part.length);
  return head?.kind === 'item' ? head.candidates : [];
}

/** Whether an item comes before its next in one list: (1) before (2), ・ before ・. */
const goesBefore = (one: Candidate, other: Candidate): boolean =>
  one.family === other.family && (other.value === 0 ? one.value === 0 : one.value === other.value - 1);

/** Whether a sentence of an item stands behind another sentence and, somewhere before, the item that it follows. */
function areRunOn(parts: readonly string[]): boolean {
  const before: Candidate[] = [];
  for (const [index, part] of parts.entries()) {
    const own = candidatesOf(part);
    const isBehindSentence = /[。｡]$/.test(parts[index - 1] ?? '') && /[。｡]/.test(part);
    // Alone, what looks like a sign may speak of an item elsewhere: 「② 以外は除く。」.
    if (isBehindSentence && own.some((each) => before.some((one) => goesBefore(one, each)))) return true;
    before.push(...own);
  }
  return false;
}

function runOnAt(text: string, { range }: PrintedLine): RunOnLine | null {
  const parts = splitRunOn(sliceOf(text, range));
  return areRunOn(parts) ? { range, parts } : null;
}

/** The run-on lines of a block, in the order of the text. */
export function runOnLines({ text, bodies }: BlockFacts): RunOnLine[] {
  const signs = signsBehindStops(text);
  if (signs.length === 0) return [];
  const lines = bodies.flatMap(({ node }) => printedLines(node));
  const suspect = new Set<PrintedLine>();
  for (const at of signs) {
    const line = lines[lastWhere(lines, ({ range }) => range.start <= at)];
    if (line !== undefined && line.range.start < at && at < line.range.end) suspect.add(line);
  }
  const found: RunOnLine[] = [];
  let left = budget;
  for (const line of suspect) {
    left -= line.range.end - line.range.start;
    const runOn = left < 0 ? null : runOnAt(text, line);
    if (runOn !== null) found.push(runOn);
  }
  return found;
}

/** From the sign of the first item that is not at the line's start to the line's end. */
export function swallowed(text: string, { range, parts }: RunOnLine): Range {
  let start = range.start;
  for (const [index, part] of parts.entries()) {
    start = text.indexOf(part, start);
    if (index > 0 && isItem(part)) break;
    start += part.length;
  }
  return rangeOf(start, range.end);
}
