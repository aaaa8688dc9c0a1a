// Where a block says what a law with a long title is called for short, and where it calls it so.
import { titleOf } from '../laws/laws.ts';
import { madeOnce } from '../text/madeOnce.ts';
import type { Range } from '../text/range.ts';
import type { BlockFacts } from './facts.ts';
import { type LawMention, lawMentions } from './lawNames.ts';

/** One short name in one block. */
export interface Abbreviation {
  /** 番号法 */
  readonly name: string;
  readonly title: string;
  /** Where it is first used in a text in force, and where it is first explained. */
  readonly use: Range | null;
  readonly definition: Range | null;
}

/** 「番号法」 and （番号法） say what a law is called. */
const isDefinition = (text: string, { range }: LawMention): boolean =>
  /(?:[「『（("“]|以下[、，]?(?:単に)?)$/.test(text.slice(Math.max(0, range.start - 5), range.start)) &&
  /^(?:[」』）)"”]|という)/.test(text.slice(range.end, range.end + 3));

const none: readonly Abbreviation[] = [];

/** The short names in the prose of a block. What a revision quotes was explained where it was taken from. */
export const abbreviationsIn = madeOnce((facts: BlockFacts): readonly Abbreviation[] => {
  const found = new Map<string, Abbreviation>();
  for (const mention of lawMentions(facts)) {
    const { law, name, range, prose } = mention;
    const title = law === null ? null : titleOf(law);
    if (name === null || title === null || name === title || name === '同法') continue;
    const before = found.get(name) ?? { name, title, use: null, definition: null };
    const isInForce = prose.role === 'section' || prose.role === 'header';
    if (isDefinition(facts.text, mention))
      found.set(name, { ...before, definition: before.definition ?? range });
    else if (isInForce) found.set(name, { ...before, use: before.use ?? range });
  }
  return found.size === 0 ? none : [...found.values()];
});
