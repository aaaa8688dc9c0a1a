// Where a block names laws. A name that is not in the data is a law all the same: what is said next may be about it.
import { type Law, nameBefore } from '../laws/laws.ts';
import { madeOnce } from '../text/madeOnce.ts';
import { type Range, rangeOf } from '../text/range.ts';
import { Literals } from '../text/literals.ts';
import { type BlockFacts, type Prose, proseWith } from './facts.ts';
import { trait } from './lineTraits.ts';

export interface LawMention {
  /** 番号法, 同法; of a name that is not known, its last word. */
  readonly range: Range;
  readonly prose: Prose;
  /** The law that is meant: for 同法 the one named right before in the same body. Null where it is not known. */
  readonly law: Law | null;
  /** What stands in `range`; null where it is only the end of another name: 規則 of 施行規則. */
  readonly name: string | null;
}

const ends = new Literals('法律 法 規則 条例 規程 要綱 告示 命令 指針 令'.split(' '));
/** 法令, 法人, 令和 … name nothing; a number such as 法律第27号 belongs to the name that it is written behind. */
const afterNoName = /^(?:[人令定的務制廷則和]|第[0-9０-９一二三四五六七八九十百]{1,4}号)/;
/** 方法, 手法 … name nothing, and 「法」 in 「以下「法」という。」 says what a law is called. */
const beforeNoAct = /[方手適違遵「]/;
const inName = /[一-鿿々ァ-ヺーA-Za-zＡ-Ｚａ-ｚ]/;
/** 番号法 in 番号法施行規則 is no mention of its own. */
const ofAnother = /^施行(?:令|規則|細則|条例)/;

function namesNothing(text: string, word: string, start: number): boolean {
  const before = text.charAt(start - 1);
  if (word === '令' ? /[法号]/.test(before) : word === '法' && beforeNoAct.test(before)) return true;
  return afterNoName.test(text.slice(start + word.length, start + word.length + 6));
}

/** 同法 stands for what is called 法, not for 施行令 or 規則. */
const isAct = (text: string, { end }: Range): boolean => /法律?$/.test(text.slice(end - 2, end));

/** What the word from `start` to `end` names in its line; `before`: the mention before it. */
function mentionAt(
  text: string,
  prose: Prose,
  { start, end }: Range,
  before: LawMention | undefined,
): LawMention {
  const from = prose.range.start;
  const isSame = start - 1 >= from && text.slice(start - 1, end) === '同法';
  const known = isSame ? null : nameBefore(text, from, end);
  const at = isSame ? start - 1 : known === null ? start : end - known.name.length;
  const range = rangeOf(at, end);
  const front = text.slice(Math.max(from, at - 2), at);
  const isWhole =
    (front === '以下' || !inName.test(front.slice(-1))) && !ofAnother.test(text.slice(end, end + 4));
  if (!isWhole) return { range, prose, law: null, name: null };
  const stands = isSame && before?.prose.role === prose.role && isAct(text, before.range);
  const law = stands ? before.law : (known?.law ?? null);
  return { range, prose, law, name: text.slice(at, end) };
}

/** The laws that the prose of a block names, in the order of the text; item paths are the form's words. */
export const lawMentions = madeOnce((facts: BlockFacts): readonly LawMention[] => {
  const { text } = facts;
  const found: LawMention[] = [];
  for (const line of proseWith(facts, trait.law)) {
    if (line.role === 'path') continue;
    ends.forEachIn(text, line.range.start, line.range.end, (word, start) => {
      if (namesNothing(text, word, start)) return;
      const mention = mentionAt(text, line, rangeOf(start, start + word.length), found.at(-1));
      // 番号法 is the beginning of 番号法施行令.
      if ((found.at(-1)?.range.start ?? -1) >= mention.range.start) found.pop();
      found.push(mention);
    });
  }
  return found;
});
