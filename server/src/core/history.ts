// The published record is not rewritten by itself. 変更前, and a 変更後 that a later revision supersedes, keep their
// text until the author chooses otherwise; a fault that stands on both sides is mended on both or on 変更後 alone.
import { t } from '@vscode/l10n';
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

/** For each of `findings` the one on the other side that is the same fault: the first of such there, the second, and so on. */
function twinsOf(
  facts: BlockFacts,
  findings: readonly Finding[],
  sideOfEach: readonly (SideName | null)[],
): (Finding | undefined)[] {
  const twins: (Finding | undefined)[] = findings.map(() => undefined);
  const on = (side: SideName) => [...findings.keys()].filter((index) => sideOfEach[index] === side);
  const [before, after] = [on('before'), on('after')];
  if (before.length === 0 || after.length === 0) return twins;
  const fault = faultOf(facts);
  const faults = findings.map((finding, index) => (sideOfEach[index] === null ? '' : fault(finding)));
  const left = new Queues(before, (index) => faults[index] ?? '');
  for (const index of after) {
    const twin = left.take(faults[index] ?? '');
    if (twin === undefined) continue;
    twins[index] = findings[twin];
    twins[twin] = findings[index];
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
  const sideOfEach = findings.map(({ range }) => sideOf(range));
  const twins = twinsOf(facts, findings, sideOfEach);
  return findings.map((finding, nth) => {
    const side = sideOfEach[nth] ?? null;
    // What has another end has a fix for either, by name.
    if (side === null || finding.related !== undefined) return finding;
    const twin = twins[nth];
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
  const both: Fix[] =
    twin === undefined
      ? []
      : [
          {
            title: t`${fix.title}（変更前と変更後の両方：取り込みの誤り）`,
            edits: [...fix.edits, ...twin.edits],
            safe: false,
          },
        ];
  return side === 'before'
    ? both
    : [...both, { title: t`${fix.title}（変更後だけ：この変更で改める）`, edits: fix.edits, safe: false }];
}
