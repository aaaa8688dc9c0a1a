// What is said of a cited provision: the law's title and number, and what is known of the article on a day.
import { t } from '@vscode/l10n';
import type { Provision } from '../facts/citations.ts';
import { articleOn, dayNumber, type Law, titleOf } from '../laws/laws.ts';
import { provisionSubjects, referenceOf } from '../laws/references.ts';
import { printEraDay } from '../text/calendar.ts';

const doubt = (verified: boolean): string => (verified ? '' : t`（未確認）`);

function lawLine(law: Law): string {
  const { number, verified = false } = referenceOf(law.law) ?? {};
  const title = titleOf(law) ?? law.law;
  const name = `${title}${number === undefined ? '' : `（${number}）`}`;
  return verified ? name : t`${name}：e-Gov法令検索での所在は未確認です`;
}

function articleLine(law: Law, article: number, day: number): string | null {
  const edition = articleOn(law.law, article, day);
  if (edition === null) return null;
  const { paragraphs, items, verified } = edition;
  const ofItems = items === undefined ? '' : items === 0 ? t`、号はない` : t`、${items}号`;
  return t`${printEraDay(day)}の第${article}条：${paragraphs}項${ofItems}${doubt(verified)}`;
}

/** 第19条第8号：情報提供ネットワークシステム. What is known from some day on is not said of days before. */
function subjectLine(law: Law, { article, paragraph, item }: Provision, day: number | null): string | null {
  const subject = provisionSubjects.find(
    (each) =>
      each.law === law.law &&
      each.article === article.number &&
      each.paragraph === paragraph?.number &&
      (each.item === undefined || each.item === item?.number) &&
      (each.from === undefined || (day !== null && dayNumber(each.from) <= day)),
  );
  if (subject === undefined) return null;
  const written = [
    `第${subject.article}条`,
    subject.paragraph === undefined ? '' : `第${subject.paragraph}項`,
    subject.item === undefined ? '' : `第${subject.item}号`,
  ];
  return `${written.join('')}：${subject.about}${doubt(subject.verified)}`;
}

/** `day`: the day that the text is of, as `dayOrder` counts; null where it is of none. Plain text, one thing a paragraph. */
export function citationText(law: Law, provision: Provision | null, day: number | null): string {
  const lines = [lawLine(law)];
  // 第19条の2 is another article than 第19条.
  if (provision !== null && provision.article.branch.length === 0) {
    const article = day === null ? null : articleLine(law, provision.article.number, day);
    const subject = subjectLine(law, provision, day);
    for (const line of [article, subject]) if (line !== null) lines.push(line);
  }
  return lines.join('\n\n');
}
