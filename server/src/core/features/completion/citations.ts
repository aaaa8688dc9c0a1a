// Articles behind 「番号法第」, and the 項 and 号 behind those, as they are known on the day of the text or on another.
import { t } from '@vscode/l10n';
import { dayOf } from '../../facts/dayOf.ts';
import { type ArticleEdition, articleEditions, dayNumber, nameBefore } from '../../laws/laws.ts';
import { libraryWords } from '../../phrases/library.ts';
import type { Readable } from '../../readings/prepareText.ts';
import { indexTexts } from '../../readings/textIndex.ts';
import { printEraDay } from '../../text/calendar.ts';
import { lazy } from '../../text/lazy.ts';
import { rangeOf } from '../../text/range.ts';
import { foldWidth } from '../../text/width.ts';
import type { Completion } from './completion.ts';
import type { Cursor } from './cursor.ts';
import { lawNameIndex, lawNames } from './lawNames.ts';
import { typedEnds } from './typedEnd.ts';

/** Editions of articles, behind the name of their law and with it: 第9条 and 番号法第9条. */
const articles = lazy(() =>
  indexTexts(
    articleEditions.flatMap((edition) => {
      const [text, reading] = [`第${edition.article}条`, `だい${edition.article}じょう`];
      const own = lawNames.filter(({ law }) => law.law === edition.law);
      return [
        { text, reading, edition, isNamed: false },
        ...own.map((name) => ({
          text: name.text + text,
          reading: `${name.reading} ${reading}`,
          edition,
          isNamed: true,
        })),
      ];
    }),
    libraryWords,
  ),
);

const isKnownOn = ({ from, until }: ArticleEdition, day: number | null): boolean =>
  day === null || (dayNumber(from) <= day && (until === undefined || day < dayNumber(until)));

/** Those that are known on `day` first, then those of a day near it: of these at least the number is. */
const byDay =
  (day: number | null) =>
  (one: ArticleEdition, other: ArticleEdition): number => {
    const distance = ({ from }: ArticleEdition) => Math.abs(dayNumber(from) - (day ?? 0));
    const known = Number(isKnownOn(other, day)) - Number(isKnownOn(one, day));
    return known || distance(one) - distance(other);
  };

/** How an article is built, or when it was built as it is known. */
function builtOf({ law, paragraphs, items = 0, from }: ArticleEdition, isKnown: boolean): string {
  if (!isKnown) return t`${law}：${printEraDay(dayNumber(from))}の条文による`;
  return items > 0 ? t`${law}：${paragraphs}項、${items}号` : t`${law}：${paragraphs}項`;
}

/** Articles, where their law is named before or in what was typed of them. */
function completeArticles(written: string, offset: number, day: number | null): Completion[] {
  const found = new Map<string, Completion>();
  const sign = written.lastIndexOf('第');
  const signed = sign === -1 ? [] : [written.slice(sign)];
  // The article alone before the article with its law: both would write the same.
  for (const typed of [...signed, ...typedEnds(written), written].sort((a, b) => a.length - b.length)) {
    // A bracket is none of a name.
    if (!/^[\p{L}\p{N}]/u.test(typed)) continue;
    const named = nameBefore(written, 0, written.length - typed.length)?.law.law;
    // A name alone is not yet about an article.
    const isName = lawNameIndex.find(typed).some(({ beginning }) => beginning === 'text');
    const matches = articles()
      .find(typed)
      .filter(({ found: { edition, isNamed }, beginning }) => {
        const isOfLaw = isNamed ? !isName : edition.law === named;
        return beginning === 'text' && isOfLaw;
      })
      .map(({ found: article }) => article)
      .sort((a, b) => byDay(day)(a.edition, b.edition) || a.edition.article - b.edition.article);
    for (const { text: newText, edition } of matches) {
      const result = written.slice(0, written.length - typed.length) + newText;
      if (found.has(result) || newText === typed) continue;
      const detail = builtOf(edition, isKnownOn(edition, day));
      const range = rangeOf(offset - typed.length, offset);
      found.set(result, { label: newText, detail, kind: 'law', range, newText });
    }
  }
  return [...found.values()];
}

const provisions = (sign: '項' | '号', reading: string, count: number): readonly Readable[] =>
  Array.from({ length: count }, (_, index) => ({
    text: `第${index + 1}${sign}`,
    reading: `だい${index + 1}${reading}`,
  }));

/** The 項 of an article, and its 号 where it has one 項. */
function provisionsOf({ paragraphs, items = 0 }: ArticleEdition): readonly Readable[] {
  if (paragraphs > 1) return provisions('項', 'こう', paragraphs);
  return provisions('号', 'ごう', items);
}

/** 項 and 号 behind 「番号法第19条」, of the edition of the day or one that is known. */
function completeProvisions(written: string, offset: number, day: number | null): Completion[] {
  const article = /第([0-9０-９]{1,4})条(第[0-9０-９]*|[a-zａ-ｚぁ-ゖ0-9０-９]{2,})$/i.exec(written);
  const [, digits = '', typed = ''] = article ?? [];
  const law = article && nameBefore(written, 0, article.index)?.law.law;
  const number = Number(foldWidth(digits));
  const [edition] = articleEditions
    .filter((each) => each.law === law && each.article === number)
    .sort(byDay(day));
  if (edition === undefined) return [];
  const detail = builtOf(edition, isKnownOn(edition, day));
  const range = rangeOf(offset - typed.length, offset);
  return indexTexts(provisionsOf(edition), libraryWords)
    .find(typed)
    .map(({ found: { text } }) => ({ label: text, detail, kind: 'law', range, newText: text }));
}

/**
 * Articles and what they are made of, behind the name of their law in `written`, which ends at the cursor. `today` counts where
 * the text tells no day.
 */
export function completeCitation(cursor: Cursor, written: string, today: number | null): Completion[] {
  const { block, body, analysis, offset } = cursor;
  if (block === null) return [];
  const role = body?.role ?? (block.node.kind === 'revision' ? 'reason' : 'header');
  const day = dayOf(role, block.facts, analysis.documentFacts) ?? today;
  const ofArticle = completeProvisions(written, offset, day);
  return ofArticle.length > 0 ? ofArticle : completeArticles(written, offset, day);
}
