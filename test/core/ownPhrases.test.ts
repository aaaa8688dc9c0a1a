// hyoka.phrases.json: the sentences that it gives, what is said of a mistake in it and where, and its schema, which agrees.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import schema from '../../schemas/phrases.schema.json' with { type: 'json' };
import { readPhrases } from '../../server/src/core/phrases/readPhrases.ts';

const validate = new Ajv({ strict: true, allowMatchingProperties: true }).compile(schema);

const file = (...phrases: unknown[]) => JSON.stringify({ phrases });

/** What is said of each mistake, with the text that it is said at. */
const mistakes = (text: string): string[] =>
  readPhrases(text).problems.map(({ range, message }) => `${text.slice(range.start, range.end)} ${message}`);

describe('hyoka.phrases.json', () => {
  test('gives sentences, each with what is said of it', () => {
    const { value, problems } = readPhrases(
      file(
        {
          text: '{○○課}が点検している。',
          reading: 'がてんけん　している',
          items: ['保管・消去', '使用 リスク２'],
        },
        { text: '様式の改正に伴う変更', category: '説明', timing: '事後' },
      ),
    );
    expect(problems).toEqual([]);
    expect(value).toEqual([
      {
        category: '対策',
        text: '{○○課}が点検している。',
        reading: 'がてんけん している',
        items: ['保管・消去', '使用 リスク２'],
        provenance: '団体の文例',
      },
      { category: '説明', text: '様式の改正に伴う変更', timing: '事後', provenance: '団体の文例' },
    ]);
  });

  test('takes a reading in katakana or in Latin letters as well', () => {
    const read = (reading: string) => readPhrases(file({ text: '文', reading })).value?.[0]?.reading;
    expect(read('テンケン')).toBe('てんけん');
    expect(read(' tenken ｼﾃｲﾙ ')).toBe('tenken している');
  });

  test('with a mistake gives nothing, and says what is wrong at its place', () => {
    expect(readPhrases('{').value).toBe(null);
    expect(mistakes(file({ text: '文{' }))).toEqual([
      '"文{" 「{」と「}」が対になっていません：書き込むところを「{○○課}」のように囲んでください',
    ]);
    expect(mistakes(file({ text: '文', reading: '点検' }))).toEqual([
      '"点検" 読みに使えない文字があります：かな、英字、数字と空白だけで書いてください',
    ]);
    expect(mistakes(file({ reading: 'ぶん' }))).toEqual(['{ 文がありません：「text」を書いてください']);
    expect(mistakes(file({ text: '' }))).toEqual(['"" 文が空です：消すか、文を書いてください']);
    expect(mistakes(file({ txt: '文' }))).toEqual(
      [
        '{ 文がありません：「text」を書いてください',
        '"txt" 「txt」という文の欄はありません：「text」に直してください',
      ].toReversed(),
    );
    expect(mistakes(file({ text: '文', category: '対応' }))).toEqual([
      '"対応" この値は使えません：「対策」「見出し」「説明」「宣言」のどれかにしてください',
    ]);
    expect(mistakes('{ "phrases": {} }')).toEqual([
      '{} 文の並びの形が違います：「[」と「]」で囲んで書いてください',
    ]);
  });

  test('has limits', () => {
    expect(mistakes(file({ text: '文'.repeat(401) }))).toEqual([
      expect.stringContaining('400字を超えています'),
    ]);
    const many = file(...Array.from({ length: 5_001 }, () => ({ text: '文' })));
    expect(mistakes(many)).toEqual([expect.stringContaining('文が5000を超えています')]);
    expect(mistakes(' '.repeat(4_000_001))).toEqual([expect.stringContaining('読めません')]);
  });

  test('is as its page shows it', () => {
    const page = readFileSync(new URL('../../docs/ownPhrases.ja.md', import.meta.url), 'utf8');
    const [, example = ''] = /^```json\n([\s\S]*?)^```/m.exec(page) ?? [];
    expect(validate(JSON.parse(example))).toBe(true);
    expect(mistakes(example)).toEqual([]);
  });

  test('never fails, whatever it holds', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.array(fc.json()).map((parts) => file(...parts)),
        ),
        (text) => {
          const { value, problems } = readPhrases(text);
          expect(value === null).toBe(problems.length > 0);
        },
      ),
    ));
});

describe('the schema of the sentences', () => {
  test.each([
    '{}',
    file(),
    file({ text: '文' }),
    file({ text: '{○○課}が{○○}点検する。', reading: 'がてんけんする', items: ['使用'], category: '対策' }),
    file({ text: '文', category: '説明', timing: '事前' }),
    file({ text: '𠮷'.repeat(400) }),
  ])('and the reader take %.60s', (text) => {
    expect(validate(JSON.parse(text))).toBe(true);
    expect(readPhrases(text).problems).toEqual([]);
  });

  test.each([
    '[]',
    '{ "phrases": {} }',
    '{ "sentences": [] }',
    file('文'),
    file({}),
    file({ text: 1 }),
    file({ text: '' }),
    file({ text: '二行\nの文' }),
    file({ text: '}文{' }),
    file({ text: '文', items: '使用' }),
    file({ text: '文', items: [''] }),
    file({ text: '文', category: '対応' }),
    file({ text: '文', timing: '事中' }),
    file({ text: '文', other: true }),
    file({ text: '文'.repeat(401) }),
  ])('and the reader refuse %.60s', (text) => {
    expect(validate(JSON.parse(text))).toBe(false);
    expect(readPhrases(text).value).toBe(null);
  });
});
