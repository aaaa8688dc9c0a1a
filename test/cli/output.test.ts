// Where export and import write: never over an input, never over another file unasked, whole or not at all.
import { lstatSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clean, imported, table } from './documents.ts';
import { placeWith, refusal } from './runCli.ts';

const toJson = ['export', 'a.hyoka', '--to', 'json'];

describe('-o', () => {
  test('writes the file, says so, and leaves nothing else', async () => {
    const place = placeWith({ 'a.hyoka': clean });
    const { stdout: expected } = await place.run(toJson);
    expect(await place.run([...toJson, '-o', 'b.json'])).toEqual({
      status: 0,
      stdout: '',
      stderr: '書き出しました：b.json\n',
    });
    expect(place.read('b.json')).toBe(expected);
    expect(readdirSync(place.folder).sort()).toEqual(['a.hyoka', 'b.json']);
  });

  test('of - is standard output', async () => {
    const place = placeWith({ 'a.hyoka': clean });
    expect(await place.run([...toJson, '-o', '-'])).toEqual(await place.run(toJson));
    expect(readdirSync(place.folder)).toEqual(['a.hyoka']);
  });

  test('does not write over another file without --force', async () => {
    const place = placeWith({ 't.tsv': table, 'out.hyoka': 'precious' });
    expect(refusal(await place.run(['import', 't.tsv', '-o', 'out.hyoka']))).toContain('--force');
    expect(place.read('out.hyoka')).toBe('precious');
    expect((await place.run(['import', 't.tsv', '-o', 'out.hyoka', '--force'])).status).toBe(0);
    expect(place.read('out.hyoka')).toBe(imported);
  });

  test.each([
    ['by its name', 'a.hyoka'],
    ['by another name', './x/../a.hyoka'],
    ['by a link', 'link.hyoka'],
  ])('never writes over the input, %s', async (_, out) => {
    const place = placeWith({ 'a.hyoka': clean, 'x/y': '' });
    symlinkSync('a.hyoka', join(place.folder, 'link.hyoka'));
    expect(refusal(await place.run([...toJson, '-o', out, '--force']))).toContain('入力そのもの');
    expect(place.read('a.hyoka')).toBe(clean);
  });

  test.each([
    ['a folder', 'folder', '「folder」はフォルダーです'],
    ['a device', '/dev/null', '「/dev/null」はファイルではありません'],
    ['a file in a folder that is not there', 'none/b.json', '（フォルダーがありません）'],
    ['a file below a file', 'a.hyoka/b.json', '（フォルダーがありません）'],
    ['a name of control characters', 'none\u001b/b.json', '「none␛/b.json」'],
  ])('is refused when it is %s', async (_, out, said) => {
    const place = placeWith({ 'a.hyoka': clean });
    mkdirSync(join(place.folder, 'folder'));
    expect(refusal(await place.run([...toJson, '-o', out, '--force']))).toContain(said);
    expect(readdirSync(place.folder).sort()).toEqual(['a.hyoka', 'folder']);
  });

  test('follows a link to another file and leaves the link', async () => {
    const place = placeWith({ 'a.hyoka': clean, 'real.json': 'old' });
    symlinkSync('real.json', join(place.folder, 'link.json'));
    await place.run([...toJson, '-o', 'link.json', '--force']);
    expect(lstatSync(join(place.folder, 'link.json')).isSymbolicLink()).toBe(true);
    expect(place.read('real.json')).toContain('{"kind":"document"');
  });

  test('writes nothing when the input cannot be read', async () => {
    const place = placeWith();
    refusal(await place.run([...toJson, '-o', 'b.json']));
    expect(readdirSync(place.folder)).toEqual([]);
  });
});

describe('--out-dir', () => {
  test('may be a link, but what a link in it leads to is left alone', async () => {
    const place = placeWith({ 'a.hyoka': clean, 'real/x': '', outside: 'precious' });
    symlinkSync('real', join(place.folder, 'out'));
    symlinkSync(join('..', 'outside'), join(place.folder, 'real', 'a.json'));
    const args = [...toJson, '--out-dir', 'out'];
    expect(refusal(await place.run(args))).toContain('--force');
    expect((await place.run([...args, '--force'])).status).toBe(0);
    expect(lstatSync(join(place.folder, 'real', 'a.json')).isFile()).toBe(true);
    expect(place.read('real/a.json')).toContain('{"kind":"document"');
    expect(place.read('outside')).toBe('precious');
  });

  test('names each result after its input', async () => {
    const place = placeWith({ 'a.hyoka': clean, 'x/b.hyoka': clean });
    const { status, stderr } = await place.run(['export', '.', '--to', 'html', '--out-dir', 'out']);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: '書き出しました：out/a.html\n書き出しました：out/b.html\n',
    });
  });

  test('names what came from standard input', async () => {
    const place = placeWith();
    await place.run(['import', '-', '--from', 'tsv', '--out-dir', 'out'], table);
    expect(place.read('out/標準入力.hyoka')).toBe(imported);
  });

  test('is refused before anything is written when two inputs would have one name', async () => {
    const place = placeWith({ 'a.hyoka': clean, 'x/a.hyoka': clean });
    const said = refusal(await place.run(['export', '.', '--to', 'html', '--out-dir', 'out', '--force']));
    expect(said).toContain('「a.hyoka」と「x/a.hyoka」の出力先がどちらも「out/a.html」です');
    expect(place.has('out')).toBe(false);
  });

  test('never writes over any of the inputs', async () => {
    const place = placeWith({ 'a.hyoka': clean, 'a.json': clean });
    const said = refusal(
      await place.run(['export', 'a.hyoka', 'a.json', '--to', 'json', '--out-dir', '.', '--force']),
    );
    expect(said).toContain('「a.json」は入力そのものです');
    expect(place.read('a.json')).toBe(clean);
  });

  test('leaves what is there without --force and goes on with the rest', async () => {
    const place = placeWith({ 'a.hyoka': clean, 'b.hyoka': clean, 'out/a.html': 'precious' });
    const { status, stderr } = await place.run(['export', '.', '--to', 'html', '--out-dir', 'out']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^「out\/a\.html」がすでにあります.*\n書き出しました：out\/b\.html\n$/);
    expect(place.read('out/a.html')).toBe('precious');
  });

  test('that is a file is refused', async () => {
    const place = placeWith({ 'a.hyoka': clean, out: '' });
    expect(refusal(await place.run([...toJson, '--out-dir', 'out']))).toContain('「out」に書けません');
  });
});
