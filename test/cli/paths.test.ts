// Which files the paths on the command line mean.
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clean, faulty, warned } from './documents.ts';
import { type Place, placeWith, refusal } from './runCli.ts';

async function linted(place: Place, paths: readonly string[], input?: string): Promise<string[]> {
  const { stdout, stderr } = await place.run(['lint', '--format', 'json', ...paths], input);
  expect(stderr).toBe('');
  const { files } = JSON.parse(stdout) as { files: { path: string }[] };
  return files.map(({ path }) => path);
}

describe('a path', () => {
  const place = placeWith({
    'a.hyoka': clean,
    'b.hyoka': clean,
    'notes.txt': clean,
    '[x].hyoka': clean,
    'folder/c.hyoka': clean,
    'folder/deep/d.hyoka': clean,
    'folder/node_modules/e.hyoka': clean,
    'folder/x.hyoka/inner.txt': 'no document',
    'empty/notes.txt': '',
    '版/a/令和3年10月12日.hyoka': clean,
    '版/a/写し.hyoka': clean,
  });

  test.each([
    ['a file', ['a.hyoka'], ['a.hyoka']],
    ['a file with another ending', ['notes.txt'], ['notes.txt']],
    ['a file whose name looks like a glob', ['[x].hyoka'], ['[x].hyoka']],
    ['files in the order they are given in', ['b.hyoka', 'a.hyoka'], ['b.hyoka', 'a.hyoka']],
    ['a file once, however often it is named', ['a.hyoka', './a.hyoka', 'a.*'], ['a.hyoka']],
    ['the documents in a folder, at any depth', ['folder'], ['folder/c.hyoka', 'folder/deep/d.hyoka']],
    ['a glob', ['?.hyoka'], ['a.hyoka', 'b.hyoka']],
    ['a glob over folders', ['**/d*.hyoka'], ['folder/deep/d.hyoka']],
    ['a folder without the versions in it', ['版'], ['版/a/写し.hyoka']],
    ['a glob without versions', ['版/a/*'], ['版/a/写し.hyoka']],
    ['a version that is named', ['版/a/令和3年10月12日.hyoka'], ['版/a/令和3年10月12日.hyoka']],
    ['a glob with choices over folders', ['{folder/deep,empty}/*.hyoka'], ['folder/deep/d.hyoka']],
    [
      'a file, a folder and a glob at once',
      ['b.hyoka', 'folder/deep', 'a*'],
      ['b.hyoka', 'folder/deep/d.hyoka', 'a.hyoka'],
    ],
  ])('is %s', async (_, paths, files) => {
    expect(await linted(place, paths)).toEqual(files);
  });

  test('may lead out of the folder the program runs in', async () => {
    const other = placeWith({ '.gitignore': 'none' });
    expect(await linted(other, [`${place.folder}/?.hyoka`])).toEqual(
      ['a', 'b'].map((name) => join(place.folder, `${name}.hyoka`)),
    );
    expect(await linted({ ...place, run: placeWith().run }, [join(place.folder, 'a.hyoka')])).toEqual([
      join(place.folder, 'a.hyoka'),
    ]);
  });

  test('may be standard input', async () => {
    expect(await linted(place, ['-', 'a.hyoka', '-'], clean)).toEqual(['-', 'a.hyoka']);
  });

  test.each([
    ['a folder without documents', 'empty', '調べる文書がありません'],
    ['a glob that matches nothing', '*.none', '当たるファイルがありません'],
    ['a missing file', 'none.hyoka', '「none.hyoka」はありません'],
    ['a path below a file', 'a.hyoka/b.hyoka', '「a.hyoka/b.hyoka」は'],
  ])('is refused when it is %s', async (_, path, said) => {
    const { status, stderr } = await place.run(['lint', path]);
    expect({ status, lines: stderr.trimEnd().split('\n').length }).toEqual({ status: 2, lines: 1 });
    expect(stderr).toContain(said);
  });

  test('that cannot be read is reported and the rest goes on', async () => {
    const { status, stdout, stderr } = await place.run([
      'lint',
      'none.hyoka',
      'a.hyoka',
      'folder/x.hyoka/inner.txt',
    ]);
    expect(stderr).toBe('「none.hyoka」はありません：名前を確かめてください\n');
    expect(stdout).toContain('folder/x.hyoka/inner.txt:1:1: 誤り');
    expect(stdout).toContain('2件の文書');
    expect(status).toBe(2);
  });
});

describe('.gitignore', () => {
  test('excludes documents of a folder, the nearest file deciding', async () => {
    const place = placeWith({
      '.git/HEAD': '',
      '.gitignore': 'build/\n*.draft.hyoka\n/top.hyoka\n',
      'a.hyoka': clean,
      'top.hyoka': faulty,
      'x.draft.hyoka': faulty,
      'build/b.hyoka': faulty,
      'build/.gitignore': '!b.hyoka\n',
      'sub/.gitignore': '!kept.draft.hyoka\nown.hyoka\n',
      'sub/top.hyoka': clean,
      'sub/kept.draft.hyoka': clean,
      'sub/other.draft.hyoka': faulty,
      'sub/own.hyoka': faulty,
    });
    const expected = ['a.hyoka', 'sub/kept.draft.hyoka', 'sub/top.hyoka'];
    expect(await linted(place, ['.'])).toEqual(expected);
    expect(await linted(place, ['**/*.hyoka'])).toEqual(expected);
    expect(await linted(place, ['build/b.hyoka'])).toEqual(['build/b.hyoka']);
    expect(refusal(await place.run(['export', 'build', '--to', 'json']))).toContain('.gitignore');
  });

  test('of the repository above a folder counts, and one above the repository does not', async () => {
    const place = placeWith({
      '.gitignore': '*.hyoka\n',
      'repository/.git/HEAD': '',
      'repository/.gitignore': 'drafts/\n',
      'repository/texts/a.hyoka': clean,
      'repository/texts/drafts/b.hyoka': faulty,
    });
    expect(await linted(place, ['repository/texts'])).toEqual(['repository/texts/a.hyoka']);
  });

  test('that is a folder excludes nothing', async () => {
    const place = placeWith({ 'a.hyoka': clean });
    mkdirSync(join(place.folder, '.gitignore'));
    expect(await linted(place, ['.'])).toEqual(['a.hyoka']);
  });
});

test('a folder is read without the links in it, wherever they lead', async () => {
  const outside = placeWith({ 'secret.hyoka': faulty });
  const place = placeWith({ 'in/a.hyoka': warned });
  const link = (target: string, name: string) => symlinkSync(target, join(place.folder, 'in', name));
  link(join(outside.folder, 'secret.hyoka'), 'file.hyoka');
  link(outside.folder, 'folder');
  link('.', 'circle');
  link('nowhere', 'dangling.hyoka');
  expect(await linted(place, ['in'])).toEqual(['in/a.hyoka']);
  expect(await linted(place, ['in/**/*.hyoka'])).toEqual(['in/a.hyoka']);
});

test('a link that names itself is reported', async () => {
  const place = placeWith();
  symlinkSync('loop.hyoka', join(place.folder, 'loop.hyoka'));
  const { status, stderr } = await place.run(['lint', 'loop.hyoka']);
  expect(status).toBe(2);
  expect(stderr).toBe('「loop.hyoka」は読めません（ELOOP）：ファイルを確かめてください\n');
});
