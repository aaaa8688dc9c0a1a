// Sentences without a bullet above bulleted ones of which one has the same topic. A sentence that leads in to its list, or
// says in general what the list says in detail, looks the same but for its words.
import type { BodyChild, Enumerator, Item, ItemChild, List } from '../syntax/tree.ts';
import { lazy } from '../text/lazy.ts';
import { type Range, rangeOf, sliceOf } from '../text/range.ts';
import type { BodyFacts } from './facts.ts';

type Child = BodyChild | ItemChild;

const leadIn = /次の|次に|次によ|つぎの|以下|下記|左記|とおり|通り|いずれか|それぞれ|[:：]/;
/** In its last clause a sentence that speaks of measures in general. */
const general = /措置|対策|対応|方法|手順|規程|規定|実施|講じ|定め|設け|努め|徹底|適切|厳重|厳格|十分/;
const lastClause = (sentence: string): string => sentence.slice(sentence.lastIndexOf('、') + 1);
/** No item of a list is longer. */
const longestSentence = 400;
const topicOf = /^([^、。]{4,40}?)(?:について|において|に関して|に対して|で)?は、/;

/** 入手した特定個人情報 for 「入手した特定個人情報については、…」, verbs in one form; null where no topic stands first. */
const topic = (sentence: string): string | null =>
  topicOf.exec(sentence.slice(0, 60))?.[1]?.replace(/し(?:た|ている)|され(?:た|る|ている)/g, 'する') ?? null;

const isSentence = (text: string): boolean => text.indexOf('。') === text.length - 1 && text !== '';

const isBullet = ({ family }: Enumerator): boolean => family.startsWith('bullet ');

/** Two or more bulleted sentences. */
const areSentences = (text: string, { items }: List): boolean =>
  items.length > 1 &&
  items.every(({ enumerator, text: own }) => isBullet(enumerator) && isSentence(sliceOf(text, own)));

/** 「表題 文。」: the sentence behind a title on an item's own line; null where there is none. */
function behindTitle(text: string, { text: own }: Item): Range | null {
  const match = /^[^、。 \t\u3000]+[ \t\u3000]+(?=[^ \t\u3000])/.exec(sliceOf(text, own).slice(0, 80));
  return match === null ? null : rangeOf(own.start + match[0].length, own.end);
}

export interface LostBullet {
  /** The sentence, without the title before it. */
  readonly range: Range;
  /** The list that it belongs to. */
  readonly list: List;
  readonly isBehindTitle: boolean;
}

/** The last child before `index` that is no comment; -1 for none. */
function printedBefore(all: readonly Child[], index: number): number {
  let before = index - 1;
  while (all[before]?.kind === 'comment') before--;
  return before;
}

/** What stands right above the list at `index`: a paragraph by itself, or the sentence on the parent's own line. */
function sentenceAbove(
  text: string,
  all: readonly Child[],
  index: number,
  parent: Item | null,
): LostBullet | null {
  const list = all[index];
  if (list?.kind !== 'list' || !areSentences(text, list)) return null;
  const at = printedBefore(all, index);
  const last = all[at];
  if (last === undefined) {
    const range = parent === null ? null : behindTitle(text, parent);
    return range === null ? null : { range, list, isBehindTitle: true };
  }
  const before = all[printedBefore(all, at)] ?? parent;
  const goesOn =
    before !== null &&
    (before.kind === 'paragraph' || before.kind === 'item') &&
    sliceOf(text, before.text).includes('。');
  return last.kind !== 'paragraph' || goesOn ? null : { range: last.text, list, isBehindTitle: false };
}

function* lostIn(text: string, children: readonly Child[], parent: Item | null): Generator<LostBullet> {
  for (const [index, child] of children.entries()) {
    if (child.kind !== 'list') continue;
    const above = sentenceAbove(text, children, index, parent);
    if (above !== null && isAlike(text, above)) yield above;
    for (const item of child.items) if (item.children.length > 0) yield* lostIn(text, item.children, item);
  }
}

/** Whether the sentence is one like those below. */
function isAlike(text: string, { range, list }: LostBullet): boolean {
  if (range.end - range.start > longestSentence) return false;
  const sentence = sliceOf(text, range);
  const own = topic(sentence);
  if (own === null || !isSentence(sentence) || leadIn.test(sentence) || general.test(lastClause(sentence)))
    return false;
  return list.items.some((item) => topic(sliceOf(text, item.text)) === own);
}

const hasBullets = ({ lists }: BodyFacts): boolean =>
  lists.some(({ items }) => items.length > 1 && items[0] !== undefined && isBullet(items[0].enumerator));

/** The sentences of a body that lost their bullets, in the order of the text. */
export const lostBullets = (text: string, body: BodyFacts): readonly LostBullet[] =>
  hasBullets(body) ? [...lostIn(text, body.node.children, null)] : [];

/** A sentence with its bullet, as a key. */
const bulleted = (text: string, { family }: Enumerator, range: Range): string =>
  `${family} ${sliceOf(text, range)}`;

function* droppedIn(
  text: string,
  children: readonly Child[],
  before: () => ReadonlySet<string>,
): Generator<LostBullet> {
  for (const [index, child] of children.entries()) {
    if (child.kind !== 'list') continue;
    const above = children[printedBefore(children, index)];
    const first = child.items[0]?.enumerator;
    if (above?.kind === 'paragraph' && first !== undefined && isBullet(first)) {
      const isKnown =
        above.text.end - above.text.start <= longestSentence &&
        before().has(bulleted(text, first, above.text));
      if (isKnown) yield { range: above.text, list: child, isBehindTitle: false };
    }
    for (const { children: inner } of child.items)
      if (inner.length > 0) yield* droppedIn(text, inner, before);
  }
}

/** The sentences right above bullets in `after` that have such a bullet in `before`. */
export function droppedBullets(text: string, before: BodyFacts, after: BodyFacts): readonly LostBullet[] {
  if (after.lists.length === 0) return [];
  const known = lazy(
    () =>
      new Set(
        before.lists
          .flatMap(({ items }) => items)
          .filter(({ enumerator }) => isBullet(enumerator))
          .filter(({ text: own }) => own.end - own.start <= longestSentence)
          .filter(({ text: own }) => isSentence(sliceOf(text, own)) && !leadIn.test(sliceOf(text, own)))
          .map(({ enumerator, text: own }) => bulleted(text, enumerator, own)),
      ),
  );
  return [...droppedIn(text, after.node.children, known)];
}
