// The brackets and quotation marks of a field that have no partner in it. In doubt a bracket has one: 「１）」 and 「例）」
// in a sentence are signs, and a pair may stand lines apart. Quotation marks that look alike at both ends are left out.
import type { BlockFacts } from './facts.ts';
import { type Range, rangeOf } from '../text/range.ts';

export interface Bracket {
  readonly at: number;
  /** The pair that it belongs to, whatever its width. */
  readonly pair: number;
  readonly opens: boolean;
  /** Of a bracket that closes, where the sign starts that it may belong to (１ in 「次の１）」); -1 where there is none. */
  readonly sign: number;
  /** Whether nothing is said where it has no partner: 別紙１), :). */
  readonly isDoubtful: boolean;
}

const pairs = ['（）()', '「」｢｣', '『』', '【】', '〔〕', '［］[]', '｛｝{}', '《》', '〈〉'];
const kinds = new Int8Array(0x10000);
for (const [index, pair] of pairs.entries())
  for (const [at, char] of Array.from(pair).entries())
    kinds[char.charCodeAt(0)] = at % 2 === 0 ? index + 1 : -(index + 1);

/** How much of a line before a bracket is looked at. */
const reach = 10;
const signBefore =
  /(?<=^|[^一-鿿ァ-ヺーA-Za-z0-9０-９Ａ-Ｚａ-ｚ]|[上下前左右]記|[次同前各])(?:[0-9０-９]{1,3}|[A-Za-zＡ-Ｚａ-ｚ]|[ivxIVX]{2,4}|[Ⅰ-ⅻ]|[ア-ンｱ-ﾝ]|[一二三四五六七八九十]{1,2}|[①-⑳])$/;
/** 例）, 注）, ex) at the start of a sentence. */
const labelBefore = /(?<=^|[\s\u3000。：:])[^\s\u3000。、：:「」（）()]{1,4}$/;
const doubtfulBefore =
  /(?:[0-9０-９①-⑳Ⅰ-ⅻ※注一二三四五六七八九十:;=^]|[一-鿿][ア-ンｱ-ﾝ]|[一-鿿ァ-ヺー][A-Za-zＡ-Ｚａ-ｚ])$/;
/** A bracket that is spoken of, 「（」 in quotation marks. */
const quotes = '「『“"';
const unquotes = '」』”"';

const round = 1;
/** What goes on with a sentence, so that there is no label before it. */
const goesOn = /^(?:[、。はをにのがでとも]|$)/;
/** The sign of an item that lost its other bracket: the numbering says so. */
const startsSign = /^[（(](?:[0-9０-９]{1,3}|[A-Za-zＡ-Ｚａ-ｚア-ンｱ-ﾝ](?![A-Za-zＡ-Ｚａ-ｚァ-ヺー]))/;

/** Where the sign starts that the bracket at `at`, which closes, may belong to; -1 where there is none. */
function signStart(text: string, { start, end }: Range, at: number): number {
  const before = text.slice(Math.max(start, at - reach), at);
  const isLabel = !goesOn.test(text.slice(at + 1, Math.min(end, at + 2)));
  const sign = signBefore.exec(before) ?? (isLabel ? labelBefore.exec(before) : null);
  return sign === null ? -1 : at - sign[0].length;
}

function bracketAt(text: string, line: Range, at: number, kind: number): Bracket {
  const pair = Math.abs(kind);
  const opens = kind > 0;
  if (pair !== round) return { at, pair, opens, sign: -1, isDoubtful: false };
  const above = at > line.start ? text.charAt(at - 1) : '';
  if (opens) {
    const isSign = above === '' && startsSign.test(text.slice(at, Math.min(line.end, at + 5)));
    return { at, pair, opens, sign: -1, isDoubtful: isSign || /[:;=]/.test(above) };
  }
  const isDoubtful = above === '' || doubtfulBefore.test(text.slice(Math.max(line.start, at - 2), at));
  return { at, pair, opens, sign: signStart(text, line, at), isDoubtful };
}

/** The brackets of one line, in their order. */
function bracketsIn(text: string, line: Range): Bracket[] {
  const found: Bracket[] = [];
  for (let at = line.start; at < line.end; at++) {
    const kind = kinds[text.charCodeAt(at)] ?? 0;
    if (kind === 0) continue;
    const isSpokenOf =
      at > line.start && quotes.includes(text.charAt(at - 1)) && unquotes.includes(text.charAt(at + 1));
    if (!isSpokenOf) found.push(bracketAt(text, line, at, kind));
  }
  return found;
}

/**
 * The brackets that find no partner among these. `spare` counts, by pair, signs that were taken for partners though
 * they may be none.
 */
function unpaired(brackets: readonly Bracket[], spare: number[]): Bracket[] {
  const open: Bracket[][] = [];
  const left: Bracket[] = [];
  for (const bracket of brackets) {
    const { pair, sign } = bracket;
    const stack = (open[pair] ??= []);
    if (bracket.opens) {
      stack.push(bracket);
      continue;
    }
    const partner = stack.pop();
    const spares = spare[pair] ?? 0;
    if (partner !== undefined) {
      if (sign !== -1 && partner.at < sign - 1) spare[pair] = spares + 1;
    } else if (sign === -1 && !bracket.isDoubtful) {
      if (spares > 0) spare[pair] = spares - 1;
      else left.push(bracket);
    }
  }
  for (const stack of open) if (stack !== undefined) left.push(...stack.filter((each) => !each.isDoubtful));
  return left.sort((a, b) => a.at - b.at);
}

/** The lines of each field that is text. */
function* fieldLines({ node, prose }: BlockFacts): Generator<Range[]> {
  if (node.kind === 'unknown' || node.kind === 'comment' || node.kind === 'blank') return;
  let index = 0;
  for (const child of node.children) {
    const lines: Range[] = [];
    for (
      let line = prose[index];
      line !== undefined && line.range.start < child.range.end;
      line = prose[++index]
    )
      lines.push(line.range);
    if (lines.length > 0) yield lines;
  }
}

const depths = new Int32Array(pairs.length + 1);

/** Whether every bracket of the line is plainly closed in it: nearly always, and quickly told. */
function isPlain(text: string, { start, end }: Range): boolean {
  let open = 0;
  depths.fill(0);
  for (let at = start; at < end; at++) {
    const kind = kinds[text.charCodeAt(at)] ?? 0;
    if (kind === 0) continue;
    const depth = (depths[Math.abs(kind)] ?? 0) + (kind > 0 ? 1 : -1);
    if (depth < 0) return false;
    depths[Math.abs(kind)] = depth;
    open += kind > 0 ? 1 : -1;
  }
  return open === 0;
}

/** Something was left out of the line, or before it, and its partner with it. */
const leftOut = /^[をはがにでと、。]|略[）)〕＞～〜]|…|‥|・・・|～/;

