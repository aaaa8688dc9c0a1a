// Blocks put into a document where no block is divided by them, a blank line before and behind.
import type { Analysis } from '../analyze.ts';
import { rangeOf, type TextEdit } from '../text/range.ts';

/**
 * The edit that inserts `text`, whole blocks that end in a line end, at `offset` or, where that stands in a block, behind it.
 * A blank line at `offset` is kept as one of those around it.
 */
export function insertBlocks({ blocks }: Analysis, offset: number, text: string): TextEdit {
  const found = blocks.findLastIndex((block) => block.offset <= offset);
  const own = blocks[found];
  const isBlank = own?.node.kind === 'blank' && offset < own.offset + own.text.length;
  const index = isBlank ? found : found + 1;
  const [above, below] = [blocks[index - 1], blocks[index]];
  const at = below?.offset ?? (above === undefined ? 0 : above.offset + above.text.length);
  const endsLine = above === undefined || /[\r\n]$/.test(above.text);
  const before = above === undefined || above.node.kind === 'blank' ? '' : '\n';
  const behind = below === undefined || below.node.kind === 'blank' ? '' : '\n';
  return { range: rangeOf(at, at), newText: `${endsLine ? '' : '\n'}${before}${text}${behind}` };
}
