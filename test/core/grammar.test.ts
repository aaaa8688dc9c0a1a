import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import grammar from '../../grammar/generated/hyoka.ohm-bundle.js';

const source = readFileSync(new URL('../../grammar/hyoka.ohm', import.meta.url), 'utf8');

/** `//+` and `//-` lines with the name of the rule below them. */
function examples() {
  const found: { rule: string; matches: boolean; text: string }[] = [];
  let pending: { matches: boolean; text: string }[] = [];
  for (const line of source.split('\n')) {
    const example = /^\s*\/\/([+-]) (.*)$/.exec(line);
    const rule = /^\s*([a-z]\w*)\s*:?=/i.exec(line)?.[1];
    if (example !== null) {
      const texts = JSON.parse(`[${example[2]}]`) as string[];
      pending.push(...texts.map((text) => ({ matches: example[1] === '+', text })));
    } else if (rule !== undefined) {
      found.push(...pending.map((each) => ({ rule, ...each })));
      pending = [];
    }
  }
  return found;
}

describe('the examples in the grammar hold', () => {
  test('there are examples', () => expect(examples().length).toBeGreaterThan(50));
  test.each(examples())('$rule: 「$text」 matches: $matches', ({ rule, text, matches }) => {
    expect(grammar.match(text, rule).succeeded()).toBe(matches);
  });
});
