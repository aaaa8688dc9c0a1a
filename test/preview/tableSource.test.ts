// What 表を読み込む takes as its argument instead of asking the author.
import { expect, it } from 'vitest';
import { isTableSource } from '../../client/src/import/tableSource.ts';
import { isPasted } from '../../client/src/paste/pasted.ts';

it('a file with its bytes and a clipboard with its two forms are tables', () => {
  expect(isTableSource({ fileName: 'a.txt', base64: '' })).toBe(true);
  expect(isTableSource({ html: '<table></table>', plain: '' })).toBe(true);
});

it('what a menu or a key binding passes is none', () => {
  for (const argument of [undefined, null, 'file:///a.html', {}, { fileName: 'a.txt' }, { html: '' }]) {
    expect(isTableSource(argument)).toBe(false);
  }
});

it('a paste has both forms as texts', () => {
  expect(isPasted({ type: 'pasted', html: '', plain: '1\t2' })).toBe(true);
  expect(isPasted({ type: 'pasted', html: '' })).toBe(false);
  expect(isPasted({ type: 'typed', html: '', plain: '' })).toBe(false);
});
