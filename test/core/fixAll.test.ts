// Fixes made without asking: all that are safe, each whole, until none is left, and never in the published record.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Analysis } from '../../server/src/core/analysis.ts';
import type { PlacedFinding } from '../../server/src/core/placeFinding.ts';
import { analyze } from '../../server/src/core/analyze.ts';
import { fixAll, fixAllEdits } from '../../server/src/core/features/fixAll.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { applyEdits, type TextEdit } from '../../server/src/core/text/range.ts';
import { documentText, shuffledFields } from '../support/arbitraries.ts';

/** An analysis in which each of `fixes` is the safe fix of a finding; an edit is `[start, end, text]`. */
const withFixes = (...fixes: (readonly [number, number, string])[][]): Analysis => {
  const findings = fixes.map(
    (edits): PlacedFinding => ({
      code: 'code',
      severity: 'warning',
      message: '',
      range: { start: 0, end: 0 },
      fixes: [
        {
          title: '',
          safe: true,
          edits: edits.map(([start, end, newText]) => ({ range: { start, end }, newText })),
        },
      ],
    }),
  );
  return { findings } as unknown as Analysis;
};

const text = '0123456789';
const made = (...fixes: (readonly [number, number, string])[][]): string =>
  applyEdits(text, fixAllEdits(withFixes(...fixes)));

describe('of fixes that touch the same characters the first is made, whole', () => {
  test.each([
    ['that do not touch', [[[0, 2, 'a']], [[2, 4, 'b']]], 'ab456789'],
    ['that overlap', [[[0, 3, 'a']], [[2, 4, 'b']], [[4, 5, 'c']]], 'a3c56789'],
    ['of which one is in the other', [[[0, 9, 'a']], [[4, 4, 'b']]], 'a9'],
    ['that insert at the same place', [[[4, 4, 'a']], [[4, 4, 'b']]], '0123a456789'],
    [
      'that insert in front of and behind what is replaced',
      [[[4, 6, '-']], [[4, 4, 'a']], [[6, 6, 'b']]],
      '0123a-b6789',
    ],
    [
      'of several edits of which one overlaps',
      [
        [[4, 6, '-']],
        [
          [0, 1, 'a'],
          [5, 7, 'b'],
        ],
        [[1, 2, 'c']],
      ],
      '0c23-6789',
    ],
    [
      'of several edits around another',
      [
        [
          [0, 1, 'a'],
          [9, 10, 'b'],
        ],
        [[4, 5, 'c']],
      ],
      'a123c5678b',
    ],
    [
      'of several edits in any order',
      [
        [
          [9, 10, 'b'],
          [0, 1, 'a'],
        ],
        [[0, 1, 'c']],
      ],
      'a12345678b',
    ],
    [
      'of edits that overlap among themselves',
      [
        [
          [0, 3, 'a'],
          [2, 4, 'b'],
        ],
        [[4, 5, 'c']],
      ],
      '0123c56789',
    ],
  ] as const)('%s', (_, fixes, expected) => {
    expect(made(...fixes.map((fix) => [...fix]))).toBe(expected);
  });
});

const faults = [
  '情報情報を管理する。',
  '提供する ため、情報情報 を入手する。',
  '台帳をを施錠する。',
  '1. 監視',
  '２．施錠する ため',
  '3 情報情報をを施錠する。',
  '(１) 記\u200b録をを残す。',
  '令和1年10月1日に公表し、平成32年4月1日に改める。',
  '公表日：令和１年５月１日',
  '変更：令和1年10月1日',
  '変更：平成32年4月1日',
  '項目：Ⅲ リスク対策',
  '項目：Ⅰ 基本情報',
  '変更前：情報情報',
  '変更前：',
  '変更先：',
  '変更後：',
  '提出時期：（事後）',
  '提出時期：事前 重要な変更に当たる',
  '対策：Ⅲ リスク対策',
  '評価書：予防接種に関する事務',
  '説明：重要な変更に当たらないため',
  '// hyoka-ignore doubled-term 理由',
];
const indented = fc.constantFrom('', '  ', '  ', '  ');
const faultyText = fc
  .array(fc.tuple(indented, fc.constantFrom(...faults), fc.constantFrom('\n', '\n', '\n', '\r\n', '\r')), {
    maxLength: 30,
  })
  .map((lines) => lines.flat().join(''));

