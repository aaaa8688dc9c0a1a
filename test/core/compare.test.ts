import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TableLine } from '../../server/src/core/revision/table.ts';
import { documentText } from '../support/arbitraries.ts';
import { drawComparison, revisionOf, sidesOf } from '../support/drawComparison.ts';
import { dedent } from '../support/drawFindings.ts';

const signs = ['1. ', '2. ', '(1) ', '(2) ', '(3) ', 'a. ', '・', '【', '', '', '（略）', '※'];
const words = [
  '施錠',
  '保管',
  'している。',
  'サーバ',
  '3年',
  '10年',
  '（',
  '）',
  '、',
  'TLS1.2',
  ' ',
  '情報',
  '𠮷',
];
const bodyLine = fc
  .tuple(fc.constantFrom(...signs), fc.array(fc.constantFrom(...words), { maxLength: 6 }))
  .map(([sign, parts]) => sign + parts.join(''));
const someLines = fc.array(bodyLine, { maxLength: 10 });
const anyLines = documentText.map((text) => text.split(/[\r\n]+/).slice(0, 20));

/** Two bodies that have much in common, as an author changes one into the other: lines copied, in any order. */
const sides = fc
  .tuple(fc.oneof(someLines, anyLines), someLines)
  .chain(([base, fresh]) => {
    const side = fc.oneof(
      fc.subarray(base),
      fc.array(fc.constantFrom('', ...base, ...fresh), { maxLength: 16 }),
      fc.nat(base.length).map((at) => [...base.slice(at), ...fresh, ...base.slice(0, at)]),
    );
    return fc.tuple(side, side);
  })
  .map(([before, after]) => [before.join('\n'), after.join('\n')] as const);

const textOf = ({ runs }: TableLine): string => runs.map(({ text }) => text).join('');
const changesOf = ({ runs }: TableLine): string[] => runs.map(({ change }) => change);
const pairsOf = (lines: readonly TableLine[]) => lines.flatMap(({ pair }) => pair ?? []);

/** `before` and `after` compared are what `drawn` shows. */
const check = (before: string, after: string, drawn: string) =>
  expect(drawComparison(dedent(before).trim(), dedent(after).trim())).toBe(dedent(drawn).trim());

describe('items', () => {
  test('are paired by likeness, and only the words that changed are marked', () =>
    check(
      `
      1. 物理的対策
      (1) 書類を3年間保管している。
      (2) 施錠している。
      `,
      `
      1. 物理的対策
      (1) 書類を10年間保管している。
      (2) 入退室を記録している。
      (3) 施錠している。
      `,
      `
      1. 物理的対策
        (1) 書類を[-3-]年間保管している。 ← 変更 0
        ([-2-]) 施錠している。 ← 変更 1
      ----
      1. 物理的対策
        (1) 書類を{+10+}年間保管している。 ← 変更 0
        {+(2) 入退室を記録している。+} ← 追加
        ({+3+}) 施錠している。 ← 変更 1
      `,
    ));

  test('under titles that repeat stay with their own parent', () =>
    check(
      `
      1. 甲
      (1) 措置の内容
      a. 施錠。
      2. 乙
      (1) 措置の内容
      a. 監視。
      `,
      `
      1. 甲
      (1) 措置の内容
      a. 施錠。
      2. 丙
      (1) 措置の内容
      a. 暗号化。
      3. 乙
      (1) 措置の内容
      a. 監視。
      `,
      `
      1. 甲
        (1) 措置の内容
          a. 施錠。
      [-2-]. 乙 ← 変更 0
        (1) 措置の内容
          a. 監視。
      ----
      1. 甲
        (1) 措置の内容
          a. 施錠。
      {+2. 丙+} ← 追加
        {+(1) 措置の内容+} ← 追加
          {+a. 暗号化。+} ← 追加
      {+3+}. 乙 ← 変更 0
        (1) 措置の内容
          a. 監視。
      `,
    ));

  test('with the same number and little in common are one, with another number two', () =>
    check(
      `
      (1) 書類を倉庫に保管している。
      (2) 端末を固定している。
      `,
      `
      (1) 媒体を金庫に保管している。
      `,
      `
      (1) [-書類を倉-]庫に保管している。 ← 変更 0
      [-(2) 端末を固定している。-] ← 削除
      ----
      (1) {+媒体を金+}庫に保管している。 ← 変更 0
      `,
    ));

  test('keep what stands below them when their title is another', () =>
    check(
      `
      1. 甲
      (1) 施錠している。
      2. 乙
      `,
      `
      1. 丙丁
      (1) 施錠している。
      2. 乙
      `,
      `
      1. [-甲-] ← 変更 0
        (1) 施錠している。
      2. 乙
      ----
      1. {+丙丁+} ← 変更 0
        (1) 施錠している。
      2. 乙
      `,
    ));
});

