// What was measured: a figure has a name, and what a series of values comes to. Knows no target.

export type Unit = 'ms' | 's' | 'MB' | 'kB' | '×';

export interface Figure {
  readonly unit: Unit;
  readonly median: number;
  /** The value that one in a hundred exceeds; null where there are too few for that. */
  readonly p99: number | null;
  /** The medians and the 99th hundredth of the CPU time of the same rounds, all threads; null where it was not asked. */
  readonly cpu: { readonly median: number; readonly p99: number | null } | null;
  readonly n: number;
}

export type Figures = Readonly<Record<string, Figure>>;

/** One of each for every round, in milliseconds where nothing else is said. */
export interface Times {
  readonly wall: number[];
  readonly cpu: number[];
}

/** The value below which `part` of all values are; `part` from 0 to 1. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

const fewest = 100;
const medianOf = (values: readonly number[]): number => quantile(values, 0.5);
const p99Of = (values: readonly number[]): number | null =>
  values.length < fewest ? null : quantile(values, 0.99);

export const figureOf = (unit: Unit, values: readonly number[]): Figure => ({
  unit,
  median: medianOf(values),
  p99: p99Of(values),
  cpu: null,
  n: values.length,
});

export const timeFigure = ({ wall, cpu }: Times, unit: 'ms' | 's' = 'ms'): Figure => ({
  ...figureOf(unit, wall),
  cpu: cpu.length === 0 ? null : { median: medianOf(cpu), p99: p99Of(cpu) },
});
