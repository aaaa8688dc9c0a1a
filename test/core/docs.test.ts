import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { phrases } from '../../server/src/core/phrases/phrases.ts';
import { readiness } from '../../server/src/core/revision/readiness.ts';
import { splitRunOn } from '../../server/src/core/syntax/runOn/splitRunOn.ts';
import { readConfig } from '../../server/src/core/config/readConfig.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { checkFormat } from '../support/checkFormat.ts';
import { drawFindings } from '../support/drawFindings.ts';

const steps = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).contributes
  .walkthroughs[0].steps as readonly { readonly id: string; readonly media: { readonly markdown: string } }[];

const pages = [
  ...steps.map(({ media }) => media.markdown),
  'README.md',
  'README.ja.md',
  'docs/language.ja.md',
  'docs/config.ja.md',
  'docs/guide.ja.md',
  'docs/guide.md',
];

const blocks = (language: string) =>
  pages.flatMap((page) => {
    const text = readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8');
    const found = text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'));
    return Array.from(found, ([, block = ''], index) => ({ page, number: index + 1, block }));
  });

/** The cells of the tables under 続き書き, without the marks of code: what is run on, and its lines. */
const runOnRows = (): { cells: readonly string[][] }[] => {
  const text = readFileSync(new URL('../../docs/language.ja.md', import.meta.url), 'utf8');
  const section = text.slice(text.indexOf('### 続き書き'), text.indexOf('## 覚え書き'));
  return Array.from(section.matchAll(/^\|(.*)\|(.*)\|$/gm), (row) => ({
    cells: row.slice(1).map((cell) => Array.from(cell.matchAll(/`([^`]*)`/g), ([, code = '']) => code)),
  }));
};

describe('what the language page says of run-on text is true', () => {
  const rows = runOnRows().filter(({ cells }) => (cells[1]?.length ?? 0) > 0);

  test.each(rows.filter(({ cells }) => cells[0]?.length === 1))('it divides $cells.0', ({ cells }) =>
    expect(splitRunOn(cells[0]?.[0] ?? '')).toEqual(cells[1]),
  );

  test.each(rows.filter(({ cells }) => cells[0]?.length === 0).flatMap(({ cells }) => cells[1] ?? []))(
    'it leaves %s whole',
    (example) => {
      expect(splitRunOn(example)).toEqual([example]);
      expect(splitRunOn(`(1) 端末は、${example}とする。 (2) 監視している。`)).toHaveLength(2);
    },
  );

  test('there are both', () => expect(rows.length).toBeGreaterThan(6));
});

describe('the page that has the language on one screen', () => {
  const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  const titles = Object.values<string>(JSON.parse(read('package.nls.ja.json'))).map((title) =>
    title.replace('…', ''),
  );

  test.each(['docs/guide.ja.md', 'docs/guide.md'])(
    '%s has so few lines, and commands that there are',
    (page) => {
      const text = read(page);
      expect(text.split('\n').length).toBeLessThan(60);
      const named = Array.from(text.matchAll(/「([^」]+)」/g), ([, name = '']) => name);
      expect(named.length).toBeGreaterThan(3);
      for (const name of named) expect(titles).toContain(name);
    },
  );

  test('has the same example in both languages', () => {
    const examples = blocks('hyoka').filter(({ page }) => page.startsWith('docs/guide'));
    expect(examples).toHaveLength(2);
    expect(examples[0]?.block).toBe(examples[1]?.block);
  });
});

describe('the walkthrough', () => {
  const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

  test.each(['package.nls.json', 'package.nls.ja.json'])('in %s leads to commands that there are', (file) => {
    const words: Record<string, string> = JSON.parse(read(file));
    const commands = [...read('package.json').matchAll(/"command": "([^"]+)"/g)].map(([, name]) => name);
    const led = steps.flatMap(({ id }) =>
      Array.from(
        (words[`walkthrough.${id}.description`] ?? '').matchAll(/\(command:(?:toSide:)?(hyoka\.[^)]+)\)/g),
        ([, name]) => name,
      ),
    );
    expect(led).toHaveLength(7);
    for (const name of led) expect(commands).toContain(name);
  });

  test('names what is checked as it is named', () => {
    const titles = readiness(analyze(''), null).map(({ title }) => title);
    const named = Array.from(
      read('docs/walkthrough/check.md').matchAll(/^- [✓✗] (.*)$/gm),
      ([, name]) => name,
    );
    expect(named.length).toBeGreaterThan(3);
    for (const name of named) expect(titles).toContain(name);
  });

  test('has stock sentences that there are', () => {
    const cells = read('docs/walkthrough/complete.md').matchAll(/\| ([^|]*。) \|$/gm);
    const sentences = Array.from(cells, ([, cell = '']) => cell.replaceAll('**', ''));
    expect(sentences).toHaveLength(2);
    for (const sentence of sentences) expect(phrases.map(({ text }) => text)).toContain(sentence);
  });
});

describe('the examples in the documents are true', () => {
  test('there are examples', () => expect(blocks('hyoka').length).toBeGreaterThan(5));

  test.each(blocks('hyoka'))('$page, example $number has no finding', ({ block }) =>
    expect(drawFindings(block, analyze(block).findings)).toBe(block),
  );

  test.each(blocks('json'))('$page, configuration $number has no problem', ({ block }) =>
    expect(
      readConfig(
        block,
        rules.map(({ code }) => code),
      ).problems,
    ).toEqual([]),
  );

  test.each(blocks('hyoka-bad'))('$page, wrong example $number has a finding', ({ block }) =>
    expect(analyze(block).findings).not.toEqual([]),
  );

  test.each([...blocks('hyoka'), ...blocks('hyoka-bad')])(
    '$page, example $number can be formatted',
    ({ block }) => void checkFormat(block),
  );
});
