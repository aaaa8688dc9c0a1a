// The title of a law that differs by a slip from the one it has, or lacks its first words.
import { type BlockFacts, proseAt } from '../facts/facts.ts';
import { laws } from '../laws/laws.ts';
import { hasMostOf, nearestPart } from '../text/nearest.ts';
import { type Range, rangeOf, sliceOf } from '../text/range.ts';
import { withoutBlanks } from '../text/width.ts';
import { quote } from './quote.ts';
import { defineRule, type Fix, offeredFix, safeFix } from './rule.ts';

interface Title {
  readonly title: string;
  readonly words: readonly string[];
  /** One less than there are words: then one of the words stands as it should. */
  readonly slips: number;
  readonly last: string;
}

const titles: readonly Title[] = laws.flatMap(({ title: words }) => {
  const title = words?.join('') ?? '';
  return words === undefined ? [] : [{ title, words, slips: words.length - 1, last: title.slice(-2) }];
});

/** A word of a title, where it stands in the text and how far into the title. */
interface Anchor {
  readonly at: number;
  readonly by: number;
}

/** 見本市特定個人情報…規則 is another title. */
const ownedBy = /[市区町村県府都道郡]/;

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
  return range;
}

/** The rest of a title is told from others, and is no part of another title, where it is this long. */
const shortestRest = 12;
const startsClause = /(?:^|[、，。．「『（(【〔＜：:\s\u3000はをにやとでが]|及び|又は|並びに|若しくは)$/;

/** The end of a title whose first words stand nowhere before it, misspelt or on the line above. */
function restAround(text: string, line: Range, { title, words }: Title, { at, by }: Anchor): Range | null {
  for (let first = 1; first < words.length; first++) {
    const rest = words.slice(first).join('');
    const start = at - by + title.length - rest.length;
    if (rest.length < shortestRest || start < line.start || !text.startsWith(rest, start)) continue;
    const above = withoutBlanks(text.slice(Math.max(0, start - 60), start));
    const isWritten = words
      .slice(0, first)
      .some((word) => above.includes(word.slice(0, 4)) || above.endsWith(word.slice(-2)));
    if (isWritten || !startsClause.test(text.slice(Math.max(line.start, start - 4), start))) return null;
    return rangeOf(start, start + rest.length);
  }
  return null;
}

function findingAt(facts: BlockFacts, title: Title, anchor: Anchor): { range: Range; fix: Fix } | null {
  const { text } = facts;
  const line = proseAt(facts, anchor.at);
  if (line === undefined || line.role === 'path') return null;
  const slip = slipAround(text, line.range, title, anchor);
  if (slip !== null)
    return { range: slip, fix: safeFix('法令の題名に直す', { range: slip, newText: title.title }) };
  const range = restAround(text, line.range, title, anchor);
  return range && { range, fix: offeredFix('題名の初めの語を補う', { range, newText: title.title }) };
}

function* wrongIn(facts: BlockFacts, title: Title): Generator<{ range: Range; fix: Fix }> {
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
      if (!text.slice(Math.max(at, end - 4), end + 2).includes(title.last)) continue;
      const found = findingAt(facts, title, { at, by });
      if (found === null) continue;
      seen.add(at - by);
      yield found;
    }
    by += word.length;
  }
}

const section = (title: string) =>
  `対策：Ⅰ 基本情報\n  ${title}（平成25年法律第27号）に基づき、個人番号を利用する。\n`;

export const lawTitle = defineRule(
  {
    code: 'law-title',
    severity: 'error',
    title: '法令の題名が違う',
    why: '法令の題名は、公布されたとおりに書きます。長い題名について、一字か二字の違いと、初めの語が欠けた書き方を確かめます。',
    bad: section('行政手続きにおける特定の個人を識別するための番号の利用等に関する法律'),
    good: section('行政手続における特定の個人を識別するための番号の利用等に関する法律'),
  },
  function* (facts) {
    for (const title of titles) {
      if (!title.words.some((word) => facts.text.includes(word))) continue;
      for (const { range, fix } of wrongIn(facts, title))
        yield {
          range,
          message: `${quote(sliceOf(facts.text, range))}は法令の題名と違います：「${title.title}」に直してください`,
          fixes: [fix],
        };
    }
  },
);
