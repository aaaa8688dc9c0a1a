// An article, 項 or 号 that a known law does not have on the day that the text is of.
import { t } from '@vscode/l10n';
import { type Citation, citationsIn, type Provision } from '../facts/citations.ts';
import { dayToCheck } from '../facts/dayOf.ts';
import { type ArticleEdition, articleOn } from '../laws/laws.ts';
import type { CitedPart } from '../syntax/readCitation.ts';
import { printEraDay } from '../text/calendar.ts';
import { quote } from './quote.ts';
import { definePlacedRule } from './rule.ts';

/** The part that the article does not have; null where it has all, or nobody knows. */
function missing(edition: ArticleEdition, { paragraph, item }: Provision): CitedPart | null {
  if (paragraph !== null && paragraph.number > edition.paragraphs) return paragraph;
  if (item === null || item.branch.length > 0 || edition.items === undefined) return null;
  if (edition.items === 0) return item;
  return edition.paragraphs === 1 && item.number > edition.items ? item : null;
}

/** What an author needs to find the slip: 第9条（第6項まで、号なし）. */
function built({ article, paragraphs, items }: ArticleEdition): string {
  const ofParagraphs = paragraphs === 1 ? t`項は一つ` : t`第${paragraphs}項まで`;
  const ofItems = items === undefined ? '' : items === 0 ? t`、号なし` : t`、第${items}号まで`;
  return t`第${article}条（${ofParagraphs}${ofItems}）`;
}

const kinds = { article: '条', paragraph: '項', item: '号' } as const;

function label({ law }: Citation, { article, paragraph }: Provision, part: CitedPart): string {
  const within = part.kind === 'item' && paragraph !== null ? `第${paragraph.number}項` : '';
  return `${law.law}第${article.number}条${within}第${part.number}${kinds[part.kind]}`;
}

const section = (provision: string) =>
  `評価書：予防接種に関する事務\n公表日：令和7年6月30日\n\n対策：Ⅰ 基本情報\n  行政手続における特定の個人を識別するための番号の利用等に関する法律（以下「番号法」という。）${provision}に基づき、個人番号を利用する。\n`;

export const lawArticleUnknown = definePlacedRule(
  {
    code: 'law-article-unknown',
    severity: 'error',
    title: '引用した条、項又は号が法令にない',
    why: '変更後と説明は変更の日、対策と表紙は公表日の法令と比べ、変更前と、後の変更のある変更は比べません。条の構成がその日について分かっている法令だけを確かめ、公表された条文と照らし合わせていないものは注意に留めます。',
    bad: section('第9条第1号'),
    good: section('第9条第1項'),
  },
  function* (facts, place) {
    for (const citation of citationsIn(facts)) {
      const day = dayToCheck(citation.prose.role, facts, place);
      if (day === null) continue;
      // 第2項及び第9号 cites two provisions of one 項.
      const seen = new Set<number>();
      for (const provision of citation.provisions) {
        const { article } = provision;
        const edition = article.branch.length > 0 ? null : articleOn(citation.law.law, article.number, day);
        const part = edition === null ? null : missing(edition, provision);
        if (edition === null || part === null || seen.has(part.range.start)) continue;
        seen.add(part.range.start);
        yield {
          range: part.range,
          severity: edition.verified ? 'error' : 'warning',
          message: t`${quote(label(citation, provision, part))}は${printEraDay(day)}の条文にありません：${built(edition)}を確かめて直してください`,
        };
      }
    }
  },
);
