// What the .gitignore files of a folder exclude. Reads those files only.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** The root of the repository that `folder` lies in, or `folder` where there is none. */
function topOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return folder;
  }
}

/** What a .gitignore file says; null where there is none, or none that can be read: git passes over those as well. */
function filterIn(file: string): Ignore | null {
  try {
    return statSync(file).isFile() ? ignore().add(readFileSync(file, 'utf8')) : null;
  } catch {
    return null;
  }
}

/** Whether a path under `root` is excluded by a .gitignore on its way down from the root of the repository. */
export function gitignoreOf(root: string): (path: string) => boolean {
  const top = topOf(resolve(root));
  const filters = new Map<string, Ignore | null>();
  const filterOf = (folder: string): Ignore | null => {
    let filter = filters.get(folder);
    if (filter === undefined) {
      const file = join(folder, '.gitignore');
      filter = filterIn(file);
      filters.set(folder, filter);
    }
    return filter;
  };
  /** As git has it: the nearest file that says anything about the path decides. */
  const isNamed = (names: readonly string[], ending: string): boolean => {
    let named = false;
    for (const depth of names.keys()) {
      const filter = filterOf(join(top, ...names.slice(0, depth)));
      const { ignored, unignored } = filter?.test(names.slice(depth).join('/') + ending) ?? {};
      named = ignored === true || (named && unignored !== true);
    }
    return named;
  };
  return (path) => {
    const names = relative(top, resolve(path)).split(sep);
    if (names[0] === '..' || names[0] === '') return false;
    // What is in an excluded folder cannot be taken back.
    return names.some((_, index) => isNamed(names.slice(0, index + 1), index + 1 < names.length ? '/' : ''));
  };
}