describe('an item that stands elsewhere', () => {
  test('has moved inside its list, and the others are renumbered', () =>
    check(
      `
      (1) 入退室を管理している。
      (2) 書類を施錠している。
      (3) 操作を記録している。
      `,
      `
      (1) 操作を記録している。
      (2) 入退室を管理している。
      (3) 書類を施錠している。
      `,
      `
      ([-1-]) 入退室を管理している。 ← 変更 0
      ([-2-]) 書類を施錠している。 ← 変更 1
      ([-3-]) 操作を記録している。 ← 移動 2
      ----
      ({+1+}) 操作を記録している。 ← 移動 2
      ({+2+}) 入退室を管理している。 ← 変更 0
      ({+3+}) 書類を施錠している。 ← 変更 1
      `,
    ));

  test('has moved to another parent', () =>
    check(
      `
      1. 物理的対策
      (1) 入退室を管理している。
      (2) 通信を暗号化している。
      2. 技術的対策
      (1) 操作を記録している。
      `,
      `
      1. 物理的対策
      (1) 入退室を管理している。
      2. 技術的対策
      (1) 操作を記録している。
      (2) 通信を暗号化している。
      `,
      `
      1. 物理的対策
        (1) 入退室を管理している。
        (2) 通信を暗号化している。 ← 移動 0
      2. 技術的対策
        (1) 操作を記録している。
      ----
      1. 物理的対策
        (1) 入退室を管理している。
      2. 技術的対策
        (1) 操作を記録している。
        (2) 通信を暗号化している。 ← 移動 0
      `,
    ));

  test('takes along what stands below it, changed or not', () =>
    check(
      `
      1. 委託先
      (1) 契約で定めている。
      (2) 報告を受けている。
      2. 保管
      (1) 施錠している。
      `,
      `
      1. 保管
      (1) 施錠している。
      2. 委託先
      (1) 契約で定めている。
      (2) 毎月報告を受けている。
      `,
      `
      [-1-]. 委託先 ← 移動 1
        (1) 契約で定めている。
        (2) 報告を受けている。 ← 変更 2
      [-2-]. 保管 ← 変更 0
        (1) 施錠している。
      ----
      {+1+}. 保管 ← 変更 0
        (1) 施錠している。
      {+2+}. 委託先 ← 移動 1
        (1) 契約で定めている。
        (2) {+毎月+}報告を受けている。 ← 変更 2
      `,
    ));

  test('has not moved when a title or a heading was put above it', () => {
    check(
      `
      (1) 施錠している。
      (2) 監視している。
      `,
      `
      1. 物理的対策
      (1) 施錠している。
      (2) 監視している。
      `,
      `
      (1) 施錠している。
      (2) 監視している。
      ----
      {+1. 物理的対策+} ← 追加
        (1) 施錠している。
        (2) 監視している。
      `,
    );
    check(
      '① 施錠している。',
      `
      【物理的対策】
      ① 施錠している。
      `,
      `
      ① 施錠している。
      ----
      {+【物理的対策】+} ← 追加
      ① 施錠している。
      `,
    );
  });

  test('has not moved for being short and under another parent: it was deleted there and added here', () =>
    check(
      `
      1. 甲
      (1) なし
      2. 乙
      (1) 施錠している。
      `,
      `
      1. 甲
      2. 乙
      (1) 施錠している。
      (2) なし
      `,
      `
      1. 甲
        [-(1) なし-] ← 削除
      2. 乙
        (1) 施錠している。
      ----
      1. 甲
      2. 乙
        (1) 施錠している。
        {+(2) なし+} ← 追加
      `,
    ));
});

