// What a reader has to know of the machine and of the state of the checkout. No name of either, no path.
import { execFileSync } from 'node:child_process';
import { arch, availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';

/** The commit that is checked out, and whether files differ from it; null outside of git. */
function commit(): string | null {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8', stdio: 'pipe' }).trim();
  try {
    const changed = git('status', '--porcelain', '--', '.', ':!BENCHMARKS.md') !== '';
    return git('rev-parse', '--short', 'HEAD') + (changed ? ', with changes' : '');
  } catch {
    return null;
  }
}

const load = (): string => (loadavg()[0] ?? 0).toFixed(1);

/** Rows of a table: what, and how it is; asked when the run begins. */
export const describeMachine = (): readonly (readonly [string, string])[] => [
  ['Processor', `${cpus()[0]?.model.trim() ?? 'unknown'}, ${availableParallelism()} cores`],
  ['Memory', `${Math.round(totalmem() / 1e9)} GB`],
  ['System', `${type()} ${release().split('.').slice(0, 2).join('.')}, ${arch()}`],
  ['Node', `${process.version}, V8 ${process.versions.v8}`],
  ['Load when the run began', `${load()} processes at work`],
  ['Date', new Date().toISOString().slice(0, 10)],
  ['Commit', commit() ?? 'unknown'],
];
