// The documents below a folder: every .hyoka file that .gitignore does not exclude, versions apart. Reads folders, no
// document.
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { isVersionPath } from '../shared/versionName.ts';
import { gitignoreOf } from './gitignore.ts';

/** A folder that cannot be read, or that went away, holds no document that could be. */
async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

const isLeftOut = (name: string): boolean => name === 'node_modules' || name.startsWith('.');

/** Whether `findDocuments` finds the document at `path` below `root`, links aside. */
export function isFound(root: string, path: string): boolean {
  const names = relative(root, path).split(sep);
  if (!path.endsWith('.hyoka') || isVersionPath(resolve(path))) return false;
  return !names.some(isLeftOut) && !gitignoreOf(root)(path);
}

/**
 * The paths of the documents below `root`, those nearest to it first, in the order of their names. Links, which may lead out of
 * it, hidden folders, node_modules and versions, which are history, are passed over. Looks at no more than `most` files and folders.
 */
export async function* findDocuments(root: string, most = Number.POSITIVE_INFINITY): AsyncGenerator<string> {
  const isIgnored = gitignoreOf(root);
  const folders = [root];
  let seen = 0;
  for (let folder = folders.shift(); folder !== undefined; folder = folders.shift()) {
    const entries = await entriesOf(folder);
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (++seen > most) return;
      const path = join(folder, entry.name);
      const isFolder = entry.isDirectory() && !isLeftOut(entry.name);
      const isFile = entry.isFile() && entry.name.endsWith('.hyoka');
      const isDocument = isFile && !isVersionPath(resolve(path));
      if ((!isFolder && !isDocument) || isIgnored(path)) continue;
      if (isFolder) folders.push(path);
      else yield path;
    }
  }
}
