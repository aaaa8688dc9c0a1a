// The page that a run writes: Markdown out of figures. Measures nothing.
import type { Figure, Figures, Unit } from './figures.ts';
import type { Group } from './group.ts';
import { type GroupName, groupNames, groups } from './groups/groups.ts';
import { judge, type Verdict } from './judge.ts';
import { type Check, targets } from './targets.ts';

export interface Results {
  readonly machine: readonly (readonly [string, string])[];
  /** The peers with their versions. */
  readonly peers: readonly string[];
  /** By group; those that were not measured are absent. */
  readonly figures: Readonly<Partial<Record<GroupName, Figures>>>;
}

/** Three digits that count. */
const numberOf = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
const withUnit = (value: number, unit: Unit): string => `${numberOf(value)} ${unit}`;
const optional = (value: number | null | undefined, unit: Unit): string =>
  value === null || value === undefined ? '–' : withUnit(value, unit);

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const targetOf = ({ atMost, atLeast, unit }: Check): string =>
  atMost === undefined ? `≥ ${withUnit(atLeast ?? NaN, unit)}` : `≤ ${withUnit(atMost, unit)}`;

const part = ({ value = 'median' }: Check, figure: Figure): string =>
  withUnit(value === 'p99' ? (figure.p99 ?? figure.median) : figure.median, figure.unit);

function checkRow(verdict: Verdict): string[] {
  const { check, of, by, value, byCpu, met } = verdict;
  const measured = by === null ? part(check, of) : `${part(check, of)} ÷ ${part(check, by)}`;
  return [
    check.what,
    targetOf(check),
    measured,
    String(of.n),
    by === null ? '–' : withUnit(value, check.unit),
    byCpu === null ? '–' : withUnit(byCpu, check.unit),
    met ? 'yes' : '**no**',
  ];
}

/** By how much, and why. */
function missed({ check, value, limit }: Verdict): string {
  const off = Math.max(1, Math.ceil(Math.abs(value / limit - 1) * 100));
  const how = `${withUnit(value, check.unit)} where ${targetOf(check)} was wanted, ${off} % off.`;
  return `- **${check.what}**: ${how} ${check.why ?? 'Why is not known yet.'}`;
}

function figureRow([name, { unit, median, p99, cpu, n }]: readonly [string, Figure]): string[] {
  return [name, withUnit(median, unit), optional(p99, unit), optional(cpu?.median, unit), String(n)];
}

function section(name: GroupName, { title, how }: Group, figures: Figures, versions: string): string {
  const rows = Object.entries(figures).map(figureRow);
  return [
    `## ${title}`,
    `${how}${versions}`,
    table(['what', 'median', 'p99', 'CPU', 'n'], rows),
    `\`npm run bench -- --only ${name}\``,
  ].join('\n\n');
}

const intro = `Written by \`npm run bench\`, which measures everything in one run of a quarter of an hour or more. \`-- --quick\` repeats
less, \`-- --without-peers\` leaves the peers out, \`-- --only NAME\` measures one group (${groupNames.join(', ')});
a quick or partial run prints its tables and leaves this page alone. Peers are installed from npm into \`.bench/\`, not by \`npm ci\`.

**Trust the ratios, not the milliseconds.** Both sides of a ratio are measured in turns in the same run, after a warm-up;
a figure is the median of n, p99 is told from a hundred values on. CPU is the time that all threads of the process were at
work: where it is far below the median, the machine was busy with something else.

\`imported\` is the published table of the samples with its faults, repeated; \`clean\` is the assessment of the samples without
any. 1k, 10k and 50k are their lines. The *floor* of a figure is said in its section.`;

/** The whole page. */
export function reportOf({ machine, peers, figures }: Results): string {
  const verdicts = targets.flatMap(({ checks }) =>
    checks.flatMap((check) => {
      const of = figures[check.group];
      return of === undefined ? [] : [judge(check, of)];
    }),
  );
  const failed = verdicts.filter(({ met }) => !met);
  const leftOut = targets.flatMap(({ row, checks, leftOut }) => {
    const unmeasured = checks.filter(({ group }) => figures[group] === undefined).map(({ what }) => what);
    const because = unmeasured.map((what) => `- ${what}: left out of this run.`);
    return leftOut === undefined ? because : [...because, `- ${row}: ${leftOut}`];
  });
  const head = ['what', 'target', 'measured', 'n', 'ratio', 'by CPU', 'met'];
  const parts = [
    '# Benchmarks',
    intro,
    table(['', ''], machine),
    '## Targets',
    table(head, verdicts.map(checkRow)),
    `${verdicts.length - failed.length} of ${verdicts.length} are met.`,
    ...(failed.length === 0 ? [] : ['### Missed', failed.map(missed).join('\n')]),
    ...(leftOut.length === 0 ? [] : ['### Not measured', leftOut.join('\n')]),
    ...groupNames.flatMap((name) => {
      const of = figures[name];
      const versions = name === 'peers' ? ` Versions: ${peers.join(', ')}.` : '';
      return of === undefined ? [] : [section(name, groups[name], of, versions)];
    }),
  ];
  return `${parts.join('\n\n')}\n`;
}
