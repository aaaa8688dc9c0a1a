// Names and full titles of laws in prose, and behind 「番号法第」 the articles that are known on the day of the text.
import { t } from '@vscode/l10n';
import { dayOf } from '../../facts/dayOf.ts';
import { dayNumber, articleEditions, laws, nameBefore, titleOf } from '../../laws/laws.ts';
import { libraryWords } from '../../phrases/library.ts';
import { indexTexts } from '../../readings/textIndex.ts';
import { rangeOf } from '../../text/range.ts';
import { foldWidth } from '../../text/width.ts';
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

/** Articles of the law whose name stands before 第, as they are known on `day`. */
function completeArticles(written: string, offset: number, day: number | null): Completion[] | null {
  const typed = /第([0-9０-９]*)$/.exec(written);
  const named = typed === null ? null : nameBefore(written, 0, typed.index);
  if (typed === null || named === null) return null;
  const range = rangeOf(offset - typed[0].length, offset);
  return articleEditions
    .filter(({ law, article, from, until }) => {
      const isIn =
        day === null || (dayNumber(from) <= day && (until === undefined || day < dayNumber(until)));
      return law === named.law.law && isIn && String(article).startsWith(foldWidth(typed[1] ?? ''));
    })
    .map(({ article, paragraphs, items = 0 }) => {
      const newText = `第${article}条`;
      const detail =
        items > 0 ? t`${named.law.law}：${paragraphs}項、${items}号` : t`${named.law.law}：${paragraphs}項`;
      return { label: newText, detail, kind: 'law' as const, range, newText };
    })
    .filter(({ label }, index, all) => all.findIndex((each) => each.label === label) === index);
}

/** What laws `written` may go on with, which ends at the cursor. `today` counts where the text tells no day. */
export function completeLaws(cursor: Cursor, written: string, today: number | null): Completion[] {
  const { block, body, analysis, offset } = cursor;
  if (block === null) return [];
  const role = body?.role ?? (block.node.kind === 'revision' ? 'reason' : 'header');
  const day = dayOf(role, block.facts, analysis.documentFacts) ?? today;
  return completeArticles(written, offset, day) ?? completeNames(written, offset);
}
