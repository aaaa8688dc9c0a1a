// The fields of a block in the order that the cover page and the table have them. Where anything could be lost or come
// to mean something else, the order stays the author's.
import { headerFields, revisionFields } from '../syntax/keywords.ts';
import type { FieldName } from '../syntax/tree.ts';
import type { FormatLine } from './blockLines.ts';

/** A field with its lines, and the comments right above it, which stay there. */
interface Chunk {
  readonly rank: number;
  readonly lines: readonly FormatLine[];
}

const ranks = new Map<FieldName, number>(
  [...headerFields, ...revisionFields].map((name, index) => [name, index]),
);

/** How many comments at the end of `lines` stand right above what follows. */
function leading(lines: readonly FormatLine[]): number {
  let count = 0;
  while (lines.at(-1 - count)?.kind === 'comment') count++;
  return count;
}

/** The fields in the order they are written; null where they are to stay as they are. */
function chunksOf(lines: readonly FormatLine[]): Chunk[] | null {
  const chunks: Chunk[] = [];
  const seen = new Set<FieldName>();
  let first = 0;
  let rank = -1;
  for (const [index, line] of lines.entries()) {
    // What an unknown line, a field given twice or a near-miss is read as depends on what stands above it.
    if (line.kind === 'loose') return null;
    if (line.kind !== 'field') continue;
    if (line.name === null || seen.has(line.name)) return null;
    seen.add(line.name);
    const from = index - leading(lines.slice(first, index));
    // An indented comment may belong to the body that it ends, or to the field below.
    if (lines.slice(from, index).some(({ indent }) => indent > 0)) return null;
    if (from > first) chunks.push({ rank, lines: lines.slice(first, from) });
    first = from;
    rank = ranks.get(line.name) ?? -1;
  }
  return [...chunks, { rank, lines: lines.slice(first) }];
}

/** The longest run of chunks, not necessarily neighbours, that are in order already. */
function longestOrdered(chunks: readonly Chunk[]): ReadonlySet<Chunk> {
  const longest = (runs: readonly Chunk[][]): Chunk[] =>
    runs.reduce((best, run) => (run.length > best.length ? run : best), []);
  const runs: Chunk[][] = [];
  for (const chunk of chunks)
    runs.push([...longest(runs.filter((run) => (run.at(-1)?.rank ?? -1) < chunk.rank)), chunk]);
  return new Set(longest(runs));
}

/** The lines of a block with its fields in order, or as they are where these are to stay. As few as possible move. */
export function orderFields(lines: readonly FormatLine[]): readonly FormatLine[] {
  const chunks = chunksOf(lines);
  if (chunks === null) return lines;
  const stay = longestOrdered(chunks);
  return [...chunks]
    .sort((a, b) => a.rank - b.rank)
    .flatMap((chunk) =>
      stay.has(chunk) ? chunk.lines : chunk.lines.map((line) => ({ ...line, isMoved: true })),
    );
}
