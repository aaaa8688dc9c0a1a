// `hyoka lint` over folders of documents.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hyokaCli, usageReport } from '../builds.ts';
import { type Figures, figureOf, timeFigure } from '../figures.ts';
import type { Group } from '../group.ts';
import { documentOf } from '../texts.ts';

/** Gives about 100,000 characters of the clean document. */
const linesOfDocument = 3_300;

interface Usage {
  /** Seconds. */
  readonly wall: number;
  readonly cpu: number;
  /** The peak of resident memory, in megabytes. */
  readonly memory: number;
}

function lint(folder: string, report: string): Usage {
  const started = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', pathToFileURL(usageReport).href, hyokaCli, 'lint', folder],
    { env: { ...process.env, BENCH_USAGE: report }, encoding: 'utf8', maxBuffer: 1e8 },
  );
  const wall = (performance.now() - started) / 1e3;
  if (status !== 0) throw new Error(`hyoka lint ended with ${status}: ${stderr}`);
  const usage = JSON.parse(readFileSync(report, 'utf8')) as NodeJS.ResourceUsage;
  const cpu = (usage.userCPUTime + usage.systemCPUTime) / 1e6;
  return { wall, cpu, memory: (usage.maxRSS * 1024) / 1e6 };
}

function figuresOf(name: string, usages: readonly Usage[]): Figures {
  const times = { wall: usages.map(({ wall }) => wall), cpu: usages.map(({ cpu }) => cpu) };
  const memory = usages.map((usage) => usage.memory);
  const cores = usages.map(({ wall, cpu }) => cpu / wall / availableParallelism());
  return {
    [`${name} folder: time`]: timeFigure(times, 's'),
    [`${name} folder: memory`]: figureOf('MB', memory),
    [`${name} folder: part of the cores`]: figureOf('×', cores),
  };
}

/** A folder of `count` documents, each with a name of its own. Gives its path. */
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
      const report = join(temporary, 'usage.json');
      const small = writeDocuments(join(temporary, 'small'), documents.small);
      const large = writeDocuments(join(temporary, 'large'), documents.large);
      const usages: Record<'small' | 'large', Usage[]> = { small: [], large: [] };
      for (let round = 0; round < folders; round++) {
        usages.small.push(lint(small, report));
        usages.large.push(lint(large, report));
      }
      return { ...figuresOf('small', usages.small), ...figuresOf('large', usages.large) };
    } finally {
      rmSync(temporary, { recursive: true, force: true });
    }
  },
};
