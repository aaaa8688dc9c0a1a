// Revisions that stand out of the order of their dates, and the fix that moves one.
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { applyEdits } from '../../server/src/core/text/range.ts';

const revision = (date: string, before: string, after: string, path: string): string =>
  `変更：${date}\n項目：${path}\n変更前：\n  ${before}\n変更後：\n  ${after}\n提出時期：事前\n説明：重要な変更に当たる\n`;

describe('the order of the dates', () => {
  const dated = (...dates: readonly string[]): string =>
    dates.map((date, i) => revision(date, 'なし', 'あり', `Ⅰ 基本情報 ${i + 1}.`)).join('\n');
  const found = (...dates: readonly string[]): string[] =>
    analyze(dated(...dates)).findings.map(({ code, message }) => `${code} ${message.split('：')[0]}`);
  const out = (date: string) => `revision-order 「${date}」の変更が日付の順に並んでいません`;

  test('the one that stands out is named, wherever it stands', () => {
    expect(found('R3.4.1', 'R5.4.1', 'R3.10.1', 'R4.4.1')).toEqual([out('R5.4.1')]);
    expect(found('R3.4.1', 'R3.10.1', 'R4.4.1', 'R3.5.1')).toEqual([out('R3.5.1')]);
    expect(found('R6.4.1', 'R3.4.1', 'R3.10.1', 'R4.4.1')).toEqual([out('R6.4.1')]);
  });

  test.each([
    [['R3.4.1', 'R3.4.1', 'R4.4.1']],
    [['R5.4.1', 'R4.4.1', 'R3.4.1']],
    [['R5.4.1', 'R4.4.1', 'R4.4.1', 'R4.10.1', 'R3.4.1']],
    [['令和3年4月1日', '平成30年', 'R4.4.1']],
  ])('%j: nothing is out of order', (dates) =>
    expect(found(...dates).filter((each) => each.startsWith('revision-order'))).toEqual([]),
  );

  /** What the first fix makes of the text. */
  const mended = (text: string): string => {
    const analysis = analyze(text);
    const finding = analysis.findings.find(({ code }) => code === 'revision-order');
    const edits = finding?.fixes[0]?.edits ?? expect.fail('there is no fix');
    return applyEdits(text, edits);
  };
  const one = (date: string, above = ''): string =>
    above + revision(date, 'なし', 'あり', `Ⅰ 基本情報 ${date}`);
  const joined = (...revisions: readonly string[]): string => `評価書：予防接種\n\n${revisions.join('\n')}`;
  const [a, b, c, d] = ['R3.4.1', 'R3.10.1', 'R4.4.1', 'R5.4.1'].map((date) =>
    one(date, `// ${date}の一\n// ${date}の二\n`),
  ) as [string, string, string, string];

  test('its fix puts it in its place, with its comments and a blank line between each two', () => {
    expect(mended(joined(a, d, b, c))).toBe(joined(a, b, c, d));
    expect(mended(joined(a, c, d, b))).toBe(joined(a, b, c, d));
    expect(mended(joined(a, c, b, d))).toBe(joined(a, b, c, d));
    expect(mended(joined(d, a, b, c))).toBe(joined(a, b, c, d));
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    expect(mended(crlf(joined(a, c, b, d)))).toBe(crlf(joined(a, b, c, d)));
  });

  test('its fix leaves one blank line where there were none or several, and none at the ends of the file', () => {
    expect(mended(joined(a, `\n\n${c}\n\n`, b, d))).toBe(joined(a, b, c, d));
    expect(mended(`${a}${c}\n${b}${d}`)).toBe(`${a}\n${b}\n${c}\n${d}`);
    expect(mended(`${d}\n${a}\n${b}\n${c}`)).toBe(`${a}\n${b}\n${c}\n${d}`);
    expect(mended(`${a}\n${c}\n${d}\n${b.trimEnd()}`)).toBe(`${a}\n${b}\n${c}\n${d}`);
    expect(mended(`${d}\n${a}\n${b}\n${c.trimEnd()}`)).toBe(`${a}\n${b}\n${c}\n${d}`);
  });

  test('a comment between blank lines stays where it is', () =>
    expect(mended(joined(a, `// 令和4年度の変更\n\n${c}`, b, d))).toBe(
      joined(a, `// 令和4年度の変更\n`, b, c, d),
    ));

  test('a comment that is written above it moves with it', () => {
    const analysis = analyze(joined(a, d, b, c));
    const at = analysis.text.indexOf('// R5');
    analysis.edit({ start: at, end: at }, '// 確認済み\n');
    const [finding] = analysis.findings;
    expect(applyEdits(analysis.text, finding?.fixes[0]?.edits ?? [])).toBe(
      joined(a, b, c, `// 確認済み\n${d}`),
    );
  });

  test('an edit of a date is seen, and taken back', () => {
    const text = dated('R3.4.1', 'R3.10.1', 'R4.4.1');
    const analysis = analyze(text);
    const at = text.indexOf('R3.10.1');
    analysis.edit({ start: at, end: at + 7 }, 'R9.10.1');
    expect(analysis.findings.map(({ code }) => code)).toEqual(['revision-order']);
    // The text of another revision: the place to move to is that of the new one.
    const last = analysis.text.lastIndexOf('あり');
    analysis.edit({ start: last, end: last }, 'が');
    const [finding] = analysis.findings;
    expect(applyEdits(analysis.text, finding?.fixes[0]?.edits ?? [])).toContain(
      'がありり'.replace('りり', 'り'),
    );
    analysis.edit({ start: at, end: at + 7 }, 'R3.10.1');
    expect(analysis.findings).toEqual([]);
  });
});
