// The one error an import throws on purpose: input it will not read. Its message is the author's sentence.
export class Refusal extends Error {
  /** The columns of a table that was found and is not the one wanted, as they are written. */
  readonly headings: readonly string[];

  constructor(message: string, headings: readonly string[] = []) {
    super(message);
    this.headings = headings;
  }
}

/** Cells of a table, counted with those that merged cells repeat; a hundred times the longest tables. */
export const cellLimit = 100_000;

export const tooManyCells = `セルが${cellLimit / 10_000}万を超える表は読み込めないので、変更箇所の行だけを残して読み込んでください`;
