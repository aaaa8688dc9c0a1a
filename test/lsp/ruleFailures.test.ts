import { expect, test } from 'vitest';
import { ruleFailures } from '../../server/src/lsp/ruleFailures.ts';

test('a rule that throws is logged every time, and said to the author once', () => {
  const [logged, shown]: [string[], string[]] = [[], []];
  const failed = ruleFailures({
    console: { error: (text: string) => logged.push(text) },
    window: { showWarningMessage: (text: string) => shown.push(text) },
  } as unknown as Parameters<typeof ruleFailures>[0]);
  failed('item-style', new Error('broken'));
  failed('item-style', new Error('broken again'));
  failed('date-era', 'no error at all');
  expect(logged.map((text) => text.split('\n')[0])).toEqual([
    'item-style: Error: broken',
    'item-style: Error: broken again',
    'date-era: no error at all',
  ]);
  expect(shown.map((text) => /「([^」]+)」/.exec(text)?.[1])).toEqual(['item-style', 'date-era']);
});
