// The parts of `npm test`: each runs one tool, shows its output, and gives { passed, failed }. Knows the tools; does
// not know how the parts are put together.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { installFromDebian } from './debian.mjs';
import { makePackage } from './makePackage.mjs';
import { findOnPath } from './onPath.mjs';
import { inRoot } from './paths.mjs';
import { run, scriptOf } from './run.mjs';
import { ensureEditor } from './setup.mjs';
import { checkTypes } from './types.mjs';

/** In the order in which they run. A part is told the results of those before it. */
export const testParts = {
  generated: () => steps([[inRoot('scripts', 'generate.mjs'), '--check']]),
  types: checkTypes,
  lint: () =>
    steps([
      [scriptOf('oxlint'), '--type-aware'],
      [scriptOf('@biomejs/biome', 'biome'), 'format', '.'],
    ]),
  build: async () => counted(await build({ tests: true })),
  package: packaging,
  unit: () => vitest('unit'),
  lsp: () => vitest('lsp'),
  cli: () => vitest('cli'),
  grammar,
  neovim,
  office,
  editor: (earlier) => editor(earlier),
  web: (earlier) => editor(earlier, { web: true }),
};

const counted = (good) => (good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** Runs scripts one after the other; each counts as one test. */
async function steps(scripts) {
  let failed = 0;
  for (const script of scripts) if ((await run(process.execPath, script)) !== 0) failed += 1;
  return { passed: scripts.length - failed, failed };
}

async function vitest(project) {
  const folder = mkdtempSync(join(tmpdir(), 'hyoka-vitest-'));
  const report = join(folder, 'report.json');
  try {
    const args = [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ];
    const code = await run(process.execPath, [scriptOf('vitest'), ...args]);
    if (!existsSync(report)) throw new Error(`vitest ended with exit code ${code} and without a report`);
    return countsOf(JSON.parse(readFileSync(report, 'utf8')), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file that could not be loaded and an error outside every test have no test to fail: each counts as one. */
function countsOf({ numPassedTests: passed, numFailedTests, testResults }, code) {
  const broken = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failed = numFailedTests + broken;
  return { passed, failed: failed === 0 && code !== 0 && passed > 0 ? 1 : failed };
}

/** The package is made of what the build part built, to a folder that is thrown away. */
async function packaging(earlier) {
  await needBuild(earlier);
  const folder = mkdtempSync(join(tmpdir(), 'hyoka-package-'));
  try {
    await makePackage(folder);
    return counted(true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every case file of the TextMate grammar is one test. */
async function grammar() {
  const folder = inRoot('test', 'syntaxes');
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.hyoka')) : [];
  return steps(
    files.map((name) => [
      scriptOf('vscode-tmgrammar-test'),
      '--grammar',
      'syntaxes/hyoka.tmLanguage.json',
      `test/syntaxes/${name}`,
    ]),
  );
}

/** The same server under an editor of other people. */
async function neovim(earlier) {
  await needBuild(earlier);
  if (findOnPath(['nvim']) === undefined) await installFromDebian(['neovim']);
  return vitest('neovim');
}

/** What is exported, in an office program of other people. */
async function office() {
  if (findOnPath(['soffice']) === undefined) {
    await installFromDebian(['libreoffice-writer-nogui', 'libreoffice-calc-nogui']);
  }
  return vitest('office');
}

async function editor(earlier, options) {
  await needBuild(earlier);
  const browserPath = await ensureBrowser();
  const vscode = await ensureEditor();
  const { runEditorTests } = await import('./editorTests.mjs');
  return runEditorTests({ vscode, browserPath, ...options });
}

/** Builds what the build part did not; throws when there is nothing to go on with. */
async function needBuild(earlier) {
  const built = earlier.find(({ name }) => name === 'build' || name === 'package');
  if (built === undefined ? await build({ tests: true }) : built.failed === 0) return;
  throw new Error('there is no build to go on with');
}
