// A text kept in chunks that begin where lines begin, so that an edit costs the chunks it touches and not the whole
// text. Knows lines and offsets as LSP counts them; does not know what a chunk is.
import type { Chunk, Run } from './chunk.ts';
import { lastWhere } from './lastWhere.ts';
import type { Range } from './range.ts';

/** Zero-based line, and UTF-16 code units from its start. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

const isLineEnd = (code: number): boolean => code === 0x0a || code === 0x0d;
const endsLine = (text: string): boolean => isLineEnd(text.charCodeAt(text.length - 1));

/** Chunks in a run: as many are moved one by one, and as many times fewer runs as a whole. */
const runLength = 64;

export class ChunkedText<Kind extends Chunk> {
  #chunks: Kind[] = [];
  #runs: Run[] = [];

  get chunks(): readonly Kind[] {
    return this.#chunks;
  }

  get length(): number {
    const last = this.#chunks.at(-1);
    return last === undefined ? 0 : last.offset + last.text.length;
  }

  get lineCount(): number {
    const last = this.#chunks.at(-1);
    return last === undefined ? 1 : last.line + last.lineEnds + 1;
  }

  toString(): string {
    return this.#chunks.map(({ text }) => text).join('');
  }

  /** The characters of `range`. */
  slice({ start, end }: Range): string {
    let sliced = '';
    for (let index = this.indexAt(start); index < this.#chunks.length; index++) {
      const chunk = this.#chunks[index];
      if (chunk === undefined || chunk.offset >= end) break;
      sliced += chunk.text.slice(Math.max(0, start - chunk.offset), end - chunk.offset);
    }
    return sliced;
  }

  /** The chunk that holds the character at `offset`; the last one at the end of the text. */
  indexAt(offset: number): number {
    return lastWhere(this.#chunks, (chunk) => chunk.offset <= offset);
  }

  /** As LSP reads a position: past the end of a line its end is meant, past the end of the text that. */
  offsetAt({ line, character }: LinePosition): number {
    if (line < 0) return 0;
    if (line >= this.lineCount) return this.length;
    const chunk = this.#chunks[lastWhere(this.#chunks, (each) => each.line <= line)];
    if (chunk === undefined) return 0;
    const starts = chunk.lineStarts;
    const start = starts[line - chunk.line] ?? 0;
    const next = starts[line - chunk.line + 1] ?? chunk.text.length;
    return chunk.offset + beforeLineEnd(chunk.text, Math.min(start + Math.max(0, character), next), start);
  }

  positionAt(offset: number): LinePosition {
    const chunk = this.#chunks[this.indexAt(offset)];
    if (chunk === undefined) return { line: 0, character: 0 };
    const at = Math.max(0, Math.min(offset - chunk.offset, chunk.text.length));
    const starts = chunk.lineStarts;
    const line = lastWhere(starts, (start) => start <= at);
    const start = starts[line] ?? 0;
    return { line: chunk.line + line, character: beforeLineEnd(chunk.text, at, start) - start };
  }

  /**
   * Replaces the characters of `range` by `newText`. The chunks that it touches, and their neighbours where a line would
   * otherwise be divided, become the one chunk that `make` gives for their text. Gives its index.
   */
  replace(
    { start, end }: Range,
    newText: string,
    make: (text: string, replaced: readonly Kind[]) => Kind,
  ): number {
    const chunks = this.#chunks;
    let first = this.indexAt(start);
    let last = this.indexAt(end);
    const [from, to] = [chunks[first], chunks[last]];
    let text =
      (from?.text.slice(0, start - from.offset) ?? '') + newText + (to?.text.slice(end - to.offset) ?? '');
    const below = () => chunks[last + 1]?.text;
    while (below() !== undefined && (!endsLine(text) || (text.endsWith('\r') && below()?.startsWith('\n')))) {
      text += below();
      last++;
    }
    const above = chunks[first - 1]?.text;
    if (above !== undefined && (text === '' || (text.startsWith('\n') && above.endsWith('\r')))) {
      text = above + text;
      first--;
    }
    this.splice(first, last + 1 - first, [make(text, chunks.slice(first, last + 1))]);
    return first;
  }

  /** Puts other chunks in the place of `count` chunks from `first` on, and moves those after them. */
  splice(first: number, count: number, inserted: readonly Kind[]): void {
    const runs = this.#runs;
    const from = this.#runAt(first);
    const to = this.#runAt(first + Math.max(count, 1) - 1);
    const start = runs[from]?.first ?? 0;
    const more = inserted.length - count;
    const end = (runs[to + 1]?.first ?? this.#chunks.length) + more;
    if (more === 0) for (const [index, chunk] of inserted.entries()) this.#chunks[first + index] = chunk;
    else this.#chunks = [...this.#chunks.slice(0, first), ...inserted, ...this.#chunks.slice(first + count)];
    const made = this.#runsOf(start, end);
    const below = runs.slice(to + 1);
    this.#runs = [...runs.slice(0, from), ...made, ...below];
    const next = below[0];
    if (next === undefined) return;
    const at = this.#endOf(end - 1);
    const [by, lines] = [at.offset - next.offset, at.line - next.line];
    for (const run of below) {
      run.first += more;
      run.offset += by;
      run.line += lines;
    }
  }

  /** The run that the chunk at `index` stands in; the last one behind the last chunk. */
  #runAt(index: number): number {
    return lastWhere(this.#runs, ({ first }) => first <= index);
  }

  /** Where the chunk at `index` ends: offset, and line of what follows. */
  #endOf(index: number): { offset: number; line: number } {
    const chunk = this.#chunks[index];
    if (chunk === undefined) return { offset: 0, line: 0 };
    return { offset: chunk.offset + chunk.text.length, line: chunk.line + chunk.lineEnds };
  }

  /** The chunks `start` to `end` in runs, the ones above them being where they belong. */
  #runsOf(start: number, end: number): Run[] {
    const runs: Run[] = [];
    const length = end - start > 2 * runLength ? runLength : end - start;
    let { offset, line } = this.#endOf(start - 1);
    for (let first = start; first < end; first += length) {
      const run: Run = { first, offset, line };
      runs.push(run);
      for (const chunk of this.#chunks.slice(first, Math.min(first + length, end))) {
        chunk.run = run;
        chunk.offsetInRun = offset - run.offset;
        chunk.lineInRun = line - run.line;
        offset += chunk.text.length;
        // Of the last chunk nobody asks where it ends.
        if (chunk !== this.#chunks.at(-1)) line += chunk.lineEnds;
      }
    }
    return runs;
  }
}

/** `at`, or where the line end begins that it stands behind or in; `start` is the start of the line. */
function beforeLineEnd(text: string, at: number, start: number): number {
  let offset = at;
  while (offset > start && isLineEnd(text.charCodeAt(offset - 1))) offset--;
  return offset;
}
