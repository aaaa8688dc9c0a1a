// npm run test:editor: the tests inside a real VS Code, with --web inside the browser that shows it.
// Usage: node scripts/editorTests.mjs [--web] [--grep TEXT]
import { parseArgs } from 'node:util';
import { ensureBrowser } from './lib/browser.mjs';
import { build } from './lib/build.mjs';
import { ensureDependencies, ensureEditor } from './lib/setup.mjs';

const { values } = parseArgs({ options: { grep: { type: 'string' }, web: { type: 'boolean' } } });
await ensureDependencies();
const browserPath = await ensureBrowser();
const vscode = await ensureEditor();
if (!(await build({ dev: true, tests: true }))) process.exit(1);
// Imported here because it needs a package that `ensureDependencies` may have just installed.
const { runEditorTests } = await import('./lib/editorTests.mjs');
const { passed, failed } = await runEditorTests({ vscode, browserPath, ...values });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
