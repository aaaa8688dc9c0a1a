import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { checkFormat } from '../support/checkFormat.ts';
import { drawFindings } from '../support/drawFindings.ts';

const pages = ['README.md', 'README.ja.md', 'docs/language.ja.md'];

const blocks = (language: string) =>
  pages.flatMap((page) => {
    const text = readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8');
    const found = text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'));
    return Array.from(found, ([, block = ''], index) => ({ page, number: index + 1, block }));
  });

describe('the examples in the documents are true', () => {
  test('there are examples', () => expect(blocks('hyoka').length).toBeGreaterThan(5));

  test.each(blocks('hyoka'))('$page, example $number has no finding', ({ block }) =>
    expect(drawFindings(block, analyze(block).findings)).toBe(block),
  );

  test.each(blocks('hyoka-bad'))('$page, wrong example $number has a finding', ({ block }) =>
    expect(analyze(block).findings).not.toEqual([]),
  );

  test.each([...blocks('hyoka'), ...blocks('hyoka-bad')])(
    '$page, example $number can be formatted',
    ({ block }) => void checkFormat(block),
  );
});
