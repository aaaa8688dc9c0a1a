// Cells as one row of delimited text, as spreadsheets read it.

/** A cell is enclosed in quotation marks where it would otherwise end early or be read as enclosed. */
function enclosed(text: string, delimiter: string): string {
  const isPlain = !/["\r\n]/.test(text) && !text.includes(delimiter) && text.trim() === text;
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}

/** The row without its line end. */
export const delimitedRow = (cells: readonly string[], delimiter: ',' | '\t'): string =>
  cells.map((cell) => enclosed(cell, delimiter)).join(delimiter);
