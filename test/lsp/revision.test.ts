// hyoka/revision: what a file was in a revision of its git repository.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { findGit } from '../../server/src/cli/baseline/findGit.ts';
import type { RevisionParams, RevisionResult } from '../../server/src/protocol.ts';
import { startSession } from './session.ts';

const session = await startSession();
const folder = mkdtempSync(join(tmpdir(), 'hyoka-revision-'));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await session.end();
});

const program = findGit([]) ?? 'git';
const git = (...args: readonly string[]) =>
  execFileSync(program, ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@example.jp', ...args], {
    stdio: 'pipe',
  });
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const ask = (name: string, rev = 'HEAD') => {
  const uri = pathToFileURL(join(folder, name)).href;
  const params: RevisionParams = { uri, git: program, rev };
  return session.ask<RevisionResult>('hyoka/revision', params);
};

test('a file is read as it is stored, under the name that it had, and no program of the repository is run', async () => {
  write('監査.hyoka', '対策：Ⅲ 8. 監査\n');
  expect(await ask('監査.hyoka')).toEqual({ why: 'noRepository' });
  const [evil, trap] = [join(folder, 'evil'), join(folder, 'trap')];
  write('evil', `#!/bin/sh\ntouch '${trap}'\necho 別のもの\n`);
  chmodSync(evil, 0o755);
  write('.gitattributes', '*.hyoka diff=evil\n');
  git('init', '-q');
  git('add', '監査.hyoka', '.gitattributes');
  git('commit', '-q', '-m', '公表');
  for (const name of ['diff.evil.textconv', 'diff.external', 'core.fsmonitor']) git('config', name, evil);
  expect(await ask('監査.hyoka')).toEqual({ text: '対策：Ⅲ 8. 監査\n' });
  renameSync(join(folder, '監査.hyoka'), join(folder, '監査等.hyoka'));
  expect(await ask('監査等.hyoka')).toEqual({ why: 'notInRevision' });
  git('-c', 'core.fsmonitor=false', 'add', '-A');
  expect(await ask('監査等.hyoka')).toEqual({ text: '対策：Ⅲ 8. 監査\n' });
  expect(await ask('監査等.hyoka', '--output=a')).toEqual({ why: 'noRevision' });
  expect(existsSync(trap)).toBe(false);
});
