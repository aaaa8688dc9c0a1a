// Names and full titles of laws in prose, and behind 「番号法第」 the articles that are known on the day of the text.
import { t } from '@vscode/l10n';
import { dayOf } from '../../facts/dayOf.ts';
import {
  type ArticleEdition,
  articleEditions,
  dayNumber,
  laws,
  nameBefore,
  titleOf,
} from '../../laws/laws.ts';
import { libraryWords } from '../../phrases/library.ts';
import { indexTexts } from '../../readings/textIndex.ts';
import { lazy } from '../../text/lazy.ts';
import { rangeOf } from '../../text/range.ts';
import type { Completion } from './completion.ts';
import type { Cursor } from './cursor.ts';
import { typedEnds } from './typedEnd.ts';

/** Each name of each law; what it is found by is how the name is read. */
const names = laws.flatMap((law) =>
  [law.law, ...(law.abbreviations ?? [])].map((text, index) => ({ text, reading: law.readings[index], law })),
);

const index = indexTexts(names, libraryWords);

/** Names that are begun by the end of `written`: the name that tells the law, then its full title. */
function completeNames(written: string, offset: number): Completion[] {
  const found = new Map<string, Completion>();
  for (const typed of [written, ...typedEnds(written)]) {
    if (typed.length < 2) continue;
    for (const {
      found: { law },
      beginning,
    } of index.find(typed)) {
      if (beginning !== 'text') continue;
      const range = rangeOf(offset - typed.length, offset);
      const title = titleOf(law);
      for (const [newText, detail] of [
        [law.law, t`法令名`],
        [title, t`${law.law}の題名`],
      ] as const)
        if (newText !== null && newText !== typed && !found.has(newText))
          found.set(newText, { label: newText, detail, kind: 'law', range, newText });
    }
  }
  return [...found.values()];
}

/** Editions of articles, behind the name of their law and with it: 第9条 and 番号法第9条. */
const articles = lazy(() =>
  indexTexts(
    articleEditions.flatMap((edition) => {
      const [text, reading] = [`第${edition.article}条`, `だい${edition.article}じょう`];
      const own = names.filter(({ law }) => law.law === edition.law);
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

/** Articles as they are known on `day`, where their law is named before or in what was typed of them. */
function completeArticles(written: string, offset: number, day: number | null): Completion[] {
  const found = new Map<string, Completion>();
  const sign = written.lastIndexOf('第');
  const signed = sign === -1 ? [] : [written.slice(sign)];
  for (const typed of [written, ...signed, ...typedEnds(written)]) {
    const named = nameBefore(written, 0, written.length - typed.length)?.law.law;
    // A name alone is not yet about an article.
    const isName = index.find(typed).some(({ beginning }) => beginning === 'text');
    const matches = articles()
      .find(typed)
      .filter(({ found: { edition, isNamed }, beginning }) => {
        const isOfLaw = isNamed ? !isName : edition.law === named;
        return beginning === 'text' && isOfLaw && isKnownOn(edition, day);
      })
      .sort((a, b) => a.found.edition.article - b.found.edition.article);
    for (const { text: newText, edition } of matches.map((match) => match.found)) {
      if (found.has(newText) || newText === typed) continue;
      const { law, paragraphs, items = 0 } = edition;
      const detail = items > 0 ? t`${law}：${paragraphs}項、${items}号` : t`${law}：${paragraphs}項`;
      const range = rangeOf(offset - typed.length, offset);
      found.set(newText, { label: newText, detail, kind: 'law', range, newText });
    }
  }
  return [...found.values()];
}

/** What laws `written` may go on with, which ends at the cursor. `today` counts where the text tells no day. */
export function completeLaws(cursor: Cursor, written: string, today: number | null): Completion[] {
  const { block, body, analysis, offset } = cursor;
  if (block === null) return [];
  const role = body?.role ?? (block.node.kind === 'revision' ? 'reason' : 'header');
  const day = dayOf(role, block.facts, analysis.documentFacts) ?? today;
  const ofArticles = completeArticles(written, offset, day);
  return ofArticles.length > 0 ? ofArticles : completeNames(written, offset);
}
