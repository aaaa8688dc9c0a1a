// The provisions of known laws that the prose of a block cites.
import { type Law, laws } from '../laws/laws.ts';
import { type CitedPart, isProvisionAt, readCitationAt } from '../syntax/readCitation.ts';
import { madeOnce } from '../text/madeOnce.ts';
import { type Range, rangeOf, shiftRange } from '../text/range.ts';
import { isBlankCode } from '../text/width.ts';
import type { BlockFacts, Prose } from './facts.ts';
import { type LawMention, lawMentions } from './lawNames.ts';

/** 第9条第1項. In 「第9条第1項及び第2項」 the second goes on from the first: its article stands before its range. */
export interface Provision {
  /** What is written of it: 第2項. */
  readonly range: Range;
  readonly article: CitedPart;
  readonly paragraph: CitedPart | null;
  readonly item: CitedPart | null;
}

export interface Citation {
  /** From the law's name to the last part: 番号法第9条第1項及び第2項. */
  readonly range: Range;
  readonly prose: Prose;
  readonly law: Law;
  readonly provisions: readonly Provision[];
}

/** No explanation between a law's name and its article is longer. */
const glossReach = 120;

/** Where the blanks and brackets behind a name end: 「（平成25年法律第27号。以下「番号法」という。）」. */
function afterGlosses(text: string, from: number, to: number): number {
  const limit = Math.min(to, from + glossReach);
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const char = text.charAt(at);
    if (char === '（' || char === '(') depth++;
    else if (char === '）' || char === ')') depth--;
    else if (depth === 0 && !isBlankCode(char.charCodeAt(0))) return at;
    if (depth < 0) return at;
  }
  return limit;
}

/** `written`: the parts of each, counted from the offset `by`. */
function provisionsOf(written: readonly (readonly CitedPart[])[], by: number): Provision[] {
  const provisions: Provision[] = [];
  for (const relative of written) {
    const parts = relative.map((part) => ({ ...part, range: shiftRange(part.range, by) }));
    const own = (kind: CitedPart['kind']) => parts.find((part) => part.kind === kind);
    const before = provisions.at(-1);
    const article = own('article') ?? before?.article;
    const [first, last] = [parts[0], parts.at(-1)];
    if (article === undefined || first === undefined || last === undefined) continue;
    const goesOn = first.kind === 'item' ? before?.paragraph : null;
    provisions.push({
      range: rangeOf(first.range.start, last.range.end),
      article,
      paragraph: own('paragraph') ?? goesOn ?? null,
      item: own('item') ?? null,
    });
  }
  return provisions;
}

/** 規則 alone is the one on assessments where an explanation names its 第9条第2項. */
function namedInReason(mention: LawMention, provisions: readonly Provision[]): Law | null {
  if (mention.prose.role !== 'reason') return null;
  const [provision] = provisions;
  return (
    laws.find(
      ({ inReasons }) =>
        inReasons !== undefined &&
        inReasons.name === mention.name &&
        inReasons.article === provision?.article.number &&
        inReasons.paragraph === provision.paragraph?.number,
    ) ?? null
  );
}

function* citationsOf(facts: BlockFacts): Generator<Citation> {
  const { text } = facts;
  for (const mention of lawMentions(facts)) {
    const { range, prose, name } = mention;
    const at = afterGlosses(text, range.end, prose.range.end);
    if (name === null || !isProvisionAt(text, at)) continue;
    const written = readCitationAt(text, range.start, at, prose.range.end);
    if (written === null) continue;
    const provisions = provisionsOf(written.provisions, range.start);
    const law = mention.law ?? namedInReason(mention, provisions);
    if (law === null) continue;
    yield { range: rangeOf(range.start, range.start + written.length), prose, law, provisions };
  }
}

/** The citations of known laws in the prose of a block, in the order of the text. */
export const citationsIn = madeOnce((facts: BlockFacts): readonly Citation[] => [...citationsOf(facts)]);
