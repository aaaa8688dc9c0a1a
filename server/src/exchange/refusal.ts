// The one error an import throws on purpose: input it will not read. Its message is the author's sentence.
export class Refusal extends Error {}

/** Cells of a table, counted with those that merged cells repeat; a hundred times the longest tables. */
export const cellLimit = 100_000;
