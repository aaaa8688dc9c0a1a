// The last part of a URI's path, as the author knows the file.
import type { Uri } from 'vscode';

export function fileName(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
