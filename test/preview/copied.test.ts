// What Excel, Word and plain text get of the table.
import { expect, test } from 'vitest';
import { copied } from '../../client/src/preview/copied.ts';
import { splitCells } from '../../server/src/exchange/source/splitCells.ts';
import type { PreviewCell } from '../../server/src/protocol.ts';

const cell = (...lines: readonly (readonly [depth: number, text: string])[]): PreviewCell => ({
  line: 0,
  lines: lines.map(([depth, text], line) => ({ line, depth, runs: [{ text, change: 'same' }] })),
});
const nested = cell([0, '1. <ID>"A"'], [1, '(1) 施錠']);

test('a cell alone is a table of one cell, and its lines in plain text', () => {
  const { html, plain } = copied([], [[nested]]);
  expect(html).toMatch(
    /^<table [^>]*><tr><td [^>]*>1\. &lt;ID&gt;&quot;A&quot;<br [^>]*>　\(1\) 施錠<\/td><\/tr><\/table>$/,
  );
  expect(plain).toBe('1. <ID>"A"\n　(1) 施錠');
});

test('a line break keeps to its cell in Excel, and a date is no number there', () => {
  const { html } = copied([], [[cell([0, 'R3.10.12'], [0, '1-2'])]]);
  expect(html).toContain('mso-data-placement:same-cell');
  expect(html).toContain("mso-number-format:'\\@'");
});

test('the table has its headings, and its rows read back as they were', () => {
  const rows = [
    [cell([0, 'R3.10.12']), nested],
    [cell([0, 'a\tb']), cell()],
  ];
  expect(splitCells(copied(['変更日', '項目'], rows).plain, '\t')).toEqual([
    ['変更日', '項目'],
    ['R3.10.12', '1. <ID>"A"\n　(1) 施錠'],
    ['a\tb', ''],
  ]);
});
