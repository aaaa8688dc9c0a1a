import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cursorLine } from '../../client/src/typing/cursorLine.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { factsOf } from '../../server/src/core/facts/facts.ts';
import { lineEndAt } from '../../server/src/core/text/lines.ts';

const samples = new URL('../../samples/', import.meta.url);

/** The own lines of all items of a document, from the start of each line or behind its keyword. */
function itemLines(text: string): string[] {
  return parse(text).blocks.flatMap(({ node, text: own }) =>
    factsOf(own, node).bodies.flatMap(({ lists }) =>
      lists.flatMap(({ items }) =>
        items.map(({ range, enumerator }) => own.slice(range.start, lineEndAt(own, enumerator.range.end))),
      ),
    ),
  );
}

describe('the line of the cursor', () => {
  test.each(readdirSync(samples))('is told for every item of %s', (name) => {
    const lines = itemLines(readFileSync(new URL(name, samples), 'utf8'));
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.filter((line) => cursorLine(line) !== 'item')).toEqual([]);
  });

  test.each([
    '(ii) 施錠',
    '  （Ⅳ）施錠',
    '㉑施錠',
    '3',
    '第１',
    '一．施錠',
    'ｱ) 施錠',
    '変更前：(1) 施錠',
    '変更後の記載: ①施錠',
    '\ufeff1. 施錠',
  ])('may be an item: %j', (line) => expect(cursorLine(line)).toBe('item'));

  test.each(['  施錠している。', '　続き', '変更前：施錠', '  【見出し】', '  一部の職員'])(
    'may be a part of one: %j',
    (line) => expect(cursorLine(line)).toBe('text'),
  );

  test.each([
    '',
    '   ',
    '施錠している。',
    '評価書：見本',
    '対策：Ⅲ リスク対策',
    '// (1) 覚え',
    '  // 覚え',
    '//',
  ])('is certainly none: %j', (line) => expect(cursorLine(line)).toBe(null));
});
