// A file written whole or not at all, wherever VS Code keeps files.
import { Uri, workspace } from 'vscode';

/**
 * Writes `bytes` beside `file` under another name and renames it then. Rejects when that fails, or when `file` is there
 * and may not be overwritten, and nothing is left of it.
 */
export async function writeWhole(file: Uri, bytes: Uint8Array, overwrite = true): Promise<void> {
  const temporary = Uri.joinPath(file, '..', `.${crypto.randomUUID()}.tmp`);
  try {
    await workspace.fs.writeFile(temporary, bytes);
    await workspace.fs.rename(temporary, file, { overwrite });
  } catch (error) {
    // It may not even have been made: why it was not written is what there is to say.
    await workspace.fs.delete(temporary).then(undefined, () => {});
    throw error;
  }
}
