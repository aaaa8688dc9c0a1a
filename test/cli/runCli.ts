// The built command line, run in a folder of its own. The one place in these tests that starts it.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect } from 'vitest';

export const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
if (!existsSync(cli)) throw new Error('dist/cli.js is missing: run npm run build first');

export interface Ran {
  /** The exit status; what stopped the program where it did not end by itself. */
  readonly status: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Place {
  readonly folder: string;
  /** Runs `hyoka …args` in the folder; `input` is what it reads from standard input, `options` are those of Node. */
  readonly run: (args: readonly string[], input?: string | Uint8Array, options?: string) => Promise<Ran>;
  readonly write: (name: string, content: string | Uint8Array) => void;
  readonly read: (name: string) => string;
  readonly has: (name: string) => boolean;
}

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A fresh folder with `files`. */
export function placeWith(files: Readonly<Record<string, string | Uint8Array>> = {}): Place {
  const folder = mkdtempSync(join(tmpdir(), 'hyoka-cli-'));
  made.push(folder);
  const place: Place = {
    folder,
    run: (args, input = '', options = '') => runCli(folder, args, input, options),
    write: (name, content) => {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    },
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    has: (name) => existsSync(join(folder, name)),
  };
  for (const [name, content] of Object.entries(files)) place.write(name, content);
  return place;
}

/** Much longer than anything may take: what is still running then hangs. */
const patience = 60_000;

/** What holds for every run: it ends by itself, shows no stack trace, and nothing that a terminal would obey. */
function expectManners({ status, stdout, stderr }: Ran): void {
  expect([0, 1, 2]).toContain(status);
  expect(stderr).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  expect(stderr).not.toContain('思いがけない誤り');
  expect(stderr).not.toMatch(/[\t\r]/);
  // Delimited text has tabs, and CRLF at the ends of its rows.
  expect(stdout + stderr).not.toMatch(/[^\P{Cc}\n\t\r]|\r(?!\n)|\p{Bidi_Control}/u);
}

function runCli(
  folder: string,
  args: readonly string[],
  input: string | Uint8Array,
  options: string,
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_OPTIONS: options };
    const child = spawn(process.execPath, [cli, ...args], { cwd: folder, env, timeout: patience });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    // A program that needs no input may be gone before it was written.
    child.stdin.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'ECONNRESET') reject(error);
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const ran = {
        status: code ?? String(signal),
        stdout: Buffer.concat(out).toString(),
        stderr: Buffer.concat(err).toString(),
      };
      try {
        expectManners(ran);
        resolve(ran);
      } catch (error) {
        reject(error);
      }
    });
    child.stdin.end(input);
  });
}

/** The status and the one line of standard error of a run that gives no result. */
export function refusal({ status, stdout, stderr }: Ran): string {
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^[^\n]+[^。\n]\n$/);
  return stderr.trimEnd();
}
