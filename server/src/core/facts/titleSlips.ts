// Where a block writes the title of a law with a slip, or without its first words. Long titles only: a short one is
// too near to others.
import { type Law, laws } from '../laws/laws.ts';
import { hasMostOf, nearestPart } from '../text/nearest.ts';
import { type Range, rangeOf, sliceOf } from '../text/range.ts';
import { withoutBlanks } from '../text/width.ts';
import { type BlockFacts, proseAt } from './facts.ts';

/** A title that is not written as it should be. */
export interface TitleSlip {
  readonly law: Law;
  readonly title: string;
  readonly range: Range;
  readonly kind: 'misspelt' | 'cut';
}

interface Title {
  readonly law: Law;
  readonly title: string;
  readonly words: readonly string[];
  /** One less than there are words: then one of the words stands as it should. */
  readonly slips: number;
  readonly last: string;
}

const titles: readonly Title[] = laws.flatMap((law) => {
  const { title: words = [] } = law;
  const title = words.join('');
  return title === '' ? [] : [{ law, title, words, slips: words.length - 1, last: title.slice(-2) }];
});

/** A word of a title, where it stands in the text and how far into the title. */
interface Anchor {
  readonly at: number;
  readonly by: number;
}

/** 見本市特定個人情報…規則 is another title. */
const ownedBy = /[市区町村県府都道郡]/;

/** Whether the first characters of a title may stand at the end of the line above `start`. */
function isWrapped(text: string, start: number, { title, slips }: Title): boolean {
  const above = withoutBlanks(text.slice(Math.max(0, start - 20), start));
  return Array.from({ length: slips }, (_, index) => title.slice(0, index + 1)).some((first) =>
    above.endsWith(first),
  );
}

/** What is nearly the title around a word of it; null where it is the title, or it is not certain. */
function slipAround(text: string, line: Range, title: Title, { at, by }: Anchor): Range | null {
  const from = Math.max(line.start, at - by - title.slips);
  const to = Math.min(line.end, at - by + title.title.length + title.slips);
  const window = text.slice(from, to);
  if (!hasMostOf(window, title.title, title.slips)) return null;
  const found = nearestPart(window, title.title);
  if (found.slips === 0 || found.slips > title.slips) return null;
  // In place of the first character there may stand what is before the title.
  const start = from + found.range.start + (/^[一-鿿]/.test(sliceOf(window, found.range)) ? 0 : 1);
  const range = rangeOf(start, from + found.range.end);
  const written = sliceOf(text, range);
  if (!written.endsWith(title.last) || withoutBlanks(written) === title.title) return null;
  if (written.replace('等', '') === title.title || ownedBy.test(text.charAt(start - 1))) return null;
  return start === line.start && isWrapped(text, start, title) ? null : range;
}

/** Only of a title so long is it certain that words are lacking: 特定個人情報に関する規則 is another. */
const longTitle = 30;
/** More characters than slips are looked for, but all in one place. */
const runs = [3, 4];

/** The title without a few characters in one place inside it; null where it is not that. */
function lackingAround(text: string, line: Range, { title }: Title, { at, by }: Anchor): Range | null {
  if (title.length < longTitle) return null;
  for (const lacking of runs)
    for (const start of [at - by, at - by + lacking]) {
      const end = start + title.length - lacking;
      if (start < line.start || end > line.end) continue;
      let same = 0;
      while (text.charCodeAt(start + same) === title.charCodeAt(same) && same < title.length) same++;
      const rest = title.slice(same + lacking);
      if (same === 0 || rest === '' || !text.startsWith(rest, start + same)) continue;
      return ownedBy.test(text.charAt(start - 1)) ? null : rangeOf(start, end);
    }
  return null;
}

