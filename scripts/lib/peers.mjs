// Installs the programs that the benchmark compares with, in a folder of their own. Knows npm; runs none of them.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { peersFolder } from './paths.mjs';
import { runNpm } from './run.mjs';

const dependencies = {
  lawtext: '0.1.52',
  textlint: '15.8.0',
  'textlint-rule-preset-ja-technical-writing': '12.0.2',
};

/** Installs the peers when they are missing or others than these; what was installed is said in a file, last of all. */
export async function ensurePeers() {
  const wanted = `${JSON.stringify({ private: true, dependencies }, null, 2)}\n`;
  const complete = join(peersFolder, 'complete');
  if (existsSync(complete) && readFileSync(complete, 'utf8') === wanted) return;
  console.log('Installing the peers from npm (240 MB, once) …');
  mkdirSync(peersFolder, { recursive: true });
  writeFileSync(join(peersFolder, 'package.json'), wanted);
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = await runNpm([...args, '--prefix', peersFolder], { cwd: peersFolder });
  if (code !== 0) throw new Error(`the peers could not be installed (exit code ${code})`);
  writeFileSync(complete, wanted);
}
