// The path of an item written otherwise wherever the document has it: its section and its revisions stay one item.
import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis.ts';
import { pathKey } from '../chains.ts';
import { revisionDay } from '../facts/dayOf.ts';
import { itemPathOf } from '../facts/facts.ts';
import type { ReadBlock } from '../facts/readText.ts';
import { type Range, shiftRange, type TextEdit } from '../text/range.ts';
import { withoutBlanks } from '../text/width.ts';
import { chainAt, chainPlaces, pathRange } from './itemChain.ts';

export interface PathEdit extends TextEdit {
  /** Whether it is in a revision that was published, or may have been: that is the record. */
  readonly isPublished: boolean;
}

export type Renaming =
  | { readonly edits: readonly PathEdit[] }
  /** One Japanese sentence, why not. */
  | { readonly message: string };

/** The path that `offset` is in or right behind, with its characters; null where it is in none. */
export function pathToRename(analysis: Analysis, offset: number): { range: Range; path: string } | null {
  const chain = chainAt(analysis, offset, analysis.documentFacts.forms);
  const path = chain && itemPathOf(chain.own.facts)?.path;
  if (chain === null || path == null) return null;
  const range = pathRange(chain.own);
  return range.start <= offset && offset <= range.end ? { range, path } : null;
}

/** The edits that make `newPath` of the path at `offset`, and of that item's others. */
export function renameItem(analysis: Analysis, offset: number, newPath: string): Renaming {
  const { forms, published } = analysis.documentFacts;
  const path = newPath.trim();
  if (path === '' || /[\r\n]/.test(path))
    return { message: t`項目の名前が空か、二行以上です：様式の項目を一行で書いてください` };
  const chain = chainAt(analysis, offset, forms);
  if (chain === null || pathToRename(analysis, offset) === null)
    return { message: t`ここに項目の名前はありません：「対策：」か「項目：」の後にカーソルを置いてください` };
  const places = chainPlaces(chain);
  const isTaken = ({ facts }: ReadBlock) =>
    pathKey(itemPathOf(facts)?.path ?? '', forms) === pathKey(path, forms);
  if (analysis.blocks.some((block) => isTaken(block) && !places.includes(block)))
    return { message: t`「${path}」という項目はもうあります：一つにまとめるときは、本文を移してください` };
  const isPublished = ({ node, facts }: ReadBlock) =>
    node.kind === 'revision' && (published === null || (revisionDay(facts) ?? published) <= published);
  return {
    edits: places.flatMap((block) =>
      pathEdits(block, path).map((edit) => ({ ...edit, isPublished: isPublished(block) })),
    ),
  };
}

/** A comment between the lines of a path stays. */
function pathEdits(block: ReadBlock, path: string): TextEdit[] {
  const lines = itemPathOf(block.facts)?.field.value ?? [];
  const hasComment = lines.some(
    ({ start }, index) => index > 0 && withoutBlanks(block.text.slice(lines[index - 1]?.end, start)) !== '',
  );
  if (!hasComment) return [{ range: pathRange(block), newText: path }];
  return lines.map((line, index) => ({
    range: shiftRange(line, block.offset),
    newText: index === 0 ? path : '',
  }));
}
