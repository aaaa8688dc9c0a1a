// The extension as a VS Code without Node sees it. Knows what the package holds; starts nothing.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot, outFolder } from './paths.mjs';

const parts = [
  'dist',
  'docs',
  'samples',
  'syntaxes',
  'language-configuration.json',
  'package.nls.json',
  'package.nls.ja.json',
];

/**
 * In: a temporary folder, what the tests are to find as their environment. Out: a copy of the extension without the
 * entry for Node, which would be preferred, and the tests that go with it.
 */
export function makeWebExtension(temp, env) {
  const extension = join(temp, 'extension');
  const tests = join(extension, 'tests.js');
  mkdirSync(extension);
  for (const part of parts) cpSync(inRoot(part), join(extension, part), { recursive: true });
  const { main: _, ...manifest } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  writeFileSync(join(extension, 'package.json'), JSON.stringify(manifest));
  const bundle = readFileSync(join(outFolder, 'test', 'web.js'), 'utf8');
  writeFileSync(tests, `const HYOKA_ENV = ${JSON.stringify(env)};\n${bundle}`);
  return { extension, tests };
}
