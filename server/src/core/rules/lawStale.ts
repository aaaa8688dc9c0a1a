// A term or a citation that was out of force on the day that the text is of.
import { citationsIn } from '../facts/citations.ts';
import { dayOf } from '../facts/dayOf.ts';
import { type BlockFacts, type Prose, proseAt } from '../facts/facts.ts';
import { lawMentions } from '../facts/lawNames.ts';
import { sentenceAround } from '../facts/sentence.ts';
import { dayNumber, type Stale, staleEntries } from '../laws/laws.ts';
import { printEraDay } from '../text/calendar.ts';
import { lastWhere } from '../text/lastWhere.ts';
import { type Range, rangeOf, sliceOf } from '../text/range.ts';
import { quote } from './quote.ts';
import { definePlacedRule } from './rule.ts';

interface Found {
  readonly range: Range;
  readonly prose: Prose;
}

/** Words of one who speaks of the past or of the change itself. */
const past =
  /(?<!復)旧|廃止|廃した|改正|改め|改定|改組|当時|従前|従来|以前|かつて|施行前|切り?替え|置き?換え|削除|削る|経過措置|なお効力|現[^。]{0,4}個人情報保護委員会|だった|た。?$/;
/** An explanation says why it was changed. */
const change = /変更|修正|見直|更新|移行|統合|対応|整理/;
/** Of one who knows which cards and names are still in use. */
const stillUsed =
  /引き続き|有効|限[るり]|変更[がの]な|一致|回収|返納|返戻|返還|交付済|個人番号通知書|関連事務/;
/** 平成27年10月に, but not the number of a law: 平成25年法律第27号. */
const dated =
  /(?:平成|令和)[ \u3000]?[元0-9０-９一二三四五六七八九十]{1,3}[ \u3000]?年(?![^。、（）()]{0,24}第[0-9０-９一二三四五六七八九十]{1,4}号)/;
/** Titles that keep the term: 特定個人情報保護委員会規則第1号, 通知カード及び…に関する省令. */
const namesRule = /^(?:規則|告示|[^。]{0,60}省令)/;

function isSaidOfThePast(sentence: string, { role }: Prose, { words }: Stale): boolean {
  if (past.test(sentence) || dated.test(sentence)) return true;
  return (role === 'reason' && change.test(sentence)) || (words !== undefined && stillUsed.test(sentence));
}

/** Answers whether what is found is spoken of as past; each sentence is looked at once. */
function pastTeller(text: string, stale: Stale): (found: Found) => boolean {
  let sentence = rangeOf(0, 0);
  let isPast = false;
  return ({ range, prose }) => {
    const after = text.slice(range.end, range.end + 70);
    if (stale.words === undefined ? after.startsWith('の主務省令') : namesRule.test(after)) return true;
    if (range.end > sentence.end) {
      sentence = sentenceAround(text, prose.range, range);
      isPast = isSaidOfThePast(sliceOf(text, sentence), prose, stale);
    }
    return isPast;
  };
}

function* wordsIn(facts: BlockFacts, words: string): Generator<Found> {
  const { text } = facts;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
    const prose = proseAt(facts, at);
    if (prose !== undefined) yield { range: rangeOf(at, at + words.length), prose };
  }
}

const tables = /別表[ \u3000]?第[ \u3000]?(?:([一1１])|([二2２]))(?![一二三四五六七八九十0-9０-９])/g;

/** 別表第二, where the law that is named last before it in its sentence is `law`. */
function* tablesIn(facts: BlockFacts, law: string, table: number): Generator<Found> {
  const { text } = facts;
  const mentions = text.includes('別表') ? lawMentions(facts) : [];
  if (!mentions.some((mention) => mention.law?.law === law)) return;
  for (const match of text.matchAll(tables)) {
    const range = rangeOf(match.index, match.index + match[0].length);
    const named = mentions[lastWhere(mentions, (mention) => mention.range.end <= range.start)];
    if ((match[1] === undefined ? 2 : 1) !== table || named?.law?.law !== law) continue;
    const prose = proseAt(facts, range.start);
    if (prose !== named.prose || named.range.end > range.start) continue;
    if (sentenceAround(text, prose.range, range).start <= named.range.start) yield { range, prose };
  }
}

/** 第7号 of a law's article, in a sentence that says what it was cited for. */
function* itemsIn(facts: BlockFacts, { law, article, item, about = '' }: Stale): Generator<Found> {
  if (!facts.text.includes(about)) return;
  for (const { law: cited, prose, provisions } of citationsIn(facts))
    for (const provision of provisions) {
      const { article: citedArticle, item: citedItem } = provision;
      if (citedItem === null || cited.law !== law) continue;
      if (citedArticle.number !== article || citedItem.number !== item) continue;
      if (citedArticle.branch.length + citedItem.branch.length > 0) continue;
      const sentence = sentenceAround(facts.text, prose.range, provision.range);
      if (sliceOf(facts.text, sentence).includes(about)) yield { range: provision.range, prose };
    }
}

const find = (facts: BlockFacts, stale: Stale): Iterable<Found> => {
  const { words, law = '', table } = stale;
  if (words !== undefined) return wordsIn(facts, words);
  return table === undefined ? itemsIn(facts, stale) : tablesIn(facts, law, table);
};

/** What is wrong and what to do. */
function messageOf({ words, law, table, from, verified }: Stale, written: string): string {
  const [day, doubt] = [printEraDay(dayNumber(from)), verified ? '' : '（この日付は未確認）'];
  if (words !== undefined)
    return `${quote(written)}は${day}より前の語です${doubt}：今も用いるか確かめ、用いないなら改めてください`;
  return table === undefined
    ? `${quote(written)}は${day}から別の号になりました${doubt}：今の条文を確かめて改めてください`
    : `${quote(written)}は${day}から${law}にありません${doubt}：今の別表を確かめて改めてください`;
}

const section = (tables: string) =>
  `評価書：予防接種に関する事務\n公表日：令和6年6月28日\n\n対策：Ⅰ 基本情報\n  行政手続における特定の個人を識別するための番号の利用等に関する法律（以下「番号法」という。）第9条第1項及び${tables}に基づき、個人番号を利用する。\n`;

export const lawStale = definePlacedRule(
  {
    code: 'law-stale',
    severity: 'warning',
    title: 'その日には効力のない語又は引用である',
    why: '番号法の別表第一と別表第二は、令和6年5月27日に一つの別表になりました。ほかに、通知カード（令和2年5月25日から）、特定個人情報保護委員会（平成28年1月1日から）、情報提供ネットワークシステムについて引用する番号法第19条第7号（令和3年9月1日から）を指摘しますが、この三つの日付は公表された資料と照らし合わせていません。廃止や改正について述べた文と、変更前は除きます。',
    bad: section('別表第一'),
    good: section('別表'),
  },
  function* (facts, { document, next }) {
    for (const stale of staleEntries) {
      const isPast = pastTeller(facts.text, stale);
      for (const found of find(facts, stale)) {
        const { range, prose } = found;
        const day = dayOf(prose.role, facts, document);
        // What a later revision supersedes is mended there.
        if (day === null || day < dayNumber(stale.from) || (prose.role === 'after' && next !== null))
          continue;
        if (isPast(found)) continue;
        yield { range, message: messageOf(stale, sliceOf(facts.text, range)) };
      }
    }
  },
);
