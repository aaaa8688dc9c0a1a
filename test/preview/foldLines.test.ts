// 変わらない部分を（略）にする, drawn: `+` added, `-` deleted, `~` changed, `>` moved, two blanks for each level; what is
// shown stands below the line, with `▸` before what stands for lines that were folded away.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PreviewLine } from '../../server/src/protocol.ts';
import { foldSides, textOfLine } from '../../client/src/preview/foldLines.ts';

const marks = { '+': 'added', '-': 'deleted', '~': 'changed', '>': 'moved' } as const;

const hasMark = (mark: string): mark is keyof typeof marks => Object.hasOwn(marks, mark);

function line(drawn: string, index: number): PreviewLine {
  const mark = drawn.slice(0, 1);
  const text = drawn.slice(2).trimStart();
  const depth = (drawn.length - 2 - text.length) / 2;
  const runs = [{ text, change: 'same' as const }];
  return { line: index, depth, runs, ...(hasMark(mark) ? { label: marks[mark] } : {}) };
}

const linesOf = (drawn: string): PreviewLine[] => drawn.split('\n').filter(Boolean).map(line);

function draw(lines: readonly PreviewLine[], folds: ReturnType<typeof foldSides>[number]): string {
  const drawn: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const fold = folds.find(({ from }) => from === index);
    const at = lines[index];
    if (at === undefined) continue;
    drawn.push(
      fold === undefined
        ? `${'  '.repeat(at.depth)}${textOfLine(at)}`
        : `${'  '.repeat(fold.depth)}▸${fold.text}`,
    );
    if (fold !== undefined) index = fold.to - 1;
  }
  return drawn.join('\n');
}

function checkFolded(before: string, after: string, expectedBefore: string, expectedAfter: string): void {
  const [left, right] = [linesOf(before), linesOf(after)];
  const [leftFolds, rightFolds] = foldSides(left, right);
  expect(draw(left, leftFolds)).toBe(expectedBefore);
  expect(draw(right, rightFolds)).toBe(expectedAfter);
}

describe('what did not change', () => {
  it('becomes （略） with the range of the items left out, and the items above what changed stay', () => {
    checkFolded(
      `
  1. 物理的対策
    (1) 入退室
    (2) 施錠
    (3) 監視
  2. 技術的対策
    (1) 暗号
~   (2) 認証
    (3) 記録
  3. 人的対策
    (1) 研修`,
      `
  1. 物理的対策
    (1) 入退室
    (2) 施錠
    (3) 監視
  2. 技術的対策
    (1) 暗号
~   (2) 生体認証
    (3) 記録
  3. 人的対策
    (1) 研修`,
      '▸1.　（略）\n2. 技術的対策\n  ▸(1)　（略）\n  (2) 認証\n▸（略）',
      '▸1.　（略）\n2. 技術的対策\n  ▸(1)　（略）\n  (2) 生体認証\n▸（略）',
    );
  });

  it('counts from the first to the last sign as they are written', () => {
    checkFolded(
      '  （１） 甲\n  （２） 乙\n    ア 丙\n  （３） 丁',
      '  （１） 甲\n  （２） 乙\n    ア 丙\n  （３） 丁\n+ （４） 戊',
      '▸（１）～（３）　（略）',
      '▸（１）～（３）　（略）\n（４） 戊',
    );
  });

  it('keeps on the other side what stays on the one where an item was added', () => {
    checkFolded(
      '  ① 甲\n    a. 乙\n  ② 丙\n    a. 丁\n    b. 戊',
      '  ① 甲\n    a. 乙\n  ② 丙\n    a. 丁\n    b. 戊\n+   c. 己',
      '▸①　（略）\n② 丙\n  ▸a.～b.　（略）',
      '▸①　（略）\n② 丙\n  ▸a.～b.　（略）\n  c. 己',
    );
  });

  it('leaves the heading over what changed, and the item that a changed paragraph belongs to', () => {
    checkFolded(
      '  【庁内】\n  ① 甲\n  【庁外】\n  ① 乙\n  ② 丙\n-   ただし書',
      '  【庁内】\n  ① 甲\n  【庁外】\n  ① 乙\n  ② 丙',
      '▸（略）\n【庁外】\n▸①　（略）\n② 丙\n  ただし書',
      '▸（略）\n【庁外】\n▸①　（略）\n② 丙',
    );
  });

  it('has no range where signs are bullets, of two kinds, or none', () => {
    checkFolded('  ・甲\n  ・乙\n- ・丙', '  ・甲\n  ・乙', '▸（略）\n・丙', '▸（略）');
    checkFolded('  (1) 甲\n  ア 乙\n- ウ 丙', '  (1) 甲\n  ア 乙', '▸（略）\nウ 丙', '▸（略）');
    checkFolded('  甲。\n  乙。\n- 丙。', '  甲。\n  乙。', '▸（略）\n丙。', '▸（略）');
  });

  it('may be more lines than a call takes arguments', () => {
    const many = '  甲\n'.repeat(600_000);
    checkFolded(`${many}- 乙`, many, '▸（略）\n乙', '▸（略）');
  });

  it('stays （略） where the author wrote it', () => {
    checkFolded(
      '  （略）\n~ (2) 甲\n  （略）',
      '  （略）\n~ (2) 乙\n  （略）',
      '（略）\n(2) 甲\n（略）',
      '（略）\n(2) 乙\n（略）',
    );
  });

  it('is shown where nothing is labelled, and where it is all a side says', () => {
    checkFolded('  甲\n  乙', '  甲\n  乙', '甲\n乙', '甲\n乙');
    checkFolded('  （新設）', '+ (1) 甲\n+ (2) 乙', '（新設）', '(1) 甲\n(2) 乙');
  });
});

const someLine = fc.record({
  line: fc.nat(),
  depth: fc.nat({ max: 3 }),
  runs: fc
    .constantFrom('(1) 甲', '① 甲', '【甲】', '甲', '（略）', '1. 甲', '・甲')
    .map((text) => [{ text, change: 'same' as const }]),
  label: fc.constantFrom('added' as const, 'changed' as const, undefined),
});
const someLines = fc
  .array(someLine, { maxLength: 12 })
  .map((lines) =>
    lines.map(({ label, ...rest }): PreviewLine => (label === undefined ? rest : { ...rest, label })),
  );

it('no line with a label is folded away, and folds neither overlap nor touch', () => {
  fc.assert(
    fc.property(someLines, someLines, (before, after) => {
      const sides = foldSides(before, after);
      for (const [index, lines] of [before, after].entries()) {
        let end = -1;
        for (const { from, to } of sides[index] ?? []) {
          expect(from).toBeGreaterThan(end);
          expect(to).toBeGreaterThan(from);
          expect(lines.slice(from, to).some(({ label }) => label !== undefined)).toBe(false);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(lines.length);
      }
    }),
  );
});
