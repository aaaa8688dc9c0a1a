// Whether two names are of one file, wherever VS Code keeps files.
import { type Uri, workspace } from 'vscode';

/** Names may differ in their case and in how their accents are composed, where the system makes no difference. */
export async function isSameFile(one: Uri, other: Uri): Promise<boolean> {
  if (one.toString() === other.toString()) return true;
  if (folded(one) !== folded(other)) return false;
  const [a, b] = await Promise.all([one, other].map((each) => statOf(each)));
  return (
    a !== undefined && b !== undefined && a.size === b.size && a.mtime === b.mtime && a.ctime === b.ctime
  );
}

const folded = (uri: Uri): string => uri.toString(true).normalize('NFC').toLowerCase();

/** Undefined where there is no file. */
const statOf = (uri: Uri) =>
  workspace.fs.stat(uri).then(
    (stat) => stat,
    () => undefined,
  );
