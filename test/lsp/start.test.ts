// What the built server loads before it can answer. The rest waits until it is asked for.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const chunks = new URL('dist/chunks/', root);
const read = (file: URL): string => readFileSync(file, 'utf8');

/** The bundle and what it imports at once, as one text. */
function loadedAtStart(): string {
  const texts = new Map<string, string>();
  const load = (file: URL) => {
    const path = fileURLToPath(file);
    if (texts.has(path)) return;
    const text = read(file);
    texts.set(path, text);
    for (const [, name = ''] of text.matchAll(/(?:from|import)\s*"(\.[^"]+)"/g)) load(new URL(name, file));
  };
  load(new URL('dist/server.js', root));
  return [...texts.values()].join('\n');
}

const start = loadedAtStart();
const all = readdirSync(chunks)
  .map((name) => read(new URL(name, chunks)))
  .join('\n');

test.each([
  ['the rules', 'doubled-term'],
  ['the reading of HTML', 'misplaced-doctype'],
  ['the reading of office files', 'Missing end tag for element'],
  ['the stock sentences', 'ぱたーんふぁいる'],
  ['where laws are published', '425AC0000000027'],
  ['the comparison of texts', 'oneChangePerToken'],
  ['what answers requests', '変更箇所をプレビュー'],
])('%s is loaded later', (_, sign) => {
  expect(all).toContain(sign);
  expect(start).not.toContain(sign);
});

test('the grammar of grammars is not loaded at all', () => {
  const sign = 'TopLevelTerm';
  expect(read(new URL('node_modules/ohm-js/dist/ohm-grammar.js', root))).toContain(sign);
  expect(start + all).not.toContain(sign);
});
