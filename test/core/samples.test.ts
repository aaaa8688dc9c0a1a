import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { numberings, wholeDocuments } from '../../client/src/sample/samples.ts';
import { analyze } from '../../server/src/core/analyze.ts';
import { importTable } from '../../server/src/exchange/importTable.ts';
import { checkLossless } from '../support/drawTree.ts';
import { drawFindings } from '../support/drawFindings.ts';
import { drawOutline } from '../support/drawOutline.ts';

const samples = new URL('../../samples/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, samples), 'utf8');
const imported = '取り込んだ変更箇所.hyoka';

describe('the samples', () => {
  test('are all offered in the editor', () => {
    const offered = [...wholeDocuments, ...numberings].map(({ file }) => file);
    expect(offered.toSorted()).toEqual(readdirSync(samples).toSorted());
  });

  test('of each way of numbering nest as drawn in test/cases/samples.txt', async () => {
    const outlines = numberings.map(({ file }) => `# ${file}\n${drawOutline(read(file))}`).join('\n');
    await expect(outlines).toMatchFileSnapshot('../cases/samples.txt');
  });

  test.each(numberings)('$file is a whole document, and short', ({ file }) => {
    const text = read(file);
    const kinds = analyze(text).document.blocks.map(({ node }) => node.kind);
    expect(new Set(kinds)).toEqual(new Set(['comment', 'header', 'blank', 'measureSection', 'revision']));
    expect(kinds.filter((kind) => kind === 'revision').length).toBeGreaterThan(1);
    expect(Buffer.byteLength(text)).toBeLessThan(6_000);
  });

  test.each(readdirSync(samples).filter((name) => name !== imported))('%s has no finding', (name) => {
    const text = read(name);
    checkLossless(analyze(text).document);
    expect(drawFindings(text, analyze(text).findings)).toBe(text);
  });

  test('the imported table is what the import makes of the published one', () => {
    const bytes = readFileSync(new URL('../cases/seed.txt', import.meta.url));
    const outcome = importTable({ fileName: 'seed.txt', bytes });
    expect(outcome.ok && outcome.text).toBe(read(imported));
  });

  test('the imported table has exactly the faults that a reviewer finds', () => {
    const text = read(imported);
    const marked = analyze(text).findings.map(
      ({ code, range }) => `${code} ${text.slice(range.start, range.end)}`,
    );
    const counts = new Map<string, number>();
    for (const each of marked) counts.set(each, (counts.get(each) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({
      'foreign-script ที่ไม่': 2,
      'doubled-term 情報情報': 15,
      'item-style 4': 1,
      'bullet-lost 入手した特定個人情報については、限定された端末を利用して国から配布されたユーザIDを使用し、ログインした場合だけ、アクセスできるように制御している。': 1,
      'space-in-word  ': 1,
      'particle を記録された': 2,
      'particle 等の設置している': 2,
      'law-stale 通知カード': 1,
      'item-misplaced 転入者本人からの個人番号の入手': 1,
      'term-variant する事': 2,
      'term-variant ユーザー': 1,
    });
  });
});
