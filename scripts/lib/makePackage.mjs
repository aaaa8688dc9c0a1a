// Packs dist/ and what package.json lists into a .vsix and checks what went in. Knows vsce; builds nothing.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot, root } from './paths.mjs';
import { runQuietly, scriptOf } from './run.mjs';
import { zipNames } from './zipNames.mjs';

/** What vsce adds or renames by itself, beside `files`. */
const always = ['package.json', 'readme.md', 'changelog.md', 'license.txt'];

/** Writes hyoka-VERSION.vsix to a folder; throws when vsce fails or a file is in it that `files` does not list. */
export async function makePackage(folder) {
  const { name, version, files } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  if (files === undefined)
    throw new Error('package.json has no "files": the package would hold the whole checkout');
  const out = join(folder, `${name}-${version}.vsix`);
  const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  // The extension's own page in the editor is for authors.
  flags.push('--readme-path', 'README.ja.md');
  const { code, output } = await runQuietly(process.execPath, [
    scriptOf('@vscode/vsce', 'vsce'),
    'package',
    ...flags,
    '--out',
    out,
  ]);
  if (code !== 0) throw new Error(`vsce failed with exit code ${code}:\n${output.trim()}`);
  const { globSync } = await import('tinyglobby');
  const listed = globSync(files, { cwd: root, dot: true }).map((path) => path.toLowerCase());
  const allowed = new Set([...always, ...listed].map((path) => `extension/${path}`));
  const inside = zipNames(readFileSync(out)).map((path) => path.toLowerCase());
  const surplus = inside.filter((path) => path.startsWith('extension/') && !allowed.has(path));
  if (surplus.length > 0)
    throw new Error(`the package holds what "files" does not list: ${surplus.join(', ')}`);
  console.log(`${out}: ${inside.length} files, ${Math.ceil(statSync(out).size / 1024)} kB`);
}
