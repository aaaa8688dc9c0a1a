// The style sheet of the exported page and the hash by which its Content-Security-Policy allows it.
import { columnShares } from './columnShares.ts';

/** Deeper items are indented as this one is. */
export const maxDepth = 12;

const depths = Array.from(
  { length: maxDepth },
  (_, i) => `td:nth-child(n) p.d${i + 1}{padding-left:${i + 2}em}`,
).join('\n');

const widths = columnShares.map((share, i) => `.c${i + 1}{width:${share / 10}%}`).join('\n');

/** Marks show without colour, on paper too; rows may break, headings repeat on each page. */
export const pageStyle = `
@page{size:A4 landscape;margin:12mm}
:root{color-scheme:light}
body{margin:0 auto;max-width:273mm;padding:0 1em;color:#000;background:#fff;font:9pt/1.5 "Yu Mincho","Hiragino Mincho ProN","Noto Serif CJK JP","MS Mincho",serif;line-break:strict;overflow-wrap:anywhere}
h1{font-size:13pt;margin:.5em 0}
p{margin:0;white-space:pre-wrap;orphans:2;widows:2}
p.legend,p.title{margin:.3em 0}
td:nth-child(3) p,td:nth-child(4) p{text-indent:-1em;padding-left:1em}
table{border-collapse:collapse;table-layout:fixed;width:100%}
th,td{border:.5pt solid #000;padding:.3em .4em;vertical-align:top;text-align:left}
th{text-align:center;background:#eee}
thead{display:table-header-group}
tr{break-inside:auto}
${widths}
${depths}
ins{text-decoration:underline;text-decoration-thickness:.12em;background:#e6f4e6}
del{text-decoration:line-through;background:#fbe9e7}
.moved::before{content:"移動";margin-right:.4em;padding:0 .3em;border:.5pt solid;font-size:.8em}
@media print{body{max-width:none;padding:0}}
`;

/** SHA-256 of `pageStyle` in base64. */
export const pageStyleHash = 'J+JJ0zPQCKKsMzncB0B9UXM662I0VfmJADzLtt6IWU0=';
