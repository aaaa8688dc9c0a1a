// The edits that put the fields of one block in order and leave everything else as it is.
import type { Block } from '../syntax/tree.ts';
import type { TextEdit } from '../text/range.ts';
import { blockLines, type FormatLine } from './blockLines.ts';
import { type LaidLine, lineEdits } from './lineEdits.ts';
import { orderFields } from './orderFields.ts';

export interface MovedFields {
  /** The first line of each field that moves, in the order of the text. */
  readonly heads: readonly FormatLine[];
  readonly edits: readonly TextEdit[];
}

/** What formatting would move in the block `node` of `text`; null where it leaves the order alone. */
export function moveFields(text: string, node: Block): MovedFields | null {
  const lines = blockLines({ offset: 0, text, node });
  const ordered = orderFields(lines);
  const moved = new Set(ordered.filter(({ isMoved }) => isMoved).map(({ start }) => start));
  if (moved.size === 0) return null;
  const newline = lines.find(({ lineEnd }) => lineEnd !== '')?.lineEnd ?? '\n';
  const laid = ordered.map(
    (line): LaidLine => ({ line, text: line.lineEnd === '' ? line.written + newline : line.written }),
  );
  const heads = lines.filter(({ kind, start }) => kind === 'field' && moved.has(start));
  return { heads, edits: lineEdits(lines, laid) };
}
