// What holds whenever a text is formatted. The one place in these tests that calls the formatter of the core.
import { expect } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { formatEdits } from '../../server/src/core/format/formatEdits.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import type { Block } from '../../server/src/core/syntax/tree.ts';
import { splitLines, trimmed } from '../../server/src/core/text/lines.ts';
import { applyEdits, type Range, type TextEdit } from '../../server/src/core/text/range.ts';
import { drawTree } from './drawTree.ts';

const editsFor = (text: string, range: Range | null = null): TextEdit[] =>
  formatEdits(parse(text).blocks, range);

const format = (text: string): string => applyEdits(text, editsFor(text));

/** Whether the fields of a block may be put in order: each is there once, and every line was understood. */
function mayReorder(node: Block): boolean {
  if (node.kind !== 'header' && node.kind !== 'revision') return false;
  const names = node.children.flatMap((child) =>
    child.kind === 'field' || child.kind === 'bodyField' ? [child.misspelt ? '?' : child.name] : [],
  );
  const isPlain = !names.includes('?') && new Set(names).size === names.length;
  return isPlain && node.children.every(({ kind }) => kind !== 'unknown');
}

/** The tree without comments and blanks; in a block whose fields may move, these in one order. */
function meaningOf(text: string): string[][] {
  return parse(text)
    .blocks.filter(({ node }) => node.kind !== 'comment' && node.kind !== 'blank')
    .map(({ text: own, node }) => {
      const drawing = drawTree(own)
        .split('\n')
        .filter((line) => !/^ *comment /.test(line))
        .join('\n');
      const fields = drawing.trimEnd().split(/\n(?= {2}\S)/);
      return mayReorder(node) ? fields.sort() : fields;
    });
}

const mark = '\ufeff';

const keywords = {
  変更前の記載: '変更前',
  変更後の記載: '変更後',
  提出時期に係る説明: '説明',
  変更年月日: '変更',
  変更日: '変更',
  評価書名: '評価書',
  評価実施機関名: '評価実施機関',
  個人のプライバシー等の権利利益の保護の宣言: '宣言',
} as const;
const names = [
  ...Object.keys(keywords),
  ...'評価書番号 評価書 様式 評価実施機関 公表日 宣言 特記事項 対策'.split(' '),
]
  .concat('変更前 変更後 変更 項目 提出時期 説明'.split(' '))
  .join('|');
const head = new RegExp(`^(${names})[ \\t\u3000\u00a0]*[:：][ \\t\u3000\u00a0]*`);

/** The lines without the blanks around them, all keywords in their short form. */
const contents = (text: string): string[] =>
  splitLines(text).map(({ start, contentEnd }) => {
    const own = trimmed(text, start === 0 && text.startsWith(mark) ? 1 : start, contentEnd);
    return text
      .slice(own.start, own.end)
      .replace(head, (_, keyword: string) => `${keywords[keyword as keyof typeof keywords] ?? keyword}：`);
  });

const isComment = (line: string): boolean => /^\/\/(?:\s|$)/.test(line);

/** Each comment with the first line below that is none: what it stands above, and what it silences a rule for. */
function commentsOf(text: string): string[] {
  const lines = contents(text);
  return lines.flatMap((line, index) =>
    isComment(line) ? [`${line} | ${lines.slice(index + 1).find((below) => !isComment(below)) ?? ''}`] : [],
  );
}

/** Without the one finding that formatting is to mend. */
const findingsOf = (text: string): string[] =>
  analyze(text)
    .findings.filter(({ code }) => code !== 'field-order')
    .map(
      ({ code, severity, message, fixes }) =>
        `${code} ${severity} ${message} ${fixes.map(({ title, safe }) => `${title} ${safe}`).join(' ')}`,
    );

/** What formatting never changes: what is said, line by line, what it means, what is found in it. */
function expectSame(text: string, formatted: string): void {
  const said = (whole: string) => contents(whole).filter((line) => line !== '');
  expect(said(formatted).sort()).toEqual(said(text).sort());
  expect(meaningOf(formatted)).toEqual(meaningOf(text));
  expect(commentsOf(formatted).sort()).toEqual(commentsOf(text).sort());
  expect(findingsOf(formatted).sort()).toEqual(findingsOf(text).sort());
}

/** Edits in order, apart from each other, each of no more than one line, each changing something. */
function expectSmall(text: string, edits: readonly TextEdit[]): void {
  let end = 0;
  for (const { range, newText } of edits) {
    expect(range.start).toBeGreaterThanOrEqual(end);
    expect(text.slice(range.start, range.end)).toMatch(/^[^\r\n]*(?:\r\n?|\n)?$/);
    expect(text.slice(range.start, range.end)).not.toBe(newText);
    end = range.end;
  }
}

/** No blanks at the ends of lines or as indentation other than by pairs, no blank line at an end or after another. */
function expectTidy(formatted: string): void {
  const lines = splitLines(formatted).map(({ start, contentEnd }) => formatted.slice(start, contentEnd));
  const untidy = lines.filter((line, index) =>
    line === ''
      ? lines[index - 1] === '' ||
        index === lines.length - 1 ||
        (index === 0 && lines[1]?.startsWith(mark) !== true)
      : !/^(?: {2})*[^ \t\u3000\u00a0](?:.*[^ \t\u3000\u00a0])?$/su.test(line),
  );
  expect(untidy).toEqual([]);
  if (formatted !== '') expect(formatted).toMatch(/[\r\n]$/);
}

/** Formats a text, checks all that holds for any text, and gives the result. */
export function checkFormat(text: string): string {
  const edits = editsFor(text);
  expectSmall(text, edits);
  const formatted = applyEdits(text, edits);
  expect(editsFor(formatted)).toEqual([]);
  expectTidy(formatted.startsWith(mark) ? formatted.slice(1) : formatted);
  expectSame(text, formatted);
  expect(analyze(formatted).findings.map(({ code }) => code)).not.toContain('field-order');
  if (text.startsWith(mark) || text.includes('\r')) return formatted;
  const asOnWindows = (written: string) => mark + written.replaceAll('\n', '\r\n');
  if (text.includes('\n')) expect(format(asOnWindows(text))).toBe(asOnWindows(formatted));
  return formatted;
}

/** Formats the lines that `range` touches, checks that no other line changes, and gives the result. */
export function checkFormatRange(text: string, range: Range): string {
  const edits = editsFor(text, range);
  expectSmall(text, edits);
  const lines = splitLines(text).filter(
    ({ start, contentEnd }) => start <= range.end && contentEnd >= range.start,
  );
  for (const edit of edits) {
    expect(edit.range.start).toBeGreaterThanOrEqual(lines[0]?.start ?? 0);
    expect(edit.range.end).toBeLessThanOrEqual(lines.at(-1)?.end ?? 0);
  }
  const formatted = applyEdits(text, edits);
  expectSame(text, formatted);
  return formatted;
}
