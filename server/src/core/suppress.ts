// Which findings the suppressions of a block silence, and which suppressions silence none.
import type { Suppression } from './facts/suppressions.ts';
import type { Finding } from './rules/rule.ts';
import { lastWhere } from './text/lastWhere.ts';

export interface Silenced {
  /** The findings that no suppression covers. */
  readonly findings: readonly Finding[];
  /** The suppressions that silenced nothing. */
  readonly unused: ReadonlySet<Suppression>;
}

const placeOf = ({ code, covers }: Suppression): string => `${code} ${covers?.start ?? 'block'}`;

/** Answers which of `suppressions` of one rule covers an offset, in logarithmic time: no two lines overlap. */
function coverLookup(suppressions: readonly Suppression[]): (offset: number) => Suppression | undefined {
  const whole = suppressions.find(({ covers }) => covers === null);
  const lines = suppressions
    .flatMap((suppression) => (suppression.covers === null ? [] : [{ suppression, ...suppression.covers }]))
    .sort((a, b) => a.start - b.start);
  return (offset) => {
    const line = lines[lastWhere(lines, ({ start }) => start <= offset)];
    return line !== undefined && line.start <= offset && offset <= line.end ? line.suppression : whole;
  };
}

/** `findings` of one block without those that `suppressions`, its own and those above it, cover. */
export function silence(findings: readonly Finding[], suppressions: readonly Suppression[]): Silenced {
  if (suppressions.length === 0) return { findings, unused: new Set() };
  const byCode = new Map<string, Suppression[]>();
  for (const suppression of suppressions) {
    const own = byCode.get(suppression.code);
    if (own === undefined) byCode.set(suppression.code, [suppression]);
    else own.push(suppression);
  }
  const lookups = new Map(Array.from(byCode, ([code, own]) => [code, coverLookup(own)] as const));
  const used = new Set<string>();
  const heard = findings.filter(({ code, range }) => {
    const by = lookups.get(code)?.(range.start);
    if (by !== undefined) used.add(placeOf(by));
    return by === undefined;
  });
  return { findings: heard, unused: new Set(suppressions.filter((each) => !used.has(placeOf(each)))) };
}
