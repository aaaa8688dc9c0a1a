// git asked for what is in a repository that nobody vouches for: plumbing commands alone, no program of the repository's
// choice, nothing fetched.
import { execFile } from 'node:child_process';

/**
 * Before every command: nothing but what git itself does. Of these only `diff-index` would look at fsmonitor; that none of
 * them runs hooks or fetches is said anyway.
 */
const harmless = [
  '--no-pager',
  '--literal-pathspecs',
  ...['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'core.quotePath=false'].flatMap((setting) => [
    '-c',
    setting,
  ]),
];

/** Without the variables that tell git of another repository, other programs or other settings. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name));
  return {
    ...Object.fromEntries(own),
    // A repository may lack objects and name a program that fetches them. What is set here stands above its settings; the
    // second is for a git that does not know the first.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
}

/** No answer of git takes longer. Milliseconds. */
const patience = 30_000;

export type RunGit = (folder: string, args: readonly string[], limit?: number) => Promise<Buffer | null>;

/** What a command of `git`, an absolute path, prints in a folder; null where it fails, or prints more bytes than `limit`. */
export const gitRunner =
  (git: string): RunGit =>
  (folder, args, limit = 1_000_000) =>
    new Promise((resolve) => {
      execFile(
        git,
        [...harmless, '-C', folder, ...args],
        { encoding: 'buffer', env: environment(), maxBuffer: limit, timeout: patience, windowsHide: true },
        (error, stdout) => resolve(error === null ? stdout : null),
      );
    });
