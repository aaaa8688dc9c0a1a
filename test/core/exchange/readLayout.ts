// Reads back what an import wrote, by its layout alone: keywords in column 0, everything else indented.
import { withoutBlanks } from '../../../server/src/core/text/width.ts';

export interface WrittenRow {
  /** The non-blank characters of 変更, 項目, 変更前, 変更後, 提出時期, 説明. */
  readonly cells: readonly string[];
  /** The lines of 変更前 and of 変更後. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly comments: readonly string[];
}

const keywords = ['変更', '項目', '変更前', '変更後', '提出時期', '説明'];

/** The rows in `text`; throws when a line has no place in the layout. */
export function readLayout(text: string): WrittenRow[] {
  const rows: { fields: string[][]; comments: string[] }[] = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const keyword = keywords.findIndex((name) => line.startsWith(`${name}：`));
    if (keyword === 0) rows.push({ fields: [], comments: [] });
    const row = rows.at(-1);
    if (line.startsWith('// ')) {
      row?.comments.push(line);
    } else if (row && line.startsWith('  ')) {
      row.fields.at(-1)?.push(line.trim());
    } else if (row && keyword === row.fields.length) {
      const value = line.slice(line.indexOf('：') + 1);
      row.fields.push(value === '' ? [] : [value]);
    } else {
      throw new Error(`a line out of place: ${JSON.stringify(line)}`);
    }
  }
  return rows.map(({ fields, comments }) => ({
    cells: fields.map((lines) => withoutBlanks(lines.join(''))),
    before: fields[2] ?? [],
    after: fields[3] ?? [],
    comments,
  }));
}
