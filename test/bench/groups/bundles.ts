// What is loaded, and what is delivered.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { hyokaServer, packageFolder } from '../builds.ts';
import { figureOf } from '../figures.ts';
import type { Group } from '../group.ts';

/** A script of the build and every chunk that it imports at once. */
function loadedWith(script: string, known = new Set<string>()): Set<string> {
  if (known.has(script)) return known;
  known.add(script);
  for (const [, name = ''] of readFileSync(script, 'utf8').matchAll(/(?:from|import)\s*"(\.[^"]+)"/g))
    loadedWith(resolve(dirname(script), name), known);
  return known;
}

const kilobytes = (paths: Iterable<string>) =>
  figureOf('kB', [
    Array.from(paths, (path) => statSync(path).size).reduce((sum, size) => sum + size, 0) / 1e3,
  ]);

export const bundles: Group = {
  title: 'Bundles',
  how: 'Bytes on disk: what the server loads at its start, what it loads when it is asked for, and the packed extension.',
  measure: async () => {
    const atStart = loadedWith(hyokaServer);
    const chunks = join(dirname(hyokaServer), 'chunks');
    const later = readdirSync(chunks)
      .map((name) => join(chunks, name))
      .filter((path) => !atStart.has(path));
    const packed = readdirSync(packageFolder).map((name) => join(packageFolder, name));
    if (packed.length !== 1) throw new Error(`expected one package, there are ${packed.length}`);
    return {
      'server at start': kilobytes(atStart),
      'chunks loaded later': kilobytes(later),
      VSIX: kilobytes(packed),
    };
  },
};
