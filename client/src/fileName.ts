// What a file is called, as the author knows it.
import type { Uri } from 'vscode';

/** The last part of its path: 「予防接種事務.hyoka」. */
export function fileName(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** A name without the ending of documents: 「予防接種事務」. */
export const stemOf = (name: string): string => name.replace(/\.hyoka$/, '');
