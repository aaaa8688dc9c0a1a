// Words, tables and items of laws that are out of force from some day on, where a block uses them. Whether it is past that
// day is not asked here.
import { type Stale, staleEntries } from '../laws/laws.ts';
import { lastWhere } from '../text/lastWhere.ts';
import { type Range, rangeOf, sliceOf } from '../text/range.ts';
import { citationsIn } from './citations.ts';
import { type BlockFacts, type Prose, proseAt, proseWith } from './facts.ts';
import { trait } from './lineTraits.ts';
import { lawMentions } from './lawNames.ts';
import { sentenceAround } from './sentence.ts';

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
  for (const prose of proseWith(facts, trait.outdated)) {
    const { start, end } = prose.range;
    const line = facts.text.slice(start, end);
    for (let at = line.indexOf(words); at !== -1; at = line.indexOf(words, at + words.length))
      yield { range: rangeOf(start + at, start + at + words.length), prose };
  }
}

const tables = /別表[ \u3000]?第[ \u3000]?(?:([一1１])|([二2２]))(?![一二三四五六七八九十0-9０-９])/g;

/** Whether the table is the document's own: of another clause than the law, 「届出書は、別表第二…」, or pointed at. */
function isOwnTable(gap: string, after: string): boolean {
  if (/^(?:のとおり|[をの]?参照|に[示記])/.test(after)) return true;
  return /[はがを]、/.test(gap) && !/第[ \u3000]?(?:9|９|九|19|１９|十九)[ \u3000]?条/.test(gap);
}

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
    if (sentenceAround(text, prose.range, range).start > named.range.start) continue;
    if (!isOwnTable(text.slice(named.range.end, range.start), text.slice(range.end, range.end + 5)))
      yield { range, prose };
  }
}

/** What the item was cited for, where it is told by the form's own words or by the table beside it. */
const isAboutExchange = (path: string): boolean => path.includes('情報連携') && path.includes('法令上の根拠');
const besideTable =
  /^(?:（[^（）]{0,40}）)?[ \u3000]?(?:及び|並びに|又は|、|・)?(?:番号法|同法)?(?:の)?別表[ \u3000]?第[ \u3000]?[二2２]/;

/** 第7号 of a law's article, in a sentence or under an item that says what it was cited for. */
function* itemsIn(facts: BlockFacts, { law, article, item, about = '' }: Stale): Generator<Found> {
  if (![about, '別表', '情報連携'].some((words) => facts.text.includes(words))) return;
  const path = facts.prose
    .filter(({ role }) => role === 'path')
    .map(({ range }) => sliceOf(facts.text, range))
    .join('\n');
  const isUnderItem = path.includes(about) || isAboutExchange(path);
  for (const { law: cited, prose, provisions } of citationsIn(facts))
    for (const provision of provisions) {
      const { article: citedArticle, item: citedItem } = provision;
      if (citedItem === null || cited.law !== law) continue;
      if (citedArticle.number !== article || citedItem.number !== item) continue;
      if (citedArticle.branch.length + citedItem.branch.length > 0) continue;
      const sentence = sliceOf(facts.text, sentenceAround(facts.text, prose.range, provision.range));
      const isAbout =
        isUnderItem ||
        sentence.includes(about) ||
        besideTable.test(
          facts.text.slice(provision.range.end, Math.min(prose.range.end, provision.range.end + 60)),
        );
      if (isAbout) yield { range: provision.range, prose };
    }
}

const find = (facts: BlockFacts, stale: Stale): Iterable<Found> => {
  const { words, law = '', table } = stale;
  if (words !== undefined) return wordsIn(facts, words);
  return table === undefined ? itemsIn(facts, stale) : tablesIn(facts, law, table);
};

export interface StaleTerm {
  readonly range: Range;
  readonly prose: Prose;
  readonly stale: Stale;
}

/** What a block says as being in force; what it says of the past is left out. */
export function* staleTerms(facts: BlockFacts): Generator<StaleTerm> {
  for (const stale of staleEntries) {
    const isPast = pastTeller(facts.text, stale);
    for (const found of find(facts, stale)) if (!isPast(found)) yield { ...found, stale };
  }
}
