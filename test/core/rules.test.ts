import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { applyEdits } from '../../server/src/core/text/range.ts';
import { checkFormat } from '../support/checkFormat.ts';

const helpers = new Set([
  'chainEnd.ts',
  'index.ts',
  'oddStyle.ts',
  'pathRule.ts',
  'quote.ts',
  'rule.ts',
  'writeField.ts',
]);
/** What is wrong is certain, what is right is not. */
const withoutFix = new Set([
  'unknown-line',
  'field-duplicate',
  'header-duplicate',
  'reason-weak',
  'revision-unchanged',
  'revision-duplicate',
  'item-empty',
  'reason-basis',
  'item-wrong-form',
  'item-misplaced',
  'foreign-script',
  'bracket-unbalanced',
  'placeholder-left',
  'sensitive-detail',
  'date-impossible',
  'style-mixed',
  'law-article-unknown',
  'law-stale',
  'date-too-early',
  'edition-stale',
]);

const saidAtBothEnds = new Set(['chain-break', 'section-stale']);

const fileOf = (code: string) => `${code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}.ts`;
const files = readdirSync(new URL('../../server/src/core/rules', import.meta.url)).filter(
  (file) => !helpers.has(file),
);

test('every rule has a file and every file is a registered rule', () => {
  expect(files.sort()).toEqual(rules.map(({ code }) => fileOf(code)).sort());
});

describe.each(rules)('$code', ({ code, severity, title, why, bad, good }) => {
  const found = analyze(bad).findings;
  test('has exactly one finding in its bad example', () => {
    expect(found.map((finding) => finding.code)).toEqual(saidAtBothEnds.has(code) ? [code, code] : [code]);
    expect(found[0]?.severity).toBe(severity);
  });
  test('has none in its good example', () => expect(analyze(good).findings).toEqual([]));
  test('has a good example that is formatted', () => expect(checkFormat(good)).toBe(good));
  test('has a bad example that can be formatted', () => void checkFormat(bad));
  test('its first fix makes the good example of the bad one, but for blank lines', () => {
    const fix = found[0]?.fixes[0];
    expect(fix === undefined).toBe(withoutFix.has(code));
    if (fix !== undefined) expect(checkFormat(applyEdits(bad, fix.edits))).toBe(good);
  });
  test('says what is wrong in one sentence that ends without 。', () => {
    for (const { message } of found) expect(message.replace(/「[^」]*」/g, '')).not.toContain('。');
    expect(title).not.toMatch(/。/);
    expect(why).toMatch(/。$/);
  });
});
