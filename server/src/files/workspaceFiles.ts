// The workspace on this machine's disk, for the server to look at documents that are not open.
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { WorkspaceFiles } from '../lsp/workspaceFiles.ts';
import { fileLimit } from '../core/limits.ts';

/** So many files and folders are looked at in one folder of the workspace: a home folder has more. */
const mostEntries = 50_000;

/** Null for what is no file of this machine: another scheme, another host, a name that no file can have. */
function pathOf(uri: string): string | null {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : null;
  } catch {
    return null;
  }
}

export const workspaceFiles: WorkspaceFiles = {
  async *documentsIn(folder) {
    const root = pathOf(folder);
    if (root === null) return;
    const { findDocuments } = await import('./findDocuments.ts');
    for await (const path of findDocuments(root, mostEntries)) yield pathToFileURL(path).href;
  },
  async isDocument(folder, uri) {
    const [root, path] = [pathOf(folder), pathOf(uri)];
    const { isFound } = await import('./findDocuments.ts');
    return root !== null && path !== null && isFound(root, path);
  },
  async isRepository(folder) {
    const path = pathOf(folder);
    if (path === null) return false;
    return stat(join(path, '.git')).then(
      () => true,
      () => false,
    );
  },
  async read(uri) {
    const path = pathOf(uri);
    if (path === null) return null;
    try {
      const found = await stat(path);
      // A pipe would never end.
      if (!found.isFile() || found.size > fileLimit) return null;
      return new TextDecoder().decode(await readFile(path));
    } catch {
      // Gone, or not for us to read: the same to whoever asks what is in it.
      return null;
    }
  },
  async readRevision({ uri, git, rev }) {
    const path = pathOf(uri);
    if (path === null) return { why: 'noRepository' };
    const { gitFiles } = await import('../git/gitFile.ts');
    const file = await gitFiles(git, rev)(path);
    return 'why' in file ? file : { text: new TextDecoder().decode(file.bytes) };
  },
};
