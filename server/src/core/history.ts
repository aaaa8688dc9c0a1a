// The published record is not rewritten by itself. 変更前, and a 変更後 that a later revision supersedes, keep their
// text until the author chooses otherwise; a fault that stands on both sides is mended on both or on 変更後 alone.
import { type BlockFacts, bodyOf, proseAt } from './facts/facts.ts';
import type { Finding, Fix } from './rules/rule.ts';
import { Queues } from './queues.ts';
import type { Range } from './text/range.ts';
import { withoutBlanks } from './text/width.ts';

const contains = (range: Range, inner: Range): boolean =>
  inner.start >= range.start && inner.end <= range.end;

type SideName = 'before' | 'after';

/** Answers on which side of a revision a range lies. */
function sides(facts: BlockFacts): (range: Range) => SideName | null {
  const [before, after] = [bodyOf(facts, 'before')?.node.range, bodyOf(facts, 'after')?.node.range];
  return (range) => {
    if (before !== undefined && contains(before, range)) return 'before';
    return after !== undefined && contains(after, range) ? 'after' : null;
  };
}

/** Tells the fault that a finding is: its code and what the line says, blanks aside. Each line is looked at once. */
function faultOf(facts: BlockFacts): (finding: Finding) => string {
  const { text } = facts;
  const lineIds = new Map<number, number>();
  const contentIds = new Map<string, number>();
  const lineId = (offset: number): number => {
    const line = proseAt(facts, offset)?.range;
    const from = line?.start ?? offset;
    const known = lineIds.get(from);
    if (known !== undefined) return known;
    const end = line?.end ?? from + text.slice(from).search(/[\r\n]|$/);
    const content = withoutBlanks(text.slice(from, end));
    const id = contentIds.get(content) ?? contentIds.size;
    contentIds.set(content, id);
    lineIds.set(from, id);
    return id;
  };
  return ({ code, range }) => `${code} ${lineId(range.start)}`;
}

/** For each finding the one on the other side that is the same fault: the first of such there, the second, and so on. */
function twinsOf(
  facts: BlockFacts,
  before: readonly Finding[],
  after: readonly Finding[],
): ReadonlyMap<Finding, Finding> {
  const twins = new Map<Finding, Finding>();
  if (before.length === 0 || after.length === 0) return twins;
  const fault = faultOf(facts);
  const left = new Queues(before, fault);
  for (const finding of after) {
    const twin = left.take(fault(finding));
    if (twin !== undefined) twins.set(finding, twin).set(twin, finding);
  }
  return twins;
}

const asked = ({ title, edits }: Fix): Fix => ({ title, edits, safe: false });

const withFixes = ({ code, severity, range, message }: Finding, fixes: readonly Fix[]): Finding => ({
  code,
  severity,
  range,
  message,
  fixes,
});

/** The findings of one revision with fixes that respect what was published. */
export function protectHistory(
  facts: BlockFacts,
  findings: readonly Finding[],
  isLatest: boolean,
): Finding[] {
  if (findings.length === 0) return [];
  const sideOf = sides(facts);
  const on = (side: SideName) => findings.filter(({ range }) => sideOf(range) === side);
  const twins = twinsOf(facts, on('before'), on('after'));
  return findings.map((finding) => {
    const side = sideOf(finding.range);
    if (side === null) return finding;
    const twin = twins.get(finding);
    if (twin === undefined) {
      const keep = side === 'after' && isLatest;
      return keep ? finding : withFixes(finding, finding.fixes.map(asked));
    }
    return withFixes(
      finding,
      finding.fixes.flatMap((fix, index) => twoSided(fix, twin.fixes[index], side)),
    );
  });
}

function twoSided(fix: Fix, twin: Fix | undefined, side: SideName): Fix[] {
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
  return side === 'before'
    ? both
    : [...both, { title: `${fix.title}（${own}）`, edits: fix.edits, safe: false }];
}
