// A word written twice by mistake. Without a dictionary: whole kanji or katakana words, and function words that no
// sentence doubles.
import { type Range, rangeOf, sliceOf } from '../text/range.ts';
import { quote } from './quote.ts';
import { defineRule, offeredFix, safeFix } from './rule.ts';

const kanji = /([一-鿿]{2,8}?)\1+/y;
const katakana = /([ァ-ヺー]{3,12}?)\1+(?![ァ-ヺー])/y;
const functionWord =
  /(を|について|において|により|として|に対して|に関して|に関する|に対する|に係る|に基づき|に基づく|すること|している|及び|又は|並びに|または|および)\1+/y;
const functionStarts = new Set([...'をにとす及又並まおし'].map((char) => char.charCodeAt(0)));

/** Words that are doubled to mean one by one, and words that begin with a number or 第. */
const usual = new Set(
  '個人 部分 場面 要所 場所 節目 時期 地域 項目 年度 箇所 個所 段階 世帯 部署 窓口 国々 日日 時時'.split(' '),
);
/** Words that end one name and begin the next: 国民健康保険保険者番号. */
const joining = new Set('保険 医療 福祉 手当 保護 管理 接種 保健 年金 介護 事業 業務 利用 提供'.split(' '));
const isKanji = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
const isKatakana = (code: number): boolean => (code >= 0x30a1 && code <= 0x30fa) || code === 0x30fc;

const counted = /^[一二三四五六七八九十百千〇第各毎]/;

const isUsual = (word: string): boolean => usual.has(word) || counted.test(word);

/** Whether what starts at `at` may be a word of `least` to `most` characters and the same again: nearly no text is. */
function mayRepeat(text: string, at: number, least: number, most: number): boolean {
  const code = text.charCodeAt(at);
  for (let length = least; length <= most; length++)
    if (text.charCodeAt(at + length) === code && isSameAt(text, at, at + length, length)) return true;
  return false;
}

function isSameAt(text: string, a: number, b: number, length: number): boolean {
  for (let at = 0; at < length; at++) if (text.charCodeAt(a + at) !== text.charCodeAt(b + at)) return false;
  return true;
}

/** The pattern that a doubled word which starts at `at` could follow. */
function patternAt(text: string, at: number, from: number): RegExp | null {
  const code = text.charCodeAt(at);
  if (isKanji(code) && mayRepeat(text, at, 2, 8)) return kanji;
  if (isKatakana(code)) {
    const isFirst = at === from || !isKatakana(text.charCodeAt(at - 1));
    return isFirst && mayRepeat(text, at, 3, 12) ? katakana : null;
  }
  return functionStarts.has(code) && mayRepeat(text, at, 1, 5) ? functionWord : null;
}

/** The doubled words in `range`, each with the word that is doubled. */
function* doubledIn(text: string, range: Range): Generator<{ found: Range; word: string; isName: boolean }> {
  for (let at = range.start; at < range.end; at++) {
    const pattern = patternAt(text, at, range.start);
    if (pattern === null) continue;
    pattern.lastIndex = at;
    const [doubled, word] = pattern.exec(text) ?? [];
    if (doubled === undefined || word === undefined) continue;
    yield { found: rangeOf(at, at + doubled.length), word, isName: pattern === kanji };
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
    for (const { range } of prose)
      for (const { found, word, isName } of doubledIn(text, range)) {
        if (isUsual(word)) continue;
        const above = found.start > range.start && isKanji(text.charCodeAt(found.start - 1));
        const below = found.end < range.end && isKanji(text.charCodeAt(found.end));
        // With kanji on both sides it may be the border of two names.
        const isBorder = isName && above && below;
        if (isBorder && joining.has(word)) continue;
        const doubled = quote(sliceOf(text, found));
        const fix = isBorder ? offeredFix : safeFix;
        yield {
          range: found,
          message: `${doubled}は同じ語が重なっています：「${word}」に直してください`,
          fixes: [fix(`${doubled}を「${word}」にする`, { range: found, newText: word })],
        };
      }
  },
);
