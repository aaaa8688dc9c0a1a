// A cell of the table 変更箇所 as plain text: what programs without paragraphs and indents are given.

interface Cell {
  readonly lines: readonly { readonly depth: number; readonly runs: readonly { readonly text: string }[] }[];
}

/** Its lines, nested items indented by U+3000, which an import takes away again. */
export const plainLines = ({ lines }: Cell): string[] =>
  lines.map(({ depth, runs }) => '\u3000'.repeat(depth) + runs.map(({ text }) => text).join(''));
