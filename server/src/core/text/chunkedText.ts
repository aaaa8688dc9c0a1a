// A text kept in chunks that begin where lines begin, so that an edit costs the chunks it touches and not the whole
// text. Knows lines and offsets as LSP counts them; does not know what a chunk is.
import { lastWhere } from './lastWhere.ts';
import type { Range } from './range.ts';

export interface Chunk {
  readonly text: string;
  /** Of its first character in the whole text; set by `ChunkedText`. */
  offset: number;
  /** Zero-based line of its first character; set by `ChunkedText`. */
  line: number;
  /** Offsets in the chunk at which its lines start; null until they are asked for. */
  lineStarts: readonly number[] | null;
}

/** Zero-based line, and UTF-16 code units from its start. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** A line end closes its line; what stands after the last one, even nothing, is a line of its own. */
function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x0a && code !== 0x0d) continue;
    if (code === 0x0d && text.charCodeAt(at + 1) === 0x0a) at++;
    starts.push(at + 1);
  }
  return starts;
}

const isLineEnd = (code: number): boolean => code === 0x0a || code === 0x0d;
const endsLine = (text: string): boolean => isLineEnd(text.charCodeAt(text.length - 1));

export class ChunkedText<Kind extends Chunk> {
  #chunks: Kind[] = [];

  get chunks(): readonly Kind[] {
    return this.#chunks;
  }

  get length(): number {
    const last = this.#chunks.at(-1);
    return last === undefined ? 0 : last.offset + last.text.length;
  }

  get lineCount(): number {
    const last = this.#chunks.at(-1);
    return last === undefined ? 1 : last.line + this.#lineStarts(last).length;
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
    const starts = this.#lineStarts(chunk);
    const start = starts[line - chunk.line] ?? 0;
    const next = starts[line - chunk.line + 1] ?? chunk.text.length;
    return chunk.offset + beforeLineEnd(chunk.text, Math.min(start + Math.max(0, character), next), start);
  }

  positionAt(offset: number): LinePosition {
    const chunk = this.#chunks[this.indexAt(offset)];
    if (chunk === undefined) return { line: 0, character: 0 };
    const at = Math.max(0, Math.min(offset - chunk.offset, chunk.text.length));
    const starts = this.#lineStarts(chunk);
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
    const before = this.#chunks[first + count];
    if (count === inserted.length)
      for (const [index, chunk] of inserted.entries()) this.#chunks[first + index] = chunk;
    else this.#chunks = [...this.#chunks.slice(0, first), ...inserted, ...this.#chunks.slice(first + count)];
    const chunks = this.#chunks;
    const previous = chunks[first - 1];
    let offset = previous === undefined ? 0 : previous.offset + previous.text.length;
    let line = previous === undefined ? 0 : previous.line + this.#lineStarts(previous).length - 1;
    for (const chunk of inserted) {
      chunk.offset = offset;
      chunk.line = line;
      offset += chunk.text.length;
      line += this.#lineStarts(chunk).length - 1;
    }
    if (before === undefined) return;
    const [by, lines] = [offset - before.offset, line - before.line];
    if (by === 0 && lines === 0) return;
    for (let index = first + inserted.length; index < chunks.length; index++) {
      const chunk = chunks[index] as Kind;
      chunk.offset += by;
      chunk.line += lines;
    }
  }

  #lineStarts(chunk: Kind): readonly number[] {
    chunk.lineStarts ??= startsOfLines(chunk.text);
    return chunk.lineStarts;
  }
}

/** `at`, or where the line end begins that it stands behind or in; `start` is the start of the line. */
function beforeLineEnd(text: string, at: number, start: number): number {
  let offset = at;
  while (offset > start && isLineEnd(text.charCodeAt(offset - 1))) offset--;
  return offset;
}
