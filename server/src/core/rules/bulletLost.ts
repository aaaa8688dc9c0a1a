// A sentence without a bullet above bulleted ones of which one has the same topic: its bullet got lost. A sentence that
// leads in to its list, or says in general what the list says in detail, looks the same but for its words.
import type { Body, BodyChild, Enumerator, Item, ItemChild, List } from '../syntax/tree.ts';
import { type Range, rangeOf, sliceOf, type TextEdit } from '../text/range.ts';
import { isBlankCode } from '../text/width.ts';
import { quote } from './quote.ts';
import { defineRule, offeredFix } from './rule.ts';

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

interface Lost {
  /** The sentence. */
  readonly range: Range;
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
function sentenceAbove(text: string, all: readonly Child[], index: number, parent: Item | null): Lost | null {
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

function* lostIn(text: string, children: readonly Child[], parent: Item | null): Generator<Lost> {
  for (const [index, child] of children.entries()) {
    if (child.kind !== 'list') continue;
    const above = sentenceAbove(text, children, index, parent);
    if (above !== null && isAlike(text, above)) yield above;
    for (const item of child.items) if (item.children.length > 0) yield* lostIn(text, item.children, item);
  }
}

/** Whether the sentence is one like those below. */
function isAlike(text: string, { range, list }: Lost): boolean {
  if (range.end - range.start > longestSentence) return false;
  const sentence = sliceOf(text, range);
  const own = topic(sentence);
  if (own === null || !isSentence(sentence) || leadIn.test(sentence) || general.test(lastClause(sentence)))
    return false;
  return list.items.some((item) => topic(sliceOf(text, item.text)) === own);
}

/** The bullet and what stands between it and its text, as the first of the list has it. */
function bulletEdit(text: string, { range, list, isBehindTitle }: Lost): TextEdit | null {
  const first = list.items[0];
  if (first === undefined) return null;
  const bullet = text.slice(first.enumerator.range.start, first.text.start);
  if (!isBehindTitle) return { range: rangeOf(range.start, range.start), newText: bullet };
  let start = first.enumerator.range.start;
  while (start > 0 && !/[\r\n]/.test(text.charAt(start - 1))) start--;
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const indentation = text.slice(start, first.enumerator.range.start);
  let end = range.start;
  while (isBlankCode(text.charCodeAt(end - 1))) end--;
  return { range: rangeOf(end, range.start), newText: lineEnd + indentation + bullet };
}

const hasBullets = ({ lists }: { readonly lists: readonly List[] }): boolean =>
  lists.some(({ items }) => items.length > 1 && items[0] !== undefined && isBullet(items[0].enumerator));

const section = (bullet: string) =>
  `対策：Ⅲ リスク対策 7. 特定個人情報の保管・消去\n  ${bullet}保管する書類については、施錠できるキャビネットに収納している。\n  ・サーバ室の入口は、生体認証により解錠している。\n  ・保管した書類については、毎月、枚数を点検している。\n`;

export const bulletLost = defineRule(
  {
    code: 'bullet-lost',
    severity: 'warning',
    title: '並びの最初の「・」が落ちている',
    why: '表から写すとき、並びの最初の「・」だけが落ちることがあります。「・」のない文は項目にならず、変更前と変更後の比べでも別のものになります。「次の…」など、下の並びを導く文は除きます。',
    bad: section(''),
    good: section('・'),
  },
  function* ({ text, bodies }) {
    for (const body of bodies) {
      if (!hasBullets(body)) continue;
      const { children }: Body = body.node;
      for (const lost of lostIn(text, children, null)) {
        const { list, range } = lost;
        const sign = list.items[0] === undefined ? '・' : sliceOf(text, list.items[0].enumerator.range);
        const edit = bulletEdit(text, lost);
        yield {
          range,
          message: `${quote(sliceOf(text, range))}だけ「${sign}」がありません：下の「${sign}」と並ぶ文なら「${sign}」を付けてください`,
          fixes: edit === null ? [] : [offeredFix(`「${sign}」を付ける`, edit)],
        };
      }
    }
  },
);
