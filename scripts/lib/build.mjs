// Which source becomes which bundle. Knows esbuild; does not know who asks for the build.
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { licencesOf } from './licences.mjs';
import { inRoot, outFolder, root } from './paths.mjs';

const node = {
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  // Modules that ask where they are, to load others: in a CommonJS bundle that is the bundle's own file.
  define: { 'import.meta.url': '__filename' },
};
const browser = { platform: 'browser', format: 'iife', target: 'es2022' };

/** Out: the bundles of a folder of sources. A bundle's name is its file in dist/. */
export const bundlesOf = (sources) => [
  { name: 'extension', entry: join(sources, 'client/src/extension.ts'), ...node, external: ['vscode'] },
  { name: 'server', entry: join(sources, 'server/src/main.ts'), ...node },
  {
    name: 'cli',
    entry: join(sources, 'server/src/cli/main.ts'),
    ...node,
    banner: { js: '#!/usr/bin/env node' },
  },
  { name: 'exchange', entry: join(sources, 'server/src/exchange/exchange.ts'), ...node },
  { name: 'preview', entry: join(sources, 'client/src/preview/webview/main.ts'), ...browser },
  { name: 'paste', entry: join(sources, 'client/src/paste/webview/main.ts'), ...browser },
  { name: 'preview', entry: join(sources, 'client/src/preview/webview/preview.css') },
  { name: 'paste', entry: join(sources, 'client/src/paste/webview/paste.css') },
];

/**
 * Writes dist/ anew. `dev`: readable and with source maps; `tests`: out/test/index.js as well.
 * Gives whether every bundle was built; esbuild has then said what was wrong.
 */
export async function build({ dev = false, tests = false, sources = root, dist = inRoot('dist') } = {}) {
  const esbuild = await import('esbuild');
  const started = Date.now();
  rmSync(dist, { recursive: true, force: true });
  const common = {
    absWorkingDir: root,
    bundle: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    minify: !dev,
    sourcemap: dev ? 'linked' : false,
    plugins: [exchangeApart],
  };
  const jobs = bundlesOf(sources).map(({ name, entry, ...options }) =>
    esbuild.build({ ...common, ...options, entryPoints: { [name]: entry }, outdir: dist }),
  );
  if (tests)
    jobs.push(esbuild.build({ ...common, ...testBundle(sources), minify: false, sourcemap: 'linked' }));
  const results = await Promise.allSettled(jobs);
  // Its service would stay beside whatever runs on.
  await esbuild.stop();
  const failed = results.filter((result) => result.status === 'rejected');
  // A build error has been printed by esbuild itself; anything else would be lost here.
  for (const { reason } of failed) if (!Array.isArray(reason?.errors)) console.error(reason);
  if (failed.length > 0) {
    console.error(`${failed.length} of ${results.length} bundles could not be built`);
    return false;
  }
  const inputs = results
    .slice(0, bundlesOf(sources).length)
    .flatMap(({ value }) => Object.keys(value.metafile.inputs));
  chmodSync(join(dist, 'cli.js'), 0o755);
  writeFileSync(join(dist, 'THIRD_PARTY_LICENSES.txt'), licencesOf(inputs));
  console.log(`Built ${results.length} bundles in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return true;
}

const testBundle = (sources) => ({
  ...node,
  entryPoints: { index: join(sources, 'test/editor/suite/index.ts') },
  external: ['vscode', 'mocha'],
  outdir: join(outFolder, 'test'),
});

/** Server and command line load the exchange bundle on first use, so it is not packed into them. */
const exchangeApart = {
  name: 'exchange-apart',
  setup(plugin) {
    plugin.onResolve({ filter: /exchange\/exchange\.ts$/ }, ({ kind, resolveDir }) =>
      kind === 'entry-point' || /[\\/]server[\\/]src[\\/]exchange([\\/]|$)/.test(resolveDir)
        ? undefined
        : { path: './exchange.js', external: true },
    );
  },
};
