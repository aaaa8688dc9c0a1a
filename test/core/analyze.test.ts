import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { applyEdits } from '../../server/src/core/text/range.ts';
import { documentText } from '../support/arbitraries.ts';
import { sameAsFromScratch } from '../support/sameAsFromScratch.ts';

const edit = fc.record({
  at: fc.nat(),
  length: fc.oneof(fc.nat(12), fc.nat(12), fc.nat(400)),
  newText: fc.oneof(
    documentText.map((text) => text.slice(0, 40)),
    documentText,
    fc.constantFrom(
      '',
      '\r',
      '\n',
      '\r\n',
      '\ufeff',
      '\0',
      '変更：',
      '項目：',
      '// hyoka-ignore doubled-term',
    ),
  ),
  /** Whether what is known is looked at before the next edit. */
  look: fc.boolean(),
});

const row = fc
  .record({
    date: fc.constantFrom('令和3年10月12日', '令和元年6月1日', '日付'),
    path: fc.constantFrom('Ⅲ', 'Ⅲ７', 'Ⅲ リスク対策 7. 保管・消去', 'Ⅳ その他のリスク対策 1. 監査'),
    after: fc.constantFrom('情報情報', '施錠'),
    above: fc.constantFrom(
      '',
      '',
      '\n',
      '// hyoka-ignore doubled-term 理由\n',
      '評価書：予防接種\n',
      '評価書：予防接種\n様式：様式3（平成30年5月）\n',
    ),
  })
  .map(
    ({ date, path, after, above }) =>
      `${above}変更：${date}\n項目：${path}\n変更前：なし\n変更後：${after}\n提出時期：事前\n説明：重要\n`,
  );

test('so it is after blocks were put in another order, with others edited and not yet read', () => {
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 2, maxLength: 6 }),
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat())),
      (rows, moves) => {
        const blocks = [...rows];
        const analysis = analyze(blocks.join(''));
        const startOf = (index: number) => blocks.slice(0, index).join('').length;
        for (const [at, touched, look] of moves) {
          const index = at % (blocks.length - 1);
          const [first = '', second = ''] = [blocks[index], blocks[index + 1]];
          analysis.edit({ start: startOf(index), end: startOf(index + 2) }, second + first);
          blocks.splice(index, 2, second, first);
          const other = touched % blocks.length;
          analysis.edit({ start: startOf(other), end: startOf(other) }, '\n');
          blocks[other] = `\n${blocks[other] ?? ''}`;
          if (look % 2 === 0) sameAsFromScratch(analysis, blocks.join(''));
        }
        sameAsFromScratch(analysis, blocks.join(''));
      },
    ),
  );
});

test('after any sequence of edits the analysis is the one from scratch', () => {
  fc.assert(
    fc.property(documentText, fc.array(edit, { maxLength: 8 }), (start, edits) => {
      let text = start;
      const analysis = analyze(text);
      for (const { at, length, newText, look } of edits) {
        const from = at % (text.length + 1);
        const range = { start: from, end: Math.min(text.length, from + length) };
        text = applyEdits(text, [{ range, newText }]);
        analysis.edit(range, newText);
        if (look) sameAsFromScratch(analysis, text);
      }
      sameAsFromScratch(analysis, text);
    }),
  );
});

test('undoing every edit gives the first analysis back', () => {
  fc.assert(
    fc.property(documentText, fc.array(edit, { maxLength: 5 }), (start, edits) => {
      const analysis = analyze(start);
      const undo: { start: number; end: number; text: string }[] = [];
      for (const { at, length, newText } of edits) {
        const from = at % (analysis.length + 1);
        const range = { start: from, end: Math.min(analysis.length, from + length) };
        undo.unshift({ start: from, end: from + newText.length, text: analysis.slice(range) });
        analysis.edit(range, newText);
        if (newText.length > 20) sameAsFromScratch(analysis, analysis.text);
      }
      for (const { start: from, end, text } of undo) analysis.edit({ start: from, end }, text);
      sameAsFromScratch(analysis, start);
    }),
  );
});

const revision =
  '変更：令和3年10月12日\n項目：Ⅲ\n変更前：なし\n変更後：情報情報\n提出時期：事前\n説明：重要\n\n';

test('two blocks with the same text are two blocks, and only the later may be mended unasked', () => {
  const analysis = analyze(revision + revision);
  const safe = () =>
    analysis.findings.flatMap(({ code, fixes }) => (code === 'doubled-term' ? [fixes[0]?.safe] : []));
  expect(safe()).toEqual([false, true]);
  analysis.edit({ start: revision.length + 3, end: revision.length + 3 }, '平成30年1月1日から');
  expect(analysis.findings.map(({ code }) => code)).toContain('date-impossible');
  analysis.edit({ start: 0, end: revision.length }, '');
  analysis.edit({ start: 3, end: 14 }, '');
  expect(safe()).toEqual([true]);
});

test('what did not change is not read again, and keeps its identity', () => {
  const section = (text: string) => `対策：Ⅲ\n  ${text}。\n\n`;
  const analysis = analyze(section('施錠') + section('監視'));
  const [first, , second] = [...analysis.blocks];
  analysis.edit({ start: 10, end: 10 }, 'する');
  const [changed, , same] = analysis.blocks;
  expect(same).toBe(second);
  expect(changed?.id).toBe(first?.id);
  expect(changed?.facts).not.toBe(first?.facts);
});

test('every block keeps an identity of its own', () => {
  fc.assert(
    fc.property(documentText, fc.array(edit, { maxLength: 6 }), (start, edits) => {
      const analysis = analyze(start);
      for (const { at, length, newText } of edits) {
        const from = at % (analysis.length + 1);
        analysis.edit({ start: from, end: Math.min(analysis.length, from + length) }, newText);
        const ids = analysis.blocks.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }
    }),
  );
});

test('a rule that throws costs its own findings and is told', () => {
  const failed: string[] = [];
  const broken = rules.map((rule) =>
    rule.code === 'doubled-term'
      ? {
          ...rule,
          check: () => {
            throw new Error('out of order');
          },
        }
      : rule,
  );
  const found = (options = {}): string[] =>
    analyze('対策：Ⅲ\n  情報情報ที่\n', options).findings.map(({ code }) => code);
  expect(found()).toEqual(['doubled-term', 'foreign-script']);
  expect(found({ rules: () => broken, ruleFailed: (code: string) => failed.push(code) })).toEqual([
    'foreign-script',
  ]);
  expect(failed).toEqual(['doubled-term']);
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
