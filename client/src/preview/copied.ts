// Cells of the table as the clipboard carries them into Excel, Word and plain text. Knows no clipboard.
import type { PreviewCell } from '../../../server/src/protocol.ts';
import { delimitedRow } from '../../../server/src/shared/delimitedRow.ts';
import { escapeMarkup } from '../../../server/src/shared/escapeMarkup.ts';
import { plainLines } from '../../../server/src/shared/plainLines.ts';

export interface Copied {
  readonly html: string;
  readonly plain: string;
}

/** What Excel obeys: the cell is text, and a line break in it starts no other cell. */
const asText = `mso-number-format:'\\@';white-space:pre-wrap;vertical-align:top`;
const lineBreak = '<br style="mso-data-placement:same-cell">';

const cellHtml = (lines: readonly string[]): string =>
  `<td style="${asText}">${lines.map(escapeMarkup).join(lineBreak)}</td>`;

/** `columns`: the headings over the rows, or none. A cell alone is its lines in plain text. */
export function copied(columns: readonly string[], rows: readonly (readonly PreviewCell[])[]): Copied {
  const cells = rows.map((row) => row.map(plainLines));
  const all = columns.length === 0 ? cells : [columns.map((heading) => [heading]), ...cells];
  const html = all.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('');
  const [only, ...others] = all.flat();
  const plain =
    only !== undefined && others.length === 0
      ? only.join('\n')
      : all
          .map(
            (row) =>
              `${delimitedRow(
                row.map((lines) => lines.join('\n')),
                '\t',
              )}\n`,
          )
          .join('');
  return { html: `<table border="1" style="border-collapse:collapse">${html}</table>`, plain };
}
