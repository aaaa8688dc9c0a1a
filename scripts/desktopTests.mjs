// npm run test:desktop: the editor tests in a desktop VS Code that is downloaded from its own site, for machines
// that can reach it. There is no page to drive there; tests that need one skip themselves.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './lib/build.mjs';
import { makeWorkspace } from './lib/testWorkspace.mjs';
import { editorFolder, outFolder, root } from './lib/paths.mjs';
import { ensureDependencies } from './lib/setup.mjs';

await ensureDependencies();
if (!(await build({ tests: true }))) process.exit(1);
const { runTests } = await import('@vscode/test-electron');
const temp = mkdtempSync(join(tmpdir(), 'hyoka-desktop-'));
const user = join(temp, 'user');
mkdirSync(join(user, 'User'), { recursive: true });
writeFileSync(join(user, 'User', 'settings.json'), JSON.stringify({ 'hyoka.language': 'ja' }));
process.exitCode = await runTests({
  version: '1.100.3',
  cachePath: editorFolder,
  extensionDevelopmentPath: root,
  extensionTestsPath: join(outFolder, 'test', 'index.js'),
  extensionTestsEnv: { HYOKA_ROUND: 'trusted' },
  launchArgs: [
    makeWorkspace(temp),
    '--disable-workspace-trust',
    '--disable-extensions',
    `--user-data-dir=${user}`,
  ],
});
