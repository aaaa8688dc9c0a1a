// Which source becomes which bundle. Knows esbuild; does not know who asks for the build.
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { licencesOf } from './licences.mjs';
import { ohmRuntime } from './ohmRuntime.mjs';
import { inRoot, outFolder, root } from './paths.mjs';
import { sharedHelpers } from './sharedHelpers.mjs';

const node = { platform: 'node', target: 'node20', mainFields: ['module', 'main'] };
/** The build fails where a module of Node is imported. */
const browser = { platform: 'browser', format: 'iife', target: 'es2022' };

/** What runs in Node by itself: modules that share their common parts and load the others when they need them. */
const modules = {
  ...node,
  format: 'esm',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  // For the packages in CommonJS, which ask for Node's own modules in this way.
  banner: {
    js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);",
  },
};

/** Out: the jobs of esbuild for a folder of sources. A bundle's name is its file in dist/. */
const jobsOf = (sources) => {
  const at = (path) => join(sources, path);
  return [
    { ...modules, entryPoints: { server: at('server/src/main.ts'), cli: at('server/src/cli/main.ts') } },
    {
      ...node,
      format: 'cjs',
      entryPoints: { extension: at('client/src/extension.ts') },
      external: ['vscode'],
      outExtension: { '.js': '.cjs' },
    },
    {
      ...browser,
      format: 'cjs',
      entryPoints: { extensionBrowser: at('client/src/extensionBrowser.ts') },
      external: ['vscode'],
    },
    { ...browser, entryPoints: { serverBrowser: at('server/src/mainBrowser.ts') } },
    {
      ...browser,
      entryPoints: {
        preview: at('client/src/preview/webview/main.ts'),
        paste: at('client/src/paste/webview/main.ts'),
        review: at('client/src/import/webview/main.ts'),
        check: at('client/src/check/webview/main.ts'),
        rows: at('client/src/derive/webview/main.ts'),
      },
    },
    {
      entryPoints: {
        preview: at('client/src/preview/webview/preview.css'),
        paste: at('client/src/paste/webview/paste.css'),
        review: at('client/src/import/webview/review.css'),
        check: at('client/src/check/webview/check.css'),
        rows: at('client/src/derive/webview/rows.css'),
      },
    },
  ];
};

/** The editor tests for both kinds of extension host. */
const testJobs = (sources) => {
  const common = {
    format: 'cjs',
    outdir: join(outFolder, 'test'),
    minify: false,
    sourcemap: 'linked',
  };
  const suite = join(sources, 'test/editor/suite/index.ts');
  return [
    { ...node, ...common, entryPoints: { index: suite }, external: ['vscode', 'mocha'] },
    {
      ...browser,
      ...common,
      entryPoints: { web: suite },
      external: ['vscode'],
      // What the runner has to say stands in front of the bundle: there is no environment.
      define: { 'process.env': 'HYOKA_ENV' },
      plugins: [withoutNode],
    },
  ];
};

/** The benchmark: its run, the process of a group, and every program that it measures beside ours. */
const benchmarkScripts = [
  'main',
  'runGroup',
  'floorServer',
  'usageReport',
  'peers/hyoka',
  'peers/lawtext',
  'peers/textlint',
];

/** What the editor tests take from Node and from mocha, for a host that has neither. */
const withoutNode = {
  name: 'without-node',
  setup(plugin) {
    const support = (name) => ({ path: inRoot('test/editor/support', name) });
    plugin.onResolve({ filter: /^mocha$/ }, () => support('browserMocha.ts'));
    plugin.onResolve({ filter: /^node:assert\/strict$/ }, () => support('browserAssert.ts'));
  },
};

const common = {
  absWorkingDir: root,
  bundle: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [ohmRuntime, sharedHelpers],
};

/** Writes the benchmark's scripts into `folder`, bundled like what they measure. Gives whether that went well. */
export async function buildBenchmark(folder) {
  const esbuild = await import('esbuild');
  const entryPoints = Object.fromEntries(
    benchmarkScripts.map((name) => [basename(name), inRoot('test/bench', `${name}.ts`)]),
  );
  try {
    const own = { minify: true, outExtension: { '.js': '.mjs' }, external: ['playwright-core'] };
    await esbuild.build({ ...common, ...modules, ...own, entryPoints, outdir: folder });
    return true;
  } catch (error) {
    // A build error has been printed by esbuild itself.
    if (!Array.isArray(error?.errors)) throw error;
    return false;
  } finally {
    await esbuild.stop();
  }
}

/**
 * Writes dist/ anew. `dev`: readable and with source maps; `tests`: those of the editor into out/test/ as well.
 * Gives whether every bundle was built; esbuild has then said what was wrong.
 */
export async function build({ dev = false, tests = false, sources = root, dist = inRoot('dist') } = {}) {
  const esbuild = await import('esbuild');
  const started = Date.now();
  rmSync(dist, { recursive: true, force: true });
  const own = { metafile: true, minify: !dev, outdir: dist, sourcemap: dev ? 'linked' : false };
  const jobs = jobsOf(sources);
  const results = await Promise.allSettled(
    [...jobs, ...(tests ? testJobs(sources) : [])].map((job) => esbuild.build({ ...common, ...own, ...job })),
  );
  // Its service would stay beside whatever runs on.
  await esbuild.stop();
  const failed = results.filter((result) => result.status === 'rejected');
  // A build error has been printed by esbuild itself; anything else would be lost here.
  for (const { reason } of failed) if (!Array.isArray(reason?.errors)) console.error(reason);
  if (failed.length > 0) {
    console.error(`${failed.length} of ${results.length} builds failed`);
    return false;
  }
  const inputs = results.slice(0, jobs.length).flatMap(({ value }) => Object.keys(value.metafile.inputs));
  for (const command of ['cli.js', 'server.js']) chmodSync(join(dist, command), 0o755);
  // The extension's own package.json stands for CommonJS, which VS Code loads.
  writeFileSync(join(dist, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(join(dist, 'THIRD_PARTY_LICENSES.txt'), licencesOf(inputs));
  console.log(`Built ${results.length} times in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return true;
}
