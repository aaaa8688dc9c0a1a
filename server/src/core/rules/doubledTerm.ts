// A word written twice by mistake. Without a dictionary: whole kanji or katakana words, and function words that no
// sentence doubles.
import { sliceOf } from '../text/range.ts';
import { quote } from './quote.ts';
import { defineRule, offeredFix, safeFix } from './rule.ts';

const kanji = /([一-鿿]{2,8}?)\1+/g;
const katakana = /(?<![ァ-ヺー])([ァ-ヺー]{3,12}?)\1+(?![ァ-ヺー])/g;
const functionWord =
  /(を|について|において|により|として|に対して|に関して|に関する|に対する|に係る|に基づき|に基づく|すること|している|及び|又は|並びに|または|および)\1+/g;

/** Words that are doubled to mean one by one, and words that begin with a number or 第. */
const usual = new Set(
  '個人 部分 場面 要所 場所 節目 時期 地域 項目 年度 箇所 個所 段階 世帯 部署 窓口 国々 日日 時時'.split(' '),
);
/** Words that end one name and begin the next: 国民健康保険保険者番号. */
const joining = new Set('保険 医療 福祉 手当 保護 管理 接種 保健 年金 介護 事業 業務 利用 提供'.split(' '));
const isKanji = (char: string): boolean => /[一-鿿]/.test(char);

const counted = /^[一二三四五六七八九十百千〇第各毎]/;

const isUsual = (word: string): boolean => usual.has(word) || counted.test(word);

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
    for (const { range } of prose) {
      const line = sliceOf(text, range);
      for (const pattern of [kanji, katakana, functionWord]) {
        for (const match of line.matchAll(pattern)) {
          const [doubled, word] = match;
          if (word === undefined || isUsual(word)) continue;
          const [above, below] = [line.charAt(match.index - 1), line.charAt(match.index + doubled.length)];
          // With kanji on both sides it may be the border of two names.
          const isBorder = pattern === kanji && isKanji(above) && isKanji(below);
          if (isBorder && joining.has(word)) continue;
          const start = range.start + match.index;
          const found = { start, end: start + doubled.length };
          yield {
            range: found,
            message: `${quote(doubled)}は同じ語が重なっています：「${word}」に直してください`,
            fixes: [
              (isBorder ? offeredFix : safeFix)(`${quote(doubled)}を「${word}」にする`, {
                range: found,
                newText: word,
              }),
            ],
          };
        }
      }
    }
  },
);
