// npm test: sets the checkout up and runs every part, also when an earlier one failed. The last line counts all.
// Usage: npm test [-- --only PART,PART]
import { parseArgs } from 'node:util';
import { ensureDependencies } from './lib/setup.mjs';
import { testParts } from './lib/testParts.mjs';

try {
  const wanted = readWanted();
  await ensureDependencies();
  process.exitCode = (await runParts(wanted)) ? 0 : 1;
} catch (error) {
  console.error(`npm test: ${error.message}`);
  process.exitCode = error.wrongUse ? 2 : 1;
}

/** Runs the parts in their order and prints the count; gives whether everything passed and every part ran a test. */
async function runParts(wanted) {
  const results = [];
  for (const name of wanted) {
    console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}`);
    results.push({ name, ...(await runPart(testParts[name], results)) });
  }
  console.log('\n── result ──────');
  for (const { name, passed, failed, note = '' } of results) {
    console.log(`${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed${note}`);
  }
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  console.log(`${total('passed')} passed, ${total('failed')} failed`);
  return total('failed') === 0;
}

async function runPart(part, earlier) {
  try {
    const { passed, failed } = await part(earlier);
    if (passed + failed === 0) return { passed, failed: 1, note: ' (it ran no test)' };
    return { passed, failed };
  } catch (error) {
    return { passed: 0, failed: 1, note: ` (${error.message})` };
  }
}

function readWanted() {
  const names = Object.keys(testParts);
  const wrong = (message) =>
    Object.assign(new Error(`${message}; the parts are ${names.join(', ')}`), { wrongUse: true });
  let only;
  try {
    ({ only } = parseArgs({ options: { only: { type: 'string' } } }).values);
  } catch (error) {
    throw wrong(error.message.split('. ')[0]);
  }
  if (only === undefined) return names;
  const wanted = only.split(',');
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== undefined) throw wrong(`there is no part ${unknown}`);
  return names.filter((name) => wanted.includes(name));
}
