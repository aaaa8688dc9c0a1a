// The comment that a quick fix writes: it silences the finding and changes nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { suppressFinding } from '../../server/src/core/features/suppressFinding.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { applyEdits } from '../../server/src/core/text/range.ts';
import { checkFormat } from '../support/checkFormat.ts';

/** The text with its first finding suppressed. */
function suppressed(text: string): string {
  const analysis = analyze(text);
  const finding = analysis.findings[0] ?? expect.fail('nothing is found');
  const edit = suppressFinding(analysis, finding) ?? expect.fail('it cannot be suppressed');
  return applyEdits(text, [edit]);
}

/** Suppresses what is found, one after the other, until nothing is. Each time something goes, and nothing comes. */
function suppressAll(text: string): string {
  let written = text;
  const codes = (of: string) => analyze(of).findings.map(({ code }) => code);
  for (let before = codes(written); before.length > 0; before = codes(written)) {
    written = suppressed(written);
    const after = codes(written);
    expect(after.length).toBeLessThan(before.length);
    const left = [...before];
    for (const code of after) expect(left.splice(left.indexOf(code), 1)).toEqual([code]);
    // What is out of order is put in order, suppressed or not.
    if (!before.includes('field-order')) checkFormat(written);
  }
  return written;
}

const commentLine = /(^|\ufeff)[ \t\u3000\u00a0]*\/\/ hyoka-ignore [\w-]+ 理由(?:\r\n|\r|\n)/gm;

describe('the comment silences', () => {
  test.each(rules.filter(({ code }) => code !== 'ignore-unused'))('what $code finds', ({ bad }) => {
    for (const text of [bad, `\ufeff${bad}`, bad.replaceAll('\n', '\r\n'), bad.trimEnd()]) {
      const written = suppressAll(text);
      expect(written.replace(commentLine, '$1')).toBe(text);
      expect(written.replaceAll('\r\n', '').includes('\n')).toBe(!text.includes('\r\n'));
    }
  });

  const samples = new URL('../../samples/', import.meta.url);
  test.each(readdirSync(samples))('all that is found in %s', (name) => {
    const text = readFileSync(new URL(name, samples), 'utf8');
    expect(suppressAll(text).replace(commentLine, '$1')).toBe(text);
  });
});

describe('the comment stands', () => {
  test('above the line in which the finding starts, indented as it is', () => {
    const text = '対策：Ⅲ リスク対策\n  施錠している。\n\u3000\t情報情報を扱う。\n';
    expect(suppressed(text)).toBe(
      '対策：Ⅲ リスク対策\n  施錠している。\n\u3000\t// hyoka-ignore doubled-term 理由\n\u3000\t情報情報を扱う。\n',
    );
  });

  test('between the lines of a field that goes on, and above a field in column 0', () => {
    const revision = (before: string, reason: string) =>
      `変更：令和3年10月12日\n項目：Ⅲ リスク対策\n変更前：${before}\n変更後：施錠している。\n提出時期：事後\n説明：重要な変更に当たらない。\n${reason}`;
    const comment = '// hyoka-ignore doubled-term 理由\n';
    expect(suppressAll(revision('なし', '  情報情報を扱うため。\n'))).toBe(
      revision('なし', `  ${comment}  情報情報を扱うため。\n`),
    );
    expect(suppressAll(revision('情報情報を扱う。', ''))).toBe(
      revision('情報情報を扱う。', '').replace('変更前', `${comment}変更前`),
    );
  });

  test('behind a byte order mark, above the block whose first line has the finding', () => {
    const text = '\ufeff評価書：情報情報に関する事務';
    expect(suppressed(text)).toBe('\ufeff// hyoka-ignore doubled-term 理由\n評価書：情報情報に関する事務');
  });

  test('nowhere for a finding about such a comment', () => {
    const analysis = analyze('対策：Ⅲ リスク対策\n  // hyoka-ignore item-style 理由\n  施錠している。\n');
    const [finding] = analysis.findings;
    expect(finding && suppressFinding(analysis, finding)).toBe(null);
  });
});
