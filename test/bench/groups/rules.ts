// What the rule book costs: all of it, and its most expensive rules.
import { analyze } from '../../../server/src/core/analyze.ts';
import { rules as book } from '../../../server/src/core/rules/index.ts';
import type { Rule } from '../../../server/src/core/rules/rule.ts';
import { type Figures, figureOf } from '../figures.ts';
import type { Group } from '../group.ts';
import { documentOf, type Kind, kinds } from '../texts.ts';

const shown = 3;
const warmUp = 5;

/** The milliseconds that each rule takes in one analysis of `text`, and what the analysis takes without any. */
function costsIn(text: string): { readonly byRule: ReadonlyMap<string, number>; readonly without: number } {
  const byRule = new Map<string, number>();
  const timed = book.map(
    (rule): Rule => ({
      ...rule,
      check: (facts, place) => {
        const start = performance.now();
        const found = [...rule.check(facts, place)];
        byRule.set(rule.code, (byRule.get(rule.code) ?? 0) + performance.now() - start);
        return found;
      },
    }),
  );
  void analyze(text, { rules: () => timed }).findings;
  const start = performance.now();
  void analyze(text, { rules: () => [] }).findings;
  return { byRule, without: performance.now() - start };
}

function figuresOf(kind: Kind, lines: number, name: string, rounds: number): Figures {
  const text = documentOf(kind, lines);
  for (let i = 0; i < warmUp; i++) costsIn(text);
  const costs = Array.from({ length: rounds }, () => costsIn(text));
  const of = (code: string) =>
    figureOf(
      'ms',
      costs.map(({ byRule }) => byRule.get(code) ?? 0),
    );
  const all = costs.map(({ byRule }) => [...byRule.values()].reduce((sum, each) => sum + each, 0));
  const dearest = book
    .map(({ code }) => ({ code, figure: of(code) }))
    .toSorted((a, b) => b.figure.median - a.figure.median)
    .slice(0, shown);
  return {
    [`${kind} ${name}: without rules`]: figureOf(
      'ms',
      costs.map(({ without }) => without),
    ),
    [`${kind} ${name}: the ${book.length} rules together`]: figureOf('ms', all),
    ...Object.fromEntries(dearest.map(({ code, figure }) => [`${kind} ${name}: ${code}`, figure])),
  };
}

export const rules: Group = {
  title: 'Rules',
  how: 'The time spent in each rule while a document that nothing is known of is analyzed, a clock read around every call, so that cheap rules look dearer than they are; the three dearest are shown.',
  measure: async ({ lines, rounds }) =>
    Object.assign({}, ...kinds.map((kind) => figuresOf(kind, lines['10k'], '10k', rounds))) as Figures,
};