const whole = [
  '変更：令和3年10月12日\n項目：Ⅲ リスク対策\n変更前：\n  情報情報をを施錠する ため\n変更後：\n  情報情報をを監視する。\n  3 情報情報\n提出時期：事前\n説明：重要な変更に当たる\n',
  '変更：平成32年10月12日\n項目：Ⅲ リスク対策\n変更前：\n  提供する ため情報情報\n変更後：\n  提供する ため監視\n提出時期：事前 説明あり\n',
  '変更：令和2年10月12日\n項目：Ⅰ 基本情報\n変更前：なし\n変更後：情報情報\n提出時期：（事後）\n説明：規則第9条第2項を適用\n',
];
const revisions = fc
  .array(fc.oneof(fc.constantFrom(...whole), faultyText), { maxLength: 5 })
  .map((blocks) => blocks.join('\n'));

const documents = fc.oneof(
  faultyText,
  revisions,
  documentText,
  shuffledFields,
  fc.array(fc.constantFrom(...rules.map(({ bad }) => bad)), { maxLength: 4 }).map((all) => all.join('\n')),
);

const key = (edits: readonly TextEdit[]): string[] =>
  edits.map(({ range, newText }) => `${range.start}-${range.end} ${JSON.stringify(newText)}`);

describe('in any document of faults', () => {
  test('every fix is made whole or not at all', () =>
    fc.assert(
      fc.property(documents, (document) => {
        const analysis = analyze(document);
        const edits = fixAllEdits(analysis);
        const length = edits.reduce(
          (sum, { range, newText }) => sum + newText.length - (range.end - range.start),
          document.length,
        );
        // None was dropped because it overlaps another.
        expect(applyEdits(document, edits)).toHaveLength(length);
        const left = new Set(key(edits));
        expect(left.size).toBe(edits.length);
        for (const { fixes } of analysis.findings) {
          const own = key(fixes.find(({ safe }) => safe)?.edits ?? []);
          if (own.every((each) => left.has(each))) for (const each of own) left.delete(each);
        }
        expect([...left]).toEqual([]);
      }),
    ));

  test('no safe fix is left, and a second time changes nothing', () =>
    fc.assert(
      fc.property(documents, (document) => {
        const fixed = fixAll(document);
        expect(fixAllEdits(analyze(fixed))).toEqual([]);
        expect(fixAll(fixed)).toBe(fixed);
      }),
    ));

  test('変更前, and a 変更後 that a later revision of its item supersedes, keep their words', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...whole), { minLength: 1, maxLength: 5 }), (blocks) => {
        const document = blocks.join('\n');
        expect(published(fixAll(document))).toEqual(published(document));
      }),
    ));
});

/** Each 変更前; and each 変更後 but that of the latest revision of an item, which is the last of those on the latest day. */
function published(document: string): string[] {
  const blocks = document.split(/^(?=変更：)/m);
  const dayOf = (block: string) => (block.includes('2年') ? (block.includes('平成') ? 1 : 0) : 2);
  return blocks.flatMap((block, index) => {
    const item = /^項目：.*/m.exec(block)?.[0];
    const isSuperseded = blocks.some((other, at) => {
      if (at === index || /^項目：.*/m.exec(other)?.[0] !== item) return false;
      return dayOf(other) > dayOf(block) || (dayOf(other) === dayOf(block) && at > index);
    });
    const before = /^変更前：[^]*?(?=^変更後：)/m.exec(block)?.[0] ?? '';
    const after = /^変更後：[^]*?(?=^提出時期：)/m.exec(block)?.[0] ?? '';
    return isSuperseded ? [before, after] : [before];
  });
}
