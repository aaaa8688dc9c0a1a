// Several items in one line. Looked for only where a sign stands right behind a sentence: items that are words alone
// (① 氏名 ② 住所) are often meant to stand in one line, and so are notes.
import type { BlockFacts } from '../facts/facts.ts';
import { layParts, placeOf } from '../format/layParts.ts';
import { type PrintedLine, printedLines } from '../syntax/bodyLines.ts';
import { bodyHeadAt } from '../syntax/lineHead.ts';
import { splitRunOn } from '../syntax/runOn/splitRunOn.ts';
import { lastWhere } from '../text/lastWhere.ts';
import { type Range, rangeOf, sliceOf, type TextEdit } from '../text/range.ts';
import { isBlankCode } from '../text/width.ts';
import { quote } from './quote.ts';
import { defineRule, offeredFix } from './rule.ts';

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

interface RunOn {
  readonly range: Range;
  readonly parts: readonly string[];
}

/** The lines' parts where one of them is an item that says a sentence and another sentence stands right before it. */
function runOnAt(text: string, { range }: PrintedLine): RunOn | null {
  const parts = splitRunOn(sliceOf(text, range));
  const isRunOn = parts.some(
    (part, index) => /[。｡]$/.test(parts[index - 1] ?? '') && /[。｡]/.test(part) && isItem(part),
  );
  return isRunOn ? { range, parts } : null;
}

function runOnLines({ text, bodies }: BlockFacts): RunOn[] {
  const signs = signsBehindStops(text);
  if (signs.length === 0) return [];
  const lines = bodies.flatMap(({ node }) => printedLines(node));
  const suspect = new Set<PrintedLine>();
  for (const at of signs) {
    const line = lines[lastWhere(lines, ({ range }) => range.start <= at)];
    if (line !== undefined && line.range.start < at && at < line.range.end) suspect.add(line);
  }
  const found: RunOn[] = [];
  let left = budget;
  for (const line of suspect) {
    left -= line.range.end - line.range.start;
    const runOn = left < 0 ? null : runOnAt(text, line);
    if (runOn !== null) found.push(runOn);
  }
  return found;
}

/** From the sign of the first item that is not at the line's start to the line's end. */
function swallowed(text: string, { range, parts }: RunOn): Range {
  let start = range.start;
  for (const [index, part] of parts.entries()) {
    start = text.indexOf(part, start);
    if (index > 0 && isItem(part)) break;
    start += part.length;
  }
  return rangeOf(start, range.end);
}

function editsFor(text: string, lines: readonly RunOn[]): readonly (TextEdit | undefined)[] {
  return (
    layParts(
      text,
      lines.map(({ range, parts }) => ({ parts, ...placeOf(text, range) })),
    ) ?? []
  );
}

const section = (between: string) =>
  `対策：Ⅲ リスク対策 7. 特定個人情報の保管・消去\n  (1) 入退室を管理している。${between}(2) 書類を施錠して保管している。\n`;

export const itemRunOn = defineRule(
  {
    code: 'item-run-on',
    severity: 'warning',
    title: '一行に複数の項目がある',
    why: 'Excel や PDF から取り出した表では、セルの中の改行が失われ、項目が一行につながることがあります。つながった項目は、番号の並びにも、変更前と変更後の比べにも入りません。',
    bad: section(''),
    good: section('\n  '),
  },
  function* (facts) {
    const { text } = facts;
    const lines = runOnLines(facts);
    if (lines.length === 0) return;
    const edits = editsFor(text, lines);
    for (const [index, line] of lines.entries()) {
      const range = swallowed(text, line);
      const edit = edits[index];
      yield {
        range,
        message: `${quote(sliceOf(text, range))}が前の項目と同じ行にあります：項目ごとに行を分けてください`,
        fixes: edit === undefined ? [] : [offeredFix('項目ごとに行を分ける', edit)],
      };
    }
  },
);
