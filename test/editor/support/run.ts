// Runs the mocha tests inside the extension host and says on the console what became of each, in marked lines that
// the runner outside picks out. Importing it makes mocha's globals, so it comes first in suite/index.ts.
import Mocha from 'mocha';

const untrusted = '@untrusted';
/** A page loses a key or a click now and then, where the machine is busy: such a test is tried once more, and that is said. */
const retries = 1;
const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, retries, reporter: Mocha.reporters.Base });
mocha.suite.emit('pre-require', globalThis as unknown as Mocha.MochaGlobals, 'editor', mocha);

/**
 * What VS Code calls. Tests with `@untrusted` in their title run in an untrusted workspace, the others in a
 * trusted one; which it is now, HYOKA_ROUND says. Rejects when a test failed or none ran.
 */
export function run(): Promise<void> {
  const round = process.env['HYOKA_ROUND'] ?? 'trusted';
  const wanted = process.env['HYOKA_GREP'] ?? '';
  mocha.suite.eachTest((test) => {
    const title = test.fullTitle();
    if (title.includes(untrusted) !== (round === 'untrusted') || !title.includes(wanted)) leaveOut(test);
  });
  return new Promise((resolve, reject) => {
    let passed = 0;
    let failed = 0;
    const runner = mocha.run(() => {
      console.log(`HYOKA-RESULT ${JSON.stringify({ passed, failed })}`);
      if (failed > 0) reject(new Error(`${failed} editor tests failed`));
      else resolve();
    });
    runner.on('pass', (test) => {
      passed += 1;
      say(`✓ ${test.fullTitle()} (${test.duration ?? 0} ms)`);
    });
    runner.on('retry', (test, error: Error) => say(`↻ ${test.fullTitle()} (${error.message})`));
    runner.on('pending', (test) => say(`- ${test.fullTitle()} (skipped)`));
    // A hook that fails arrives here too, under its own title.
    runner.on('fail', (test, error: Error) => {
      failed += 1;
      say(`✗ ${test.fullTitle()}\n${error.stack ?? error.message}`);
    });
  });
}

function leaveOut(test: Mocha.Test): void {
  const suite = test.parent;
  if (suite !== undefined) suite.tests = suite.tests.filter((other) => other !== test);
}

function say(text: string): void {
  for (const line of text.split('\n')) console.log(`HYOKA-LINE ${line}`);
}
