// Where pasted blocks go.
import { expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { insertBlocks } from '../../server/src/core/features/insertBlocks.ts';
import { applyEdits } from '../../server/src/core/text/range.ts';

/** `<|>` is the cursor. */
function insert(fixture: string): string {
  const text = fixture.replace('<|>', '');
  return applyEdits(text, [insertBlocks(analyze(text), fixture.indexOf('<|>'), '変更：新\n')]);
}

test.each([
  ['an empty document', '<|>', '変更：新\n'],
  ['the end of a block', '変更：旧<|>', '変更：旧\n\n変更：新\n'],
  [
    'the middle of a block',
    '変更：旧\n項<|>目：Ⅰ\n\n対策：Ⅰ\n',
    '変更：旧\n項目：Ⅰ\n\n変更：新\n\n対策：Ⅰ\n',
  ],
  ['the blank line between blocks', '変更：旧\n<|>\n対策：Ⅰ\n', '変更：旧\n\n変更：新\n\n対策：Ⅰ\n'],
  ['the line below the last', '変更：旧\n\n<|>', '変更：旧\n\n変更：新\n'],
  [
    'a comment on a block',
    '変更：旧\n\n// 覚え<|>書き\n対策：Ⅰ\n',
    '変更：旧\n\n変更：新\n\n// 覚え書き\n対策：Ⅰ\n',
  ],
  [
    'lines below no head',
    '<|>\n公表日：R3.4.1\n書きかけ\n対策：Ⅰ\n',
    '\n公表日：R3.4.1\n書きかけ\n\n変更：新\n\n対策：Ⅰ\n',
  ],
  ['a byte order mark', '\ufeff<|>// 覚え\n変更：旧\n', '\ufeff変更：新\n\n// 覚え\n変更：旧\n'],
  ['a document with CRLF', '変更：旧<|>\r\n', '変更：旧\r\n\r\n変更：新\r\n'],
  ['between blocks without a blank line', '変更：旧<|>\n変更：中\n', '変更：旧\n\n変更：新\n\n変更：中\n'],
])('at %s no block is divided', (_, fixture, expected) => expect(insert(fixture)).toBe(expected));
