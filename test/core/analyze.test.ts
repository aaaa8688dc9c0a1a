import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Analysis, analyze } from '../../server/src/core/analyze.ts';
import { applyEdits } from '../../server/src/core/text/range.ts';
import { documentText } from '../support/arbitraries.ts';

const edit = fc.record({
  at: fc.nat(),
  length: fc.nat(12),
  newText: documentText.map((text) => text.slice(0, 40)),
});

test('after any sequence of edits the analysis is the one from scratch', () => {
  fc.assert(
    fc.property(documentText, fc.array(edit, { maxLength: 6 }), (start, edits) => {
      let text = start;
      let analysis: Analysis = analyze(text);
      for (const { at, length, newText } of edits) {
        const from = text.length === 0 ? 0 : at % text.length;
        text = applyEdits(text, [
          { range: { start: from, end: Math.min(text.length, from + length) }, newText },
        ]);
        analysis = analyze(text, analysis);
        expect(analysis).toEqual(analyze(text));
      }
    }),
  );
});

test('two blocks with the same text are two blocks, however often they are analyzed', () => {
  const revision =
    '変更：令和3年10月12日\n項目：Ⅲ\n変更前：なし\n変更後：情報情報\n提出時期：事前\n説明：重要\n\n';
  const first = analyze(revision + revision);
  expect(first.findings.map(({ fixes }) => fixes[0]?.safe)).toEqual([false, true]);
  expect(analyze(revision + revision, first)).toEqual(first);
});

test('what did not change is not analyzed again', () => {
  const section = (text: string) => `対策：Ⅲ\n  ${text}。\n\n`;
  const first = analyze(section('施錠') + section('監視'));
  const second = analyze(section('施錠する') + section('監視'), first);
  expect(second.blocks.at(-2)?.facts).toBe(first.blocks.at(-2)?.facts);
});

test('every finding marks characters of the document, in order', () => {
  fc.assert(
    fc.property(documentText, (text) => {
      let last = 0;
      for (const { range, fixes } of analyze(text).findings) {
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeGreaterThanOrEqual(range.start);
        expect(range.end).toBeLessThanOrEqual(text.length);
        expect(range.start).toBeGreaterThanOrEqual(last);
        last = range.start;
        for (const { edits } of fixes) expect(() => applyEdits(text, edits)).not.toThrow();
      }
    }),
  );
});
