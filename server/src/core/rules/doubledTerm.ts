// A word written twice by mistake. Without a dictionary: whole kanji or katakana words, and function words that no
// sentence doubles.
import { t } from '@vscode/l10n';
import type { Prose } from '../facts/facts.ts';
import { type Range, rangeOf, sliceOf } from '../text/range.ts';
import { quote } from './quote.ts';
import { defineRule, offeredFix, safeFix } from './rule.ts';

const kanji = /([一-鿿]{2,8}?)\1+/y;
const katakana = /([ァ-ヺー]{3,12}?)\1+(?![ァ-ヺー])/y;
const functionWord =
  /(を|について|において|により|として|に対して|に関して|に関する|に対する|に係る|に基づき|に基づく|すること|している|及び|又は|並びに|または|および)\1+|(?<=[一-鿿ァ-ヺー0-9０-９])([がにので])\2(?=[一-鿿ァ-ヺA-Za-zＡ-Ｚａ-ｚ「])/y;

/** What a character can be part of. */
const [isKanji, isKatakana, isFunctionStart] = [1, 2, 4];
const kinds = new Uint8Array(0x10000);
kinds.fill(isKanji, 0x4e00, 0xa000);
kinds.fill(isKatakana, 0x30a1, 0x30fb);
kinds.fill(isKatakana, 0x30fc, 0x30fd);
for (const char of 'をにがのでとす及又並まおし')
  kinds[char.charCodeAt(0)] = kindOf(char.charCodeAt(0)) | isFunctionStart;

function kindOf(code: number): number {
  return kinds[code] ?? 0;
}

/** No doubled word is longer. */
const longestWord = 12;

/** Where each pair of neighbours stood last, by a few bits of it: what is left of other texts only costs a closer look. */
const lastPlaces = new Int32Array(4096);

/**
 * Where in `range` a doubled word may begin: not longer before the first characters of a word that stand again soon
 * after they stood, and not behind them. Null where none do.
 */
function suspectIn(text: string, { start, end }: Range): Range | null {
  let first = end;
  let last = start;
  let before = text.charCodeAt(start);
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    const pair = (before * 31 + code) & 4095;
    const distance = at - (lastPlaces[pair] ?? 0);
    const isNear = code === before || (distance > 0 && distance <= longestWord);
    if (isNear && kindOf(before) !== 0) {
      first = Math.min(first, at);
      last = at;
    }
    lastPlaces[pair] = at;
    before = code;
  }
  return first === end ? null : rangeOf(Math.max(start, first - longestWord - 1), last);
}

/** Words that are doubled to mean one by one, and words that begin with a number or 第. */
const usual = new Set(
  '個人 部分 場面 要所 場所 節目 時期 地域 項目 年度 箇所 個所 段階 世帯 部署 窓口 国々 日日 時時'.split(' '),
);
/** Words that end one name and begin the next: 国民健康保険保険者番号. */
const joining = new Set('保険 医療 福祉 手当 保護 管理 接種 保健 年金 介護 事業 業務 利用 提供'.split(' '));
const counted = /^[一二三四五六七八九十百千〇第各毎]/;

const isUsual = (word: string): boolean => usual.has(word) || counted.test(word);

/** Whether a word of `least` to `most` characters stands at `at` and again right after it, all before `end`. */
function repeats(text: string, at: number, least: number, most: number, end: number): boolean {
  const code = text.charCodeAt(at);
  const longest = Math.min(most, (end - at) >> 1);
  for (let length = least; length <= longest; length++)
    if (text.charCodeAt(at + length) === code && text.startsWith(text.slice(at, at + length), at + length))
      return true;
  return false;
}

/** Where the kanji, or the katakana, end that stand from `at` on, before `end`. */
function runEnd(text: string, at: number, end: number, script: number): number {
  let to = at;
  while (to < end && (kindOf(text.charCodeAt(to)) & script) !== 0) to++;
  return to;
}

