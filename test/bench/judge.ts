// Figures against targets. Knows no wording.
import type { Figure, Figures } from './figures.ts';
import type { Check } from './targets.ts';

export interface Verdict {
  readonly check: Check;
  /** The figure that counted, and the one it is divided by. */
  readonly of: Figure;
  readonly by: Figure | null;
  /** What is judged: the ratio, or the value of the figure. */
  readonly value: number;
  /** The same by CPU time, where both sides have it. */
  readonly byCpu: number | null;
  readonly limit: number;
  readonly met: boolean;
}

function figure(figures: Figures, name: string): Figure {
  const found = figures[name];
  if (found === undefined) throw new Error(`there is no figure ${name}`);
  return found;
}

function valueOf({ median, p99 }: Pick<Figure, 'median' | 'p99'>, value: Check['value']): number {
  // Of few values the worst is not told; a quick run judges by the median.
  return value === 'p99' ? (p99 ?? median) : median;
}

function judgeOne(check: Check, of: Figure, by: Figure | null): Verdict {
  const { value: kind, atMost = Infinity, atLeast = -Infinity } = check;
  const value = valueOf(of, kind) / (by === null ? 1 : valueOf(by, kind));
  const [cpu, cpuBy] = [of.cpu, by === null ? { median: 1, p99: 1 } : by.cpu];
  const byCpu = cpu === null || cpuBy === null ? null : valueOf(cpu, kind) / valueOf(cpuBy, kind);
  const limit = check.atMost ?? check.atLeast ?? NaN;
  return { check, of, by, value, byCpu, limit, met: value <= atMost && value >= atLeast };
}

/** The verdict on the worst of the check's figures, those of its group being `figures`. */
export function judge(check: Check, figures: Figures): Verdict {
  const verdicts = check.of.map((name, index) => {
    const by = check.by?.[index];
    return judgeOne(check, figure(figures, name), by === undefined ? null : figure(figures, by));
  });
  const [worst] = verdicts.toSorted((a, b) =>
    check.atMost === undefined ? a.value - b.value : b.value - a.value,
  );
  if (worst === undefined) throw new Error(`${check.what} names no figure`);
  return worst;
}
