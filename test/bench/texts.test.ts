// The documents that the benchmark measures are what it says they are, and so is what is typed into them.
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { applyEdits } from '../../server/src/core/text/range.ts';
import { changesIn } from './changes.ts';
import { lawOf } from './lawText.ts';
import { documentOf, kinds, tableOfRows } from './texts.ts';
import { keystrokes, offsetOf, places } from './typing.ts';

describe('the texts', () => {
  test.each(kinds)(
    '%s: a document is as long as it should be, and no block is the same as another',
    (kind) => {
      const text = documentOf(kind, 1_200);
      const lines = text.split('\n').length - 1;
      expect(lines).toBeGreaterThanOrEqual(1_200);
      expect(lines).toBeLessThan(1_300);
      const blocks = analyze(text).blocks.filter(({ node }) => node.kind !== 'blank');
      expect(new Set(blocks.map((block) => block.text)).size).toBe(blocks.length);
    },
  );

  test('the clean document has no finding however long it is, the imported one has more and more', () => {
    expect(analyze(documentOf('clean', 3_000)).findings).toEqual([]);
    const count = (lines: number) => analyze(documentOf('imported', lines)).findings.length;
    expect(count(400)).toBeGreaterThan(50);
    expect(count(800)).toBeGreaterThan(count(400) * 1.5);
  });

  test('a table has as many revisions as it should', () => {
    const { blocks } = analyze(tableOfRows(7));
    expect(blocks.filter(({ node }) => node.kind === 'revision')).toHaveLength(7);
  });

  test('a law is one section, whose numbering is right', () => {
    const { blocks, findings } = analyze(lawOf(20_000));
    expect(blocks.map(({ node }) => node.kind)).toEqual(['measureSection']);
    const codes = new Set(findings.map(({ code }) => code));
    expect(codes).not.toContain('item-misnumbered');
    expect(lawOf(60_000)).toContain('第百一条　');
  });
});

describe('typing', () => {
  test.each(places)('at the %s goes into an item, and everything is taken back', (place) => {
    const text = documentOf('clean', 600);
    const keys = keystrokes(offsetOf(text, place));
    const versions = [text];
    do {
      const edit = keys.next().value;
      versions.push(applyEdits(versions.at(-1) ?? '', [edit]));
    } while (versions.at(-1) !== text);
    const longest = versions.reduce((a, b) => (b.length > a.length ? b : a));
    expect(longest.length).toBeGreaterThan(text.length + 10);
    expect(analyze(longest).blocks).toHaveLength(analyze(text).blocks.length);
    expect(analyze(longest).findings).toEqual([]);
  });

  test('as LSP has it is the same edit', () => {
    const toChange = changesIn('一\n二三四\n');
    expect(toChange({ range: { start: 3, end: 4 }, newText: 'あ' })).toEqual({
      range: { start: { line: 1, character: 1 }, end: { line: 1, character: 2 } },
      text: 'あ',
    });
    expect(toChange({ range: { start: 4, end: 4 }, newText: '' }).range.start).toEqual({
      line: 1,
      character: 2,
    });
  });
});
