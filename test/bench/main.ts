// One run of the benchmark: each group in a process of its own, one after the other, then the page.
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupScript, peersFolder } from './builds.ts';
import type { Figures } from './figures.ts';
import type { GroupName } from './groups/groups.ts';
import { describeMachine } from './machine.ts';
import { reportOf } from './report.ts';

export { groupNames } from './groups/groups.ts';

function measure(name: GroupName, effort: 'full' | 'quick'): Promise<Figures> {
  return new Promise((resolve, reject) => {
    const child = fork(groupScript, [name, effort], { execArgv: ['--expose-gc'] });
    let figures: Figures | null = null;
    child.once('message', (message) => (figures = message as Figures));
    child.once('error', reject);
    child.once('exit', (code) => {
      if (figures === null) reject(new Error(`the group ${name} ended with ${code} and without figures`));
      else resolve(figures);
    });
  });
}

function peerVersions(): string[] {
  const { dependencies } = JSON.parse(readFileSync(join(peersFolder, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return Object.entries(dependencies).map(([name, version]) => `${name} ${version}`);
}

/** Measures the groups of `names` and gives the page about them. */
export async function runBenchmark(names: readonly GroupName[], effort: 'full' | 'quick'): Promise<string> {
  const machine = describeMachine();
  const figures: Partial<Record<GroupName, Figures>> = {};
  for (const name of names) {
    console.log(`Measuring ${name} …`);
    figures[name] = await measure(name, effort);
  }
  return reportOf({ machine, peers: names.includes('peers') ? peerVersions() : [], figures });
}
