// hyoka lint under a hyoka.config.json: which one holds for a document, and what is said of an error in it.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clean, faulty, mended, warned } from './documents.ts';
import { type Place, placeWith, refusal } from './runCli.ts';

const off = '{ "rules": { "doubled-term": "off" } }\n';
const asError = '{ "rules": { "doubled-term": "error" } }\n';

/** The severity of each finding, behind the path of its document. */
async function found(place: Place, args: readonly string[], input?: string): Promise<string[]> {
  const { stdout, stderr } = await place.run(['lint', '--format', 'json', ...args], input);
  expect(stderr).toBe('');
  const { files } = JSON.parse(stdout) as { files: { path: string; findings: { severity: string }[] }[] };
  return files.flatMap(({ path, findings }) => findings.map(({ severity }) => `${path} ${severity}`));
}

describe('the configuration of a document', () => {
  const place = placeWith({
    'hyoka.config.json': off,
    'own.json': asError,
    'a.hyoka': warned,
    'sub/deep/b.hyoka': warned,
    'strict/hyoka.config.json': `\ufeff${asError}`,
    'strict/deep/c.hyoka': warned,
    'repository/.git/HEAD': '',
    'repository/d.hyoka': warned,
    'folder/hyoka.config.json/e.hyoka': warned,
  });

  test('is the nearest upward, and no other with it; none above the repository', async () => {
    expect(await found(place, ['.'])).toEqual(['repository/d.hyoka warning', 'strict/deep/c.hyoka error']);
  });

  test('may stand above the path that is given, and need not be below the folder the program runs in', async () => {
    expect(await found(place, ['sub/deep'])).toEqual([]);
    const path = join(place.folder, 'strict/deep/c.hyoka');
    expect(await found(placeWith(), [path])).toEqual([`${path} error`]);
  });

  test('is for standard input the nearest to the folder the program runs in', async () => {
    expect(await found(place, ['-'], warned)).toEqual([]);
  });

  test('is the one that --config gives, for every document', async () => {
    const lint = ['a.hyoka', 'repository/d.hyoka', '--config', 'own.json'];
    expect(await found(place, lint)).toEqual(['a.hyoka error', 'repository/d.hyoka error']);
  });

  test('decides the exit status', async () => {
    expect((await place.run(['lint', 'a.hyoka', '--max-warnings', '0'])).status).toBe(0);
    expect((await place.run(['lint', 'strict'])).status).toBe(1);
  });

  test('has no part in --fix where its rule is off', async () => {
    const own = placeWith({
      'hyoka.config.json': off,
      'a.hyoka': warned,
      'b/b.hyoka': warned,
      'b/.git/HEAD': '',
    });
    await own.run(['lint', '.', '--fix']);
    expect(own.read('a.hyoka')).toBe(warned);
    expect(own.read('b/b.hyoka')).toBe(mended);
  });

  test('names own words, in which nothing is found', async () => {
    const own = placeWith({ 'hyoka.config.json': '{ "terms": ["入手ำแหน"] }', 'a.hyoka': faulty });
    expect(await found(own, ['.'])).toEqual([]);
  });
});

describe('an own item of a form', () => {
  const item = '{ "number": "Ⅲ", "children": [{ "number": "11", "label": "点検" }] }';
  const config = `{ "forms": [{ "form": "様式3", "children": [${item}] }] }`;
  const text =
    '評価書：予防接種\n様式：様式3（平成30年5月）\n\n対策：Ⅲ リスク対策 11. 点検\n  点検している。\n';

  test('is an item of it, on every thread', async () => {
    const documents = { 'a.hyoka': text, 'b.hyoka': text, 'c.hyoka': text };
    expect(await found(placeWith(documents), ['.'])).toHaveLength(3);
    expect(await found(placeWith({ 'hyoka.config.json': config, ...documents }), ['.'])).toEqual([]);
  });
});

describe('an error in the configuration', () => {
  test('is said with file, line and column, and no document is checked', async () => {
    const place = placeWith({
      'hyoka.config.json': '{\r\n  "terms": ["𠮟"], "rule": {},\r\n  "style": 1\r\n}\r\n',
      'a.hyoka': faulty,
    });
    expect(refusal(await place.run(['lint', 'a.hyoka', '--fix']))).toBe(
      'hyoka.config.json:2:20: 設定の誤り 「rule」という設定はありません：「rules」に直してください',
    );
    expect(place.read('a.hyoka')).toBe(faulty);
  });

  test('counts only where a document is under it', async () => {
    const place = placeWith({ 'hyoka.config.json': '{', 'x/.git/HEAD': '', 'x/a.hyoka': clean });
    expect(await found(place, ['x'])).toEqual([]);
    expect(refusal(await place.run(['lint', 'x', '--config', 'hyoka.config.json']))).toMatch(
      /^hyoka\.config\.json:1:2: 設定の誤り 途中で終わっています/,
    );
  });

  test('shows nothing that a terminal would obey', async () => {
    const place = placeWith({ 'hyoka.config.json': '{ "\\u001b[31m": 1 }', 'a.hyoka': clean });
    expect(refusal(await place.run(['lint', '.']))).toContain('「␛[31m」');
  });

  test.each([
    ['that is not there', 'none.json', 'none.json」はありません'],
    ['that is a folder', 'folder', 'フォルダーです'],
    ['that is no UTF-8', 'sjis.json', '「sjis.json」はUTF-8ではありません'],
    ['that is named as standard input is', '-', '」はありません'],
  ])('is a file %s', async (_, file, said) => {
    const place = placeWith({ 'a.hyoka': clean, 'sjis.json': Uint8Array.from([0x95, 0x5d]) });
    mkdirSync(join(place.folder, 'folder'));
    expect(refusal(await place.run(['lint', 'a.hyoka', '--config', file]))).toContain(said);
  });
});
