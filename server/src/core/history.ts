// The published record is not rewritten by itself. 変更前, and a 変更後 that a later revision supersedes, keep their
// text until the author chooses otherwise; a fault that stands on both sides is mended on both or on 変更後 alone.
import { type BlockFacts, bodyOf, proseAt } from './facts/facts.ts';
import type { Finding, Fix } from './rules/rule.ts';
import type { Range } from './text/range.ts';
import { withoutBlanks } from './text/width.ts';

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

/**
 * Tells which findings of one revision are the same fault: the code, what the line says, and which of such findings it is on
 * its side. Each line is looked at once, however many findings it has.
 */
class FaultKeys {
  readonly #facts: BlockFacts;
  readonly #lineIds = new Map<number, number>();
  readonly #contentIds = new Map<string, number>();
  readonly #seen = new Map<string, number>();

  constructor(facts: BlockFacts) {
    this.#facts = facts;
  }

  of({ code, range }: Finding, side: 'before' | 'after'): string {
    const fault = `${code} ${this.#lineId(range.start)}`;
    const place = `${side} ${fault}`;
    const nth = this.#seen.get(place) ?? 0;
    this.#seen.set(place, nth + 1);
    return `${fault} ${nth}`;
  }

  /** The same for lines that say the same, blanks aside. */
  #lineId(offset: number): number {
    const { text } = this.#facts;
    const line = proseAt(this.#facts, offset)?.range;
    const from = line?.start ?? offset;
    const known = this.#lineIds.get(from);
    if (known !== undefined) return known;
    const end = line?.end ?? from + text.slice(from).search(/[\r\n]|$/);
    const content = withoutBlanks(text.slice(from, end));
    const id = this.#contentIds.get(content) ?? this.#contentIds.size;
    this.#contentIds.set(content, id);
    this.#lineIds.set(from, id);
    return id;
  }
}

const asked = (fix: Fix): Fix => ({ ...fix, safe: false });

/** The findings of one revision with fixes that respect what was published. */
export function protectHistory(
  facts: BlockFacts,
  findings: readonly Finding[],
  isLatest: boolean,
): Finding[] {
  if (findings.length === 0) return [];
  const keys = new FaultKeys(facts);
  const before = new Map<string, Finding>();
  const after: { finding: Finding; key: string }[] = [];
  for (const finding of findings) {
    const side = sideOf(facts, finding.range);
    if (side === null) continue;
    const key = keys.of(finding, side);
    if (side === 'before') before.set(key, finding);
    else after.push({ finding, key });
  }
  const twins = new Map<Finding, Finding>();
  for (const { finding, key } of after) {
    const twin = before.get(key);
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
