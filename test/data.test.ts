import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { rangeOf } from '../server/src/core/text/range.ts';
import { forEachSpelling, spellings } from '../server/src/core/terms/terms.ts';

const root = new URL('..', import.meta.url);
const json = (path: string): Record<string, unknown> => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

test('every command and setting has a title in both languages', () => {
  const manifest = readFileSync(new URL('package.json', root), 'utf8');
  const keys = [...manifest.matchAll(/"%([^%]+)%"/g)].map(([, key = '']) => key);
  expect(keys.length).toBeGreaterThan(5);
  for (const file of ['package.nls.json', 'package.nls.ja.json'])
    expect(Object.keys(json(file))).toEqual(expect.arrayContaining(keys));
});

test.each(['terms/terms', 'forms/declaration', 'phrases/words'])('core/%s.json obeys its schema', (name) => {
  const ajv = new Ajv({ strict: true });
  ajv.addMetaSchema(json('node_modules/ajv/dist/refs/json-schema-draft-07.json'));
  const data = json(`server/src/core/${name}.json`);
  const isValid = ajv.validate(json(`server/src/core/${name}.schema.json`), data);
  expect(isValid, JSON.stringify(ajv.errors)).toBe(true);
});

test('no spelling of a term is found inside another', () => {
  for (const [index, { text }] of spellings.entries()) {
    const found: number[] = [];
    forEachSpelling(text, rangeOf(0, text.length), (spelling) => found.push(spelling));
    expect(found, text).toEqual([index]);
  }
});
