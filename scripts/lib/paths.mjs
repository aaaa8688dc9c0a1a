// Where things are in a checkout. Knows no program and starts nothing.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const inRoot = (...parts) => join(root, ...parts);

/** Everything that is fetched or made for running the editor; git-ignored. */
export const editorFolder = inRoot('.vscode-test');
/** The programs that the benchmark compares with; git-ignored. */
export const peersFolder = inRoot('.bench');
/** What the builds write for tests, and what a failed editor test leaves to look at; git-ignored. */
export const outFolder = inRoot('out');

/** The sample that has something to show at once: a published table as it was imported, with its faults. */
export const importedSample = '取り込んだ変更箇所.hyoka';
