// npm run bench: measures the build against its targets and its peers, and writes BENCHMARKS.md.
// Usage: npm run bench [-- --quick] [--without-peers] [--only GROUP,GROUP]
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './lib/browser.mjs';
import { build, buildBenchmark } from './lib/build.mjs';
import { makePackage } from './lib/makePackage.mjs';
import { inRoot, outFolder, root } from './lib/paths.mjs';
import { ensurePeers } from './lib/peers.mjs';
import { ensureDependencies } from './lib/setup.mjs';

const options = {
  quick: { type: 'boolean' },
  'without-peers': { type: 'boolean' },
  only: { type: 'string' },
};

try {
  const { values } = parseArgs({ options });
  process.chdir(root);
  await ensureDependencies();
  const folder = join(outFolder, 'bench');
  rmSync(folder, { recursive: true, force: true });
  if (!(await build()) || !(await buildBenchmark(folder))) process.exit(1);
  mkdirSync(join(folder, 'package'));
  await makePackage(join(folder, 'package'));
  await measure(await import(pathToFileURL(join(folder, 'main.mjs')).href), values);
} catch (error) {
  console.error(`npm run bench: ${error.message}`);
  process.exitCode = 1;
}

/** Only a full run is written down: what was measured hastily or in part is printed. */
async function measure(
  { groupNames, runBenchmark },
  { quick = false, 'without-peers': alone = false, only },
) {
  const wanted = only?.split(',') ?? groupNames;
  const unknown = wanted.find((name) => !groupNames.includes(name));
  if (unknown !== undefined)
    throw new Error(`there is no group ${unknown}; the groups are ${groupNames.join(', ')}`);
  const names = wanted.filter((name) => name !== 'peers' || !alone);
  if (names.includes('peers')) await ensurePeers();
  if (names.includes('preview')) process.env.HYOKA_BROWSER = await ensureBrowser();
  const page = await runBenchmark(names, quick ? 'quick' : 'full');
  if (quick || only !== undefined) console.log(`\n${page}`);
  else {
    writeFileSync(inRoot('BENCHMARKS.md'), page);
    console.log('Wrote BENCHMARKS.md');
  }
}
