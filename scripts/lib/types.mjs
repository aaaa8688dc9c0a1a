// The projects that are type-checked, each with the ambient types it may see.
import { root } from './paths.mjs';
import { runQuietly, scriptOf } from './run.mjs';

const projects = [
  'tsconfig.json',
  'tsconfig.browser.json',
  'server/src/core/tsconfig.json',
  'client/src/webview/tsconfig.json',
  'client/src/preview/webview/tsconfig.json',
  'client/src/paste/webview/tsconfig.json',
  'client/src/check/webview/tsconfig.json',
  'client/src/derive/webview/tsconfig.json',
  'client/src/import/webview/tsconfig.json',
];

/** Checks two projects at a time and prints their errors; gives how many projects passed and failed. */
export async function checkTypes() {
  const queue = [...projects];
  let failed = 0;
  const work = async () => {
    for (let project = queue.shift(); project !== undefined; project = queue.shift()) {
      const args = [scriptOf('typescript', 'tsc'), '--noEmit', '--pretty', 'false', '-p', project];
      const { code, output } = await runQuietly(process.execPath, args, { cwd: root });
      console.log(`${code === 0 ? '✓' : '✗'} ${project}${output.trim() === '' ? '' : `\n${output.trim()}`}`);
      if (code !== 0) failed += 1;
    }
  };
  await Promise.all([work(), work()]);
  return { passed: projects.length - failed, failed };
}
