// The licences of the packages that bundles are made of. Knows how packages lie in node_modules, and no bundler.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './paths.mjs';

/** In: the files a build read, relative to the checkout. Out: one text, the packages in the order of their names. */
export function licencesOf(inputs) {
  const folders = inputs.map(packageFolder).filter((folder) => folder !== undefined);
  return [...new Set(folders)]
    .map(licenceOf)
    .sort((a, b) => (a.title < b.title ? -1 : 1))
    .map(({ title, text }) => `${title}\n${'='.repeat(title.length)}\n\n${text.trim()}\n`)
    .join('\n\n');
}

/** The innermost package that a file belongs to: `a/node_modules/@x/y/z.js` → `a/node_modules/@x/y`. */
function packageFolder(input) {
  const parts = input.split(/[\\/]/);
  const at = parts.lastIndexOf('node_modules');
  if (at < 0) return undefined;
  return parts.slice(0, at + (parts[at + 1]?.startsWith('@') ? 3 : 2)).join('/');
}

function licenceOf(folder) {
  const path = inRoot(folder);
  const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  const files = readdirSync(path).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file));
  const texts = files.sort().map((file) => readFileSync(join(path, file), 'utf8').replaceAll('\r\n', '\n'));
  return { title: `${name} ${version} (${license})`, text: texts.join('\n') || `Licence: ${license}` };
}
