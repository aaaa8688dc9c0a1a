// hyoka derive: against files, and against revisions of a real git repository.
import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { placeWith, type Place } from './runCli.ts';

const base = '対策：Ⅲ 8. 監査\n  年1回、自己点検を実施している。\n';
const changed = base.replace('年1回', '年2回');
const row =
  '変更：令和4年4月1日\n項目：Ⅲ 8. 監査\n変更前：\n  年1回、自己点検を実施している。\n変更後：\n  年2回、自己点検を実施している。\n提出時期：\n説明：\n';

const git = (folder: string, ...args: readonly string[]) =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@example.jp', ...args], {
    stdio: 'pipe',
  });

/** A repository whose tag v1 has `files`. */
function repositoryWith(files: Readonly<Record<string, string>>): Place {
  const place = placeWith(files);
  git(place.folder, 'init', '-q');
  git(place.folder, 'add', '.');
  git(place.folder, 'commit', '-q', '-m', '公表');
  git(place.folder, 'tag', 'v1');
  return place;
}

const derive = (place: Place, ...args: readonly string[]) =>
  place.run(['derive', '--date', '2022-04-01', ...args]);

describe('against a file', () => {
  test('rows are shown and nothing is written', async () => {
    const place = placeWith({ '前.hyoka': base, '今.hyoka': changed });
    const { status, stdout, stderr } = await derive(place, '今.hyoka', '--base', '前.hyoka');
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: `// 今.hyoka：作成\n${row}\n`,
      stderr: '',
    });
    expect(place.read('今.hyoka')).toBe(changed);
  });

  test('with --write they are written, and then nothing is missing', async () => {
    const place = placeWith({ '前.hyoka': base, '今.hyoka': changed });
    const { status, stderr } = await derive(place, '今.hyoka', '--base', '前.hyoka', '--write');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '今.hyoka: 作成 Ⅲ 8. 監査\n' });
    expect(place.read('今.hyoka')).toBe(`${changed}\n${row}`);
    expect(await derive(place, '今.hyoka', '--base', '前.hyoka')).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
  });

  test('it may be a table in another format', async () => {
    const table = `変更日\t項目\t変更前の記載\t変更後の記載\t提出時期\t提出時期に係る説明\n令和3年4月1日\tⅢ 8. 監査\t（新設）\t年1回、自己点検を実施している。\t事前\t重要な変更に当たるため\n`;
    const place = placeWith({ '前.tsv': table, '今.hyoka': changed });
    expect(await derive(place, '今.hyoka', '--base', '前.tsv')).toMatchObject({ status: 1, stderr: '' });
  });

  test('there is one document for it', async () => {
    const place = placeWith({ '前.hyoka': base, 'a/今.hyoka': changed, 'a/次.hyoka': changed });
    const { status, stderr } = await derive(place, 'a', '--base', '前.hyoka');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: '--base にファイルを指定するときは、文書を一つだけ指定してください\n',
    });
  });
});

