// A cell of the table 変更箇所 as plain text: what programs without paragraphs and indents are given.
import type { TableCell } from '../core/revision/table.ts';

/** Its lines, nested items indented by U+3000, which an import takes away again. */
export const plainLines = ({ lines }: TableCell): string[] =>
  lines.map(({ depth, runs }) => '\u3000'.repeat(depth) + runs.map(({ text }) => text).join(''));
