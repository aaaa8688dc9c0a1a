// `hyoka lint` over folders of documents.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hyokaCli, usageReport } from '../builds.ts';
import { type Figure, figureOf } from '../figures.ts';
import type { Group } from '../group.ts';
import { documentOf } from '../texts.ts';

/** Gives about 100,000 characters of the clean document. */
const linesOfDocument = 3_300;

/** Seconds, the peak of resident memory in megabytes, and how much of all cores was at work on average. */
const units = { time: 's', memory: 'MB', 'part of the cores': '×' } as const;
type What = keyof typeof units;
type Usage = Readonly<Record<What, number>>;

function lint(folder: string, report: string): Usage {
  const started = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', pathToFileURL(usageReport).href, hyokaCli, 'lint', folder],
    { env: { ...process.env, BENCH_USAGE: report }, encoding: 'utf8', maxBuffer: 1e8 },
  );
  const time = (performance.now() - started) / 1e3;
  if (status !== 0) throw new Error(`hyoka lint ended with ${status}: ${stderr}`);
  const usage = JSON.parse(readFileSync(report, 'utf8')) as NodeJS.ResourceUsage;
  const cpu = (usage.userCPUTime + usage.systemCPUTime) / 1e6;
  return {
    time,
    memory: (usage.maxRSS * 1024) / 1e6,
    'part of the cores': cpu / time / availableParallelism(),
  };
}

/** A folder of `count` documents, each with a name of its own. */
function writeDocuments(folder: string, count: number): string {
  const text = documentOf('clean', linesOfDocument);
  mkdirSync(folder);
  for (let index = 0; index < count; index++)
    writeFileSync(join(folder, `${index}.hyoka`), text.replace('事務', `事務${index}`));
  return folder;
}

export const commandLine: Group = {
  title: 'Command line',
  how: '`hyoka lint FOLDER` on copies of the clean document, each about 100,000 characters long and with a name of its own, as a process of its own; memory is its peak, the part of the cores is its CPU time divided by its duration and their number.',
  measure: async ({ documents, folders }) => {
    const temporary = mkdtempSync(join(tmpdir(), 'hyoka-bench-'));
    try {
      const counts = ['small', 'large'] as const;
      const written = counts.map((name) => writeDocuments(join(temporary, name), documents[name]));
      const report = join(temporary, 'usage.json');
      const usages = new Map<string, Usage[]>(counts.map((name) => [name, []]));
      for (let round = 0; round < folders; round++)
        for (const [index, name] of counts.entries())
          usages.get(name)?.push(lint(written[index] ?? '', report));
      return Object.fromEntries(
        counts.flatMap((name) =>
          (Object.keys(units) as What[]).map((what): [string, Figure] => [
            `${name} folder: ${what}`,
            figureOf(units[what], usages.get(name)?.map((usage) => usage[what]) ?? []),
          ]),
        ),
      );
    } finally {
      rmSync(temporary, { recursive: true, force: true });
    }
  },
};