describe('against a revision', () => {
  test('of every document of a folder, in whatever folder they are', async () => {
    const place = repositoryWith({ 'a/監査.hyoka': base, '別.hyoka': base });
    place.write('a/監査.hyoka', changed);
    const { status, stdout, stderr } = await derive(place, '.', '--base', 'v1');
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: `// a/監査.hyoka：作成\n${row}\n`,
      stderr: '',
    });
  });

  test('a file that was renamed has its name of then, once git knows', async () => {
    const place = repositoryWith({ '前.hyoka': base });
    git(place.folder, 'mv', '前.hyoka', '今.hyoka');
    place.write('今.hyoka', changed);
    expect(await derive(place, '今.hyoka', '--base', 'v1')).toMatchObject({ status: 1, stderr: '' });
  });

  test.each([
    ['v1', '新.hyoka', 'は版「v1」にありません'],
    ['v9', '監査.hyoka', 'のgitに「v9」という版はありません'],
    ['--output=a', '監査.hyoka', 'のgitに「--output=a」という版はありません'],
    ['v1:監査.hyoka', '監査.hyoka', 'のgitに「v1:監査.hyoka」という版はありません'],
  ])('%s of %s is refused plainly', async (rev, path, why) => {
    const place = repositoryWith({ '監査.hyoka': base });
    place.write('新.hyoka', base);
    const { status, stderr } = await derive(place, path, `--base=${rev}`);
    expect(stderr).toContain(`「${path}」${why}`);
    expect(status).toBe(2);
  });

  test('outside a repository it is said what to do', async () => {
    const place = placeWith({ '監査.hyoka': base });
    const { status, stderr } = await derive(place, '監査.hyoka', '--base', 'v1');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: '「監査.hyoka」はgitの中にありません：--base に前の版のファイルを指定してください\n',
    });
  });

  test('no program of the repository is run', async () => {
    const place = repositoryWith({ '監査.hyoka': base, '.gitattributes': '*.hyoka diff=evil filter=evil\n' });
    const trap = join(place.folder, 'trap');
    place.write('evil', `#!/bin/sh\ntouch '${trap}'\n`);
    place.write('git', `#!/bin/sh\ntouch '${trap}'\n`);
    for (const name of ['evil', 'git']) chmodSync(join(place.folder, name), 0o755);
    const evil = join(place.folder, 'evil');
    for (const name of [
      'core.fsmonitor',
      'core.pager',
      'diff.external',
      'diff.evil.textconv',
      'diff.evil.command',
      'filter.evil.smudge',
      'filter.evil.clean',
      'filter.evil.process',
      'core.sshCommand',
      'alias.cat-file',
    ])
      git(place.folder, 'config', name, name.startsWith('alias') ? `!${evil}` : evil);
    for (const hook of ['post-index-change', 'post-checkout']) {
      place.write(`.git/hooks/${hook}`, `#!/bin/sh\ntouch '${trap}'\n`);
      chmodSync(join(place.folder, '.git/hooks', hook), 0o755);
    }
    place.write('監査.hyoka', changed);
    expect(await derive(place, '監査.hyoka', '--base', 'v1')).toMatchObject({ status: 1, stderr: '' });
    expect(place.has('trap')).toBe(false);
  });
});

test('nothing is fetched for a repository that has only a part of its objects', async () => {
  const place = repositoryWith({ '監査.hyoka': base });
  const trap = join(place.folder, 'trap');
  place.write('evil', `#!/bin/sh\ntouch '${trap}'\n`);
  chmodSync(join(place.folder, 'evil'), 0o755);
  const blob = git(place.folder, 'rev-parse', 'v1:監査.hyoka').toString().trim();
  rmSync(join(place.folder, '.git/objects', blob.slice(0, 2), blob.slice(2)));
  for (const [name, value] of [
    ['core.repositoryformatversion', '1'],
    ['extensions.partialClone', 'origin'],
    ['remote.origin.promisor', 'true'],
    ['remote.origin.url', `ext::${join(place.folder, 'evil')}`],
    ['protocol.ext.allow', 'always'],
    ['protocol.allow', 'always'],
  ] as const)
    git(place.folder, 'config', name, value);
  place.write('監査.hyoka', changed);
  const { status, stderr } = await derive(place, '監査.hyoka', '--base', 'v1');
  expect({ status, isTrapped: place.has('trap') }).toEqual({ status: 2, isTrapped: false });
  expect(stderr).toContain('「監査.hyoka」は版「v1」にありません');
});

describe('usage', () => {
  test.each([
    [['監査.hyoka'], '--base に、比べる版'],
    [['監査.hyoka', '--base', '監査.hyoka', '--date', '明日'], '--date は令和3年10月12日や'],
    [['-', '--base', 'v1'], '標準入力と比べるときは'],
    [['-', '--base', '監査.hyoka', '--write'], '--write は標準入力には使えません'],
  ])('%j is refused', async (args, why) => {
    const { status, stderr } = await placeWith({ '監査.hyoka': base }).run(['derive', ...args]);
    expect(stderr).toContain(why);
    expect(status).toBe(2);
  });
});
