// The benchmark: every target has an answer, and a target is judged by what was measured. No number of a run is looked at.
import { describe, expect, test } from 'vitest';
import { phrases } from '../../server/src/core/phrases/phrases.ts';
import type { Effort } from './effort.ts';
import { type Figure, figureOf, type Figures, timeFigure } from './figures.ts';
import { type GroupName, groupNames, groups } from './groups/groups.ts';
import { judge } from './judge.ts';
import { reportOf } from './report.ts';
import { type Check, targets } from './targets.ts';

describe('figures', () => {
  test('are the median, and the 99th hundredth from a hundred values on', () => {
    expect(figureOf('ms', [5, 1, 3])).toMatchObject({ median: 3, p99: null, n: 3 });
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(figureOf('ms', hundred)).toMatchObject({ median: 51, p99: 100 });
    expect(timeFigure({ wall: [2, 2], cpu: [1, 1] }).cpu).toEqual({ median: 1, p99: null });
  });

  test('of nothing are refused', () => expect(() => figureOf('ms', [])).toThrow('nothing was measured'));
});

const figure = (median: number, cpu = median): Figure => ({
  ...figureOf('ms', [median]),
  cpu: { median: cpu, p99: null },
});

describe('a target', () => {
  const ratio: Check = {
    what: 'a ratio',
    group: 'cold',
    of: ['a', 'b'],
    by: ['floor', 'floor'],
    atMost: 8,
    unit: '×',
  };

  test('is judged by the figure that does worst', () => {
    const figures = { a: figure(30), b: figure(36, 20), floor: figure(4) };
    expect(judge(ratio, figures)).toMatchObject({ value: 9, byCpu: 5, limit: 8, met: false });
    expect(judge({ ...ratio, atMost: 9 }, figures).met).toBe(true);
  });

  test('that is a least is judged by the smallest', () => {
    const { atMost: _, ...rest } = ratio;
    const figures = { a: figure(30), b: figure(36), floor: figure(1) };
    expect(judge({ ...rest, atLeast: 31 }, figures)).toMatchObject({ value: 30, met: false });
  });

  test('whose figure nobody measured is an error', () =>
    expect(() => judge(ratio, { a: figure(1), floor: figure(1) })).toThrow('there is no figure b'));
});

/** What has to be answered: the rows of the table of targets. */
const rows = [
  'cold parse to tree',
  'cold analysis, all rules',
  'growth, cold',
  'keystroke in process, all rules',
  'keystroke to published diagnostics over stdio',
  'completion, 5,000 phrases',
  'revision table model',
  'preview patch, 500 rows',
  'memory, server',
  'start',
  'bundles',
  'export to XLSX and DOCX',
  'derivation',
  'sentences of 60 documents',
  'command line, 1,000 documents',
];

describe('the targets', () => {
  test('answer every row, by a check or by the reason why there is none', () => {
    expect(targets.map(({ row }) => row)).toEqual(rows);
    for (const { checks, leftOut } of targets) expect(checks.length > 0).toBe(leftOut === undefined);
  });

  test('have one bound each, and as many divisors as figures', () => {
    for (const { of, by, atMost, atLeast } of targets.flatMap(({ checks }) => checks)) {
      expect([atMost, atLeast].filter((bound) => bound !== undefined)).toHaveLength(1);
      expect(by?.length ?? of.length).toBe(of.length);
    }
  });
});

const least: Effort = {
  lines: { '1k': 100, '10k': 130, '50k': 160 },
  rounds: 1,
  slowRounds: 1,
  slowestRounds: 1,
  keystrokes: 2,
  processes: 1,
  rows: 3,
  documents: { small: 1, large: 1 },
  folders: 1,
};

// The others start processes; a run of the benchmark fails when one of their figures is missing.
const inProcess: readonly GroupName[] = ['cold', 'rules', 'keystroke', 'completion', 'table', 'export'];

test('the groups that run in one process measure what the targets ask of them', async () => {
  const library = phrases.length;
  const figures: Partial<Record<GroupName, Figures>> = {};
  for (const name of inProcess) figures[name] = await groups[name].measure(least);
  expect(phrases).toHaveLength(library);
  const page = reportOf({ machine: [['Processor', 'one']], peers: [], figures });
  for (const { group, what } of targets.flatMap(({ checks }) => checks))
    if (inProcess.includes(group)) expect(page).toContain(`| ${what} | `);
    else expect(page).toContain(`- ${what}: left out of this run.`);
  for (const name of groupNames)
    expect(page.includes(`## ${groups[name].title}\n`)).toBe(inProcess.includes(name));
});

test('the page says by how much a target is missed, and why', () => {
  const figures = { start: { Hyōka: figureOf('ms', [300]), floor: figureOf('ms', [100]) } };
  const page = reportOf({ machine: [], peers: [], figures });
  expect(page).toContain('| start ÷ floor | ≤ 1.5 × | 300 ms ÷ 100 ms | 1 | 3 × | – | **no** |');
  expect(page).toMatch(/- \*\*start ÷ floor\*\*: 3 × where ≤ 1\.5 × was wanted, 100 % off\. \S/);
  expect(page).toContain('0 of 1 are met.');
});
