// Asks the rules about a block. Knows their severities, words of the author's own and what becomes of a rule that
// throws; does not know when a block has to be looked at again.
import type { Config } from './config/config.ts';
import { type TermLookup, termLookup } from './config/ownTerms.ts';
import { type BlockFacts, proseAt } from './facts/facts.ts';
import { outsideDocument, type Place } from './facts/place.ts';
import type { Suppression } from './facts/suppressions.ts';
import { ignoreUnused } from './rules/ignoreUnused.ts';
import type { BlockFinding, Finding, Rule } from './rules/rule.ts';
import { lazy } from './text/lazy.ts';
import { byPlace } from './text/range.ts';

interface RulesByKind {
  /** Those that look at a block alone, and those that look at its place. */
  readonly own: readonly Rule[];
  readonly placed: readonly Rule[];
  /** The one about suppressions, which is asked when all others have been. */
  readonly unused: readonly Rule[];
}

function byKind(all: readonly Rule[], { levels }: Config): RulesByKind {
  const rules = all.filter(({ code }) => levels.get(code) !== 'off');
  return {
    own: rules.filter(({ isPlaced }) => !isPlaced),
    placed: rules.filter((rule) => rule.isPlaced && rule !== ignoreUnused),
    unused: rules.filter((rule) => rule === ignoreUnused),
  };
}

export class RuleRunner {
  readonly #rules: () => RulesByKind;
  readonly #ruleFailed: (code: string, error: unknown) => void;
  readonly #levels: Config['levels'];
  readonly #isInTerm: TermLookup;

  /** `rules` is asked for when something is first to be found; `ruleFailed` is told when a rule throws. */
  constructor(
    rules: () => readonly Rule[],
    config: Config,
    ruleFailed: (code: string, error: unknown) => void,
  ) {
    this.#rules = lazy(() => byKind(rules(), config));
    this.#ruleFailed = ruleFailed;
    this.#levels = config.levels;
    this.#isInTerm = termLookup(config.terms);
  }

  /** What the rules say that look at nothing but the block, in the order of the text. */
  checkAlone(facts: BlockFacts): readonly Finding[] {
    return this.#check(this.#rules().own, facts, outsideDocument);
  }

  /** What the others say. */
  checkPlaced(facts: BlockFacts, place: Place): readonly Finding[] {
    return this.#check(this.#rules().placed, facts, place);
  }

  /** What is said of those of `unused`, suppressions of the block that silenced nothing. */
  checkUnused(facts: BlockFacts, unused: readonly Suppression[]): readonly Finding[] {
    // Of a rule that is off nobody knows what it would find.
    const known = unused.filter(({ code }) => this.#levels.get(code) !== 'off');
    if (known.length === 0) return [];
    return this.#check(this.#rules().unused, facts, { ...outsideDocument, unused: known });
  }

  #check(rules: readonly Rule[], facts: BlockFacts, place: Place): readonly Finding[] {
    const findings: Finding[] = [];
    for (const rule of rules) this.#add(rule, facts, place, findings);
    return findings.sort(byPlace);
  }

  /** Adds what one rule says to `findings`. */
  #add({ code, severity, check }: Rule, facts: BlockFacts, place: Place, findings: Finding[]): void {
    const before = findings.length;
    const level = this.#levels.get(code);
    try {
      for (const found of check(facts, place)) {
        if (this.#isOwnTerm(facts, found)) continue;
        const { range, message, fixes = [], related } = found;
        const own = level === undefined || level === 'off' ? (found.severity ?? severity) : level;
        const common = { code, severity: own, range, message, fixes };
        findings.push(related === undefined ? common : { ...common, related });
      }
    } catch (error) {
      // Half of what a rule finds would pass for all of it.
      findings.length = before;
      this.#ruleFailed(code, error);
    }
  }

  /** Whether a finding is about characters of a word that the configuration names, and not about what they are among. */
  #isOwnTerm(facts: BlockFacts, { range, related }: BlockFinding): boolean {
    if (related !== undefined || !this.#isInTerm(facts.text, range)) return false;
    const line = proseAt(facts, range.start);
    return line !== undefined && range.end <= line.range.end;
  }
}
