// Measures whose title names the subject of another item: 入手 under 保管・消去.
import { t } from '@vscode/l10n';
import { type BlockFacts, bodyOf, type BodyFacts, itemPathOf } from '../facts/facts.ts';
import type { DocumentFacts } from '../facts/documentFacts.ts';
import { titlesIn } from '../facts/titles.ts';
import { foldLabel } from '../forms/foldPath.ts';
import { placesOf } from '../forms/statedForm.ts';
import { foreignSubject, hasSubject } from '../forms/subjects.ts';
import { sliceOf } from '../text/range.ts';
import { quote } from './quote.ts';
import { definePlacedRule } from './rule.ts';

/** The short name of the item that `path` names by its title, in every form that may be meant. */
function hostOf(path: string, stated: DocumentFacts): string | null {
  const places = placesOf(path, stated);
  // What an author's own item is for is the author's.
  if (places.some(({ steps }) => steps.some(({ node }) => node.isOwn === true))) return null;
  const items = places.flatMap(({ steps: [, item] }) => (item === undefined ? [] : [item]));
  const shorts = new Set(items.map(({ node, title }) => (title === null ? '' : (node.short ?? ''))));
  const [short = ''] = shorts;
  return shorts.size === 1 && hasSubject(short) ? short : null;
}

/** Whether a body has `title` as a line or as a title, however spaced. Only lines that end alike are folded. */
function hasTitle(text: string, { node, printed }: BodyFacts, title: string): boolean {
  const [folded, end] = [foldLabel(title), title.slice(-2)];
  return [...printed, ...titlesIn(text, node)].some((range) => {
    const line = sliceOf(text, range);
    return line.endsWith(end) && foldLabel(line) === folded;
  });
}

/** What every title of a subject has. */
const quick = /(?:個人番号|特定個人情報)等?の(?:入手|使用|提供|保管)|[うる]リスク/;

function* foreignTitles(facts: BlockFacts, body: BodyFacts, host: string) {
  const { text } = facts;
  const before = body.role === 'after' ? bodyOf(facts, 'before') : undefined;
  for (const range of titlesIn(text, body.node, quick)) {
    const title = sliceOf(text, range);
    if (!quick.test(title)) continue;
    const subject = foreignSubject(title, host);
    if (subject === undefined || (before !== undefined && hasTitle(text, before, title))) continue;
    yield { range, title, subject };
  }
}

const section = (title: string) =>
  `対策：Ⅲ リスク対策 7. 特定個人情報の保管・消去\n  1. 施錠\n    書類を施錠して保管している。\n  2. ${title}\n    担当者が確認している。\n`;

export const itemMisplaced = definePlacedRule(
  {
    code: 'item-misplaced',
    severity: 'information',
    title: 'ほかの項目に書く措置と思われる',
    why: '読む人は、知りたいことを項目の名前で探します。「保管・消去」の項目に加えた「個人番号の入手」の措置は、入手の措置を調べる人の目に入りません。題名がほかの項目の名前、リスクの名前又は「個人番号の入手」であるものだけを、変更で加えた行と今の対策について、お知らせします。項目とリスクの名前には、公表された様式で確かめていないものがあります。',
    bad: section('転入者本人からの個人番号の入手'),
    good: section('転入者の書類の保管'),
  },
  function* (facts, { document, next }) {
    const body = bodyOf(facts, 'section') ?? bodyOf(facts, 'after');
    // What a later revision supersedes is not written anew.
    if (body === undefined || next !== null) return;
    const host = hostOf(itemPathOf(facts)?.path ?? '', document);
    if (host === null) return;
    const [found] = foreignTitles(facts, body, host);
    if (found === undefined) return;
    yield {
      range: found.range,
      message: t`${quote(found.title)}は「${found.subject.name}」の措置と思われます：書く項目を確かめてください`,
    };
  },
);
