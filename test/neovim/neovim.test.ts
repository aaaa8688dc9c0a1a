// The built server under an editor that nobody here wrote, set up as the README says. What the author does there is
// in session.lua; this says what has to come of it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const inRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const temp = mkdtempSync(join(tmpdir(), 'hyoka-neovim-'));
afterAll(() => rmSync(temp, { recursive: true, force: true }));

const text = `評価書：𠮷野町の予防接種に関する事務 重点項目評価書

対策：Ⅲ リスク対策 7. 特定個人情報の保管・消去
  (1) 𠮷野町の特定個人情報情報を施錠した部屋に置いている。
  (2) 𠮷野町の鍵を管理している。
  (4) 記録を残している。
`;

interface Seen {
  readonly code: string;
  readonly range: unknown;
  readonly text: string;
}

interface Report {
  readonly problem?: string;
  readonly server: unknown;
  readonly fix: string;
  readonly diagnostics: readonly { readonly seen: readonly Seen[]; readonly columns: readonly unknown[] }[];
  readonly completions: readonly string[];
  readonly text: readonly string[];
  readonly exit: unknown;
}

/** The Lua of the README. */
function readmeSettings(): string {
  const [, lua] = /```lua\n([^]*?)```/.exec(readFileSync(inRoot('README.md'), 'utf8')) ?? [];
  return lua ?? expect.fail('the README has no Lua');
}

/** Runs the session in a Neovim that knows nothing but the README's settings. */
function session(): Report {
  const bin = join(temp, 'bin');
  mkdirSync(bin);
  symlinkSync(inRoot('dist/server.js'), join(bin, 'hyoka-language-server'));
  const settings = join(temp, 'init.lua');
  writeFileSync(settings, readmeSettings());
  const document = join(temp, '評価書.hyoka');
  writeFileSync(document, text);
  const report = join(temp, 'report.json');
  const home = Object.fromEntries(
    ['HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME'].map((name) => [
      name,
      temp,
    ]),
  );
  const path = [bin, process.env['PATH']].join(delimiter);
  const { error, stderr } = spawnSync(
    'nvim',
    [
      '--headless',
      '-u',
      'NONE',
      '-i',
      'NONE',
      '-c',
      `luafile ${settings}`,
      '-S',
      inRoot('test/neovim/session.lua'),
    ],
    {
      env: { ...process.env, ...home, PATH: path, HYOKA_DOCUMENT: document, HYOKA_REPORT: report },
      encoding: 'utf8',
      timeout: 100_000,
    },
  );
  if (error !== undefined)
    throw new Error(`Neovim did not do it (Debian's package neovim): ${error.message}`);
  try {
    return JSON.parse(readFileSync(report, 'utf8')) as Report;
  } catch (reason) {
    throw new Error(`Neovim left no report; it said: ${stderr}`, { cause: reason });
  }
}

const range = (line: number, start: number, end: number) => ({
  start: { line, character: start },
  end: { line, character: end },
});

describe('in Neovim', () => {
  let report: Report;
  beforeAll(() => {
    report = session();
  }, 120_000);

  test('the session runs to its end', () => {
    expect(report.problem).toBe(undefined);
    expect(report.server).toEqual({ label: 'Hyōka' });
  });

  test('an opened document has its diagnostics, counted in UTF-16 behind 𠮷', () => {
    expect(report.diagnostics[0]?.seen).toEqual([
      { code: 'doubled-term', range: range(3, 15, 19), text: '情報情報' },
      { code: 'item-misnumbered', range: range(5, 2, 5), text: '(4)' },
    ]);
    const before = Buffer.byteLength('  (1) 𠮷野町の特定個人');
    expect(report.diagnostics[0]?.columns).toEqual([
      [3, before, before + Buffer.byteLength('情報情報')],
      [5, 2, 5],
    ]);
  });

  test('a fix changes the text and takes its diagnostic away', () => {
    expect(report.fix).toBe('「情報情報」を「情報」にする');
    expect(report.text[0]).toBe(text.trimEnd().replace('情報情報', '情報'));
    expect(report.diagnostics[1]?.seen.map(({ code }) => code)).toEqual(['item-misnumbered']);
  });

  test('diagnostics follow what is typed', () => {
    expect(report.diagnostics[2]?.seen).toEqual([
      { code: 'doubled-term', range: range(4, 11, 15), text: '情報情報' },
      { code: 'item-misnumbered', range: range(5, 2, 5), text: '(4)' },
    ]);
    expect(report.diagnostics[3]?.seen.map(({ code }) => code)).toEqual(['doubled-term']);
  });

  test('a stock sentence is offered by its beginning, and taken', () => {
    const sentence = 'ウイルス対策ソフトを導入し、定期的にパターンファイルの更新を行っている。';
    expect(report.completions).toContain(sentence);
    expect(report.text[1]?.split('\n').at(-1)).toBe(`  (4) ${sentence}`);
  });

  test('the server ends as it should', () => expect(report.exit).toEqual({ code: 0, signal: 0 }));
});
