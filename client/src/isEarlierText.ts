// Which documents only show what another one was: a saved version, or a side of a comparison.
import type { Uri } from 'vscode';
import { isVersion } from './versions/versionFiles.ts';

const schemes: ReadonlySet<string> = new Set(['git', 'hyoka-baseline', 'hyoka-comparison']);

export const isEarlierText = (uri: Uri): boolean => isVersion(uri) || schemes.has(uri.scheme);
