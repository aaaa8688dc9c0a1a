// One part of a text that is kept in parts: where it stands, and its lines.

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

/** Chunks that stand next to each other. An edit above them moves them all by moving this. */
export interface Run {
  /** Index of its first chunk. */
  first: number;
  offset: number;
  line: number;
}

const nowhere: Run = { first: 0, offset: 0, line: 0 };

/** A part of a text that begins where a line begins. */
export class Chunk {
  readonly text: string;
  /** Where it stands in the whole text, as `ChunkedText` keeps it: in its run. */
  run: Run = nowhere;
  offsetInRun = 0;
  lineInRun = 0;
  #lineEnds: number | null;
  #lineStarts: readonly number[] | null = null;

  /** `lineEnds`: how many line ends `text` has, if that is known. */
  constructor(text: string, lineEnds: number | null = null) {
    this.text = text;
    this.#lineEnds = lineEnds;
  }

  /** Of its first character in the whole text. */
  get offset(): number {
    return this.run.offset + this.offsetInRun;
  }

  /** Zero-based line of its first character. */
  get line(): number {
    return this.run.line + this.lineInRun;
  }

  get lineEnds(): number {
    this.#lineEnds ??= this.lineStarts.length - 1;
    return this.#lineEnds;
  }

  /** Offsets in the chunk at which its lines start. */
  get lineStarts(): readonly number[] {
    this.#lineStarts ??= startsOfLines(this.text);
    return this.#lineStarts;
  }
}
