// The page about a rule says of the rule what is so, on paper and in a terminal.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { fixAll } from '../../server/src/core/features/fixAll.ts';
import { printRulePage, printRuleText } from '../../server/src/core/features/rulePage.ts';
import { rules } from '../../server/src/core/rules/index.ts';

const codesIn = (text: string): string[] => analyze(text).findings.map(({ code }) => code);

/** The text with a suppression above each line in which something is found. */
function silenced(text: string, code: string): string {
  const analysis = analyze(text);
  const found = new Set(analysis.findings.map(({ range }) => analysis.positionAt(range.start).line));
  return text
    .split('\n')
    .flatMap((line, index) => (found.has(index) ? [`// hyoka-ignore ${code} 理由`, line] : [line]))
    .join('\n');
}

const unverified = new Set([
  'reason-basis',
  'item-unknown',
  'item-wrong-form',
  'item-misplaced',
  'law-title',
  'law-article-unknown',
  'law-stale',
  'edition-stale',
  'term-variant',
  'boilerplate-deviation',
]);

describe.each(rules)('the page about $code', (rule) => {
  const { code, severity, title, why, bad, good } = rule;
  const page = printRulePage(rule);

  test('is the one in the package', () => {
    const path = new URL(`../../docs/rules/${code}.md`, import.meta.url);
    expect(readFileSync(path, 'utf8')).toBe(page);
  });

  test('has the code, how grave it is, the reason and both examples', () => {
    expect(page.startsWith(`# ${title}\n\nコード \`${code}\` ・ 重さ `)).toBe(true);
    for (const part of [`（${severity}）\n`, why, bad, good]) expect(page).toContain(part);
  });

  test('says the same in a terminal, without marks', () => {
    const plain = (text: string) => text.replace(/^#+ |`|\s|：$/gm, '');
    expect(plain(printRuleText(rule))).toBe(plain(page));
    expect(printRuleText(rule)).not.toMatch(/^#|`/m);
  });

  test('says whether there is a fix, and whether fix-all makes it', () => {
    const { fixes } = analyze(bad).findings[0] ?? expect.fail('no finding');
    expect(page.includes('直し方の候補は出ません。')).toBe(fixes.length === 0);
    expect(page.includes('hyoka lint --fix` でも直ります')).toBe(fixAll(bad) !== bad);
    expect(page.includes('hyoka lint --fix` では直りません')).toBe(fixes.length > 0 && fixAll(bad) === bad);
  });

  test('says truly how it is silenced', () => {
    const isSaid = page.includes(`すぐ上の行に \`// hyoka-ignore ${code} 理由\` と書くと`);
    expect(codesIn(silenced(bad, code)).includes(code)).toBe(!isSaid);
  });

  test('says so where it rests on facts that nobody has checked', () => {
    expect(/確かめてい(?:ない|ません)|照らし合わせてい(?:ない|ません)/.test(page)).toBe(unverified.has(code));
  });
});
