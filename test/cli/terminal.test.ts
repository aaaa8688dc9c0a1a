// What reaches a terminal, a pipe or a disk: no colour where it is not wanted, nothing that a terminal would obey.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { faulty, mended, warned } from './documents.ts';
import { cli, placeWith } from './runCli.ts';

const obeyed = '\u001b[31m\u009b\u007f\u202e\u061c';
const place = placeWith({
  'obeyed.hyoka': `赤${obeyed}字\n対策：Ⅰ ${obeyed}\n  情報情報${obeyed}入手ำแหน\u2028\n`,
  'many.hyoka': `${faulty}${'  入手ำแหนを管理している。\n'.repeat(5000)}`,
  'warned.hyoka': warned,
  'fixed.hyoka': warned,
});

/** The program in a shell, where `hyoka` is its name. */
const shell = (line: string, env: Readonly<Record<string, string>> = {}) =>
  spawnSync('bash', ['-c', `hyoka() { "${process.execPath}" "${cli}" "$@"; }; ${line}`], {
    cwd: place.folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    timeout: 60_000,
  });

describe('control characters of a document', () => {
  test('are shown as signs in the pretty report', async () => {
    const { stdout } = await place.run(['lint', 'obeyed.hyoka']);
    expect(stdout).toContain('␛[31mU+009B␡U+202EU+061C');
  });

  test.each(['json', 'sarif'])('are escaped in %s, and read back as they were', async (format) => {
    const { stdout } = await place.run(['lint', 'obeyed.hyoka', '--format', format]);
    expect(stdout).toContain('\\u001b[31m\\u009b\\u007f\\u202e\\u061c');
    expect(JSON.stringify(JSON.parse(stdout))).toContain('\u009b');
  });

  test('are escaped in the tree, and read back as they were', async () => {
    const { stdout } = await place.run(['export', 'obeyed.hyoka', '--to', 'json']);
    expect((JSON.parse(stdout) as { text: string }).text).toBe(place.read('obeyed.hyoka'));
    expect(stdout).not.toContain('\u2028');
  });
});

describe('colour', () => {
  test('is not used where the output is no terminal', async () => {
    expect((await place.run(['lint', 'warned.hyoka'])).stdout).not.toContain('\u001b');
  });

  const script = ['/usr/bin/script', '/bin/script'].find((path) => existsSync(path));
  const onTerminal = (line: string, env: Readonly<Record<string, string>>) =>
    shell(`export -f hyoka; SHELL=/bin/bash ${script} -qec '${line}' /dev/null < /dev/null`, env).stdout;

  test.runIf(script !== undefined && process.platform === 'linux')(
    'is used on a terminal, and not where NO_COLOR asks for none',
    () => {
      expect(onTerminal('hyoka lint warned.hyoka', { NO_COLOR: '' })).toContain('\u001b[33m注意\u001b[0m');
      const plain = onTerminal('hyoka lint warned.hyoka', { NO_COLOR: '1' });
      expect(plain).toContain('注意 doubled-term 「情報情報」');
      expect(plain).not.toContain('\u001b[33m');
    },
  );
});

describe.runIf(process.platform !== 'win32')('a reader', () => {
  test.each([
    'hyoka lint many.hyoka | head -n 1',
    'hyoka lint many.hyoka --format json | head -c 1',
    'hyoka export many.hyoka --to json | head -n 1',
    'hyoka rules | true',
    'hyoka lint none.hyoka 2>&1 | true',
  ])('that leaves early is no error: %s', (line) => {
    const { status, stderr } = shell(line);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('that leaves early stops no fix', () => {
    const { status, stderr } = shell('hyoka lint --fix many.hyoka fixed.hyoka | head -n 1');
    expect({ status, stderr, fixed: place.read('fixed.hyoka') }).toEqual({
      status: 0,
      stderr: '',
      fixed: mended,
    });
  });

  test('gets results on standard output and messages on standard error', () => {
    const { stdout } = shell('hyoka lint none.hyoka warned.hyoka 2>/dev/null');
    expect(stdout).toMatch(/^warned\.hyoka:.*\n {6}特定.*\n.*\n1件の文書/);
  });
});

describe.runIf(existsSync('/dev/full') && existsSync('/dev/zero'))('a device', () => {
  test('that is full is said, and the status is 2', () => {
    const { status, stderr } = shell('hyoka rules > /dev/full');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: '出力できません（ENOSPC）：出力先を確かめてください\n',
    });
  });

  test.each(['lint /dev/zero', 'lint - < /dev/zero', 'import /dev/zero', 'import - --from tsv < /dev/zero'])(
    'without an end is refused: %s',
    (line) => {
      const { status, stderr } = shell(`hyoka ${line}`);
      expect(status).toBe(2);
      expect(stderr).toContain('10 MBを超えるので読めません');
    },
  );
});
