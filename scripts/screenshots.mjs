// npm run screenshots: opens the samples in the served VS Code and writes the pictures of both READMEs to images/.
// Usage: node scripts/screenshots.mjs [SCENE …]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './lib/browser.mjs';
import { build } from './lib/build.mjs';
import { root } from './lib/paths.mjs';
import { ensureDependencies, ensureEditor } from './lib/setup.mjs';

await ensureDependencies();
const browserPath = await ensureBrowser();
const vscode = await ensureEditor();
if (!(await build())) process.exit(1);
const { openBlankPage } = await import('./lib/editorPage.mjs');
const { startEditorServer } = await import('./lib/editorServer.mjs');
const { makeWorkspace } = await import('./lib/testWorkspace.mjs');
const { sceneHelpers, scenes } = await import('./lib/scenes.mjs');

const settings = {
  'security.workspace.trust.enabled': false,
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};
const wanted = process.argv.slice(2);
for (const [name, scene] of Object.entries(scenes)) {
  if (wanted.length === 0 || wanted.includes(name)) await play(name, scene);
}

/** Each scene has an editor of its own, so that none depends on what another left behind. */
async function play(name, scene) {
  const temp = mkdtempSync(join(tmpdir(), 'hyoka-scene-'));
  const server = await startEditorServer({ vscode, dataFolder: join(temp, 'data'), settings });
  const { browser, page } = await openBlankPage(browserPath, { width: 1440, height: 900 });
  try {
    const payload = [
      ['extensionDevelopmentPath', server.uri(root)],
      ['skipWelcome', 'true'],
    ];
    await page.goto(server.address(makeWorkspace(temp), payload), { timeout: 60_000 });
    await page.locator('.explorer-viewlet .monaco-list-row').first().waitFor({ timeout: 60_000 });
    await scene(sceneHelpers(page));
    console.log(`✓ ${name}`);
  } finally {
    await browser.close();
    await server.stop();
    rmSync(temp, { recursive: true, force: true, maxRetries: 5 });
  }
}