describe('a line that was wrapped', () => {
  test('is as it was', () =>
    check(
      `
      (1) 書類は、施錠
      できる保管庫に
      保管している。
      (2) 操作を記録している。
      `,
      `
      (1) 書類は、施錠できる保管庫に保管している。
      (2) 操作を記録している。
      `,
      `
      (1) 書類は、施錠
      できる保管庫に
      保管している。
      (2) 操作を記録している。
      ----
      (1) 書類は、施錠できる保管庫に保管している。
      (2) 操作を記録している。
      `,
    ));

  test('and changed is changed where it changed', () =>
    check(
      `
      (1) 書類は、施錠できる
      保管庫に3年保管している。
      `,
      `
      (1) 書類は、施錠
      できる保管庫に5年保管している。
      `,
      `
      (1) 書類は、施錠できる
      保管庫に[-3-]年保管している。 ← 変更 0
      ----
      (1) 書類は、施錠
      できる保管庫に{+5+}年保管している。 ← 変更 0
      `,
    ));

  test('is told from a paragraph that was added', () =>
    check(
      `
      1. 追加措置
      利用者を限っている。
      `,
      `
      1. 追加措置
      利用者を限っている。
      通信を暗号化している。
      `,
      `
      1. 追加措置
      利用者を限っている。
      ----
      1. 追加措置
      利用者を限っている。
      {+通信を暗号化している。+} ← 追加
      `,
    ));
});

describe('sentences', () => {
  test('are paired before words, the brackets that close after 。 with them', () =>
    check(
      '(1) 甲を行う。乙を3回行う。丙を行う（丁を除く。）。',
      '(1) 甲を行う。丙を行う（丁を除く。）。戊も行う。',
      `
      (1) 甲を行う。[-乙を3回行う。-]丙を行う（丁を除く。）。 ← 変更 0
      ----
      (1) 甲を行う。丙を行う（丁を除く。）。{+戊も行う。+} ← 変更 0
      `,
    ));

  test('have numbers and loan words that change as one', () =>
    check(
      '3,000件を2年、サーバーに保管',
      '3,500件を12年、サーバに保管',
      `
      [-3,000-]件を[-2-]年、[-サーバー-]に保管 ← 変更 0
      ----
      {+3,500+}件を{+12+}年、{+サーバ+}に保管 ← 変更 0
      `,
    ));

  test('leave no single letter between two changes, on either side', () =>
    check(
      '部署は、保健センターである。',
      '部署は、健康推進課である。',
      `
      部署は、[-保健センター-]である。 ← 変更 0
      ----
      部署は、{+健康推進課+}である。 ← 変更 0
      `,
    ));

  test('are the same when only blanks differ', () =>
    check('(1)　施錠 している。', '(1) 施錠している。', '(1)　施錠 している。\n----\n(1) 施錠している。'));
});

test('「(2)及び(3) 削除」 says what is gone', () =>
  check(
    `
    (1) 施錠している。
    (2) 監視している。
    (3) 記録している。
    `,
    `
    (1) 施錠している。
    (2)及び(3) 削除
    `,
    `
    (1) 施錠している。
    [-(2) 監視している。-] ← 削除
    [-(3) 記録している。-] ← 削除
    ----
    (1) 施錠している。
    {+(2)及び(3) 削除+} ← 追加
    `,
  ));

test('（略） stands for what the other side has there', () =>
  check(
    `
    (1) 施錠している。
    (2) 監視している。
    (3) 3年保管している。
    `,
    `
    （略）
    (3) 5年保管している。
    `,
    `
    (1) 施錠している。
    (2) 監視している。
    (3) [-3-]年保管している。 ← 変更 0
    ----
    （略）
    (3) {+5+}年保管している。 ← 変更 0
    `,
  ));

