// Keeps the last printed page in a folder of its own, whole or not at all. Knows nothing of what is on it.
import { Uri, workspace } from 'vscode';
import { bytesOf } from '../../../server/src/shared/base64.ts';
import type { ExportResult } from '../../../server/src/protocol.ts';
import { writeWhole } from '../writeWhole.ts';

export type ExportedPage = Extract<ExportResult, { ok: true }>;

/**
 * Writes the page under `storage` and removes the ones printed before.
 * @returns the file; rejects when it cannot be written, and nothing half-written is left under its name
 */
export async function writePrint(storage: Uri, { fileName, base64 }: ExportedPage): Promise<Uri> {
  const folder = Uri.joinPath(storage, 'print');
  await workspace.fs.createDirectory(folder);
  const older = await workspace.fs.readDirectory(folder);
  for (const [name] of older) await workspace.fs.delete(Uri.joinPath(folder, name), { recursive: true });
  const file = Uri.joinPath(folder, fileName);
  await writeWhole(file, bytesOf(base64));
  return file;
}
