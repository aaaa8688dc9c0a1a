// Runs the editor tests inside a real VS Code served to a browser, and collects their result. Knows how the
// workbench reports a test run; does not know the tests.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actionsOn, openBlankPage } from './editorPage.mjs';
import { startEditorServer } from './editorServer.mjs';
import { startPageBridge } from './pageBridge.mjs';
import { outFolder, root } from './paths.mjs';
import { makeWorkspace } from './testWorkspace.mjs';
import { makeWebExtension } from './webExtension.mjs';

const nodeExtension = { extension: root, tests: join(outFolder, 'test', 'index.js') };
const limitMs = 480_000;
/** The lines that test/editor/support/run.ts prints for us among everything else on the console. */
const lineMark = 'HYOKA-LINE ';
const resultMark = 'HYOKA-RESULT ';
/** Native modules that are not built, and a worker that the served editor does without. */
const harmless = /bindings file|watchdog|ServiceWorker|^Creating a socket|connection token|[Gg]allery/;

const trusted = { 'security.workspace.trust.enabled': false };

/** The same tests are asked in every round; each picks its own (see run.ts). */
const nodeRounds = [
  { name: 'trusted', settings: trusted },
  {
    // The author speaks English here as well.
    name: 'untrusted',
    settings: {
      'hyoka.language': 'en',
      'security.workspace.trust.startupPrompt': 'never',
      'security.workspace.trust.banner': 'never',
    },
  },
];

const webRounds = [{ name: 'web', settings: trusted, inBrowser: true }];

/**
 * In: the served editor's folder, a browser, a text that test titles must hold; whether the extension is to run in
 * the browser as well. Out: how many passed and failed.
 */
export async function runEditorTests({ vscode, browserPath, grep = '', web = false }) {
  const total = { passed: 0, failed: 0 };
  for (const round of web ? webRounds : nodeRounds) {
    const { passed, failed } = await runRound({ vscode, browserPath, grep, round });
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

async function runRound({ vscode, browserPath, grep, round }) {
  const temp = mkdtempSync(join(tmpdir(), 'hyoka-editor-'));
  const stops = [async () => rmSync(temp, { recursive: true, force: true, maxRetries: 5 })];
  try {
    const { browser, page } = await openBlankPage(browserPath);
    stops.unshift(async () => browser.close());
    const bridge = await startPageBridge(actionsOn(page));
    stops.unshift(async () => bridge.stop());
    const env = { HYOKA_PAGE: bridge.url, HYOKA_ROUND: round.name, HYOKA_GREP: grep, HYOKA_OUT: outFolder };
    const server = await startEditorServer({
      vscode,
      dataFolder: join(temp, 'data'),
      settings: round.settings,
      env,
    });
    stops.unshift(async () => server.stop());
    const loaded = round.inBrowser ? makeWebExtension(temp, env) : nodeExtension;
    return await collect({ page, server, workspace: makeWorkspace(temp), round, loaded });
  } finally {
    for (const stop of stops) await stop();
  }
}

async function collect({ page, server, workspace, round, loaded }) {
  const log = [];
  let counts;
  const onLine = (text) => {
    if (text.startsWith(lineMark)) console.log(text.slice(lineMark.length));
    else if (text.startsWith(resultMark)) counts = JSON.parse(text.slice(resultMark.length));
    else if (!harmless.test(text)) log.push(firstLines(text));
  };
  await page.exposeFunction('codeAutomationLog', (type, args) => onLine(textOf(args) ?? type));
  const exited = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
  page.on('pageerror', (error) => log.push(`page: ${error.message}`));
  const payload = [
    ['extensionDevelopmentPath', server.uri(loaded.extension)],
    ['extensionTestsPath', server.uri(loaded.tests)],
    ['enableProposedApi', ''],
    ['skipWelcome', 'true'],
  ];
  await page.goto(server.address(workspace, payload), { timeout: 60_000 });
  let timer;
  const end = await Promise.race([
    exited.then(() => 'done'),
    server.ended.then(() => 'the served VS Code ended before the tests did'),
    new Promise((resolve) => page.once('crash', () => resolve('the page crashed'))),
    new Promise((resolve) => (timer = setTimeout(resolve, limitMs, `no result within ${limitMs / 1000} s`))),
  ]);
  clearTimeout(timer);
  if (counts !== undefined && counts.failed === 0 && end === 'done') return counts;
  const picture = join(outFolder, `editor-failure-${round.name}.png`);
  await actionsOn(page)
    .screenshot({ path: picture })
    .catch((error) => console.log(`no picture: ${error.message}`));
  console.log(
    `✗ ${round.name}: ${end === 'done' ? 'see' : `${end}; see`} ${picture}; the console's last lines:`,
  );
  console.log(log.slice(-40).join('\n'));
  return counts?.failed > 0 && end === 'done'
    ? counts
    : { passed: counts?.passed ?? 0, failed: (counts?.failed ?? 0) + 1 };
}

const firstLines = (text) => text.split('\n', 4).join('\n').slice(0, 600);

/** The text of one console call of the extension host. */
function textOf(args) {
  return Array.isArray(args) ? args.map(String).join(' ') : String(args);
}
