// The table 変更箇所 as one page to look at and to print. A function of the table: no clock, no path, no script.
import type { RevisionTable, TableCell, TableLine } from '../core/revision/table.ts';
import { escapeHtml } from './escapeHtml.ts';
import { maxDepth, pageStyle, pageStyleHash } from './pageStyle.ts';

/** The whole page, without any other file. Importing it again gives the same cells. */
export function exportHtml(table: RevisionTable): string {
  const title = table.title === '' ? '変更箇所' : `${table.title} 変更箇所`;
  const columns = table.columns.map(
    (name, i) => `<th scope="col" class="c${i + 1}">${escapeHtml(name)}</th>`,
  );
  const rows = table.rows.map((row) => `<tr>\n${row.cells.map(cellHtml).join('\n')}\n</tr>\n`);
  return `<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${pageStyleHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<h1>変更箇所</h1>
${table.title === '' ? '' : `<p class="title">${escapeHtml(table.title)}</p>\n`}<p class="legend"><ins>下線</ins>は変更後に加えた部分、<del>取消線</del>は変更前から除いた部分、<span class="moved"></span>は移した項目</p>
<table>
<thead>
<tr>
${columns.join('\n')}
</tr>
</thead>
<tbody>
${rows.join('')}</tbody>
</table>
</body>
</html>
`;
}

const cellHtml = (cell: TableCell): string => `<td>${cell.lines.map(lineHtml).join('')}</td>`;

function lineHtml({ depth, runs, label }: TableLine): string {
  const text = runs.map(({ text, change }) => {
    if (change === 'same') return escapeHtml(text);
    const tag = change === 'added' ? 'ins' : 'del';
    return `<${tag}>${escapeHtml(text)}</${tag}>`;
  });
  // The marks of a line that moved do not say so; what is read back from the page is its text alone.
  const classes = [
    ...(depth > 0 ? [`d${Math.min(depth, maxDepth)}`] : []),
    ...(label === 'moved' ? ['moved'] : []),
  ];
  const attribute = classes.length > 0 ? ` class="${classes.join(' ')}"` : '';
  return `<p${attribute}>${text.join('')}</p>`;
}
