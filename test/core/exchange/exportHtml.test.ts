import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import {
  type RevisionTable,
  tableOf as tableOfDocument,
  type TableLine,
} from '../../../server/src/core/revision/table.ts';
import { analyze } from '../../../server/src/core/analyze.ts';
import { exportHtml } from '../../../server/src/exchange/exportHtml.ts';
import { pageStyle, pageStyleHash } from '../../../server/src/exchange/pageStyle.ts';
import { checkImport, heading, row } from './checkImport.ts';

const range = { start: 0, end: 0 };
const same = (text: string): TableLine => ({ offset: 0, depth: 0, runs: [{ text, change: 'same' }] });

const tableOf = (
  cells: readonly (readonly TableLine[])[],
  title = '予防接種 重点項目評価書',
): RevisionTable => ({
  title,
  columns: heading,
  rows: [{ key: 0, range, cells: cells.map((lines) => ({ range, lines })) }],
});

const oneCell = (line: TableLine): string =>
  exportHtml(tableOf(row.map((text, i) => (i === 3 ? [line] : [same(text)]))));

describe('the exported page', () => {
  it('marks additions and deletions within a line', () => {
    const html = oneCell({
      offset: 0,
      depth: 2,
      runs: [
        { text: '(1) 施錠', change: 'same' },
        { text: '可能', change: 'added' },
        { text: '不能', change: 'deleted' },
      ],
    });
    expect(html).toContain('<p class="d2">(1) 施錠<ins>可能</ins><del>不能</del></p>');
  });

  it('says which line moved, and keeps that out of its text', () => {
    const html = oneCell({ ...same('(1) 施錠'), depth: 1, label: 'moved', pair: 0 });
    expect(html).toContain('<p class="d1 moved">(1) 施錠</p>');
    expect(html).toContain('.moved::before{content:"移動"');
  });

  it('escapes what is markup and shows what HTML cannot hold', () => {
    const html = oneCell(same('<script>alert("1")</script>&\u0000\u001b\u007f\u0085\ud800'));
    expect(html).toContain(
      '<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;\u2400\u241b\u2421\ufffd\ufffd</p>',
    );
    expect(exportHtml(tableOf([], '</title><b>'))).toContain(
      '<title>&lt;/title&gt;&lt;b&gt; 変更箇所</title>',
    );
  });

  it('allows nothing but its own style sheet', () => {
    const html = oneCell(same('x'));
    expect(createHash('sha256').update(pageStyle).digest('base64')).toBe(pageStyleHash);
    expect(html).toContain(`default-src 'none'; style-src 'sha256-${pageStyleHash}'`);
    expect(html).toContain(`<style>${pageStyle}</style>`);
    expect(html).not.toMatch(/style=|<script|https?:/);
  });

  it('has its headings in a thead, is in Japanese, and prints on A4 landscape', () => {
    const html = oneCell(same('x'));
    expect(html).toMatch(/<thead>\n<tr>\n<th scope="col" class="c1">変更日<\/th>/);
    expect(html).toContain('<html lang="ja">');
    expect(html).toContain('@page{size:A4 landscape');
  });

  it('gives the same cells when it is imported again', () => {
    const bodies = [
      { offset: 0, depth: 0, runs: [{ text: '1. 物理的対策', change: 'same' as const }] },
      {
        offset: 8,
        depth: 20,
        runs: [
          { text: '(1) <ID>&amp;', change: 'deleted' as const },
          { text: '変更後：x', change: 'same' as const },
        ],
      },
    ];
    const cells = row.map((text, i) => (i === 2 ? bodies : [same(text)]));
    const { rows, messages } = checkImport({ html: exportHtml(tableOf(cells)) });
    expect(rows[0]?.before).toEqual(['1. 物理的対策', '(1) <ID>&amp;変更後：x']);
    expect(rows[0]?.cells[3]).toBe('1.新');
    expect(messages).toEqual([]);
  });

  it('of the real table gives its document when it is imported again', () => {
    const bytes = readFileSync(new URL('../../cases/seed.txt', import.meta.url));
    const { text, rows } = checkImport({ bytes });
    const again = checkImport({ html: exportHtml(tableOfDocument(analyze(text))) });
    expect(again.rows).toEqual(rows);
    expect(again.text).toBe(text);
    expect(again.messages).toEqual([]);
  });
});
