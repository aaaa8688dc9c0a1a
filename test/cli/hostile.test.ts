// Files that are no documents: one clear sentence, status 2, and nothing written.
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clean } from './documents.ts';
import { placeWith, refusal } from './runCli.ts';

/** 「評価書」 in CP932. */
const cp932 = Uint8Array.from([0x95, 0x5d, 0x89, 0xbf, 0x8f, 0x91, 0x0a]);
const large = Buffer.alloc(11 * 1024 * 1024, 'あ');

const files: Readonly<Record<string, Uint8Array>> = {
  'binary.hyoka': Uint8Array.from({ length: 4096 }, (_, index) => (index * 7) % 256),
  'cp932.hyoka': cp932,
  'utf16.hyoka': Buffer.from(`\ufeff${clean}`, 'utf16le'),
  'utf16be.hyoka': Buffer.from(`\ufeff${clean}`, 'utf16le').swap16(),
  'cut.hyoka': Buffer.from(clean).subarray(0, 20),
  'large.hyoka': large,
  'long.hyoka': Buffer.alloc(6_000_000, 'a'),
  'lines.hyoka': Buffer.alloc(200_001, '\r'),
};

const refused: readonly (readonly [name: string, said: string])[] = [
  ['binary.hyoka', '「binary.hyoka」は文書ではありません'],
  ['cp932.hyoka', 'Shift_JISかもしれません'],
  ['utf16.hyoka', 'UTF-16の文書です'],
  ['utf16be.hyoka', 'UTF-16の文書です'],
  ['cut.hyoka', 'UTF-8の文書ではありません'],
  ['large.hyoka', '10 MBを超える'],
  ['long.hyoka', '500万字又は20万行を超える'],
  ['lines.hyoka', '500万字又は20万行を超える'],
];

const place = placeWith(files);

describe('as a document', () => {
  test.each(refused)('%s is refused by lint', async (name, said) => {
    const { status, stderr } = await place.run(['lint', name]);
    expect(status).toBe(2);
    expect(stderr).toContain(said);
    expect(stderr).toMatch(/^[^\n]+[^。\n]\n$/);
  });

  test.each(refused)('%s is refused by export, and nothing is written', async (name, said) => {
    const before = readdirSync(place.folder);
    expect(refusal(await place.run(['export', name, '--to', 'html', '-o', 'out.html']))).toContain(said);
    expect(readdirSync(place.folder)).toEqual(before);
  });

  test.each(refused)('%s is refused on standard input', async (name, said) => {
    const { status, stderr } = await place.run(['lint', '-'], files[name]);
    expect(status).toBe(2);
    expect(stderr).toContain(said.replace(name, '標準入力'));
  });

  test('an empty file has no findings', async () => {
    expect(await place.run(['lint', '-'])).toMatchObject({ status: 0, stderr: '' });
    expect((await place.run(['export', '-', '--to', 'json'])).status).toBe(0);
  });

  test('lint --fix leaves every one of them as it was', async () => {
    for (const [name] of refused) expect((await place.run(['lint', '--fix', name])).status).toBe(2);
    for (const [name, bytes] of Object.entries(files))
      expect(place.read(name)).toBe(Buffer.from(bytes).toString());
  });
});

describe('as a table', () => {
  test.each([
    ['a binary file', files['binary.hyoka'], 'テキストではないファイル'],
    ['CP932 without a table', cp932, '表が見つからない'],
    ['a large file', large, '10 MBを超える'],
    ['an empty file', new Uint8Array(), '表が見つからない'],
    ['a table without the columns', Buffer.from('<table><tr><td>一<td>二</table>'), '「変更日」'],
    ['half a workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), '中身が壊れている'],
    ['HTML nested without end', Buffer.from(`<table><tr><td>${'<div>'.repeat(200_000)}`), '入れ子が深すぎる'],
  ])('%s is refused, and nothing is written', async (_, bytes, said) => {
    const own = placeWith({ 't.html': bytes ?? '' });
    expect(refusal(await own.run(['import', 't.html', '-o', 'out.hyoka']))).toContain(said);
    expect(readdirSync(own.folder)).toEqual(['t.html']);
  });
});

describe('an unusual name', () => {
  test('a folder named like a document is a folder', async () => {
    const own = placeWith({ 'x.hyoka/a.hyoka': clean });
    expect((await own.run(['lint', 'x.hyoka'])).stdout).toContain('1件の文書');
    expect(refusal(await own.run(['import', 'x.hyoka']))).toContain('「x.hyoka」はフォルダーです');
    mkdirSync(join(own.folder, 'y.hyoka'));
    expect((await own.run(['lint', '.'])).stdout).toContain('1件の文書');
  });

  test('with control characters is shown without them', async () => {
    const name = 'a\u001b[31m\n\u202e.hyoka';
    const own = placeWith({ [name]: 'x\n' });
    expect((await own.run(['lint', name])).stdout).toMatch(/^a␛\[31m␊U\+202E\.hyoka:1:1: 誤り/);
    const { files } = JSON.parse((await own.run(['lint', '.', '--format', 'json'])).stdout) as {
      files: { path: string }[];
    };
    expect(files.map(({ path }) => path)).toEqual([name]);
    expect((await own.run(['lint', `none${name}`])).stderr).toContain('「nonea␛[31m␊U+202E.hyoka」');
    expect((await own.run(['export', name, '--to', 'html', '--out-dir', 'out'])).stderr).toContain('␛');
  });

  test('that begins with a hyphen is read after --', async () => {
    const own = placeWith({ '-a.hyoka': clean });
    expect((await own.run(['lint', '--', '-a.hyoka'])).status).toBe(0);
  });
});
