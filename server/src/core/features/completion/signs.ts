// The next enumerator of each list that is open.
import { t } from '@vscode/l10n';
import type { AnalyzedBlock } from '../../liveBlock.ts';
import { printSign } from '../../syntax/printSign.ts';
import type { Item } from '../../syntax/tree.ts';
import { rangeOf } from '../../text/range.ts';
import { itemsAt } from '../locate.ts';
import type { Completion } from './completion.ts';
import type { Cursor } from './cursor.ts';

/** The sign after the last item of its list, with the indentation and the blank that the item has. */
function nextSign(block: AnalyzedBlock, item: Item, cursor: Cursor): Completion | null {
  const { before, offset, lineStart, indent: typedIndent } = cursor;
  const { enumerator, range, text: own } = item;
  const sign = printSign(enumerator, enumerator.value + 1);
  if (sign === null || !sign.startsWith(before.slice(typedIndent))) return null;
  const indent = block.text.slice(range.start, enumerator.range.start);
  const gap = block.text.slice(enumerator.range.end, own.start);
  const written = block.text.slice(enumerator.range.start, enumerator.range.end);
  return {
    label: sign,
    detail: t`「${written}」の次`,
    kind: 'enumerator',
    range: rangeOf(lineStart, offset),
    newText: indent + sign + (gap === '' && own.start === own.end ? ' ' : gap),
  };
}

/** The innermost list first. */
export function completeSigns(cursor: Cursor): Completion[] {
  const { block, body, lineStart } = cursor;
  if (block === null || body === null) return [];
  const lists = block.facts.bodies.flatMap((each) => each.lists);
  const above = itemsAt(lists, Math.min(lineStart - block.offset, block.text.length));
  return above
    .reverse()
    .map(({ item }) => nextSign(block, item, cursor))
    .filter((completion) => completion !== null);
}
