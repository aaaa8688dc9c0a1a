// 対策を起こす: the sections that the revisions of a document add up to, each from the last 変更後 of its item that is whole.
// A table quotes only what changed, so where that is an excerpt it is said and left to the author.
import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis.ts';
import { byDate, pathKey } from '../chains.ts';
import { type BlockFacts, type BodyFacts, bodyOf, valueOf } from '../facts/facts.ts';
import { formatEdits } from '../format/formatEdits.ts';
import { insertAbove } from '../features/insertBlocks.ts';
import { parse } from '../syntax/parse.ts';
import { bodyTextOf, isExcerpt } from './bodyText.ts';
import { applyEdits, type TextEdit } from '../text/range.ts';

export interface MadeSections {
  /** One that inserts all sections above the first revision, or none where there is nothing to make. */
  readonly edits: readonly TextEdit[];
  /** How many sections those are. */
  readonly count: number;
  /** One sentence for each item whose section could not be made, or is to be looked at. */
  readonly notices: readonly string[];
}

/** What a revision leaves of its item. */
type Left = 'whole' | 'excerpt' | 'nothing';

function leftBy(facts: BlockFacts, body: BodyFacts | undefined): Left {
  // Without the field nobody can tell.
  if (body === undefined) return 'excerpt';
  if (bodyTextOf(facts, 'after')?.content === '') return 'nothing';
  return isExcerpt(body) ? 'excerpt' : 'whole';
}

/** Its lines are as far in as the formatter will have them. */
function sectionOf(path: string, facts: BlockFacts): string {
  const lines = bodyTextOf(facts, 'after')?.lines.map((line) => `  ${line}`) ?? [];
  return [`対策：${path}`, ...lines, '', ''].join('\n');
}

/** What is to be made of the revisions of one item, oldest first: its section, and what is to be said. */
function made(revisions: readonly BlockFacts[]): { section: string; notice: string } {
  const latest = revisions.at(-1);
  const path = latest === undefined ? '' : valueOf(latest, '項目');
  const withBody = revisions.map((facts) => ({ facts, left: leftBy(facts, bodyOf(facts, 'after')) }));
  if (withBody.at(-1)?.left === 'nothing')
    return { section: '', notice: t`「${path}」は最後の変更で削除されたので、対策を作りませんでした` };
  const nothing = withBody.findLastIndex(({ left }) => left === 'nothing');
  const whole = withBody.slice(nothing + 1).findLast(({ left }) => left === 'whole');
  if (whole === undefined)
    return {
      section: '',
      notice: t`「${path}」は変更後が抜粋だけなので、対策を作りませんでした：公表した評価書から全文を写してください`,
    };
  const section = sectionOf(path, whole.facts);
  if (whole.facts === latest) return { section, notice: '' };
  return {
    section,
    notice: t`「${path}」の対策は${valueOf(whole.facts, '変更')}の変更から作りました：その後の変更は抜粋なので、内容を反映してください`,
  };
}

/** The sections of every item that has revisions and no section yet, in the order in which the items come first. */
export function makeSections(analysis: Analysis): MadeSections {
  const { blocks, documentFacts } = analysis;
  const keyOf = (path: string): string => pathKey(path, documentFacts.forms);
  const present = new Set(
    blocks.flatMap(({ node, facts }) =>
      node.kind === 'measureSection' ? [keyOf(valueOf(facts, '対策'))] : [],
    ),
  );
  const chains = new Map<string, BlockFacts[]>();
  for (const { node, facts } of blocks) {
    const key = node.kind === 'revision' ? keyOf(valueOf(facts, '項目')) : '';
    if (key === '' || present.has(key)) continue;
    const chain = chains.get(key);
    if (chain === undefined) chains.set(key, [facts]);
    else chain.push(facts);
  }
  const all = [...chains.values()].map((chain) => made(chain.toSorted(byDate)));
  const sections = all.flatMap(({ section }) => (section === '' ? [] : [section]));
  const text = sections.join('');
  const formatted = applyEdits(text, formatEdits(parse(text).blocks));
  const first = blocks.findIndex(({ node }) => node.kind === 'revision');
  return {
    edits: text === '' ? [] : [insertAbove(analysis, first, formatted)],
    count: sections.length,
    notices: all.flatMap(({ notice }) => (notice === '' ? [] : [notice])),
  };
}