/** 規程 and 法令 are no slips for 規則 and 法律, but end other titles. */
const otherEnds = /(?:規[程定約準律範]|法[令規則案人])$/;
const isCited = /^(?:[（(](?:平成|令和)|第[ \u3000]?[0-9０-９一二三四五六七八九十]{1,3}[ \u3000]?条)/;

/** The title with a slip in its last word, where a citation goes on behind it. */
function lastWordAround(text: string, line: Range, { title }: Title, { at, by }: Anchor): Range | null {
  const range = rangeOf(at - by, at - by + title.length);
  if (range.start < line.start || range.end >= line.end) return null;
  if (!text.startsWith(title.slice(0, -2), range.start)) return null;
  const [first = '', last = ''] = text.slice(range.end - 2, range.end);
  const isOneSlip = (first === title.at(-2)) !== (last === title.at(-1));
  if (!isOneSlip || otherEnds.test(first + last) || !/^[一-鿿]{2}$/.test(first + last)) return null;
  if (!isCited.test(text.slice(range.end, range.end + 8))) return null;
  return ownedBy.test(text.charAt(range.start - 1)) ? null : range;
}

/** The rest of a title is told from others, and is no part of another title, where it is this long. */
const shortestRest = 12;
const startsClause = /(?:^|[、，。．「『（(【〔＜：:\s\u3000はをにやとでが]|及び|又は|並びに|若しくは)$/;

/** Where the field starts that `at` stands in. */
function fieldStart(node: BlockFacts['node'], at: number): number {
  if (node.kind === 'unknown' || node.kind === 'comment' || node.kind === 'blank') return 0;
  return node.children.findLast(({ range }) => range.start <= at)?.range.start ?? 0;
}

/** The end of a title whose first words stand nowhere before it, misspelt or on the line above. */
function restAround(
  { text, node }: BlockFacts,
  line: Range,
  { title, words }: Title,
  { at, by }: Anchor,
): Range | null {
  for (let first = 1; first < words.length; first++) {
    const rest = words.slice(first).join('');
    const start = at - by + title.length - rest.length;
    if (rest.length < shortestRest || start < line.start || !text.startsWith(rest, start)) continue;
    const above = withoutBlanks(text.slice(Math.max(fieldStart(node, start), start - 60), start));
    const isWritten = words
      .slice(0, first)
      .some((word) => above.includes(word.slice(0, 4)) || above.endsWith(word.slice(-2)));
    if (isWritten || !startsClause.test(text.slice(Math.max(line.start, start - 4), start))) return null;
    return rangeOf(start, start + rest.length);
  }
  return null;
}

function slipAt(facts: BlockFacts, title: Title, anchor: Anchor): TitleSlip | null {
  const { text } = facts;
  const line = proseAt(facts, anchor.at);
  if (line === undefined || line.role === 'path') return null;
  const misspelt =
    slipAround(text, line.range, title, anchor) ??
    lackingAround(text, line.range, title, anchor) ??
    lastWordAround(text, line.range, title, anchor);
  const range = misspelt ?? restAround(facts, line.range, title, anchor);
  const kind = misspelt === null ? 'cut' : 'misspelt';
  return range && { law: title.law, title: title.title, range, kind };
}

function* slipsIn(facts: BlockFacts, title: Title): Generator<TitleSlip> {
  const { text } = facts;
  /** Where titles that were looked at may begin, a few characters off: another word of theirs says the same. */
  const seen = new Set<number>();
  const isSeen = (start: number): boolean => {
    for (let off = -title.slips; off <= title.slips; off++) if (seen.has(start + off)) return true;
    return false;
  };
  let by = 0;
  for (const word of title.words) {
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
      const end = at - by + title.title.length;
      if (text.startsWith(title.title, at - by) || isSeen(at - by)) continue;
      const isEnded = text.slice(Math.max(at, end - 6), end + 2).includes(title.last);
      if (!isEnded && !isCited.test(text.slice(end, end + 8))) continue;
      const found = slipAt(facts, title, { at, by });
      if (found === null || seen.has(found.range.start)) continue;
      seen.add(at - by).add(found.range.start);
      yield found;
    }
    by += word.length;
  }
}

/** The titles of known laws that a block gets wrong. */
export function* titleSlips(facts: BlockFacts): Generator<TitleSlip> {
  for (const title of titles)
    if (title.words.some((word) => facts.text.includes(word))) yield* slipsIn(facts, title);
}