describe('sides that are too long to be compared', () => {
  const bullets = (count: number, word: string) =>
    Array.from({ length: count }, (_, index) => `・${index}番目の${word}を保管している。`).join('\n');

  test('are all deleted and added where they differ, and the same where they begin and end so', () => {
    const { before, after } = sidesOf(
      revisionOf(`初め\n${bullets(1_500, '書類')}`, `初め\n${bullets(1_500, '媒体')}`),
    );
    for (const [lines, label] of [[before, 'deleted'] as const, [after, 'added'] as const])
      expect(lines.map((line) => line.label)).toEqual([undefined, ...Array(1_500).fill(label)]);
  });

  test.each([
    ['one word', 'あ'.repeat(100_000), 'い'.repeat(100_000)],
    ['one letter in the middle', `${'あ'.repeat(100_000)}一`, `${'あ'.repeat(70_000)}二三`],
    ['sentences of one letter', 'あ。'.repeat(30_000), 'い。'.repeat(30_000)],
    ['no sentence', `甲${'・'.repeat(100_000)}`, `乙${'・'.repeat(100_000)}`],
  ])('are made all the same: a line of %s', (_, before, after) => {
    const compared = sidesOf(revisionOf(before, after));
    expect(compared.before.map(textOf)).toEqual([before]);
    expect(compared.after.map(textOf)).toEqual([after]);
  });
});

describe('of any two sides', () => {
  test('each keeps every printed character, deleted on the left, added on the right', () =>
    fc.assert(
      fc.property(sides, ([before, after]) => {
        const text = revisionOf(before, after);
        const compared = sidesOf(text);
        for (const lines of [compared.before, compared.after])
          for (const line of lines) expect(text.startsWith(textOf(line), line.offset)).toBe(true);
        expect(compared.before.flatMap(changesOf)).not.toContain('added');
        expect(compared.after.flatMap(changesOf)).not.toContain('deleted');
        expect(compared.before.map(({ label }) => label)).not.toContain('added');
        expect(compared.after.map(({ label }) => label)).not.toContain('deleted');
      }),
    ));

  test('each line that differs has a label, and each pair stands once on each side', () =>
    fc.assert(
      fc.property(sides, ([before, after]) => {
        const compared = sidesOf(revisionOf(before, after));
        for (const line of [...compared.before, ...compared.after]) {
          const changes = new Set(changesOf(line));
          if (line.label === undefined) expect([...changes]).toEqual(['same']);
          if (line.label === 'added' || line.label === 'deleted') expect([...changes]).toEqual([line.label]);
          if (line.pair !== undefined) expect(['changed', 'moved']).toContain(line.label);
        }
        const [left, right] = [pairsOf(compared.before), pairsOf(compared.after)];
        expect(new Set(right)).toEqual(new Set(left));
        expect([left.length, right.length]).toEqual([new Set(left).size, new Set(left).size]);
      }),
    ));

  test('what was added one way was deleted the other way', () => {
    const mirrored = { same: 'same', added: 'deleted', deleted: 'added', changed: 'changed', moved: 'moved' };
    const seen = (lines: readonly TableLine[]) =>
      lines.map(({ runs, label }) => [label, runs.map(({ text, change }) => [text, change])]);
    const mirror = (lines: readonly TableLine[]) =>
      lines.map(({ runs, label }) => [
        label === undefined ? label : mirrored[label],
        runs.map(({ text, change }) => [text, mirrored[change]]),
      ]);
    fc.assert(
      fc.property(sides, ([before, after]) => {
        const there = sidesOf(revisionOf(before, after));
        const back = sidesOf(revisionOf(after, before));
        expect(seen(back.before)).toEqual(mirror(there.after));
        expect(seen(back.after)).toEqual(mirror(there.before));
      }),
    );
  });

  test('nothing is marked where they are the same', () =>
    fc.assert(
      fc.property(sides, ([before]) => {
        const compared = sidesOf(revisionOf(before, before));
        for (const line of [...compared.before, ...compared.after])
          expect([line.label, ...new Set(changesOf(line))]).toEqual([undefined, 'same']);
      }),
    ));
});
