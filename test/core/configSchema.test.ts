// The schema that editors complete and check hyoka.config.json by, held against what reads the file.
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import schema from '../../schemas/config.schema.json' with { type: 'json' };
import { readConfig } from '../../server/src/core/config/readConfig.ts';
import { rules } from '../../server/src/core/rules/index.ts';

const validate = new Ajv({ strict: true, keywords: ['enumDescriptions'] }).compile(schema);
const codes = rules.map(({ code }) => code);

/** Whether the file is read without a problem; the schema has to say the same. */
function isGood(text: string): boolean {
  const { config } = readConfig(text, codes);
  expect(validate(JSON.parse(text))).toBe(config !== null);
  return config !== null;
}

const form = (...children: unknown[]) => JSON.stringify({ forms: [{ form: '様式3', children }] });
const terms = (...words: string[]) => JSON.stringify({ terms: words });

describe('the schema of the configuration', () => {
  test('is the one that VS Code uses for the file', () => {
    expect(manifest.contributes.jsonValidation).toEqual([
      { fileMatch: 'hyoka.config.json', url: './schemas/config.schema.json' },
      { fileMatch: 'hyoka.phrases.json', url: './schemas/phrases.schema.json' },
    ]);
    expect(manifest.files).toContain('schemas/');
  });

  test('says of each rule what it reports', () => {
    const { properties } = schema.properties.rules;
    expect(Object.keys(properties)).toEqual(codes);
    for (const { code, title } of rules)
      expect(properties[code as keyof typeof properties].description).toContain(title);
  });

  test.each([
    '{}',
    '{ "$schema": "https://example.org/config.schema.json" }',
    '{ "rules": {} }',
    ...['error', 'warning', 'information', 'off'].map(
      (level) => `{ "rules": { "doubled-term": "${level}" } }`,
    ),
    '{ "terms": [] }',
    terms('情報情報システム', '庁内 LAN', '.*', '\t語'),
    terms('𠮷'.repeat(100)),
    JSON.stringify({ terms: Array<string>(10_000).fill('語') }),
    '{ "style": {} }',
    ...['、。', '，。', '，．'].map((signs) => `{ "style": { "punctuation": "${signs}" } }`),
    '{ "style": { "digits": "half", "tone": "です・ます" } }',
    '{ "style": { "digits": "full", "tone": "である" } }',
    '{ "style": { "numbering": [] } }',
    '{ "style": { "numbering": ["第１", "１", "（１）", "ア", "（ア）", "・"] } }',
    '{ "forms": [] }',
    '{ "forms": [{ "form": "見本市様式", "complete": true, "children": [] }] }',
    form({ number: '7' }, { label: '庁内の点検', short: '点検' }),
    form({ number: 'Ⅲ', complete: false, children: [{ number: '7', children: [{ label: '点検' }] }] }),
    form({ number: '𠮷'.repeat(10) }, { label: '名'.repeat(200) }),
    form(...Array.from({ length: 200 }, () => ({ number: '1' }))),
  ])('and the reader take %.60s', (text) => expect(isGood(text)).toBe(true));

  test.each([
    '[]',
    'null',
    '1',
    '"rules"',
    '{ "rule": {} }',
    '{ "$schema": 1 }',
    '{ "rules": [] }',
    '{ "rules": null }',
    '{ "rules": { "double-term": "off" } }',
    '{ "rules": { "__proto__": "off" } }',
    '{ "rules": { "doubled-term": "none" } }',
    '{ "rules": { "doubled-term": true } }',
    '{ "rules": { "doubled-term": ["off"] } }',
    '{ "terms": {} }',
    '{ "terms": "語" }',
    '{ "terms": [1] }',
    '{ "terms": [["語"]] }',
    terms(''),
    terms(' '),
    terms('　'),
    terms('上\n下'),
    terms('上\r'),
    terms('あ'.repeat(101)),
    JSON.stringify({ terms: Array<string>(10_001).fill('語') }),
    '{ "style": [] }',
    '{ "style": { "punctuation": "、．" } }',
    '{ "style": { "digits": 1 } }',
    '{ "style": { "tone": null } }',
    '{ "style": { "numbering": "公用文" } }',
    '{ "style": { "numbering": ["(2)"] } }',
    '{ "style": { "numbering": [1] } }',
    '{ "style": { "numbering": ["ア", "ア"] } }',
    '{ "forms": {} }',
    '{ "forms": ["様式3"] }',
    '{ "forms": [{}] }',
    '{ "forms": [{ "form": "様式3" }] }',
    '{ "forms": [{ "children": [] }] }',
    '{ "forms": [{ "form": "様式3", "children": {} }] }',
    '{ "forms": [{ "form": "様式3", "children": [], "complete": "true" }] }',
    '{ "forms": [{ "form": "様式3", "children": [], "name": "様式" }] }',
    JSON.stringify({ forms: Array.from({ length: 21 }, () => ({ form: '様式', children: [] })) }),
    form({}),
    form({ short: '監査' }),
    form({ number: 7 }),
    form({ number: ' ' }),
    form({ number: '𠮷'.repeat(11) }),
    form({ label: '名'.repeat(201) }),
    form({ label: '上\n下' }),
    form({ label: '名', complete: null }),
    form({ number: 'Ⅲ', children: [{ number: '7', children: [{}] }] }),
    form(...Array.from({ length: 201 }, () => ({ number: '1' }))),
  ])('and the reader refuse %.60s', (text) => expect(isGood(text)).toBe(false));
});
