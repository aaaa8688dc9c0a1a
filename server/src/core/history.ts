// The published record is not rewritten by itself. 変更前, and a 変更後 that a later revision supersedes, keep their
// text until the author chooses otherwise; a fault that stands on both sides is mended on both or on 変更後 alone.
import { type BlockFacts, bodyOf, proseAt, valueOf } from './facts/facts.ts';
import type { Finding, Fix } from './rules/rule.ts';
import { readDate } from './syntax/readDate.ts';
import { dayOrder, westernYear } from './text/calendar.ts';
import type { Range } from './text/range.ts';
import { foldWidth, withoutBlanks } from './text/width.ts';

const contains = (range: Range, inner: Range): boolean =>
  inner.start >= range.start && inner.end <= range.end;

/** The side of a revision that a range lies on. */
export function sideOf(facts: BlockFacts, range: Range): 'before' | 'after' | null {
  const side = (['before', 'after'] as const).find((role) => {
    const body = bodyOf(facts, role);
    return body !== undefined && contains(body.node.range, range);
  });
  return side ?? null;
}

/** What makes two findings of one revision the same fault: the code, the characters, and the line they stand in. */
function faultKey(facts: BlockFacts, finding: Finding): string {
  const { text } = facts;
  const { range } = finding;
  const line = proseAt(facts, range.start)?.range;
  const from = line?.start ?? text.lastIndexOf('\n', range.start) + 1;
  const newline = text.indexOf('\n', range.end);
  const to = line?.end ?? (newline === -1 ? text.length : newline);
  const around = withoutBlanks(text.slice(from, to));
  return `${finding.code}\n${withoutBlanks(text.slice(from, range.start)).length}\n${around}`;
}

const asked = (fix: Fix): Fix => ({ ...fix, safe: false });

/** The findings of one revision with fixes that respect what was published. */
export function protectHistory(
  facts: BlockFacts,
  findings: readonly Finding[],
  isLatest: boolean,
): Finding[] {
  const before = new Map<string, Finding>();
  for (const finding of findings)
    if (sideOf(facts, finding.range) === 'before') before.set(faultKey(facts, finding), finding);
  const twins = new Map<Finding, Finding>();
  for (const finding of findings) {
    if (sideOf(facts, finding.range) !== 'after') continue;
    const twin = before.get(faultKey(facts, finding));
    if (twin === undefined) continue;
    twins.set(finding, twin);
    twins.set(twin, finding);
  }
  return findings.map((finding) => {
    const side = sideOf(facts, finding.range);
    if (side === null) return finding;
    const twin = twins.get(finding);
    if (twin === undefined) {
      const keep = side === 'after' && isLatest;
      return keep ? finding : { ...finding, fixes: finding.fixes.map(asked) };
    }
    return {
      ...finding,
      fixes: finding.fixes.flatMap((fix, index) => twoSided(fix, twin.fixes[index], side)),
    };
  });
}

function twoSided(fix: Fix, twin: Fix | undefined, side: 'before' | 'after'): Fix[] {
  const own = side === 'before' ? '変更前だけ' : '変更後だけ：この変更で改める';
  const both: Fix[] =
    twin === undefined
      ? []
      : [
          {
            title: `${fix.title}（変更前と変更後の両方：取り込みの誤り）`,
            edits: [...fix.edits, ...twin.edits],
            safe: false,
          },
        ];
  return side === 'before' ? both : [...both, { ...asked(fix), title: `${fix.title}（${own}）` }];
}

/** One spelling for the paths of one item: spacing, width and punctuation aside. */
export const pathKey = (facts: BlockFacts): string =>
  foldWidth(withoutBlanks(valueOf(facts, '項目'))).replace(/[.。、,・()]/g, '');

/** A number that orders revisions by date; undated ones come last. */
export function revisionOrder(facts: BlockFacts): number {
  const date = readDate(valueOf(facts, '変更'));
  return date === null
    ? Number.POSITIVE_INFINITY
    : dayOrder({ year: westernYear(date.era, date.year), month: date.month, day: date.day });
}

/** For each of `revisions`, in the order of the file, whether no later one of its item supersedes it. */
export function latestRevisions(revisions: readonly BlockFacts[]): Set<BlockFacts> {
  const latest = new Map<string, { facts: BlockFacts; order: number }>();
  for (const facts of revisions) {
    const order = revisionOrder(facts);
    const known = latest.get(pathKey(facts));
    if (known === undefined || order >= known.order) latest.set(pathKey(facts), { facts, order });
  }
  return new Set([...latest.values()].map(({ facts }) => facts));
}