const doubtful = ({ at, pair, opens, sign }: Bracket): Bracket => ({
  at,
  pair,
  opens,
  sign,
  isDoubtful: true,
});

/** The brackets of each field that have no partner in it, first within their line, then in the field. */
export function* unpairedBrackets(facts: BlockFacts): Generator<readonly Bracket[]> {
  for (const lines of fieldLines(facts)) {
    if (lines.every((line) => isPlain(facts.text, line))) continue;
    const spare: number[] = [];
    const left: Bracket[] = [];
    for (const line of lines) {
      const own = unpaired(bracketsIn(facts.text, line), spare);
      if (own.length === 0) continue;
      const isCut = leftOut.test(facts.text.slice(line.start, line.end));
      left.push(...(isCut ? own.map(doubtful) : own));
    }
    if (left.length > 0) yield unpaired(left, spare);
  }
}

export const bracketRange = ({ at }: Bracket): Range => rangeOf(at, at + 1);

/** No heading is longer. */
const longestHeading = 80;

/** The ＜ or ＞ that a line has at its end alone, as a heading lacks one: 「＜本市における措置」. */
function halfHeading(text: string, { start, end }: Range): Bracket | null {
  if (end - start > longestHeading || end - start < 3) return null;
  const line = text.slice(start, end);
  const opens = line.startsWith('＜');
  if (opens === line.endsWith('＞') || /[。<>≪≫]/.test(line) || leftOut.test(line)) return null;
  const sign = opens ? '＜' : '＞';
  const isOnly = line.indexOf(sign) === line.lastIndexOf(sign) && !line.includes(opens ? '＞' : '＜');
  // A sign of comparison has a blank or a number beside it.
  const beside = opens ? line.charAt(1) : line.charAt(line.length - 2);
  if (!isOnly || !/[一-鿿ぁ-んァ-ヺーA-Za-zＡ-Ｚａ-ｚ）」]/.test(beside)) return null;
  return { at: opens ? start : end - 1, pair: pairs.length + 1, opens, sign: -1, isDoubtful: false };
}

/** The headings in ＜ and ＞ that lack one of them, unless it stands on a line below. */
export function* halfHeadings(facts: BlockFacts): Generator<Bracket> {
  if (!/[＜＞]/.test(facts.text)) return;
  for (const lines of fieldLines(facts)) {
    let open: Bracket | null = null;
    for (const line of lines) {
      const half = halfHeading(facts.text, line);
      if (half === null) continue;
      if (open !== null && half.opens) yield open;
      if (open === null && !half.opens) yield half;
      open = half.opens ? half : null;
    }
    if (open !== null) yield open;
  }
}
