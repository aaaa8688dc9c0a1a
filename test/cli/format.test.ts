// hyoka format: what is written back, what is only said, and what is left as it was.
import { chmodSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clean } from './documents.ts';
import { placeWith, refusal } from './runCli.ts';

const untidy =
  '\n変更日:令和3年10月12日\n項目：Ⅰ 基本情報\n変更後：\n1. 施錠している。\n　(1) 管理している。\n変更前：なし\n対策：Ⅰ 基本情報';
const tidy =
  '変更：令和3年10月12日\n項目：Ⅰ 基本情報\n変更前：なし\n変更後：\n  1. 施錠している。\n    (1) 管理している。\n\n対策：Ⅰ 基本情報\n';

describe('files', () => {
  test('are formatted in their place, and said where they changed', async () => {
    const place = placeWith({ 'a.hyoka': untidy, 'b/c.hyoka': clean });
    expect(await place.run(['format', '.'])).toEqual({
      status: 0,
      stdout: '',
      stderr: '整えました：a.hyoka\n',
    });
    expect([place.read('a.hyoka'), place.read('b/c.hyoka')]).toEqual([tidy, clean]);
    expect(await place.run(['format', '.'])).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('that are formatted already are not written', async () => {
    const place = placeWith({ 'a.hyoka': tidy });
    const { ino } = statSync(join(place.folder, 'a.hyoka'));
    await place.run(['format', 'a.hyoka']);
    expect(statSync(join(place.folder, 'a.hyoka')).ino).toBe(ino);
  });

  test('are replaced whole, and keep their permissions', async () => {
    const place = placeWith({ 'a.hyoka': untidy });
    const { ino } = statSync(join(place.folder, 'a.hyoka'));
    chmodSync(join(place.folder, 'a.hyoka'), 0o640);
    await place.run(['format', 'a.hyoka']);
    expect(readdirSync(place.folder)).toEqual(['a.hyoka']);
    expect(statSync(join(place.folder, 'a.hyoka')).ino).not.toBe(ino);
    expect(statSync(join(place.folder, 'a.hyoka')).mode & 0o777).toBe(0o640);
  });

  test.each([
    ['the byte order mark', (text: string) => `\ufeff${text}`],
    ['line ends of two characters', (text: string) => text.replaceAll('\n', '\r\n')],
    ['line ends of old', (text: string) => text.replaceAll('\n', '\r')],
  ])('keep %s', async (_, written) => {
    const place = placeWith({ 'a.hyoka': written(untidy) });
    expect((await place.run(['format', 'a.hyoka'])).status).toBe(0);
    expect(place.read('a.hyoka')).toBe(written(tidy));
  });

  test('that cannot be read are said, and the rest is formatted', async () => {
    const place = placeWith({ 'a.hyoka': untidy, 'b.hyoka': new Uint8Array([0x95, 0x5d]) });
    const { status, stderr } = await place.run(['format', 'b.hyoka', 'a.hyoka']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^「b\.hyoka」はUTF-8の文書ではありません[^\n]*\n整えました：a\.hyoka\n$/);
    expect(place.read('a.hyoka')).toBe(tidy);
  });
});

describe('--check', () => {
  test('names the documents that are not formatted, and writes nothing', async () => {
    const place = placeWith({ 'a.hyoka': untidy, 'b.hyoka': tidy });
    expect(await place.run(['format', '--check', '.'])).toEqual({
      status: 1,
      stdout: 'a.hyoka\n',
      stderr: '',
    });
    expect(place.read('a.hyoka')).toBe(untidy);
  });

  test('says nothing of those that are', async () => {
    const place = placeWith({ 'b.hyoka': tidy });
    expect(await place.run(['format', '--check', 'b.hyoka'])).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('gives a file that cannot be read the higher status', async () => {
    const place = placeWith({ 'a.hyoka': untidy });
    const { status, stdout } = await place.run(['format', '--check', 'a.hyoka', 'none.hyoka']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: 'a.hyoka\n' });
  });
});

describe('standard input', () => {
  const place = placeWith();

  test('is formatted to standard output', async () => {
    expect(await place.run(['format', '-'], untidy)).toEqual({ status: 0, stdout: tidy, stderr: '' });
  });

  test('is only looked at with --check', async () => {
    expect(await place.run(['format', '-', '--check'], untidy)).toEqual({
      status: 1,
      stdout: '-\n',
      stderr: '',
    });
  });

  test('that is no text is refused', async () => {
    expect(refusal(await place.run(['format', '-'], new Uint8Array([0])))).toContain('文書ではありません');
  });
});
