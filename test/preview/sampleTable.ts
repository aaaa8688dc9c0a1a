// A small table in the server's form, for the tests of the preview.
import type { PreviewCell, PreviewRow, PreviewRun, PreviewTable } from '../../server/src/protocol.ts';

/** One line of a cell; `+text` is an addition, `-text` a deletion. */
export function run(text: string): PreviewRun {
  if (text.startsWith('+')) return { text: text.slice(1), change: 'added' };
  if (text.startsWith('-')) return { text: text.slice(1), change: 'deleted' };
  return { text, change: 'same' };
}

export function cell(line: number, ...lines: readonly string[]): PreviewCell {
  return {
    line,
    lines: lines.map((text, index) => ({ line: line + index, depth: index, runs: [run(text)] })),
  };
}

export interface SampleRow extends PreviewRow {
  readonly cells: readonly PreviewCell[];
}

export interface SampleTable extends PreviewTable {
  readonly rows: readonly SampleRow[];
}

/** A row that begins at `firstLine` of the document and has these six texts. */
export function row(firstLine: number, ...texts: readonly string[]): SampleRow {
  return {
    key: firstLine,
    firstLine,
    lastLine: firstLine + texts.length - 1,
    cells: texts.map((text, index) => cell(index, text)),
  };
}

export function table(...rows: readonly SampleRow[]): SampleTable {
  return {
    uri: 'file:///sample.hyoka',
    version: 1,
    title: '予防接種に関する事務',
    columns: ['変更日', '項目', '変更前の記載', '変更後の記載', '提出時期', '提出時期に係る説明'],
    rows,
  };
}
