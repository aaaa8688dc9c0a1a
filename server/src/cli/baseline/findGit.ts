// Where git is: by absolute path from PATH, never in the folders that are worked on, which may hold a program of that name.
import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join, relative } from 'node:path';

const names = process.platform === 'win32' ? ['git.exe'] : ['git'];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

const isInside = (path: string, folder: string): boolean => {
  const way = relative(folder, path);
  return way === '' || !(way.startsWith('..') || isAbsolute(way));
};

/** Null where there is none but in one of `worked`, absolute paths of the folders that are worked on. */
export function findGit(worked: readonly string[]): string | null {
  // All programs are in the root of a disk: who works there means none by it.
  const untrusted = worked.filter((folder) => dirname(folder) !== folder);
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    // A relative entry of PATH is one in whatever folder this is.
    if (!isAbsolute(folder)) continue;
    for (const name of names) {
      const path = join(folder, name);
      if (!isProgram(path)) continue;
      const real = realpathSync(path);
      if (!untrusted.some((each) => isInside(path, each) || isInside(real, each))) return path;
    }
  }
  return null;
}