/** How long the word in katakana is that stands twice at the end of a longer run: ネットワークシステムシステム; 0 for none. */
function repeatedAtEnd(text: string, start: number, end: number): number {
  const longest = Math.min(longestWord, (end - start) >> 1);
  for (let length = 3; length <= longest; length++)
    if (text.startsWith(text.slice(end - length, end), end - 2 * length)) return length;
  return 0;
}

interface Doubled {
  readonly line: Range;
  readonly found: Range;
  /** The word that is doubled. */
  readonly word: string;
  readonly isName: boolean;
}

/** The doubled words in all of `prose`. */
function doubledIn(text: string, prose: readonly Prose[]): Doubled[] {
  const all: Doubled[] = [];
  for (const { range } of prose) {
    const suspect = suspectIn(text, range);
    if (suspect !== null) addDoubled(text, range, suspect, all);
  }
  return all;
}

/** Adds the doubled words in the line `range` to `all` that begin in `suspect`. */
function addDoubled(text: string, range: Range, suspect: Range, all: Doubled[]): void {
  let run = range.start;
  let from = suspect.start;
  // A word in katakana is looked for from the beginning of its run.
  while (from > range.start && (kindOf(text.charCodeAt(from)) & isKatakana) !== 0) from--;
  for (let at = from; at < suspect.end; at++) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === 0) continue;
    const startsRun = at >= run;
    if (startsRun) run = runEnd(text, at, range.end, kind & (isKanji | isKatakana));
    let pattern: RegExp | null = null;
    if ((kind & isKanji) !== 0 && repeats(text, at, 2, 8, run)) pattern = kanji;
    else if ((kind & isKatakana) !== 0 && startsRun && repeats(text, at, 3, longestWord, run))
      pattern = katakana;
    else if ((kind & isFunctionStart) !== 0 && repeats(text, at, 1, 5, range.end)) pattern = functionWord;
    if (pattern === null) {
      const length = startsRun && (kind & isKatakana) !== 0 ? repeatedAtEnd(text, at, run) : 0;
      if (length === 0) continue;
      const found = rangeOf(run - 2 * length, run);
      all.push({ line: range, found, word: text.slice(run - length, run), isName: false });
      at = run - 1;
      continue;
    }
    pattern.lastIndex = at;
    const [doubled, first, particle] = pattern.exec(text) ?? [];
    const word = first ?? particle;
    if (doubled === undefined || word === undefined) continue;
    all.push({ line: range, found: rangeOf(at, at + doubled.length), word, isName: pattern === kanji });
    at += doubled.length - 1;
  }
}

const sections = (term: string) =>
  `対策：Ⅲ リスク対策 7. 特定個人情報の保管・消去\n  特定個人${term}を保管するサーバを施錠した部屋に置いている。\n`;

export const doubledTerm = defineRule(
  {
    code: 'doubled-term',
    severity: 'warning',
    title: '語の重なりがある',
    why: '「特定個人情報情報」のような重なりは、一括置換や写し間違いの跡です。「各々」「様々」「一人一人」のように重ねて使う語は除きます。',
    bad: sections('情報情報'),
    good: sections('情報'),
  },
  function* ({ text, prose }) {
    for (const { line, found, word, isName } of doubledIn(text, prose)) {
      if (isUsual(word)) continue;
      const isKanjiAt = (at: number) => (kindOf(text.charCodeAt(at)) & isKanji) !== 0;
      const above = found.start > line.start && isKanjiAt(found.start - 1);
      const below = found.end < line.end && isKanjiAt(found.end);
      // With kanji on both sides it may be the border of two names.
      const isBorder = isName && above && below;
      if (isBorder && joining.has(word)) continue;
      const doubled = quote(sliceOf(text, found));
      const fix = isBorder ? offeredFix : safeFix;
      yield {
        range: found,
        message: t`${doubled}は同じ語が重なっています：「${word}」に直してください`,
        fixes: [fix(t`${doubled}を「${word}」にする`, { range: found, newText: word })],
      };
    }
  },
);
